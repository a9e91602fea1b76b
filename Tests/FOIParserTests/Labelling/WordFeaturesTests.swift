import Testing

@testable import FOIParser

@Suite("The words of a line as features")
struct WordFeaturesTests {
    private func names(_ text: String, at place: Int = 0) -> [String] {
        let features = WordFeatures(Sheet(text))
        var names: [String] = []
        features.forEach(at: place) { names.append(features.name($0)) }
        return names
    }

    @Test func wordsInTheirPlaces() {
        #expect(
            names("We hold none") == ["word:we", "word:hold", "word:none", "opens:we", "closes:none"])
    }

    @Test func theLinesNextToItHaveTheirSay() {
        let own = names("Dear Ms Quill\n\nThank you\n\nYours", at: 1)
        #expect(
            own == [
                "word:thank", "word:you", "opens:thank", "closes:you", "opens-above:dear",
                "closes-above:quill", "opens-below:yours", "closes-below:yours",
            ])
    }

    @Test func eachWordIsHeldOnce() {
        #expect(names("no, no and no").filter { $0.hasPrefix("word:") } == ["word:no", "word:and"])
    }

    @Test func capitalsAndApostrophesMakeNoDifferenceAndNumbersAreAlike() {
        #expect(names("DON'T") == names("don’t"))
        #expect(names("don't")[0] == "word:dont")
        #expect(names("12 of 40") == names("7 of 9"))
        #expect(names("12") == ["word:#", "opens:#", "closes:#"])
    }

    @Test func aLineIsLookedAtUpToSomeWord() {
        let long = (0..<500).map { "a\(String(repeating: "b", count: $0 + 1))" }.joined(separator: " ")
        #expect(names(long).count == 120 + 2)
    }

    // MARK: Weights

    @Test func aWordWeighsByItsRole() {
        var weights = WordWeights()
        weights.add(.opens, Array("regret".utf8)[...], .init(repeating: 2))
        let sheet = Sheet("Regret regret")
        var sum = LabelWeights.Row()
        WordFeatures(sheet).forEach(at: 0) { weights.add($0, to: &sum) }
        #expect(sum == .init(repeating: 2))
        WordFeatures(Sheet("We regret")).forEach(at: 0) { weights.add($0, to: &sum) }
        #expect(sum == .init(repeating: 2))
    }

    @Test func aFilterForgetsNothing() {
        var filter = KeyFilter()
        let keys = (1...200 as ClosedRange<UInt64>).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
        #expect(!keys.contains { filter.mayContain($0) })
        for key in keys { filter.insert(key) }
        #expect(keys.allSatisfy { filter.mayContain($0) })
    }
}
