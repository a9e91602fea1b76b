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
        var asked = LineSet(of: kinds.count)
        for question in questions where question.end == nil {
            for line in question.lines {
                asked.insert(line)
                if kinds[line] == .answer || kinds[line] == .advice || kinds[line] == .salutation {
                    kinds[line] = .request
                }
            }
        }
        for question in questions where question.end != nil { shareLines(of: question, &kinds) }
        for line in kinds.indices
        where kinds[line] == .request && !asked.contains(line) && isRestated(line, asked) {
            kinds[line] = .answer
        }
        for line in letter.repeatedRequest where kinds[line] == .request && !asked.contains(line) {
            kinds[line] = .answer
        }
        for line in answersBetween(asked, kinds) { kinds[line] = .answer }
        for line in remarkBelow(asked, kinds) { kinds[line] = .request }
        for line in refusalsBelowAnswers(kinds) { kinds[line] = .answer }
        return kinds
    }

    /// A line that holds the end of a question and its answer is what most of it is; so is a row of a
    /// table, as an answer.
    private func shareLines(of question: AskedQuestion, _ kinds: inout [SegmentKind?]) {
        guard let end = question.end, let last = question.lines.last else { return }
        let isRestated = question.lines.contains {
            letter.restatement.original[$0] != nil || letter.restatement.isRestated[$0]
        }
        for line in question.lines.dropLast() where kinds[line] == .answer || kinds[line] == .request {
            kinds[line] = isRestated ? .answer : .request
        }
        for line in question.replyLines where kinds[line] == .request { kinds[line] = .answer }
        guard kinds[last] == .request || kinds[last] == .answer else { return }
        let content = letter.sheet.lines[last].content
        let isMostlyReply = content.upperBound - end > end - content.lowerBound
        let isRow = letter.sheet.text[content].contains(0x09)
        kinds[last] = isRestated || isMostlyReply || isRow ? .answer : .request
    }

    /// A question said again once the reply has begun.
    private func isRestated(_ line: Int, _ asked: LineSet) -> Bool {
        guard let original = letter.restatement.original[line], asked.contains(original) else { return false }
        return letter.replies(between: original, and: line)
    }

    /// `I am unable to disclose the names. This is because …` below something given: the sentence that
    /// refuses is said in reply, whatever follows it in the paragraph.
    private func refusalsBelowAnswers(_ kinds: [SegmentKind?]) -> [Int] {
        var found: [Int] = []
        var above: SegmentKind?
        for (line, kind) in kinds.enumerated() {
            guard let kind else { continue }
            if kind == .reasons, above == .answer, letter.sheet.lines[line].joint == .none {
                found += refusal(opening: line).filter { kinds[$0] == .reasons }
            }
            if kind != .pageBoilerplate { above = kind }
        }
        return found
    }

    /// The lines of the sentence that a paragraph opens with, if it refuses.
    private func refusal(opening line: Int) -> [Int] {
        let sheet = letter.sheet
        let own = sheet.lines[line]
        let start = max(own.marker?.contentStart ?? 0, own.content.lowerBound)
        guard start < own.content.upperBound, letter.marks.has(cue: .declines, on: line) else { return [] }
        let sentence = letter.sentence(around: start..<(start + 1))
        let cues = sheet.marks.starting(in: start..<sentence.upperBound).map { sheet.marks.cue(of: $0) }
        let isAside = cues.contains { $0.tags.contains(.notApplied) || $0.tags.contains(.earlier) }
        if isAside { return [] }
        return Array(line...max(line, sheet.line(at: sentence.upperBound - 1, from: line)))
    }

    /// Where the request is printed below the reply to it, what stands right below the last question is
    /// the applicant's too.
    private func remarkBelow(_ asked: LineSet, _ kinds: [SegmentKind?]) -> [Int] {
        guard let first = asked.first, let last = asked.last,
            kinds[..<first].contains(.answer), kinds[first...last].allSatisfy({ $0 != .answer })
        else { return [] }
        let below = kinds.indices[(last + 1)...]
        let remark = below.prefix { kinds[$0] == nil || kinds[$0] == .answer }.filter { kinds[$0] != nil }
        let isAll = !kinds[((remark.last ?? last) + 1)...].contains(.answer)
        return isAll && remark.count <= Self.remark ? remark : []
    }

    /// Lines of a remark.
    private static let remark = 5

    /// Lines taken for request between the questions of a letter that answers them one by one.
    private func answersBetween(_ asked: LineSet, _ kinds: [SegmentKind?]) -> [Int] {
        guard let first = asked.first, ReplyWalk.isInterleaved(labels: kinds, asked: asked) else { return [] }
        return kinds.indices.filter { line in
            line > first && kinds[line] == .request && !asked.contains(line)
                && !letter.marks.has(.requestHeading, on: line)
                && letter.sheet.lines[line].marker?.style != .number
        }
    }
}
