/// The stage that builds questions and finds where each is answered.
struct Asking {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let marks: LineMarks
    private let restatement: Restatement
    private let quoted: QuotedMail

    init(_ letter: Letter, quoted: QuotedMail) {
        sheet = letter.sheet
        labels = letter.labels
        marks = letter.marks
        restatement = letter.restatement
        self.quoted = quoted
    }

    /// - Parameter answers: whether documents of this kind answer questions.
    func asked(answers: Bool) -> Asked {
        var (rounds, questions) = requestQuestions()
        guard answers else { return Asked(rounds: rounds, questions: questions, replies: []) }
        let preferred = rounds.firstIndex(where: \.isNewest) ?? 0
        if questions.isEmpty {
            (rounds, questions) = numbersCited()
        } else {
            questions = PartSplitter(sheet, labels: labels).split(questions, round: preferred)
        }
        let replies = ReplyWalk(
            sheet, labels: labels, marks: marks, restatement: restatement, questions: questions, preferred: preferred
        ).replies()
        let assigned = ReplyAssignment(sheet, labels: labels, marks: marks, questions: questions, preferred: preferred)
            .assign(replies)
        return Asked(rounds: rounds, questions: questions, replies: assigned)
    }

    // MARK: Where the questions are

    /// From the request as restated; failing that, from the quoted mail below.
    private func requestQuestions() -> ([Round], [AskedQuestion]) {
        let reader = RequestReader(sheet, labels: labels, marks: marks)
        let own = labels.indices.filter { labels[$0] == .request && !isRestated($0) }
        let found = reader.read(own)
        if !found.questions.isEmpty { return found }
        let unlabelled = reader.read(questionsInReply())
        if unlabelled.questions.count > 1 { return unlabelled }
        return reader.read(OldestMessage(sheet, quoted: quoted, marks: marks).requestLines())
    }

    /// A second copy inside the request, below another round's heading, is a round of its own;
    /// anywhere else a line said before is no new request.
    private func isRestated(_ line: Int) -> Bool {
        guard let original = restatement.original[line] else { return false }
        return labels[original] == .request && labels[original..<line].contains { $0 == .answer || $0 == .decision }
    }

    /// Numbered questions that stand nowhere but above their answers.
    private func questionsInReply() -> [Int] {
        labels.indices.filter { line in
            guard labels[line] == .answer, let marker = sheet.lines[line].marker, marker.isSingle,
                let last = sheet.lines[line].content.last
            else { return false }
            return sheet.text[last] == UInt8(ascii: "?") || marks.has(cue: "ask-words", on: line)
        }
    }

    /// No request is on the page: the questions are the numbers that the reply cites.
    private func numbersCited() -> ([Round], [AskedQuestion]) {
        var seen: Set<[String]> = [], questions: [AskedQuestion] = []
        for (line, label) in labels.enumerated() where label == .answer || label == .decision {
            guard let marker = sheet.lines[line].marker, marker.word == .question || marker.word == .request else { continue }
            for key in marker.numbers where seen.insert(key).inserted {
                let number = key.joined()
                questions.append(AskedQuestion(round: 0, parent: nil, number: number, key: key, lines: [], start: nil, label: nil))
            }
        }
        guard questions.count > 1 else { return ([], []) }
        return ([Round(label: nil, lines: 0..<0)], questions)
    }
}
