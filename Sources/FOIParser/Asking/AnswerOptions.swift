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
        var picks: [Int: Int] = [:]
        for (parent, own) in parts
        where own.count > 1 && own.allSatisfy({ parts[$0] == nil && !asks(questions[$0]) }) {
            picks[parent] = pick(below: own.map { questions[$0] })
        }
        guard !picks.isEmpty else { return questions }
        let dropped = Set(picks.keys.flatMap { parts[$0] ?? [] })
        var places: [Int: Int] = [:]
        var kept: [AskedQuestion] = []
        for index in questions.indices where !dropped.contains(index) {
            var question = questions[index]
            question.parent = question.parent.flatMap { places[$0] }
            if let pick = picks[index] { question.lines.removeAll { $0 >= pick } }
            places[index] = kept.count
            kept.append(question)
        }
        return kept
    }

    private func asks(_ question: AskedQuestion) -> Bool {
        question.lines.first.flatMap { sheet.lines[end(from: $0)].content.last }.map {
            sheet.text[$0] == UInt8(ascii: "?")
        } ?? true
    }

    /// The last line of the sentence that begins on a line.
    private func end(from line: Int) -> Int {
        var last = line
        while last + 1 < sheet.lines.count, sheet.lines[last + 1].joint == .sentence { last += 1 }
        return last
    }

    /// The line below the last part, if it names one of the parts and says nothing more.
    private func pick(below parts: [AskedQuestion]) -> Int? {
        guard let last = parts.last?.lines.first.map(end),
            let reply = labels.indices.first(where: { $0 > last && labels[$0] != nil }),
            [.answer, .decision, .request].contains(labels[reply]), sheet.lines[reply].marker == nil
        else { return nil }
        let said = words(sheet.lines[reply].content)
        guard said.count <= Self.longestPick else { return nil }
        let isPicked = parts.contains { part in
            guard let letter = part.key.last, let line = part.lines.first else { return false }
            let start = max(part.start ?? 0, sheet.lines[line].content.lowerBound)
            let words = words(start..<max(start, sheet.lines[end(from: line)].content.upperBound))
            return said == [letter] || said.dropFirst() == words[...] && said.first == letter
                || said == words && !words.isEmpty
        }
        return isPicked ? reply : nil
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
