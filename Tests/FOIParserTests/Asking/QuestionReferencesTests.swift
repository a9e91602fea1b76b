import Testing

@testable import FOIParser

@Suite("Questions named inside a sentence")
struct QuestionReferencesTests {
    /// The numbers of each reference: `2+3 4b`.
    private func references(_ text: String) -> String {
        QuestionReferences(Sheet(text))[0]
            .map { $0.keys.map { $0.joined() }.joined(separator: "+") }
            .joined(separator: " ")
    }

    @Test(
        arguments: [
            ("In relation to Questions 2, 3 and 4 we hold nothing.", "2+3+4"),
            ("The rest is withheld (Question 4.B).", "4b"),
            ("As with Q5, nothing is held; see also Q7.", "5 7"),
            ("Items (1) and (3) are attached.", "1+3"),
            ("Part 2 of your request is refused.", "2"),
            ("Your first question is answered below.", "1"),
            ("The first and third parts of your request are refused.", "1+3"),
        ] as [(String, String)])
    func found(text: String, expected: String) {
        #expect(references(text) == expected)
    }

    @Test(
        "Quarters, ordinals of other things and numbers without a word name no question",
        arguments: [
            "In Q1 2022/23 there were nine.", "Nine were paid in Q4 2021.",
            "The first lamp was lit in March.",
            "On the third of May it rained.", "All 3 are attached.", "Quality 5 is best.",
        ])
    func none(text: String) {
        #expect(references(text).isEmpty)
    }
}
