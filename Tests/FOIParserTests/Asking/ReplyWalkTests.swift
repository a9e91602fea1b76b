import Testing

@testable import FOIParser

@Suite("Which lines of a reply answer which question")
struct ReplyWalkTests {
    @Test func numbersTurnTheReply() {
        let letter = AskedLetter(
            "? 1. Who owns the pier?\n? 2. Who mends it?\n> 1. The trust.\n> It bought it.\n> 2. The council."
        )
        #expect(letter.replies == ["1: The trust. It bought it.", "2: The council."])
    }

    // MARK: Reasons

    /// Reasons under a heading that is labelled in one way or another.
    private func repliesAboveReasons(headed label: Character, _ below: String) -> [String] {
        AskedLetter(
            """
            ? 1. Who owns the pier?
            ? 2. What did it cost?
            > 1. It is withheld, see below.
            > 2. We hold no figure.
            \(label) Exemptions
            \(below)
            """
        ).replies
    }

    @Test func sharedReasonsBelongToNoReply() {
        for label in ["=", "!"] as [Character] {
            let replies = repliesAboveReasons(
                headed: label, "! Section 31 (law enforcement)\n= Disclosure would prejudice enquiries.")
            #expect(replies == ["1: It is withheld, see below.", "2: We hold no figure."], "\(label)")
        }
    }

    @Test func aDecisionUnderSuchAHeadingBelongsToTheReply() {
        let replies = repliesAboveReasons(headed: "!", "! We refuse to give the figure.")
        #expect(replies.last == "2: We hold no figure. Exemptions We refuse to give the figure.")
    }

    // MARK: Asked together

    @Test func partsThatFollowEachOtherShareTheAnswerBelowTheLast() {
        let letter = AskedLetter(
            """
            ? 1. Who owns the pier?
            > The trust.
            ? 2. For each lamp:
            ? a) its age
            ? b) its maker
            > We keep no record of the lamps.
            ? 3. Who mends them?
            > The council.
            """)
        #expect(letter.questions.map { String($0.prefix(2)) } == ["1 ", "2 ", "2a", "2b", "3 "])
        #expect(
            letter.replies == [
                "1: The trust.", "2, 2a, 2b: We keep no record of the lamps.", "3: The council.",
            ])
    }

    @Test func partsAnsweredOneByOneShareNothing() {
        let letter = AskedLetter(
            """
            ? 1. For each lamp:
            ? a) its age
            > Forty years.
            ? b) its maker
            > Not known.
            """)
        #expect(letter.replies == ["1a: Forty years.", "1b: Not known."])
        #expect(letter.labels == ["a", "b"])
    }

    // MARK: Recounted

    private let rounds = """
        ? Your new request
        ? 1. Who owns the pier?
        ? 2. Who mends it?
        ? Your previous request
        ? 1. How many lamps are lit?
        ? 2. How old is each?

        """

    @Test("Whatever its line was taken for", arguments: ["?", ">", "!"])
    func anEarlierRefusalIsTheAnswerToTheEarlierRound(kind: String) {
        let account = "We refused your previous request because of its cost."
        let letter = AskedLetter(rounds + "\(kind) \(account)\n> 1. The trust.\n> 2. Nobody.")
        #expect(letter.replies == ["1, 2: \(account)", "1: The trust.", "2: Nobody."])
    }

    @Test func withoutSuchWordsTheEarlierRoundIsUnanswered() {
        let letter = AskedLetter(
            rounds + "? These lamps are dear to me.\n> 1. The trust.\n> 2. Nobody.")
        #expect(letter.replies == ["1: The trust.", "2: Nobody.", "1, 2: -"])
    }
}
