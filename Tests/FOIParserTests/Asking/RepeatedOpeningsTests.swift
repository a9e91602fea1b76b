import Testing

@testable import FOIParser

@Suite("Items that lost their numbers behind the first")
struct RepeatedOpeningsTests {
    private func questions(_ marked: String) -> [String] { AskedLetter(marked).questions }

    @Test func paragraphsThatOpenAlikeAreAsksOfTheirOwn() {
        let marked = """
            ? 1. How many of the benches were painted?

            ? How many of the benches were moved?

            ? They stand in Orchard Park.

            ? How many of the benches were sold?
            > We do not hold this.
            """
        #expect(
            questions(marked) == [
                "1 How many of the benches were painted?",
                "#2 How many of the benches were moved? They stand in Orchard Park.",
                "#3 How many of the benches were sold?",
            ])
    }

    @Test(
        "Other words, fewer words alike or words that a line was wrapped at part nothing",
        arguments: [
            "? 1. How many of the benches were painted?\n\n? Who decides which of the benches are?",
            "? 1. How many of the benches were painted?\n\n? How many of the lamps were lit?",
            "? 1. Benches?\n\n? Benches?",
        ])
    func one(request: String) {
        #expect(questions("\(request)\n> We do not hold this.").count == 1)
    }
}
