import Testing

@testable import HTMLText

@Suite struct PlainTextTests {
    private func text(_ source: String) -> Page { Reader().read(Array(source.utf8)) }

    @Test(arguments: [
        ("a\r\nb\rc\nd", "a\nb\nc\nd", ["a", "b", "c", "d"]),
        ("a\n\n b \n", "a\n\n b \n", ["a", "", " b "]),
        ("\u{FEFF}a\u{0C}b", "a\u{0C}b", ["a\u{0C}b"]), ("", "", []), ("\n", "\n", [""]),
        ("\r\r\n", "\n\n", ["", ""]),
        ("a\u{A0}b\u{200B}", "a\u{A0}b\u{200B}", ["a\u{A0}b\u{200B}"]),
        ("a\u{0}b", "a\u{0}b", ["a\u{0}b"]),
    ])
    func onlyLineEndsChange(source: String, expected: String, expectedLines: [String]) {
        let page = text(source)
        #expect(String(decoding: page.text, as: UTF8.self) == expected)
        #expect(lines(page) == expectedLines)
        #expect(page.lines.allSatisfy { $0.layout == Layout() })
        #expect(page.mediaType == .text)
        expectConsistent(page, "\(source.debugDescription)")
    }

    @Test func nulsAreNoted() {
        #expect(text("a\u{0}b").notes.map(\.code) == ["nul-in-text"])
    }

    @Test(arguments: [
        "Dear <[FOI #1 email]>,\nThank you.",
        "See <http://example.org/p> and <b.smith@example.org>",
        "Is x < y, or a <b> tag?", "<https://example.org>\nLetter",
        "1. <blank>\n2. <table of costs>",
        "<FOI> request",
        "Dear <title> <name>,\n<address>\n<time>", "plain", "",
    ])
    func lettersThatMentionBracketsAreText(source: String) {
        #expect(text(source).mediaType == .text)
    }

    @Test(arguments: [
        "<!DOCTYPE html><p>x", "\u{FEFF} \n<html lang=en>", "<p>Dear Sir</p>",
        "<!-- c --><div>x</div>",
        "<?xml version='1.0'?><html>", "Reply<br>to<br />you<BR>",
        "From the web:\n<!doctype HTML>\n<p>",
        "<TABLE border=1>",
    ])
    func pagesAreHTML(source: String) {
        #expect(text(source).mediaType == .html)
    }

    @Test func theCallerMayDecide() {
        #expect(Reader(mediaType: .text).read(Array("<p>x".utf8)).text == Array("<p>x".utf8))
        #expect(lines(Reader(mediaType: .html).read(Array("a\nb".utf8))) == ["a b"])
    }
}
