import Testing

@testable import FOIParser

@Suite("Rounds of a request")
struct RequestReaderTests {
    private func rounds(_ marked: String) -> [[String]] {
        let letter = AskedLetter(marked)
        let lines = letter.sheet.visible.filter { letter.letter.labels[$0] == .request }
        let found = RequestReader(letter.letter).read(lines)
        return found.rounds.indices.map { round in
            found.questions.filter { $0.round == round }.map { $0.number ?? letter.words(of: $0) }
        }
    }

    @Test func aListThatStartsAgainBelowTheAnswersIsARoundOfItsOwn() {
        let marked = """
            ? 1. Who owns the pier?
            ? 2. Who mends it?
            > 1. The trust.
            > 2. The council.
            ? 1. How many lamps are lit?
            ? 2. How many failed?
            > 1. Twelve.
            > 2. Four.
            """
        #expect(rounds(marked) == [["1", "2"], ["1", "2"]])
    }

    @Test("Not where nothing was said between, nor where each item is answered below it")
    func oneRound() {
        let unanswered = "? 1. Who owns the pier?\n? 2. Who mends it?\n? 1. How many lamps are lit?"
        #expect(rounds(unanswered).count == 1)
        let answeredByItem = """
            ? 1. Who owns the pier?
            > The trust.
            ? 2. Who mends it?
            > The council.
            ? 1. How many lamps are lit?
            > Twelve.
            """
        #expect(rounds(answeredByItem).count == 1)
    }

    @Test func headingsPartRoundsToo() {
        let marked = """
            ? New Request
            ? 1. Who owns the pier?
            ? 2. Who mends it?
            ? Original Request
            ? 1. How many lamps are lit?
            ? 2. How many failed?
            """
        #expect(rounds(marked) == [["1", "2"], ["1", "2"]])
    }

    @Test func aHeadingBelowItemsThatAreAnsweredOpensARound() {
        let letter = AskedLetter(
            """
            ? First request

            ? a) Who owns the pier?

            > The trust.

            ? b) Who mends it?

            > The council.

            ? Second request

            ? a) How many lamps are lit?

            > Twelve.

            ? b) How many failed?

            > Four.
            """)
        #expect(letter.rounds == ["First request", "Second request"])
        #expect(letter.replies == ["a: The trust.", "b: The council.", "a: Twelve.", "b: Four."])
    }
}
