import Testing

@testable import FOIParser

@Suite("Paragraphs of a reply and which of them may begin an answer")
struct ReplyParagraphsTests {
    private func paragraphs(_ marked: String) -> ReplyParagraphs {
        let letter = AskedLetter(marked)
        return ReplyParagraphs(
            letter.sheet, labels: letter.letter.labels, lines: letter.blocks.flatMap { $0 })
    }

    @Test func aCaptionBelongsToWhatItHeads() {
        let paragraphs = paragraphs("> Lamps\n\n> Forty are lit.\n\n> Noise\n\n> There was none.")
        #expect(paragraphs.all == [[0, 2], [4, 6]])
        #expect(paragraphs.all.indices.allSatisfy(paragraphs.answers))
    }

    @Test func reasonsAndRowsOfFiguresGoOn() {
        let paragraphs = paragraphs(
            """
            > Forty lamps are lit in all.

            = They light the way to school.

            > North ward	12

            > Membership year 2021: nine lamps.

            > Membership year 2022: ten lamps.
            """)
        #expect(paragraphs.all.indices.map(paragraphs.opens) == [true, false, false, true, false])
    }

    @Test func whatWasTakenForReasonsMaySayWhatBecomesOfSomething() {
        let paragraphs = paragraphs(
            "> Forty lamps are lit in all.\n\n= The survey is attached.\n\n= They light the way to school.")
        #expect(paragraphs.all.indices.map(paragraphs.disposesInReasons) == [false, true, false])
    }
}
