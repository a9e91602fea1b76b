import Testing

@testable import HTMLText

@Suite struct DecodingTests {
    /// Markup in a single-byte encoding, its last word given by bytes.
    private func read(_ head: String, _ bytes: [UInt8], charset: String? = nil) -> Page {
        Reader(charset: charset).read(Array(head.utf8) + bytes)
    }

    @Test(
        arguments: [
            ("utf-8", [0xC3, 0xA9], "é", "utf-8"),
            ("iso-8859-1", [0x93, 0xE9], "“é", "windows-1252"),
            ("US-ASCII", [0x96], "–", "windows-1252"), ("iso-8859-15", [0xA4], "€", "iso-8859-15"),
            ("windows-1250", [0xB9], "ą", "windows-1250"), ("cp1251", [0xC6], "Ж", "windows-1251"),
            ("latin5", [0xFE], "ş", "windows-1254"), ("koi8-r", [0xC1], "а", "koi8-r"),
            ("macintosh", [0xD2, 0x8E], "“é", "macintosh"),
            ("x-mac-roman", [0xDB], "€", "macintosh"),
            ("utf-16", [0xC3, 0xA9], "é", "utf-8"), ("no-such", [0xC3, 0xA9], "é", "utf-8"),
            ("utf-7", [0x93], "“", "windows-1252"), ("greek", [0xE1], "α", "iso-8859-7"),
        ] as [(String, [UInt8], String, String)])
    func metaNamesTheEncoding(label: String, bytes: [UInt8], text: String, name: String) {
        for head in [
            "<meta charset=\"\(label)\">", "<?xml version='1.0' encoding='\(label)'?>",
            "<meta http-equiv=content-type content='text/html; charset=\(label)'>",
            "<script>x</script><META charset = \(label) />",
        ] {
            let page = read(head + "<p>", bytes)
            #expect(lines(page) == [text], "\(head)")
            #expect(page.charset == name)
        }
    }

    @Test func unknownLabelsAreNoted() {
        #expect(read("<meta charset=utf-7><p>", [0x41]).notes.map(\.code) == ["unknown-charset"])
        #expect(read("<p>x", [], charset: "ebcdic").notes.map(\.code) == ["unknown-charset"])
    }

    @Test func transportGoesBeforeMetaAndMarkBeforeBoth() {
        #expect(lines(read("<meta charset=utf-8><p>", [0xE9], charset: "latin1")) == ["é"])
        let marked = Reader(charset: "latin1").read([0xEF, 0xBB, 0xBF] + Array("<p>é".utf8))
        #expect(lines(marked) == ["é"])
        #expect(marked.charset == "utf-8")
    }

    @Test(arguments: [true, false], [true, false])
    func utf16IsRead(highByteFirst: Bool, isMarked: Bool) {
        let text = (isMarked ? "\u{FEFF}" : "") + "<p>Reply to “you” 😀</p>"
        let bytes = text.utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return highByteFirst ? pair : pair.reversed()
        }
        let page = Reader().read(bytes)
        #expect(lines(page) == ["Reply to “you” 😀"])
        #expect(page.charset == (highByteFirst ? "utf-16be" : "utf-16le"))
        #expect(page.mediaType == .html)
    }

    @Test func loneSurrogatesAndHalfUnitsAreReplaced() {
        let page = Reader().read([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x43])
        #expect(String(decoding: page.text, as: UTF8.self) == "A\u{FFFD}B\u{FFFD}")
        #expect(page.notes.map(\.code) == ["invalid-utf-16le"])
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xE2, 0x80], [0x80],
            [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]])
    func invalidSequencesAreReplacedWithANote(bytes: [UInt8]) {
        let page = Reader(charset: "utf-8").read(Array("ab".utf8) + bytes + Array("c".utf8))
        let text = String(decoding: page.text, as: UTF8.self)
        #expect(text == String(decoding: Array("ab".utf8) + bytes + Array("c".utf8), as: UTF8.self))
        #expect(text.contains("\u{FFFD}"))
        #expect(page.notes.map(\.code) == ["invalid-utf-8"])
    }

    @Test func otherwiseValidUTF8ElseWindows1252() {
        #expect(Reader().read(Array("naïve".utf8)).charset == "utf-8")
        let page = Reader().read([0x93, 0x41, 0x94])
        #expect(lines(page) == ["“A”"])
        #expect(page.charset == "windows-1252")
    }
}
