import Testing

@testable import FOIParser

@Suite("Captions of a reply")
struct CaptionsTests {
    /// The captions with the places of the asks they speak of.
    private func captions(_ marked: String, asks count: Int) -> [String: [Int]] {
        let letter = AskedLetter(marked)
        let matches = Captions(
            letter.sheet, labels: letter.letter.labels, asks: letter.blocks.prefix(count).map { $0 }
        )
        .matches()
        return Dictionary(
            uniqueKeysWithValues: matches.map { (letter.text(of: [$0], from: nil, to: nil), $1) })
    }

    private let asks = """
        ? How many passengers were freed from lifts?

        ? How many fires began in kitchens?


        """

    @Test func speakOfTheAskWithWhichTheyShareMost() {
        #expect(
            captions(asks + "> Kitchen fires\n> Nine.\n> Lifts:\n> Forty.", asks: 2)
                == ["Kitchen fires": [1], "Lifts:": [0]])
    }

    @Test func oneForEachAskInTheirOrderMayUseOtherWords() {
        #expect(
            captions(asks + "> Rescues\n> Forty.\n> Kitchens\n> Nine.", asks: 2)
                == ["Rescues": [0], "Kitchens": [1]])
        #expect(captions(asks + "> Rescues\n> Forty.\n> Ovens\n> Nine.", asks: 2).isEmpty)
    }

    @Test(
        "Sentences, long lines, rows and lines with nothing below are no captions",
        arguments: [
            "> Lifts are slow.\n> Forty.", "> Lifts\t40\n> Kitchens\t9",
            "> Of passengers in lifts we have counted more than ever before\n> Forty.", "> Lifts",
        ])
    func none(reply: String) {
        #expect(captions(asks + reply, asks: 2).isEmpty)
    }

    // MARK: Words

    private func stems(_ text: String) -> [ContentWords.Stem] { ContentWords(Sheet(text)).stems(on: 0) }

    @Test func wordsAgreeByTheirStems() {
        #expect(stems("prosecuted ratings") == stems("Prosecution rating"))
        #expect(stems("prosecuted") != stems("protected"))
    }

    @Test func wordsOfAnyRequestAndShortOnesSayNothing() {
        #expect(stems("Please provide the number of all questions held").isEmpty)
        #expect(stems("How many gas men are there?").isEmpty)
        #expect(
            stems("The rates as sought at 2c")
                == ["rates", "sough", "2c"].compactMap(ContentWords.Stem.init(exactly:)))
        #expect(stems("in 22 of 30 c2").isEmpty)
    }
}
