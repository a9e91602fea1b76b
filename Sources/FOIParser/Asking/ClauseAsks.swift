/// Parts a request of one sentence or paragraph where the reply answers its clauses one by one: `You asked
/// for the minutes, the number of tenants and the survey`.
struct ClauseAsks {
    private let letter: Letter
    private let sheet: Sheet

    init(_ letter: Letter) {
        self.letter = letter
        sheet = letter.sheet
    }

    /// The question itself, or one question for each part that has paragraphs of its own in the reply.
    func divided(_ question: AskedQuestion) -> [AskedQuestion] {
        guard let last = question.lines.last, question.number == nil else { return [question] }
        let clauses = clauses(of: question)
        let reply = letter.labels.indices.filter { line in
            line > last && [.answer, .decision, .reasons].contains(letter.labels[line])
        }
        let alignment = WordAlignment(sheet, labels: letter.labels, asks: clauses.map { [$0] })
        guard let answers = alignment.parted(reply) else { return [question] }
        var starts = clauses.indices.filter { !answers[$0].isEmpty }
        // What stands before the first part that is answered belongs to it.
        starts[0] = 0
        return starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? starts[place + 1] : clauses.count
            return part(of: question, clauses[start].lowerBound..<clauses[end - 1].upperBound)
        }
    }

    private func part(of question: AskedQuestion, _ bytes: Range<Int>) -> AskedQuestion {
        var part = question
        part.lines = question.lines.filter { sheet.lines[$0].content.overlaps(bytes) }
        part.start = bytes.lowerBound
        part.textEnd = bytes.upperBound
        return part
    }

    // MARK: Clauses

    /// The stretches between commas, semicolons, stops and `and`, each with a word that says what it is
    /// about.
    private func clauses(of question: AskedQuestion) -> [Range<Int>] {
        guard let first = question.lines.first, let last = question.lines.last else { return [] }
        let start = max(question.start ?? 0, sheet.lines[first].content.lowerBound)
        let end = min(question.textEnd ?? Int.max, sheet.lines[last].content.upperBound)
        guard start < end else { return [] }
        let words = sheet.marks.words
        var clauses: [Range<Int>] = []
        var open = start
        var read = start
        for index in words.indices(in: start..<end) {
            let word = words[index]
            let isParted = sheet.text[read..<word.start].contains { Self.signs.contains($0) }
            let joins = sheet.text[word.start..<word.end].elementsEqual("and".utf8)
            read = word.end
            guard isParted || joins else { continue }
            close(open..<word.start, &clauses)
            open = clauses.last.map { max($0.upperBound, joins ? word.end : word.start) } ?? open
        }
        close(open..<end, &clauses)
        return clauses.map(trimmed)
    }

    private static let signs = Set(",;:.?!".utf8)

    /// Adds a clause, or its words to the one before where they say nothing by themselves.
    private func close(_ clause: Range<Int>, _ clauses: inout [Range<Int>]) {
        guard !clause.isEmpty else { return }
        if let last = clauses.last, ContentWords(sheet).stems(in: clause).isEmpty {
            clauses[clauses.count - 1] = last.lowerBound..<clause.upperBound
        } else {
            clauses.append(clause)
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, Self.edges.contains(sheet.text[last]) { range = range.dropLast() }
        while let first = range.first, Self.edges.contains(sheet.text[first]) { range = range.dropFirst() }
        return range
    }

    private static let edges = Set(" \n\r\t,;:".utf8)
}
