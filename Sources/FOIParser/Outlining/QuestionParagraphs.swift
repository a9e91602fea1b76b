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
        for paragraph in paragraphs(before: end) {
            if isQuestion(paragraph) {
                guard isParted else { return [] }
                questions.append(paragraph.lowerBound)
                isParted = false
            } else if !questions.isEmpty, isHeading(paragraph.lowerBound) {
                return []
            } else {
                isParted = true
            }
        }
        return questions.count >= Self.fewest && isParted ? [questions] : []
    }

    /// Fewer questions with something between them are a request with its background.
    private static let fewest = 3

    private func paragraphs(before end: Int) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        for line in 0..<end where !sheet.lines[line].isBlank {
            if sheet.lines[line].joint == .none {
                paragraphs.append(line..<(line + 1))
            } else if let last = paragraphs.last {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<(line + 1)
            }
        }
        return paragraphs
    }

    /// One that ends as a question, or opens as people ask: `Please send me the plan.`
    private func isQuestion(_ lines: Range<Int>) -> Bool {
        guard let last = sheet.lines[lines.upperBound - 1].content.last,
            sheet.wordCount(in: sheet.bytes(of: lines)) >= Self.fewestWords
        else { return false }
        let start = sheet.lines[lines.lowerBound].content.lowerBound
        return sheet.text[last] == UInt8(ascii: "?")
            || sheet.marks.starting(in: start..<(start + 1)).contains {
                sheet.marks.cue(of: $0).isNamed(.askWords)
            }
    }

    private func isHeading(_ line: Int) -> Bool {
        let content = sheet.lines[line].content
        return sheet.wordCount(in: content) <= 4
            && (sheet.marks.has(.answerHeading, in: content) || sheet.marks.has(.requestHeading, in: content))
    }

    private static let fewestWords = 3
}
