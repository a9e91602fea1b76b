import Testing

@testable import FOIParser

@Suite("Asks without numbers, divided as the reply answers them")
struct UnnumberedAsksTests {
    private let asks = "? How many lamps are lit?\n? Who lights them?\n? What does it cost?\n"

    /// The numbers of the asks, which are the first lines of the letter.
    private func keys(_ letter: AskedLetter, _ asks: [UnnumberedAsks.Ask]) -> [String] {
        asks.map { "\(letter.text(of: $0.lines, from: nil, to: nil)) \($0.key.joined())" }
    }

    @Test func takeTheNumbersUnderWhichTheyAreAnswered() {
        let letter = AskedLetter(asks + "> 1. Forty.\n> 2. The council.\n> 3. £900.")
        let numbered = UnnumberedAsks(letter.letter).numbered([[0], [1], [2]])
        #expect(
            keys(letter, numbered) == [
                "How many lamps are lit? 1", "Who lights them? 2", "What does it cost? 3",
            ])
        #expect(letter.replies == ["#1: Forty.", "#2: The council.", "#3: £900."])
    }

    @Test func takeNoneWhereTheReplyNumbersMoreOrFewer() {
        let letter = AskedLetter(asks + "> 1. Forty.\n> 2. The council.")
        #expect(UnnumberedAsks(letter.letter).numbered([[0], [1], [2]]).allSatisfy { $0.key.isEmpty })
    }

    @Test func areThoseOfTheWayThatHasAsManyAsTheReplyNumbers() {
        let letter = AskedLetter(asks + "> Q1 Forty.\n> Q2 £900.")
        let asks = UnnumberedAsks(letter.letter)
        let ways = [[[0], [1], [2]], [[0, 1], [2]]]
        #expect(asks.numberedByReply(ways).map(\.lines) == [[0, 1], [2]])
        #expect(asks.numberedByReply([[[0], [1], [2]]]).map(\.lines) == [[1], [2]])
        #expect(asks.numberedByReply([[[0, 1, 2]]]).isEmpty)
    }

    @Test(
        "Numbers that begin late or leave most out are no numbers of the asks",
        arguments: ["> Q2 Forty.\n> Q3 £900.", "> Q1 Forty.\n> Q9 £900.", "> Forty.\n> £900."])
    func otherNumbers(reply: String) {
        let letter = AskedLetter(asks + reply)
        #expect(UnnumberedAsks(letter.letter).numberedByReply([[[0], [1], [2]]]).isEmpty)
    }

    @Test func areDividedByCaptionsInTheirWords() {
        let letter = AskedLetter(
            """
            ? How many lifts are out of order?
            ? What were the complaints about noise?

            > Lifts:
            > Nine.

            > Noise complaints:
            > Twelve, of late parties.
            """)
        #expect(UnnumberedAsks(letter.letter).divided([[0], [1]]).asks.map(\.lines) == [[0], [1]])
        #expect(letter.replies == ["#1: Nine.", "#2: Twelve, of late parties."])
    }

    @Test func areDividedByParagraphsThatNameTheirSubjects() {
        let letter = AskedLetter(
            """
            ? How many lifts are out of order?
            ? What were the complaints about noise?

            > Nine of our lifts do not work today.

            > Complaints of noise were about late parties.
            """)
        #expect(UnnumberedAsks(letter.letter).divided([[0], [1]]).asks.map(\.lines) == [[0], [1]])
    }

    @Test func stayTogetherWhereOneAnswerIsGiven() {
        let letter = AskedLetter(
            "? How many lifts are out of order?\n? What were the complaints?\n> A table is attached.")
        #expect(UnnumberedAsks(letter.letter).divided([[0], [1]]).asks.isEmpty)
    }

    @Test func areDividedWhereAsManyParagraphsAnswerThoughNotAllNameTheirSubjects() {
        let letter = AskedLetter(
            """
            ? How many ferries do you run?
            ? Number of passengers who fell in.
            ? Do you lend out life jackets?

            > Three, of which one is on loan.

            > The inquests on two passengers were held in public.

            > We do, to children.
            """)
        #expect(
            letter.replies == [
                "#1: Three, of which one is on loan.",
                "#2: The inquests on two passengers were held in public.",
                "#3: We do, to children.",
            ])
    }

    @Test func areDividedByTheReplyAboveThem() {
        let letter = AskedLetter(
            """
            > Nine of our lifts do not work today.

            > Complaints of noise were about late parties.

            ? How many lifts are out of order?
            ? What were the complaints about noise?
            """)
        #expect(UnnumberedAsks(letter.letter).divided([[4], [5]]).answers == 2)
    }
}
