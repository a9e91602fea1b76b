import Testing

@testable import FOIParser

@Suite struct QuestionParagraphsTests {
    private func heads(_ text: String) -> [[Int]] {
        let sheet = AskedLetter(text.split(separator: "\n").map { "> " + $0 }.joined(separator: "\n")).sheet
        return QuestionParagraphs(sheet).lists(before: sheet.lines.count)
    }

    @Test func questionsWithAParagraphBetweenAreAList() {
        let text = """
            How many drones are there?
            There are forty of them.
            Who flies the drones?
            Officers of the Force fly them.
            Please send me the plan.
            It is attached to this letter.
            """
        #expect(heads(text) == [[0, 2, 4]])
    }

    @Test func questionsThatFollowEachOtherAreNone() {
        let text = """
            How many drones are there?
            Who flies the drones?
            There are forty of them.
            Which company insures them?
            It is a local one.
            """
        #expect(heads(text).isEmpty)
    }

    @Test func headingsBetweenThemTellMore() {
        let text = """
            How many drones are there?
            Response
            There are forty of them.
            Who flies the drones?
            Officers of the Force fly them.
            Which company insures them?
            It is a local one.
            """
        #expect(heads(text).isEmpty)
    }
}
