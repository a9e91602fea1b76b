/// Walks through a letter and gives each line of the reply to the question it answers.
struct ReplyWalk {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let marks: LineMarks
    private let restatement: Restatement
    private let anchors: AnchorReader
    private let questions: [AskedQuestion]
    /// Lines on which questions were put, by question.
    private let asked: [Int: Int]
    private let isInterleaved: Bool

    init(
        _ sheet: Sheet, labels: [SegmentKind?], marks: LineMarks, restatement: Restatement,
        questions: [AskedQuestion], preferred: Int
    ) {
        self.sheet = sheet
        self.labels = labels
        self.marks = marks
        self.restatement = restatement
        self.questions = questions
        anchors = AnchorReader(
            sheet, labels: labels, marks: marks, restatement: restatement, questions: questions, preferred: preferred)
        var asked: [Int: Int] = [:]
        for (index, question) in questions.enumerated() { for line in question.lines { asked[line] = index } }
        self.asked = asked
        isInterleaved = Self.isInterleaved(sheet, labels: labels, asked: asked)
    }

    /// Whether answers stand directly below the questions: at least two questions, or half of
    /// them, have a line of the reply as the next line.
    private static func isInterleaved(_ sheet: Sheet, labels: [SegmentKind?], asked: [Int: Int]) -> Bool {
        var followed: Set<Int> = [], last: Int?
        for (line, label) in labels.enumerated() {
            guard let label, label != .pageBoilerplate else { continue }
            if let question = asked[line] { last = question } else {
                if let question = last, label == .answer || label == .decision { followed.insert(question) }
                last = nil
            }
        }
        return followed.count >= 2
    }

    /// The replies in text order; those without questions are for the whole request.
    func replies() -> [Reply] {
        var replies: [Reply] = [], open: Reply?
        var inQuestion = false
        func close() {
            if let reply = open, !reply.lines.isEmpty { replies.append(reply) }
            open = nil
        }
        for (line, label) in labels.enumerated() {
            guard let label else { continue }
            if let question = asked[line] {
                close()
                inQuestion = true
                if isInterleaved { open = Reply(questions: [question], label: questions[question].label, lines: []) }
                continue
            }
            if let anchor = anchors.anchor(on: line, after: open?.questions ?? []), canAnchor(label, anchor) {
                let same = open.map { $0.questions == anchor.questions && ($0.lines.isEmpty || anchor.restates && inQuestion) } ?? false
                if !same {
                    close()
                    open = Reply(questions: anchor.questions, label: anchor.label, lines: [])
                }
                inQuestion = anchor.replyStart == nil
                if let start = anchor.replyStart {
                    if open?.lines.isEmpty == true { open?.start = start }
                    open?.lines.append(line)
                }
                continue
            }
            if inQuestion, sheet.lines[line].joint == .sentence, continuesQuestion(line) { continue }
            inQuestion = false
            take(line, label, into: &open, close: close)
        }
        close()
        return replies
    }

    private func canAnchor(_ label: SegmentKind, _ anchor: Anchor) -> Bool {
        switch label {
        case .answer, .decision, .request: true
        case .salutation, .reasons, .advice: anchor.restates || anchor.label.map { $0.utf8.count > 2 } == true && label == .salutation
        default: false
        }
    }

    /// The rest of a restated question that runs over the line.
    private func continuesQuestion(_ line: Int) -> Bool {
        restatement.original[line] != nil || sheet.wordCount(in: sheet.lines[line].content) <= 4
    }

    private func take(_ line: Int, _ label: SegmentKind, into open: inout Reply?, close: () -> Void) {
        switch label {
        case .answer, .decision, .reasons, .statute:
            if isBareHeading(line) { return }
            if open == nil {
                guard label == .answer || label == .decision else { return }
                open = Reply(questions: [], label: nil, lines: [], isWhole: true)
            }
            open?.lines.append(line)
        case .pageBoilerplate, .advice: break
        case .salutation where open?.isWhole != true: break
        default: close()
        }
    }

    /// `Response:` above the reply says nothing by itself.
    private func isBareHeading(_ line: Int) -> Bool {
        marks.has(cue: "answer-heading", on: line) && sheet.wordCount(in: sheet.lines[line].content) <= 4
            && sheet.lines[line].marker == nil
    }
}
