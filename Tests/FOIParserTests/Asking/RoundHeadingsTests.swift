import Testing

@testable import FOIParser

@Suite("Headings at which a reply turns to another round")
struct RoundHeadingsTests {
    private let sheet = Sheet("New Request\nOriginal request:\nWho pays?\nORIGINAL REQUEST\nThe request")

    private func headings(newest: Int? = nil) -> RoundHeadings {
        RoundHeadings([
            Round(label: "New Request", lines: 0..<1, isNewest: newest == 0),
            Round(label: "Original request", lines: 1..<3, isNewest: newest == 1),
        ])
    }

    @Test func areTheSameWordsWhateverTheirForm() {
        #expect(headings().round(headedBy: 3, in: sheet) == 1)
    }

    @Test func areNotTheRoundsThemselvesNorOtherLines() {
        for line in [0, 1, 2, 4] { #expect(headings().round(headedBy: line, in: sheet) == nil) }
    }

    @Test func theNewestRoundIsAnsweredFirst() {
        #expect(headings(newest: 1).preferred == 1)
        #expect(headings().preferred == 0)
    }

    @Test func onePageWithOneRoundHasNone() {
        let one = RoundHeadings([Round(label: "Original request", lines: 1..<3)])
        #expect(one.round(headedBy: 3, in: sheet) == nil)
    }

    @Test func turnTheNumbersBelowThem() {
        let letter = AskedLetter(
            """
            ? New Request
            ? 1. Who pays for the lamps?
            ? 2. Who mends them?
            ? Original Request
            ? 1. How many lamps are there?
            ? 2. How old are they?
            > New Request
            > 1. The council.
            > 2. Nobody.
            > Original Request
            > 1. Twelve.
            > 2. Forty years.
            """)
        #expect(letter.questions.count == 4)
        #expect(letter.replies == ["1: The council.", "2: Nobody.", "1: Twelve.", "2: Forty years."])
    }
}
