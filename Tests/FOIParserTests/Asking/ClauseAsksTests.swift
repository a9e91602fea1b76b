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
}
