import Testing

@testable import FOIParser

@Suite("A request of one sentence, parted as the reply answers its clauses")
struct ClauseAsksTests {
    /// The parts of the first block, which is the request.
    private func parts(_ marked: String) -> [String] {
        let letter = AskedLetter(marked)
        let lines = letter.blocks.first ?? []
        let question = AskedQuestion(
            round: 0, parent: nil, number: nil, key: [], lines: lines,
            start: lines.first.map { letter.sheet.lines[$0].content.lowerBound }, label: nil)
        return ClauseAsks(letter.letter).divided(question).map(letter.words)
    }

    private let request =
        "? I ask for the minutes of the ferry panel, the survey of tenants and the rent of the kiosk."

    @Test func eachClauseWithParagraphsOfItsOwnIsAPart() {
        let reply = """


            > Minutes of the ferry panel are attached.

            > The survey of tenants was never made.

            > The kiosk was let at a rent of £40.
            """
        #expect(
            parts(request + reply) == [
                "I ask for the minutes of the ferry panel", "the survey of tenants", "the rent of the kiosk.",
            ])
    }

    @Test func aClauseThatTheReplyDoesNotPartStaysWithTheOneBefore() {
        let reply = """


            > Minutes of the ferry panel are attached.

            > The kiosk was let at a rent of £40.
            """
        #expect(
            parts(request + reply) == [
                "I ask for the minutes of the ferry panel, the survey of tenants", "the rent of the kiosk.",
            ])
    }

    @Test(
        "It stays whole where the reply speaks once, or of none of its clauses",
        arguments: ["> All of it is attached.", "> The file is attached.\n\n> It has forty pages."])
    func whole(reply: String) {
        #expect(parts("\(request)\n\n\(reply)").count == 1)
    }

    @Test func aNumberedQuestionIsNotParted() {
        let letter = AskedLetter(
            "\(request)\n\n> Minutes of the ferry panel are attached.\n\n> The survey of tenants was never made."
        )
        let question = AskedQuestion(
            round: 0, parent: nil, number: "1", key: ["1"], lines: [0], start: 0, label: "1.")
        #expect(ClauseAsks(letter.letter).divided(question).count == 1)
    }

    @Test func sentencesOfOneParagraphAreParts() {
        let marked = """
            ? I walk there daily. I would like the survey of the pier. Please also send me the minutes of the ferry panel.

            > The survey of the pier is attached.

            > Minutes of the ferry panel are not kept.
            """
        #expect(
            parts(marked) == [
                "I would like the survey of the pier.", "Please also send me the minutes of the ferry panel.",
            ])
    }

    @Test func sentencesThatAreAnsweredTogetherAreOnePart() {
        let marked = """
            ? Is there a survey of the pier? May I have the survey? Please send the minutes of the ferry panel.

            > There is, and the survey of the pier is attached.

            > Minutes of the ferry panel are not kept.
            """
        #expect(
            parts(marked) == [
                "Is there a survey of the pier? May I have the survey?",
                "Please send the minutes of the ferry panel.",
            ])
    }

    @Test func clausesThatOpenWithAWordOfAskingArePartsWhereAsManyParagraphsAnswer() {
        let marked = """
            ? You asked what the lamps cost, who hangs them up and whether the tree is insured.

            > £900 in all.

            > They are hung up by a firm in Marl Street.

            > Yes, for falling branches.
            """
        #expect(
            parts(marked) == [
                "what the lamps cost", "who hangs them up", "whether the tree is insured.",
            ])
    }

    @Test func aRequestBelowTheReplyIsNotPartedAtItsCommas() {
        let letter = AskedLetter(
            "> Minutes of the ferry panel are attached.\n\n> The kiosk was let at a rent of £40.\n\n\(request)"
        )
        let lines = letter.blocks.last ?? []
        let question = AskedQuestion(
            round: 0, parent: nil, number: nil, key: [], lines: lines,
            start: lines.first.map { letter.sheet.lines[$0].content.lowerBound }, label: nil)
        #expect(ClauseAsks(letter.letter).divided(question).count == 1)
    }
}
