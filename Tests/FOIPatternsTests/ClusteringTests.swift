import FOIParser
import Testing

@testable import FOIPatterns

@Suite struct ClusteringTests {
    private func sets(_ texts: [String], mask: AuthorityMask = AuthorityMask(name: nil, printed: nil))
        -> ShingleSets
    {
        var sets = ShingleSets()
        for text in texts {
            sets.append(MaskedWords(TextWord.words(of: Array(text.utf8)), mask: mask).shingles)
        }
        return sets
    }

    private func groups(_ texts: [String]) -> [[Int]] {
        Clustering(sets(texts), weights: texts.map { _ in 1 }).clusters().map(\.wordings)
    }

    @Test func likenessIsTheShareOfCommonSequences() {
        let sets = sets(["one two three four", "one two three five", "six seven eight", "one two three four"])
        #expect(sets.likeness(0, 1) == 1.0 / 3)
        #expect(sets.likeness(0, 2) == 0)
        #expect(sets.likeness(0, 3) == 1)
    }

    @Test func numbersAndNamesAreMasked() {
        let mask = AuthorityMask(name: "Metropolitan Police Service", printed: "the Met")
        let texts = [
            "Metropolitan Police Service denies section 31", "MPS denies section 40",
            "The Met denies section 2",
        ]
        let sets = sets(texts, mask: mask)
        #expect(sets.likeness(0, 1) == 1)
        #expect(sets.likeness(0, 2) == 1)
    }

    @Test func nearlyEqualTextsAreOneGroup() {
        let text =
            "the service will not say whether any such list was ever kept in its stores or given to others"
        #expect(
            groups([
                text, text.replacing("list", with: "file"),
                "nobody knows how many lamps were lit on the old bridge",
                text + " at all",
            ]) == [[0, 1, 3], [2]])
    }

    /// Each differs from the one before in a few words; the last has none of the first.
    @Test func aLongChainIsTakenApart() {
        let words = (0..<200).map { "word\($0)" }
        let chain = (0..<10).map { words[($0 * 8)..<($0 * 8 + 40)].joined(separator: " ") }
        let groups = groups(chain)
        #expect(groups.count > 1)
        #expect(groups.flatMap { $0 }.sorted() == Array(0..<10))
    }

    @Test func theOrderOfTheInputMakesNoDifferenceToWhoIsTogether() {
        var lot = SystemLot(state: 11)
        let texts = (0..<60).map { number in
            let base = (0..<30).map { "w\(number % 6)x\($0)" }
            return base.map { Int.random(in: 0..<20, using: &lot) == 0 ? "other" : $0 }.joined(separator: " ")
        }
        let shuffled = texts.indices.shuffled(using: &lot)
        let straight = groups(texts).map(Set.init)
        let mixed = groups(shuffled.map { texts[$0] }).map { Set($0.map { shuffled[$0] }) }
        #expect(Set(straight) == Set(mixed))
        #expect(straight.count == 6)
    }

    @Test func fingerprintsOfLikeSetsAgreeMoreOften() {
        let all = (0..<100).map { UInt32(truncatingIfNeeded: Mixing.mix(UInt64($0))) }
        let agreement = { (left: ArraySlice<UInt32>, right: ArraySlice<UInt32>) -> Int in
            (0..<MinHash.rounds).reduce(0) { sum, round in
                let keys = [left, right].map { set in
                    set.withContiguousStorageIfAvailable { MinHash.keys($0, round: round) } ?? []
                }
                return sum + zip(keys[0], keys[1]).count { $0 == $1 }
            }
        }
        #expect(agreement(all[...], all[...]) == 40)
        // 90 of 100 in common: three rows agree with a chance of 0.73.
        #expect(agreement(all[0..<95], all[5..<100]) > 15)
        #expect(agreement(all[0..<50], all[50..<100]) == 0)
    }
}
