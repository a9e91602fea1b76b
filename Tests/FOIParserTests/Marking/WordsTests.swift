import Testing

@testable import FOIParser

/// Which bytes make a word, which spellings are one word, and what stands between two words.
@Suite struct WordsTests {
    @Test(arguments: [
        ("is not held", ["is", "not", "held"]),
        ("re-use, 2019/20", ["re", "use", "2019", "20"]),
        ("not\u{A0}held", ["not", "held"]),
        ("2019–20 — held", ["2019", "20", "held"]),
        ("£450 limit", ["450", "limit"]),
        ("“held” ‘held’ 'held'", ["held", "held", "held"]),
        ("the authority's staff' rota", ["the", "authority's", "staff", "rota"]),
        ("section 40(2)(a)", ["section", "40", "2", "a"]),
        ("tŷ café", ["tŷ", "café"]),
        ("…", []),
        ("", []),
    ])
    func words(text: String, expected: [String]) {
        #expect(spelled(text) == expected)
    }

    @Test(arguments: ["don't", "don’t", "dont", "DON'T", "Don’T"])
    func spellingsOfOneWord(text: String) {
        let words = Words(of: Array(text.utf8), vocabulary: vocabulary(of: "dont"))
        #expect(words.map(\.id) == [1])
    }

    @Test(arguments: ["don t", "don‘t", "don`t", "don''t"])
    func spellingsOfTwoWords(text: String) {
        let words = Words(of: Array(text.utf8), vocabulary: vocabulary(of: "dont"))
        #expect(words.map(\.id) == [0, 0])
    }

    @Test func aWordOutsideTheVocabularyHasNoNumber() {
        let words = Words(of: Array("held withheld HELD".utf8), vocabulary: vocabulary(of: "held"))
        #expect(words.map(\.id) == [1, 0, 1])
    }

    @Test func theCataloguesOwnWordsAreFoldedAlike() {
        let folded = Words.folded(Array("The Commissioner’s re-use, DON'T".utf8))
        #expect(folded == ["the", "commissioners", "re", "use", "dont"])
    }

    @Test(arguments: [
        ("held by", Word.Gap.space),
        ("held  \t by", .space),
        ("held, by", .space),
        ("held\nby", .space),
        ("held\r\nby", .space),
        ("12.5", .space),
        ("example.org", .space),
        ("held. By", .sentence),
        ("held? By", .sentence),
        ("held! By", .sentence),
        ("held.\nBy", .sentence),
        ("held. \n By", .sentence),
        ("held\n\nby", .paragraph),
        ("held\n \t\nby", .paragraph),
        ("held\r\n\r\nby", .paragraph),
        ("held.\n\nBy", .paragraph),
    ])
    func gapBetweenTwoWords(text: String, gap: Word.Gap) {
        let words = Words(of: Array(text.utf8), vocabulary: Vocabulary())
        #expect(words.map(\.gap) == [.paragraph, gap])
    }

    @Test func aLineOpensWithItsFirstWord() {
        let words = Words(of: Array("- Held by\n  (a) none\n\nof us".utf8), vocabulary: Vocabulary())
        #expect(words.map(\.opensLine) == [true, false, true, false, true, false])
    }

    @Test func anItemIsOpenedWhereSomeWordStarts() {
        var words = Words(of: Array("1. Held by us".utf8), vocabulary: Vocabulary())
        words.open(at: [3, 9, 99])
        #expect(words.map(\.opensLine) == [true, false, false, false])
        #expect(words.map(\.opensItem) == [false, true, false, false])
    }

    @Test func numbersAreWordsOfDigitsOnly() {
        let words = Words(of: Array("18 18th s18 1,000 2019's".utf8), vocabulary: Vocabulary())
        #expect(words.map(\.isNumber) == [true, false, false, true, true, false])
    }

    @Test func firstWordAtOrAfterAnOffset() {
        let words = Words(of: Array("is not held".utf8), vocabulary: Vocabulary())
        #expect([0, 1, 3, 4, 7, 8, 11].map { words.firstIndex(atOrAfter: $0) } == [0, 1, 1, 2, 2, 3, 3])
    }

    /// A text may be cut inside a character: words stay in order and inside it.
    @Test func everyPrefixHasItsWordsInOrder() {
        let text = Array("don’t – £5\u{A0}‘no’ 𝒽é".utf8)
        for length in 0...text.count {
            let words = Words(of: Array(text[..<length]), vocabulary: Vocabulary())
            let edges = words.flatMap { [$0.start, $0.end] }
            #expect(edges == edges.sorted() && (edges.last ?? 0) <= length)
            #expect(words.allSatisfy { $0.start < $0.end })
        }
    }

    @Test func theWordAtAnOffsetIsFoundAcrossAnyGap() {
        let gaps = [1, 2, 63, 64, 65, 200, 1]
        let text = gaps.map { String(repeating: " ", count: $0) + "held" }.joined() + "     "
        let words = Words(of: Array(text.utf8), vocabulary: .empty)
        for offset in -1...(text.utf8.count + 70) {
            #expect(
                words.firstIndex(atOrAfter: offset) == words.firstIndex { $0.start >= offset } ?? words.count)
        }
        #expect(Words(of: [], vocabulary: .empty).firstIndex(atOrAfter: 0) == 0)
    }

    @Test(arguments: [
        ("held", true, true), ("held.", true, true), ("held's", false, false), ("café", false, false),
        ("q4", false, true), ("4", false, true), ("held'", true, true), ("held_", true, true),
    ])
    func whatAWordIsMadeOf(text: String, isLetters: Bool, isPlain: Bool) {
        let words = Words(of: Array(text.utf8), vocabulary: .empty)
        #expect(words.map(\.isLetters) == [isLetters] && words.map(\.isPlain) == [isPlain])
    }
}
