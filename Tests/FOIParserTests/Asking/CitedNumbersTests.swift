import Testing

@testable import FOIParser

@Suite("Questions known from the numbers of the reply")
struct CitedNumbersTests {
    private func numbers(_ marked: String, fromReply: Bool = true) -> [String?] {
        let letter = AskedLetter(marked)
        return CitedNumbers(letter.sheet, labels: letter.letter.labels, sequences: letter.sequences)
            .questions(fromReply: fromReply).questions.map(\.number)
    }

    @Test func numbersThatAreNamedAsQuestions() {
        #expect(numbers("> Q1\n> Forty.\n> Q2 and Q3\n> None.\n> Q1\n> As above.") == ["1", "2", "3"])
        #expect(numbers("> Question 4\n> Forty.\n> Question 6\n> None.") == ["4", "6"])
    }

    @Test func theListWithWhichTheReplyOpens() {
        #expect(
            numbers("~ Thank you.\n> 1. The form is attached.\n> 2. We do record this.\n> 3. No.")
                == ["1", "2", "3"])
    }

    @Test(
        "One number, a list behind other words of the reply, one that begins late, or a page with a request",
        arguments: [
            "> Q1\n> Forty.", "> We rely on these.\n> 1. The form.\n> 2. The rule.",
            "> 3. The form is attached.\n> 4. We do record this.",
            "? The benches, please.\n> 1. The form is attached.\n> 2. We do record this.",
        ])
    func none(marked: String) {
        #expect(numbers(marked).isEmpty)
    }

    @Test func paragraphsThatTheReplyNumbersCountOnlyWhereNothingWasAsked() {
        let reply = "> 1. The form is attached.\n> 2. We do record this."
        #expect(numbers(reply, fromReply: false).isEmpty)
        #expect(numbers(reply, fromReply: true).count == 2)
    }

    @Test func theyHaveNeitherTextNorLines() {
        let letter = AskedLetter("~ Thank you.\n> 1. The form is attached.\n> 2. We do record this.")
        #expect(letter.questions == ["1 ", "2 "])
        #expect(letter.replies == ["1: The form is attached.", "2: We do record this."])
    }
}
