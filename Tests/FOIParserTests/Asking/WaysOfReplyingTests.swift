import Testing

@testable import FOIParser

/// Letters that part and answer a request in ways of their own.
@Suite struct WaysOfReplyingTests {
    @Test func answersOfferedAreNoParts() {
        let letter = AskedLetter(
            """
            ? 1. Is it hosted
            ? a. on premises
            ? b. in a cloud

            > b

            ? 2. How many users are there?
            > Forty.
            """)
        #expect(letter.questions.map { $0.prefix(2) } == ["1 ", "2 "])
        #expect(letter.replies == ["1: b", "2: Forty."])
    }

    @Test func clausesAreMarkedAsTheReplyMarksThem() {
        let letter = AskedLetter(
            """
            ? You asked for (1) the number of flights made last year and (2) the company which insures them.

            > (1) Forty flights.

            > (2) Reed and Sons.
            """)
        #expect(letter.replies == ["1: Forty flights.", "2: Reed and Sons."])
    }

    @Test func marksThatTheReplyLeavesOutPartNothing() {
        let letter = AskedLetter(
            """
            ? You asked for the rules on (1) flights and (2) crews.

            > The rules are attached.
            """)
        #expect(letter.replies.count == 1)
    }

    @Test func questionsSaidAgainAreNotAskedAgain() {
        let letter = AskedLetter(
            """
            ? How many drones does the Force own?

            ? Which company insures all of them?

            > Our response:

            ? How many drones does the Force own?
            ? The Force owns forty of them.

            ? Which company insures all of them?
            > Reed and Sons.
            """)
        #expect(letter.questions.count == 2)
        #expect(letter.replies.contains { $0.hasSuffix("The Force owns forty of them.") })
    }

    @Test func aNumberBehindAColonIsTheAnswer() {
        let letter = AskedLetter(
            """
            ? Question 1: How many drones are there?
            > Answer: 118
            ? Question 2: How many pilots are there?
            > Answer: 9
            """)
        #expect(letter.replies.map { $0.suffix(3) } == ["118", ": 9"])
    }

    @Test func aQuestionMayBeNamedBehindItsAnswer() {
        let letter = AskedLetter(
            """
            ? 1. How many drones are there?
            ? 2. Who flies them?
            > There are forty. (Question 1)

            > Officers fly them. (Question 2)
            """)
        #expect(letter.replies.map { $0.prefix(2) } == ["1:", "2:"])
    }
}
