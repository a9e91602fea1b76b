/// Splits questions into parts that only the reply numbers: the request asks three things under
/// `Q4`, and the reply answers `Q4A`, `Q4B` and `Q4C`.
struct PartSplitter {
    private let sheet: Sheet
    private let labels: [SegmentKind?]

    init(_ sheet: Sheet, labels: [SegmentKind?]) {
        self.sheet = sheet
        self.labels = labels
    }

    func split(_ questions: [AskedQuestion], round: Int) -> [AskedQuestion] {
        let cited = keysCited()
        guard !cited.isEmpty else { return questions }
        let parents = Set(questions.compactMap(\.parent))
        var result: [AskedQuestion] = []
        var moved: [Int: Int] = [:]
        for (index, question) in questions.enumerated() {
            var own = question
            own.parent = question.parent.flatMap { moved[$0] }
            moved[index] = result.count
            result.append(own)
            if question.round == round, !parents.contains(index), !question.key.isEmpty {
                result += parts(of: question, at: result.count - 1, cited: cited)
            }
        }
        return result
    }

    /// The numbers with parts under which the reply speaks of questions, as printed.
    ///
    /// By the number they are parts of, then by number.
    private func keysCited() -> [[String]: [[String]: String]] {
        var cited: [[String]: [[String]: String]] = [:]
        for (line, label) in labels.enumerated() where label == .answer || label == .decision {
            guard let marker = sheet.lines[line].marker, marker.isSingle, let key = marker.numbers.first,
                key.count > 1
            else { continue }
            let printed = sheet.string(of: marker.range).filter { $0.isLetter || $0.isNumber }
            let whole = key.dropLast().map { $0 }
            cited[whole, default: [:]][key] = cited[whole]?[key] ?? String(printed.drop { !$0.isNumber })
        }
        return cited
    }

    /// Each line of the question is one part, where there are as many lines as parts cited.
    private func parts(of question: AskedQuestion, at index: Int, cited: [[String]: [[String]: String]])
        -> [AskedQuestion]
    {
        let keys = (cited[question.key] ?? [:]).keys.sorted { $0[$0.count - 1] < $1[$1.count - 1] }
        guard keys.count > 1 else { return [] }
        let asks = asks(of: question)
        return keys.enumerated().map { place, key in
            let ask = asks.count == keys.count ? asks[place] : nil
            return AskedQuestion(
                round: question.round, parent: index, number: cited[question.key]?[key], key: key,
                lines: ask?.lines ?? [],
                start: ask?.start, label: nil)
        }
    }

    /// The lines of the question, sentence by sentence.
    private func asks(of question: AskedQuestion) -> [(lines: [Int], start: Int?)] {
        var asks: [(lines: [Int], start: Int?)] = []
        for line in question.lines {
            if sheet.lines[line].joint == .sentence, !asks.isEmpty {
                asks[asks.count - 1].lines.append(line)
            } else {
                asks.append(([line], asks.isEmpty ? question.start : sheet.lines[line].content.lowerBound))
            }
        }
        return asks
    }
}
