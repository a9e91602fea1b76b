import Testing

@testable import FOIParser

@Suite("Where a list begins and where it ends")
struct ListEdgesTests {
    @Test(
        "The first item may begin inside the sentence that announces the list",
        arguments: [
            ("1.", "2.", "1"), ("1)", "2)", "1"), ("(a)", "(b)", "a"), ("A)", "B)", "A"),
            ("(i)", "(ii)", "i"),
        ])
    func inline(first: String, second: String, name: String) {
        let letter = AskedLetter(
            """
            ? Thank you for the timetables. Please tell me \(first) how many lamps
            ? failed in March
            ? \(second) who mends them
            > Four failed.
            """)
        #expect(letter.questions.first == "\(name) how many lamps failed in March")
        #expect(letter.questions.count == 2)
    }

    @Test(
        "Not where the print differs or it stands in another sentence",
        arguments: [
            "Tell me (1) how many lamps", "Tell me 11. how many lamps", "See note 1. for more.\n? The lamps",
        ])
    func elsewhere(opening: String) {
        let letter = AskedLetter(
            """
            ? \(opening)
            ? 2. who mends them
            ? 3. who pays
            > Nobody.
            """)
        #expect(!letter.questions.contains { $0.hasPrefix("1 ") })
    }

    @Test("What the applicant says below the last of items on single lines is none of it, without a stop too")
    func remark() {
        let letter = AskedLetter(
            """
            ? 1. number of lamps lit
            ? 2. number of lamps broken
            ? 3. who pays
            ? I would like it as a spreadsheet please.
            > 1. Ten.
            """)
        #expect(letter.questions.last == "3 who pays")
    }

    @Test("Where an item goes on over a second line, the last one may too")
    func secondLines() {
        let letter = AskedLetter(
            """
            ? 1. number of lamps
            ? Lit at night
            ? 2. number of lamps
            ? Broken by day
            ? 3. who pays
            ? The bills
            > 1. Ten.
            """)
        #expect(letter.questions.last == "3 who pays The bills")
    }
}
