/// Tells the answers that a question offers from parts that ask: `3. Is it hosted`, `a. on premises`,
/// `b. in a cloud`, answered by `b`.
struct AnswerOptions {
    private let sheet: Sheet
    private let labels: [SegmentKind?]

    init(_ letter: Letter) {
        sheet = letter.sheet
        labels = letter.labels
    }

    /// The questions without parts of which the reply only picks one.
    func withoutOptions(_ questions: [AskedQuestion]) -> [AskedQuestion] {
        let parts = Dictionary(grouping: questions.indices.filter { questions[$0].parent != nil }) {
            questions[$0].parent ?? 0
        }
        let options = parts.filter { parent, own in
            own.count > 1 && own.allSatisfy { parts[$0] == nil && !asks(questions[$0]) }
                && picksOne(below: own.map { questions[$0] })
        }
        guard !options.isEmpty else { return questions }
        let dropped = Set(options.values.flatMap { $0 })
        var places: [Int: Int] = [:]
        var kept: [AskedQuestion] = []
        for index in questions.indices where !dropped.contains(index) {
            var question = questions[index]
            question.parent = question.parent.flatMap { places[$0] }
            places[index] = kept.count
            kept.append(question)
        }
        return kept
    }

    private func asks(_ question: AskedQuestion) -> Bool {
        question.lines.last.flatMap { sheet.lines[$0].content.last }.map {
            sheet.text[$0] == UInt8(ascii: "?")
        } ?? true
    }

    /// Whether the line below the last part names one of them and says nothing more.
    private func picksOne(below parts: [AskedQuestion]) -> Bool {
        guard let last = parts.last?.lines.last,
            let reply = labels.indices.first(where: { $0 > last && labels[$0] != nil }),
            labels[reply] == .answer || labels[reply] == .decision
        else { return false }
        let said = words(sheet.lines[reply].content)
        guard said.count <= Self.longestPick else { return false }
        return parts.contains { part in
            guard let letter = part.key.last, let line = part.lines.first else { return false }
            let start = max(part.start ?? 0, sheet.lines[line].content.lowerBound)
            let words = words(start..<max(start, sheet.lines[line].content.upperBound))
            return said == [letter] || said.dropFirst() == words[...] && said.first == letter
                || said == words && !words.isEmpty
        }
    }

    /// Words of an answer that only picks.
    private static let longestPick = 8

    /// The words of a range, without capitals.
    private func words(_ range: Range<Int>) -> [String] {
        let words = sheet.marks.words
        return (words.firstIndex(atOrAfter: range.lowerBound)..<words.firstIndex(atOrAfter: range.upperBound))
            .prefix(Self.longestPick + 1).map {
                String(decoding: sheet.text[words[$0].start..<words[$0].end], as: UTF8.self).lowercased()
            }
    }
}
