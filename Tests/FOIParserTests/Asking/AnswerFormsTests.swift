import Testing

@testable import FOIParser

@Suite("What a question wants to know and what a paragraph says first")
struct AnswerFormsTests {
    @Test(
        "The form of a question",
        arguments: [
            ("How many lamps are lit?", AnswerForms.count),
            ("The number of lamps", AnswerForms.count),
            ("What did it cost?", AnswerForms.money),
            ("Are there lamps?", AnswerForms.truth),
            ("I ask whether there are lamps", AnswerForms.truth),
            ("Thank you. Do you have lamps?", AnswerForms.truth),
            ("When was it lit?", AnswerForms.time),
            ("A copy of the minutes", AnswerForms.copy),
            ("Who lights them?", AnswerForms()),
        ])
    func asked(text: String, forms: AnswerForms) {
        let letter = AskedLetter("? \(text)")
        #expect(AnswerFormReader(letter.sheet).asked(in: letter.sheet.lines[0].content) == forms)
    }

    @Test(
        "The form of a paragraph",
        arguments: [
            ("Forty of them", AnswerForms.count),
            ("There are 41", AnswerForms([.truth, .count])),
            ("It came to £900", AnswerForms.money),
            ("Yes.", AnswerForms.truth),
            ("We do, in part", AnswerForms.truth),
            ("On 4 May", AnswerForms.time),
            ("In 2021", AnswerForms.time),
            ("The file is attached", AnswerForms.copy),
            ("Section 12(1) applies", AnswerForms()),
            ("The lamp at the gate", AnswerForms()),
        ])
    func given(text: String, forms: AnswerForms) {
        let letter = AskedLetter("> \(text)")
        #expect(AnswerFormReader(letter.sheet).given(by: [0]) == forms)
    }

    @Test func onlyTheOpeningWordsCount() {
        let letter = AskedLetter(
            "> The lamp at the gate was hung by a firm whose owner has since died aged 90.")
        #expect(AnswerFormReader(letter.sheet).given(by: [0]) == [])
    }
}
