import FOIParser
import HTMLText
import Testing

/// Invariant 3: any bytes give an object.
@Suite("Any bytes")
struct AnyBytesTests {
    private static let parser = Parser()

    /// Bytes of which noise is made: all of them, and those that markup, lists, letters and other
    /// encodings are made of.
    private static let alphabets: [[UInt8]] = [
        Array(0...255),
        Array("<>/&;#\"'=!- \nabiltdrpx".utf8),
        Array("0123456789().,:;/-[] \n\tabivxqQ•–".utf8),
        Array(" \n.:,12()sSection regulation FOIA EIR the Act question answer".utf8),
        [0x00, 0x0A, 0x0D, 0x20, 0x41, 0x80, 0x99, 0xA0, 0xC2, 0xC3, 0xE2, 0xED, 0xF0, 0xFE, 0xFF],
    ]

    private static let origins: [Origin] = [
        Origin(), Origin(mediaType: .html), Origin(mediaType: .text), Origin(charset: "utf-16le"),
        Origin(charset: "no-such-encoding"), Origin(mediaType: .html, charset: "windows-1252"),
    ]

    @Test("give an object that holds together", arguments: 0..<30)
    func noise(number: Int) {
        var random = SeededGenerator(seed: UInt64(number))
        let alphabet = Self.alphabets[number % Self.alphabets.count]
        let size = Int.random(in: 1...1_500, using: &random)
        let bytes = (0..<size).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
        for origin in Self.origins {
            let response = Self.parser.parse(bytes, from: origin)
            #expect(ResponseFaults(response).all() == [])
            #expect(response.source.bytes == size)
        }
    }

    @Test(
        "and so do edges",
        arguments: [
            [], [0x00], [0x0A], [0x0D], [0x0A, 0x0A, 0x0A], [0x20, 0x09, 0x20], [0xEF, 0xBB, 0xBF],
            [0xFF, 0xFE],
            [0xFF, 0xFE, 0x41], [0xFE, 0xFF, 0xD8, 0x00], [0x80], [0xE2, 0x80], [0xF0, 0x9F, 0x98],
            Array("1.".utf8), Array("(".utf8), Array("Q".utf8), Array("section 1".utf8), Array("<".utf8),
            Array("<p".utf8), Array("<!--".utf8), Array("<html></html>".utf8), Array("😀".utf8),
            Array("😀\n1. 😀 How many?\n\n1. 😀 We hold nothing under section 40(2).\n😀".utf8),
        ] as [[UInt8]])
    func edges(bytes: [UInt8]) {
        for origin in Self.origins {
            #expect(ResponseFaults(Self.parser.parse(bytes, from: origin)).all() == [])
        }
    }

    @Test func nothingGivesAnEmptyObjectOfNoKind() {
        let response = Self.parser.parse([])
        #expect(response.kind == .other)
        #expect(response.text.isEmpty && response.segments.isEmpty && response.questions.isEmpty)
        #expect(response.outcome == nil)
    }
}
