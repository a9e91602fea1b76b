import Testing

@testable import FOIParser

/// What phrases find in a text, and where they stop.
@Suite struct PhraseMachineTests {
    @Test(arguments: [
        "not held", "NOT HELD", "not  held", "not\u{A0}held", "not\nheld", "(not) “held”", "not, held",
    ])
    func wordsMatchHoweverTheyAreSet(text: String) throws {
        #expect(try found("not held", in: "It is \(text) here").count == 1)
    }

    @Test(arguments: [
        "not. Held", "not? Held", "not\n\nheld", "not.\nHeld", "not withheld", "not yet held", "held not",
    ])
    func wordsThatAreApartDoNot(text: String) throws {
        #expect(try found("not held", in: "It is \(text) here").isEmpty)
    }

    @Test func theLongestMatchIsTaken() throws {
        #expect(try found("not held (at all)?", in: "It is not held at all.") == ["not held at all"])
        #expect(try found("(not|not held|not held at)", in: "It is not held at all.") == ["not held at"])
        let search = try found("search *3 found", in: "A search found and found none.")
        #expect(search == ["search found and found"])
    }

    @Test func eachPlaceIsFound() throws {
        let matches = try found("no files", "no maps", in: "No files and no maps, no files.")
        #expect(matches == ["No files", "no maps", "no files"])
    }

    @Test func alternatives() throws {
        let phrase = "is|are (not held|never kept)"
        let text = "It is not held, they are never kept."
        #expect(try found(phrase, in: text) == ["is not held", "are never kept"])
        #expect(try found(phrase, in: "It is never held, they are not kept.").isEmpty)
    }

    @Test func whatMayBeMissing() throws {
        let phrase = "not (very often)? held"
        #expect(try found(phrase, in: "not held") == ["not held"])
        #expect(try found(phrase, in: "not very often held") == ["not very often held"])
        #expect(try found(phrase, in: "not very held").isEmpty)
    }

    @Test(arguments: [
        ("no * files", "no files", false),
        ("no * files", "no old files", true),
        ("no * files", "no very old files", false),
        ("no *2 files", "no files", true),
        ("no *2 files", "no very old files", true),
        ("no *2 files", "no very very old files", false),
        ("no *2 files", "no maps. Old files", false),
        ("no files *", "no files", false),
        ("no files *2", "no files", true),
    ])
    func gaps(phrase: String, text: String, matches: Bool) throws {
        #expect(try found(phrase, in: text) == (matches ? [text] : []))
    }

    @Test(arguments: [("18 hours", true), ("450 hours", true), ("ten hours", false), ("18th hours", false)])
    func numbers(text: String, matches: Bool) throws {
        #expect(try found("# hours", in: text) == (matches ? [text] : []))
        #expect(try found("over # hours", in: "over \(text)") == (matches ? ["over \(text)"] : []))
    }

    @Test func theStartOfALine() throws {
        #expect(try found("^held", in: "Held\nis held\n  - Held, held") == ["Held", "Held"])
        #expect(try found("^held", in: "It is held, held").isEmpty)
    }

    /// A list item opens its line twice: with its marker and with what stands behind it.
    @Test func theStartOfAListItem() throws {
        #expect(try found("^held", in: "1. Held\n(b) held, held") == ["Held", "held"])
        #expect(try found("^b held", in: "(b) held") == ["b) held"])
    }

    @Test func theEndOfALine() throws {
        #expect(try found("held$", in: "It is held\nand held here\nor held.") == ["held", "held"])
        #expect(try found("held$", in: "It is held. It is not.").isEmpty)
    }

    /// The longest match that ends a line is taken, not the longest of all.
    @Test func theEndOfALineChoosesTheMatch() throws {
        #expect(try found("held (by us)?$", in: "It is held\nby us now") == ["held"])
        #expect(try found("^held *2$", in: "Held here\nand there") == ["Held here"])
    }

    @Test func aMatchMayRunOverALineButNotOverAParagraph() throws {
        #expect(try found("^not held$", in: "Not\nheld") == ["Not\nheld"])
        #expect(try found("^not held$", in: "Not\n\nheld").isEmpty)
    }

    @Test func matchesOfOneCueThatOverlapAreOneMark() throws {
        #expect(try found("not held by", "held by us", in: "It is not held by us.") == ["not held by us"])
        #expect(try found("not held", "by us", in: "It is not held by us.") == ["not held", "by us"])
    }

    @Test func matchesOfTwoCuesAreTwoMarks() throws {
        let text = Array("It is not held by us.".utf8)
        let marks = Marks(of: text, catalogue: try catalogue(["held by us"], ["not held"]))
        #expect(marks.all == [Mark(cue: 1, range: 6..<14), Mark(cue: 0, range: 10..<20)])
    }

    @Test(arguments: [
        ("(held)?", "could match nothing at all"),
        ("*2", "could match nothing at all"),
        ("* held", "may begin with any word"),
        ("the? *1 held", "may begin with any word"),
    ])
    func phrasesThatMatchAnything(phrase: String, reason: String) throws {
        let error = try #require(throws: PhrasePattern.Malformed.self) { try catalogue([phrase]) }
        #expect(error.reason == reason)
        #expect(error.pattern == phrase)
    }
}
