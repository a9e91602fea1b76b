import Testing

@testable import FOIParser

@Suite("Paragraphs that answer questions by the words they share")
struct WordAlignmentTests {
    /// For each group the questions and the first words of the paragraphs: `0 1: There are`.
    private func groups(_ marked: String, asks count: Int, named: [Int: Set<Int>] = [:]) -> [String]? {
        let letter = AskedLetter(marked)
        let blocks = letter.blocks
        let alignment = WordAlignment(
            letter.sheet, labels: letter.letter.labels, asks: Array(blocks[..<count]))
        return alignment.answers(in: blocks[count...].flatMap { $0 }, named: named)?.map { group in
            let places = group.questions.map(String.init).joined(separator: " ")
            return "\(places): \(letter.text(of: group.lines, from: nil, to: nil))"
        }
    }

    @Test func eachParagraphIsOfTheQuestionWhoseSubjectItNames() {
        let marked = """
            ? How many trams carry a defibrillator?

            ? Which depots train their drivers to use one?

            > A defibrillator is fitted to nine trams.

            > Drivers are trained at the Marl Street depot.
            """
        #expect(
            groups(marked, asks: 2) == [
                "0: A defibrillator is fitted to nine trams.",
                "1: Drivers are trained at the Marl Street depot.",
            ])
    }

    @Test func aParagraphOnNothingGoesOnWithTheAnswerAbove() {
        let marked = """
            ? How many trams carry a defibrillator?

            ? Which depots train their drivers?

            > A defibrillator is fitted to nine trams.

            = That was so on 1 May.

            > Drivers are trained in Marl Street.
            """
        #expect(
            groups(marked, asks: 2) == [
                "0: A defibrillator is fitted to nine trams. That was so on 1 May.",
                "1: Drivers are trained in Marl Street.",
            ])
    }

    @Test func aParagraphThatSpeaksOfTwoAnswersBoth() {
        let marked = """
            ? How many ferries were cancelled?

            ? How many ferries were delayed by fog?

            ? Who repairs the landing stage?

            > Forty were cancelled, and twelve delayed by fog.

            > The landing stage is repaired by the harbour trust.
            """
        #expect(
            groups(marked, asks: 3) == [
                "0 1: Forty were cancelled, and twelve delayed by fog.",
                "2: The landing stage is repaired by the harbour trust.",
            ])
    }

    @Test func answersOutOfTurnAreNotParted() {
        let marked = """
            ? How many trams carry a defibrillator?

            ? Which depots train their drivers?

            > Drivers are trained in Marl Street.

            > A defibrillator is fitted to nine trams.
            """
        #expect(groups(marked, asks: 2) == nil)
    }

    @Test(
        "Nothing is told where the words are others, or where one paragraph is all",
        arguments: [
            "> There are nine.\n\n> It is in Marl Street.",
            "> A defibrillator is fitted to nine trams, and drivers are trained in Marl Street.",
        ])
    func untold(reply: String) {
        let asks = "? How many trams carry a defibrillator?\n\n? Which depots train their drivers?\n\n"
        #expect(groups(asks + reply, asks: 2) == nil)
    }

    @Test func aNumberNamedInTheParagraphCountsAsItsSubject() {
        let marked = """
            ? How many trams carry a defibrillator?

            ? Which depots train their drivers?

            > A defibrillator is fitted to nine trams.

            > As to your second point, the one in Marl Street.
            """
        #expect(groups(marked, asks: 2) == nil)
        #expect(groups(marked, asks: 2, named: [6: [1]])?.count == 2)
    }

    @Test func rowsOfFiguresOpenNoAnswer() {
        let marked = """
            ? How many trams carry a defibrillator?

            ? How many drivers are trained?

            > Trams with a defibrillator: see this table.

            > Drivers    Trams    Trained
            """
        #expect(groups(marked, asks: 2) == nil)
    }

    // MARK: Parts of one ask

    private func parted(_ marked: String, asks count: Int) -> [String]? {
        let letter = AskedLetter(marked)
        let blocks = letter.blocks
        return WordAlignment(letter.sheet, labels: letter.letter.labels, asks: Array(blocks[..<count]))
            .parted(blocks[count...].flatMap { $0 })?
            .map { letter.text(of: $0, from: nil, to: nil) }
    }

    @Test func aPartWithoutParagraphsIsLeftEmpty() {
        let marked = """
            ? the minutes of the ferry panel

            ? and of its guests

            ? the survey of tenants

            > Minutes of the ferry panel are attached.

            > No survey of tenants was made.
            """
        #expect(
            parted(marked, asks: 3) == [
                "Minutes of the ferry panel are attached.", "", "No survey of tenants was made.",
            ])
    }

    @Test func paragraphsThatOpenWithOtherWordsPartNothing() {
        let marked = """
            ? the minutes of the ferry panel

            ? the survey of tenants

            > Every drawer, cupboard, cabinet, shelf and basement was opened before minutes of the ferry panel came up.

            > Long search through boxes, ledgers, folders and binders produced no survey.
            """
        #expect(parted(marked, asks: 2) == nil)
    }
}
