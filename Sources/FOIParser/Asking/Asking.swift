/// The stage that builds questions and finds where each is answered.
struct Asking {
    private let letter: Letter
    private let quoted: QuotedMail
    private let sequences: ItemSequences
    private let quotesRequest: Bool

    /// - Parameter quotesRequest: Whether the mail quoted last is known to be the request.
    init(_ letter: Letter, of reading: Reading, quotesRequest: Bool = false) {
        self.letter = letter
        quoted = reading.quoted
        sequences = reading.sequences
        self.quotesRequest = quotesRequest
    }

    /// - Parameter answers: whether documents of this kind answer questions.
    /// - Returns: What was asked and answered, and the kinds of the lines set right by it.
    func asked(answers: Bool) -> (asked: Asked, kinds: [SegmentKind?]) {
        var (rounds, questions) = QuestionFinder(
            letter, quoted: quoted, sequences: sequences, quotesRequest: quotesRequest
        )
        .questions()
        let preferred = RoundHeadings.preferred(of: rounds)
        if answers, !questions.isEmpty {
            questions = PartSplitter(letter.sheet, labels: letter.labels).split(questions, round: preferred)
        }
        let kinds = Relabelling(letter, questions: questions).kinds()
        guard answers else { return (Asked(rounds: rounds, questions: questions, replies: []), kinds) }
        if questions.isEmpty || questions.count == 1 && questions[0].number == nil {
            let cited = CitedNumbers(letter.sheet, labels: kinds, sequences: sequences)
                .questions(fromReply: questions.isEmpty)
            if !cited.questions.isEmpty { (rounds, questions) = cited }
        }
        let replies = ReplyWalk(
            letter, labels: kinds, questions: questions, rounds: RoundHeadings(rounds)
        ).replies()
        let assigned = ReplyAssignment(letter, labels: kinds, questions: questions, preferred: preferred)
            .assign(replies)
        return (Asked(rounds: rounds, questions: questions, replies: assigned), kinds)
    }
}
