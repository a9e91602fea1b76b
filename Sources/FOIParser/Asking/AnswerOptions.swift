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
        guard let first = question.lines.first, let sign = sheet.lastByte(on: sheet.sentenceEnd(from: first))
        else { return true }
        return sign == UInt8(ascii: "?")
    }

    /// The line below the last part, if it names one of the parts and says nothing more.
    private func pick(below parts: [AskedQuestion]) -> Int? {
        guard let last = parts.last?.lines.first.map({ sheet.sentenceEnd(from: $0) }),
            let reply = labels[(last + 1)...].firstIndex(where: { $0 != nil }),
            [.answer, .decision, .request].contains(labels[reply]), sheet.lines[reply].marker == nil
        else { return nil }
        let said = words(sheet.lines[reply].content)
        guard said.count <= Self.longestPick else { return nil }
        let isPicked = parts.contains { part in
            guard let letter = part.key.last, let line = part.lines.first else { return false }
            let start = max(part.start ?? 0, sheet.lines[line].content.lowerBound)
            let end = sheet.lines[sheet.sentenceEnd(from: line)].content.upperBound
            let words = words(start..<max(start, end))
            let key = FNV.hash(letter.utf8)
            return said == [key] || said.dropFirst() == words[...] && said.first == key
                || said == words && !words.isEmpty
        }
        return isPicked ? reply : nil
    }

    /// Words of an answer that only picks.
    private static let longestPick = 8

    /// The first words of a range, by their hashes; more than a pick has are as good as all.
    private func words(_ range: Range<Int>) -> [UInt64] {
        let words = sheet.marks.words
        return words.indices(in: range).prefix(Self.longestPick + 1).map { words[$0].hash }
    }
}
