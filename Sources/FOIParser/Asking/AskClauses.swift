/// The sentences and clauses of a request in prose that may be asks by themselves, as bytes of the text.
struct AskClauses {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    private func bytes(of question: AskedQuestion) -> Range<Int>? {
        guard let first = question.lines.first, let last = question.lines.last else { return nil }
        let start = max(question.start ?? 0, sheet.lines[first].content.lowerBound)
        let end = min(question.textEnd ?? Int.max, sheet.lines[last].content.upperBound)
        return start < end ? start..<end : nil
    }

    // MARK: Sentences

    /// The sentences that ask.
    func sentences(of question: AskedQuestion) -> [Range<Int>] {
        guard let bytes = bytes(of: question) else { return [] }
        let words = sheet.marks.words
        var sentences: [Range<Int>] = []
        for index in words.indices(in: bytes) {
            let word = words[index]
            if sentences.isEmpty || word.gap != .space {
                sentences.append(word.start..<word.end)
            } else {
                sentences[sentences.count - 1] = sentences[sentences.count - 1].lowerBound..<word.end
            }
        }
        return sentences.map(withStop).filter(asks)
    }

    private func withStop(_ sentence: Range<Int>) -> Range<Int> {
        let behind = sheet.text[sentence.upperBound...].prefix(1)
        let stops = behind.first.map { Set(".?!".utf8).contains($0) } ?? false
        return sentence.lowerBound..<(sentence.upperBound + (stops ? 1 : 0))
    }

    private func asks(_ sentence: Range<Int>) -> Bool {
        !sheet.marks.has(cue: .requestClosing, in: sentence)
            && (sheet.text[sentence].last == UInt8(ascii: "?") || sheet.marks.asks(in: sentence))
    }

    // MARK: Clauses

    /// The clauses that open with a word of asking, from the first such word on, each with those behind it that
    /// do not: `You asked what the lights cost, who puts them up and whether …`
    func questioning(_ question: AskedQuestion) -> [Range<Int>] {
        guard let bytes = bytes(of: question) else { return [] }
        let words = sheet.marks.words
        var starts: [Int] = []
        var ends: [Int] = []
        var read = bytes.lowerBound
        var joint: Int? = read
        for index in words.indices(in: bytes) {
            let word = words[index]
            let opens = joint != nil || sheet.text[read..<word.start].contains { Self.signs.contains($0) }
            if opens || starts.isEmpty, Self.asking.contains(word.hash) {
                if !starts.isEmpty { ends.append(joint ?? word.start) }
                starts.append(word.start)
            }
            joint = isAnd(word) ? word.start : nil
            read = word.end
        }
        return zip(starts, ends + [bytes.upperBound]).map { trimmed($0..<$1) }
    }

    private func isAnd(_ word: Word) -> Bool {
        sheet.text[word.start..<word.end].elementsEqual("and".utf8)
    }

    private static let asking = WordSet(WordLists.standard.hashes(.asking))

    /// The stretches between commas, semicolons, stops and `and`, each with a word that says what it is
    /// about.
    func clauses(of question: AskedQuestion) -> [Range<Int>] {
        guard let bytes = bytes(of: question) else { return [] }
        let words = sheet.marks.words
        var clauses: [Range<Int>] = []
        var open = bytes.lowerBound
        var read = bytes.lowerBound
        for index in words.indices(in: bytes) {
            let word = words[index]
            let isParted = sheet.text[read..<word.start].contains { Self.signs.contains($0) }
            let joins = isAnd(word)
            read = word.end
            guard isParted || joins else { continue }
            close(open..<word.start, &clauses)
            open = clauses.last.map { max($0.upperBound, joins ? word.end : word.start) } ?? open
        }
        close(open..<bytes.upperBound, &clauses)
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
