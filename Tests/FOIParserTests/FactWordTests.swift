import HTMLText
import Testing

@testable import FOIParser

/// Words are taken over from those of the phrases where the two agree.
@Suite("The words of the facts")
struct FactWordTests {
    private func words(_ text: String) -> [String] {
        let fixture = FactsFixture(text.split(separator: "\n").map { "H|" + $0 }.joined(separator: "\n"))
        let text = FactText(page: fixture.page, kinds: fixture.kinds, vocabulary: .shared)
        for word in text.words { #expect(word.key == key(of: text.bytes[word.range])) }
        return text.words.map { "\(String(decoding: text.bytes[$0.range], as: UTF8.self)) \($0.gap)" }
    }

    private func key(of word: ArraySlice<UInt8>) -> UInt64 {
        word.elementsEqual("&".utf8) ? WordKey.of("and") : WordKey.of(word)
    }

    @Test("Blanks, stops, brackets and columns part words")
    func gaps() {
        #expect(
            words("Our ref: FOI/2.7, (of 2024). Date   4 May\nThornwickshire 12345678") == [
                "Our stop", "ref soft", "FOI mark", "2 soft", "7 dot", "of mark", "2024 soft", "Date stop",
                "4 column", "May soft", "Thornwickshire lineEnd", "12345678 soft",
            ])
    }

    @Test("An apostrophe parts words, and an ampersand is one")
    func apostrophes() {
        #expect(
            words("The Clerk's list & others'\n& Sons of Ormes") == [
                "The stop", "Clerk soft", "s soft", "list soft", "& soft", "others soft", "& lineEnd",
                "Sons soft", "of soft", "Ormes soft",
            ])
        #expect(words("Fish &\nchips") == ["Fish stop", "& soft", "chips lineEnd"])
    }

    @Test("Letters beyond ASCII belong to words, dashes and curly quotes do not")
    func beyondASCII() {
        #expect(
            words("Cyngor Môn – “yr ynys”’s own") == [
                "Cyngor stop", "Môn soft", "yr soft", "ynys soft", "s soft", "own soft",
            ])
    }
}
