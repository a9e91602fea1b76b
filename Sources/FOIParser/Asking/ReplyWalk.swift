/// Walks through a letter and gives each line of the reply to the question it answers.
struct ReplyWalk {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let marks: LineMarks
    private let restatement: Restatement
    private let anchors: AnchorReader
    private let questions: [AskedQuestion]
    /// By line: the question that is put on it.
    private let asked: [Int?]
    /// By question: its parts.
    private let parts: [[Int]]
    private let isInterleaved: Bool
    private let rounds: RoundHeadings
    private let repliesBetweenRounds: Bool

    /// - Parameters:
    ///   - labels: the kinds of the letter's lines, set right by the questions.
    ///   - rounds: where the reply may turn from one round of asking to another.
    init(_ letter: Letter, labels: [SegmentKind?], questions: [AskedQuestion], rounds: RoundHeadings) {
        self.rounds = rounds
        sheet = letter.sheet
        self.labels = labels
        marks = letter.marks
        restatement = letter.restatement
        self.questions = questions
        var asked: [Int?] = Array(repeating: nil, count: labels.count)
        for (index, question) in questions.enumerated() { for line in question.lines { asked[line] = index } }
        self.asked = asked
        parts = questions.parts
        let lines = LineSet(of: labels.count, asked.indices.lazy.filter { asked[$0] != nil })
        anchors = AnchorReader(letter, labels: labels, questions: questions, asked: lines)
        isInterleaved = Self.isInterleaved(labels: labels, asked: lines)
        repliesBetweenRounds = Self.repliesBetweenRounds(labels, asked.map { $0.map { questions[$0].round } })
    }

    /// Whether the reply to one round of asking stands above another round.
    private static func repliesBetweenRounds(_ labels: [SegmentKind?], _ rounds: [Int?]) -> Bool {
        var last: Int?
        var replies = false
        for (label, round) in zip(labels, rounds) {
            if let round {
                if let last, round != last, replies { return true }
                last = round
                replies = false
            } else if label == .answer || label == .decision {
                replies = true
            }
        }
        return false
    }

    /// Whether answers stand directly below the questions: at least two runs of question lines have
    /// a line of the reply as the next one.
    static func isInterleaved(labels: [SegmentKind?], asked: LineSet) -> Bool {
        var runs = 0
        var inQuestion = false
        for (line, label) in labels.enumerated() {
            guard let label, label != .pageBoilerplate else { continue }
            if asked.contains(line) {
                inQuestion = true
            } else {
                if inQuestion, label == .answer || label == .decision { runs += 1 }
                inQuestion = false
            }
        }
        return runs >= 2
    }

    /// The replies so far and the one that is being read.
    private struct Progress {
        var replies: [Reply] = []
        var open: Reply?
        /// The lines read last put or restated a question.
        var inQuestion = false
        /// The questions that stand directly above, one after the other.
        var run: [Int] = []
        /// The round of asking that the reply answers.
        var round: Int

        mutating func close() {
            if let open, !open.lines.isEmpty { replies.append(open) }
            open = nil
        }

        mutating func begin(_ reply: Reply) {
            close()
            open = reply
        }
    }

    /// The replies in text order; those without questions are for the whole request.
    func replies() -> [Reply] {
        var progress = Progress(round: rounds.preferred)
        for (line, label) in labels.enumerated() {
            guard let label else { continue }
            if let question = asked[line] {
                let group = askedTogether(question, progress)
                progress.close()
                progress.run.append(question)
                // Where replies stand between the requests, the request above is answered next.
                if repliesBetweenRounds { progress.round = questions[question].round }
                progress.inQuestion = true
                if let end = questions[question].end, questions[question].lines.last == line {
                    progress.begin(
                        Reply(
                            questions: [question], label: questions[question].label, lines: [line], start: end
                        ))
                    progress.inQuestion = false
                } else if isInterleaved {
                    progress.begin(Reply(questions: group, label: questions[group[0]].label, lines: []))
                }
            } else if let earlier = questionsRecounted(on: line, below: progress.run) {
                progress.begin(Reply(questions: earlier, label: nil, lines: [line]))
                progress.close()
            } else if let round = rounds.round(headedBy: line, in: sheet), label != .request {
                progress.close()
                progress.round = round
            } else if let anchor = anchors.anchor(
                on: line, after: progress.open?.questions ?? [],
                below: progress.inQuestion ? progress.run : nil, round: progress.round),
                canAnchor(label, anchor, progress.open)
            {
                turn(to: anchor, on: line, &progress)
            } else if !(progress.inQuestion && continuesQuestion(line)) {
                progress.inQuestion = false
                progress.run = []
                take(line, label, &progress)
            }
        }
        progress.close()
        return progress.replies.map(withoutPartedQuestions)
    }

    /// `We refused your previous request because …` below the questions of an earlier round: how that
    /// round was answered.
    ///
    /// A force that prints a new request above the one it refused says so between them.
    private func questionsRecounted(on line: Int, below run: [Int]) -> [Int]? {
        guard let last = run.last, [.request, .answer, .decision].contains(labels[line]),
            questions[last].round != rounds.preferred, marks.has(cue: .previousRequestAccount, on: line)
        else { return nil }
        return questions.indices.filter { questions[$0].round == questions[last].round && parts[$0].isEmpty }
    }

    /// The question with the parts of the same question that stand above it without an answer: what
    /// stands below the last of them answers them together.
    private func askedTogether(_ question: Int, _ progress: Progress) -> [Int] {
        guard progress.inQuestion, let open = progress.open, open.lines.isEmpty, !open.questions.isEmpty
        else { return [question] }
        if open.questions.contains(question) { return open.questions }
        guard let parent = questions[question].parent,
            open.questions.allSatisfy({ $0 == parent || questions[$0].parent == parent })
        else { return [question] }
        return open.questions + [question]
    }

    /// Where only some parts of a question are answered, the question itself is not.
    private func withoutPartedQuestions(_ reply: Reply) -> Reply {
        guard reply.questions.count > 1 else { return reply }
        var reply = reply
        let (answered, first) = (Set(reply.questions), reply.questions[0])
        reply.questions.removeAll { !parts[$0].allSatisfy(answered.contains) }
        if let own = reply.questions.first, own != first, reply.label == questions[first].label {
            reply.label = questions[own].label
        }
        return reply
    }

    private func turn(to anchor: Anchor, on line: Int, _ progress: inout Progress) {
        let goesOn = progress.open.map { open in
            // The second line of a restated question may repeat another round's copy of it.
            let isSecondLine =
                anchor.restates && anchor.label == nil && progress.inQuestion
                && questions[anchor.questions[0]].number != nil
            return open.lines.isEmpty && isSecondLine
                || open.questions == anchor.questions
                    && (open.lines.isEmpty || anchor.restates && progress.inQuestion)
        }
        if goesOn != true {
            progress.begin(
                Reply(
                    questions: anchor.questions, label: anchor.label, lines: [], isNamed: anchor.isNamed,
                    inSentence: anchor.inSentence, isCaptioned: anchor.isCaption))
        }
        progress.inQuestion = anchor.replyStart == nil
        progress.run = []
        if let start = anchor.replyStart {
            if progress.open?.lines.isEmpty == true { progress.open?.start = start }
            progress.open?.lines.append(line)
        }
    }

    private func canAnchor(_ label: SegmentKind, _ anchor: Anchor, _ open: Reply?) -> Bool {
        // Under a number or a restated question other questions are only mentioned.
        if anchor.isNamed, !anchor.opens, let open, !open.isWhole, !open.isNamed { return false }
        return switch label {
        case .answer, .decision, .request: true
        case .reasons where anchor.opens: open?.isWhole == false
        case .salutation, .reasons, .advice:
            anchor.restates || anchor.label.map { $0.utf8.count > 2 } == true && label == .salutation
        default: false
        }
    }

    /// The rest of a restated question that runs over the line.
    private func continuesQuestion(_ line: Int) -> Bool {
        sheet.lines[line].joint == .sentence
            && (restatement.original[line] != nil || sheet.wordCount(in: sheet.lines[line].content) <= 4)
    }

    private func take(_ line: Int, _ label: SegmentKind, _ progress: inout Progress) {
        switch label {
        case .answer, .decision, .reasons, .statute:
            if isBareHeading(line) { return }
            if progress.open == nil {
                guard label == .answer || label == .decision else { return }
                progress.begin(Reply(questions: [], label: nil, lines: [], isWhole: true))
            }
            progress.open?.lines.append(line)
        case .pageBoilerplate, .advice: break
        case .salutation where progress.open?.isWhole != true: break
        default: progress.close()
        }
    }

    /// `Response:` above the reply says nothing by itself.
    private func isBareHeading(_ line: Int) -> Bool {
        marks.has(cue: .answerHeading, on: line) && sheet.wordCount(in: sheet.lines[line].content) <= 4
            && sheet.lines[line].marker == nil && !givesValue(line)
    }

    /// `Answer: 118`, which is no `Answer 118`.
    private func givesValue(_ line: Int) -> Bool {
        let content = sheet.lines[line].content
        guard let colon = sheet.text[content].firstIndex(of: UInt8(ascii: ":")) else { return false }
        return sheet.wordCount(in: colon..<content.upperBound) > 0
    }
}
