import Testing

@testable import FOIParser

@Suite("Answers typed behind the questions")
struct InlineAnswersTests {
    @Test func behindAQuestionMark() {
        let letter = AskedLetter(
            """
            ? 1. Is the pier lit at night? Yes, by twelve lamps.
            ? 2. Who owns the lamps? The harbour trust.
            ? 3. How many failed last year? 4
            """)
        #expect(
            letter.questions == [
                "1 Is the pier lit at night?", "2 Who owns the lamps?", "3 How many failed last year?",
            ])
        #expect(letter.replies == ["1: Yes, by twelve lamps.", "2: The harbour trust.", "3: 4"])
    }

    @Test func behindASignWhereTheyAreValues() {
        let letter = AskedLetter(
            """
            ? 1. Length of the pier in metres: 312
            ? 2. Price of a day ticket – £4.50
            """)
        #expect(letter.questions == ["1 Length of the pier in metres", "2 Price of a day ticket"])
        #expect(letter.replies == ["1: 312", "2: £4.50"])
    }

    @Test func overTheNextLines() {
        let letter = AskedLetter(
            """
            ? 1. Is the pier lit at night? Yes.
            ? The lamps were renewed in March.
            ? 2. Is it open in winter? No.
            """)
        #expect(letter.questions == ["1 Is the pier lit at night?", "2 Is it open in winter?"])
        #expect(letter.replies == ["1: Yes. The lamps were renewed in March.", "2: No."])
    }

    @Test("One of them may be the applicant's afterthought")
    func one() {
        let letter = AskedLetter(
            """
            ? 1. Is the pier lit at night? We walk there.
            ? 2. Is it open in winter?
            > 1. Yes.
            > 2. No.
            """)
        #expect(letter.questions[0] == "1 Is the pier lit at night? We walk there.")
        #expect(letter.replies == ["1: Yes.", "2: No."])
    }

    @Test("What is asked on behind the question mark is no answer")
    func furtherAsks() {
        let letter = AskedLetter(
            """
            ? 1. Is the pier lit at night? If so, please state by how many lamps.
            ? 2. Is it open in winter (e.g. in January)? Please answer yes or no.
            > 1. Yes.
            > 2. No.
            """)
        #expect(letter.questions[0].hasSuffix("by how many lamps."))
        #expect(letter.questions[1].hasSuffix("Please answer yes or no."))
        #expect(letter.replies == ["1: Yes.", "2: No."])
    }
}
