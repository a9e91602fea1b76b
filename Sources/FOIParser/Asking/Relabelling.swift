/// Sets right the kinds of questions and answers once the questions are known: a question restated
/// above its answer is part of the answer, one that stands nowhere else is the request.
struct Relabelling {
    private let letter: Letter
    private let questions: [AskedQuestion]

    init(_ letter: Letter, questions: [AskedQuestion]) {
        self.letter = letter
        self.questions = questions
    }

    func kinds() -> [SegmentKind?] {
        var kinds = letter.labels
        let asked = Set(questions.filter { $0.end == nil }.flatMap(\.lines))
        for line in asked where kinds[line] == .answer || kinds[line] == .advice || kinds[line] == .salutation
        { kinds[line] = .request }
        // A line that holds a question and its answer is an answer.
        for line in questions.filter({ $0.end != nil }).compactMap(\.lines.last) where kinds[line] == .request
        { kinds[line] = .answer }
        for line in kinds.indices
        where kinds[line] == .request && !asked.contains(line) && isRestated(line, asked) {
            kinds[line] = .answer
        }
        for line in answersBetween(asked, kinds) { kinds[line] = .answer }
        return kinds
    }

    /// A question said again once the reply has begun.
    private func isRestated(_ line: Int, _ asked: Set<Int>) -> Bool {
        guard let original = letter.restatement.original[line], asked.contains(original) else { return false }
        return letter.replies(between: original, and: line)
    }

    /// Lines taken for request between the questions of a letter that answers them one by one.
    private func answersBetween(_ asked: Set<Int>, _ kinds: [SegmentKind?]) -> [Int] {
        guard ReplyWalk.isInterleaved(labels: kinds, asked: asked), let first = asked.min() else { return [] }
        return kinds.indices.filter { line in
            line > first && kinds[line] == .request && !asked.contains(line)
                && !letter.marks.has(.requestHeading, on: line)
                && letter.sheet.lines[line].marker?.style != .number
        }
    }
}
