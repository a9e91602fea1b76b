import Testing

@testable import FOIParser

@Suite("Parts that run on inside an item")
struct InlinePartsTests {
    private func parts(_ text: String) -> [String] {
        let sheet = Sheet(text)
        return InlineParts(sheet).parts(in: 0..<sheet.text.count).map {
            "\(sheet.string(of: $0.marker)) \(sheet.string(of: $0.text))"
        }
    }

    @Test func areAnnouncedByAColon() {
        #expect(
            parts("9. The settlement: (i) amount (ii) reason (iii) date")
                == ["(i) amount", "(ii) reason", "(iii) date"])
        #expect(parts("For each pier: a) its length b) its owner") == ["a) its length", "b) its owner"])
    }

    @Test func orAskByThemselves() {
        #expect(
            parts("Please say\nA) how many were sold and B) how many were lost")
                == ["A) how many were sold and", "B) how many were lost"])
        #expect(parts("3. a. Who paid? b. Who was asked?") == ["a. Who paid?", "b. Who was asked?"])
    }

    @Test(
        "Cases of one ask, letters with a gap, one letter or parts of a provision are none",
        arguments: [
            "Accidents that caused (a) death or (b) injury", "The piers: (a) length (c) owner",
            "The piers: (a) length", "Refused under section 31(1) (a) and section 31(1) (b) of the Act",
        ])
    func none(text: String) {
        #expect(parts(text).isEmpty)
    }

    @Test func becomeQuestionsOfTheirOwn() {
        let letter = AskedLetter(
            """
            ? 1. Who owns the pier?

            ? 2. For each lamp: (a) its age (b) its maker

            > 1. The harbour trust.
            > 2. (a) Forty years.
            > (b) Not known.
            """)
        #expect(
            letter.questions == [
                "1 Who owns the pier?", "2 For each lamp: (a) its age (b) its maker", "2a its age",
                "2b its maker",
            ])
    }

    @Test func mayStandRightBehindTheItemsMarker() {
        let letter = AskedLetter(
            """
            ? 4. (a) Who owns the pier? (b) Who mends it?
            ? 5. Who pays?
            > 4. (a) The harbour trust.
            """)
        #expect(
            letter.questions == [
                "4 (a) Who owns the pier? (b) Who mends it?", "4a Who owns the pier?", "4b Who mends it?",
                "5 Who pays?",
            ])
    }
}
