import Testing

@testable import FOIParser

@Suite("A sentence that says again what an earlier one said")
struct RestatementTests {
    private func originals(_ text: String) -> [Int?] { Restatement(of: Sheet(text)).original }

    @Test func isFoundByItsWords() {
        let sheet = Sheet(
            """
            1. How many benches stand in Orchard Park?
            2. How many lamps are lit after midnight?

            1. How many benches stand in Orchard Park?
            There are forty benches.
            2. How many lamps are lit after midnight?
            Twelve.
            """)
        let restatement = Restatement(of: sheet)
        #expect(restatement.original == [nil, nil, nil, 0, nil, 1, nil])
        #expect(restatement.isRestated == [true, true, false, false, false, false, false])
    }

    @Test("also in capitals, with curly quotes, doubled spaces and another marker")
    func otherForms() {
        let text = """
            1. How many of the park's benches were mended?

            QUESTION 1 - HOW MANY  OF THE PARK’S BENCHES WERE MENDED
            """
        #expect(originals(text) == [nil, nil, 0])
    }

    @Test("also wrapped in another way")
    func wrapped() {
        let text = """
            How many of the benches in Orchard Park were mended or
            replaced by the council or by its contractors last year?

            How many of the benches in Orchard Park
            were mended or replaced by the council
            or by its contractors last year?
            """
        #expect(originals(text) == [nil, nil, nil, 0, 0, 0])
    }

    @Test("also with a word changed, unless items of a list differ in it")
    func changedWord() {
        let end = "were handed in at any of the shelters that the council runs during the last year?"
        let (first, second) = ("How many dogs \(end)", "How many cats \(end)")
        #expect(originals("\(first)\n\n\(second)") == [nil, nil, 0])
        #expect(originals("1. \(first)\n2. \(second)") == [nil, nil])
    }

    @Test("by the first cell where it stands in a table with its answer")
    func cells() {
        let text =
            "How many benches were mended?\n\nHow many benches were mended?\tForty of the sixty in the park"
        #expect(originals(text) == [nil, nil, 0])
    }

    @Test("of several earlier ones the one of the same number")
    func sameNumber() {
        let text = """
            1. How many were there in total?
            2. How many were there in total?

            2. How many were there in total?
            """
        #expect(originals(text)[3] == 1)
    }

    @Test(
        "is not one with other words, or with too few",
        arguments: [
            "How many benches stand in Orchard Park?\n\nWho pays for the lamps in Station Road?",
            "How many?\n\nHow many?", "Thank you.\n\nThank you.",
            "How many benches stand in Orchard Park, who mends them and at what cost?\n\nHow many benches stand?",
        ])
    func others(text: String) {
        #expect(originals(text) == [nil, nil, nil])
    }
}
