import Testing

@testable import FOIParser

@Suite("The numbered lists of a page")
struct ItemSequencesTests {
    private func sequences(_ text: String, before end: Int? = nil) -> ItemSequences {
        let sheet = Sheet(text)
        return ItemSequences(of: sheet, before: end ?? sheet.lines.count)
    }

    /// The places in short: `0h?` is the head of an item of the first list that asks, `1r` stands
    /// below an item of the second, `1t` below its last; `-` is none.
    private func places(_ text: String) -> [String] {
        sequences(text).places.map { place in
            guard let place else { return "-" }
            let part =
                switch place.part {
                case .head: "h"
                case .rest: "r"
                case .tail: "t"
                }
            return "\(place.sequence)\(part)\(place.asks ? "?" : "")"
        }
    }

    @Test func aListAndItsAnswers() {
        let text = """
            You asked:
            1. How many benches are there?
            2. How many lamps are there?
            3. Who pays for them?

            Our answers are these.
            1. Forty.
            2. Twelve.
            3. The council.
            Yours sincerely
            """
        #expect(places(text) == ["-", "0h?", "0h?", "0h?", "-", "0t?", "1h", "1h", "1h", "1t"])
        #expect(sequences(text).count == 2)
    }

    @Test func answersBetweenTheItems() {
        let text = """
            1. How many benches are there?
            There are forty.
            2. How many lamps are there?
            There are twelve.
            They are lit at dusk.
            """
        #expect(places(text) == ["0h?", "0r?", "0h?", "0t?", "0t?"])
    }

    @Test func aNumberOnItsOwnLineAndTheQuestionBelow() {
        let text = """
            Question 1
            How many benches are there?
            Forty.
            Question 2
            How many lamps are there? And who pays?
            Twelve.
            """
        #expect(places(text) == ["0h?", "0h?", "0r?", "0h?", "0h?", "0t?"])
    }

    @Test func lettersWhereThereAreNoNumbers() {
        #expect(places("(a) the dates\n(b) the costs\n(c) the makers") == ["0h", "0h", "0h"])
        #expect(
            places("1. Of each bench\na) its age\nb) its maker\n2. The lamps") == ["0h", "0r", "0r", "0h"])
    }

    @Test func aListWithinAnItemBelongsToIt() {
        let text = "1. Of each bench\n(1) its age\n(2) its maker\n2. How many lamps?"
        #expect(places(text) == ["0h", "0r", "0r", "0h?"])
    }

    @Test func anItemMayBeMissing() {
        #expect(places("1. One\n2. Two\n5. Five") == ["0h", "0h", "0h"])
        #expect(places("1. One\n2. Two\n9. Nine") == ["0h", "0h", "0t"])
        #expect(places("2. Two\n3. Three") == ["0h", "0h"])
    }

    @Test(
        "One item is no list, nor are answers and late beginnings",
        arguments: [
            "1. One", "A1. One\nA2. Two", "• One", "4. Four\n5. Five", "One\nTwo", "",
            "Questions 1 and 2\nQuestions 3 and 4",
        ])
    func none(text: String) {
        #expect(sequences(text).count == 0)
        #expect(sequences(text).places.allSatisfy { $0 == nil })
    }

    /// Mails that were turned into text: `•` before what was asked, `o` before what is answered.
    @Test func bulletsOfAnotherFormAreParts() {
        let text = """
            • Benches bought
            o Forty
            • Lamps bought
            o Twelve
            """
        #expect(places(text) == ["0h", "0r", "0h", "0t"])
        #expect(places("1. Benches\n2. Lamps:\n• tall\n• short") == ["0h", "0h", "0t", "0t"])
    }

    @Test func aHeadingOverTheAnswersEndsAListOfBullets() {
        let text = "• Benches\n• Lamps\nResponse\n• Forty\n• Twelve"
        #expect(sequences(text).count == 2)
    }

    @Test func quotedListsAreLeftAside() {
        let text = "1. One\n2. Two\n\n1. One\n2. Two"
        #expect(sequences(text).count == 2)
        #expect(sequences(text, before: 3).count == 1)
        #expect(sequences(text, before: 1).count == 0)
    }

    // MARK: Heads

    @Test func lettersThatAskAreAListBesideNumbers() {
        let text = """
            a) How many benches are there?
            b) Who pays for them?
            Our reply:
            1. Forty.
            2. The council.
            """
        #expect(places(text) == ["0h?", "0h?", "0t?", "1h", "1h"])
        #expect(places("a) benches\nb) lamps\n1. Forty.\n2. Twelve.") == ["-", "-", "0h", "0h"])
    }

    @Test func letteredPartsThatAskInsideAnItemAreHeads() {
        let text = """
            1. Please answer these.
            a) How many benches are there?
            Forty.
            b) Who pays for them?
            The council.
            2. Is it open?
            """
        #expect(sequences(text).partHeads == [1, 3])
        #expect(sequences("1. Of each bench\na) its age\nb) its maker\n2. The lamps").partHeads.isEmpty)
    }

    @Test func aTitleTakesTheAskBelowItAlong() {
        let text = """
            1. External review
            Please provide the report of it
            No firm was asked.
            2. Benches
            They are green.
            """
        #expect(places(text) == ["0h", "0h", "0r", "0h", "0t"])
    }

    @Test func partsBehindAColonBelongToTheHead() {
        let text = """
            1. Of each bench:
            (a) its age
            (b) its maker
            We do not record these.
            2. Who pays?
            """
        #expect(places(text) == ["0h", "0h", "0h", "0r", "0h?"])
        #expect(places(text.replacing(":", with: ".")) == ["0h", "0r", "0r", "0r", "0h?"])
    }

    @Test func anInstructionBelongsToTheQuestionAboveIt() {
        let text = """
            1. Is it open in winter?
            Please answer yes or no.
            No.
            2. Is it lit?
            Yes.
            """
        #expect(places(text) == ["0h?", "0h?", "0r?", "0h?", "0t?"])
    }

    @Test func numberedHeadingsAreNoItems() {
        #expect(sequences("1. Your request\nThe age of the pier.\n2. Our response\nForty years.").count == 0)
        #expect(sequences("1. Your request for benches was late\n2. Our lamps").count == 1)
    }

    @Test func asksAreCountedByList() {
        let text = """
            1. How many benches are there?
            2. How many lamps are there?

            1. Forty.
            2. Twelve.
            """
        #expect(sequences(text).asks == [true, false])
    }
}
