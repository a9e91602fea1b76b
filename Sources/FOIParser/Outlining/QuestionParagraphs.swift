/// Finds paragraphs that each end as a question and have others between them: a page that prints each
/// question above its answer, without numbers or headings.
struct QuestionParagraphs {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// The first lines of the questions, as one list; none where two of them follow each other, or where
    /// headings part the request from the reply.
    func lists(before end: Int) -> [[Int]] {
        var questions: [Int] = []
        var isParted = true
        for paragraph in sheet.paragraphs(of: Array(sheet.visible.prefix { $0 < end })) {
            if isQuestion(paragraph) {
                guard isParted else { return [] }
                questions.append(paragraph[0])
                isParted = false
            } else if !questions.isEmpty, isHeading(paragraph[0]) {
                return []
            } else {
                isParted = true
            }
        }
        return questions.count >= Self.fewest && isParted ? [questions] : []
    }

    /// Fewer questions with something between them are a request with its background.
    private static let fewest = 3

    /// One that ends as a question, or opens as people ask: `Please send me the plan.`
    private func isQuestion(_ lines: [Int]) -> Bool {
        guard let first = lines.first, let last = lines.last,
            sheet.wordCount(in: sheet.bytes(of: first..<(last + 1))) >= Self.fewestWords
        else { return false }
        let start = sheet.lines[first].content.lowerBound
        return sheet.lastByte(on: last) == UInt8(ascii: "?")
            || sheet.marks.has(cue: .askWords, in: start..<(start + 1))
    }

    private func isHeading(_ line: Int) -> Bool {
        let content = sheet.lines[line].content
        return sheet.wordCount(in: content) <= 4
            && (sheet.marks.has(.answerHeading, in: content) || sheet.marks.has(.requestHeading, in: content))
    }

    private static let fewestWords = 3
}
