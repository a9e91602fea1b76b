import Testing

@testable import FOIParser

/// How each element of a phrase is read, and what is said of a phrase that cannot be.
@Suite struct PhrasePatternTests {
    private typealias Element = PhrasePattern.Element

    /// A sequence of single words.
    private func words(_ words: String...) -> Element { .sequence(words.map { .words([$0]) }) }

    @Test func wordsInOrder() throws {
        #expect(try PhrasePattern("not  held ").element == words("not", "held"))
    }

    @Test func aBarBetweenWords() throws {
        #expect(
            try PhrasePattern("is|are held").element == .sequence([.words(["is", "are"]), .words(["held"])]))
    }

    @Test func aBarBetweenSequences() throws {
        #expect(
            try PhrasePattern("(not held|none)").element
                == .sequence([.choice([words("not", "held"), words("none")])]))
    }

    @Test func groupsInsideGroups() throws {
        #expect(
            try PhrasePattern("(a (b|c) d)").element
                == .sequence([
                    .sequence([.words(["a"]), .choice([words("b"), words("c")]), .words(["d"])])
                ]))
    }

    @Test func whatMayBeMissing() throws {
        #expect(
            try PhrasePattern("the? (very same)? reply").element
                == .sequence([
                    .optional(.words(["the"])), .optional(words("very", "same")), .words(["reply"]),
                ]))
    }

    @Test func aQuestionMarkBindsTheWordBeforeItAsAWhole() throws {
        #expect(
            try PhrasePattern("22a? of").element
                == .sequence([.optional(.words(["22a"])), .words(["of"])]))
    }

    @Test func numbersAndGaps() throws {
        #expect(
            try PhrasePattern("page # * of *3 files").element
                == .sequence([
                    .words(["page"]), .number, .anyWord, .words(["of"]), .gap(3), .words(["files"]),
                ]))
    }

    @Test func edgesOfALine() throws {
        let edges = try ["held", "^held", "held$", "^held$"].map { try PhrasePattern($0) }
        #expect(edges.map(\.startsLine) == [false, true, false, true])
        #expect(edges.map(\.endsLine) == [false, false, true, true])
        #expect(edges.allSatisfy { $0.element == words("held") })
    }

    /// The catalogue's words go through the same reading as the text's.
    @Test func wordsAreFolded() throws {
        #expect(try PhrasePattern("Council’s").element == words("councils"))
        #expect(try PhrasePattern("re-use").element == .sequence([.choice([words("re", "use")])]))
    }

    @Test(arguments: [
        ("", "an alternative is empty"),
        ("^$", "an alternative is empty"),
        ("(held|)", "an alternative is empty"),
        ("()", "an alternative is empty"),
        ("(not held", "a group is not closed"),
        ("(not (held)", "a group is not closed"),
        ("not held)", "“” holds no word"),
        ("? held", "“” holds no word"),
        ("not - held", "“-” holds no word"),
        ("not|… held", "“not|…” holds no word"),
    ])
    func malformed(pattern: String, reason: String) throws {
        let error = try #require(throws: PhrasePattern.Malformed.self) { try PhrasePattern(pattern) }
        #expect(error.reason == reason)
        #expect(error.description == "phrase “\(pattern)”: \(reason)")
    }
}
