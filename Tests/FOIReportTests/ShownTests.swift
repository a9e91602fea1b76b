import Testing

@testable import FOIReport

@Suite("Text that may be shown")
struct ShownTests {
    @Test("Controls become visible")
    func controls() {
        #expect(Shown("a\u{1B}[31mb\u{7}\u{0}\r").text == "a␛[31mb␇␀␍")
        #expect(Shown("\u{7F}\u{9B}\u{85}").text == "␡\u{FFFD}\u{FFFD}")
    }

    @Test("What turns the direction of reading is replaced")
    func direction() {
        #expect(Shown("\u{202E}x\u{2066}y\u{2069}").text == "\u{FFFD}x\u{FFFD}y\u{FFFD}")
    }

    @Test(
        "It is replaced behind plain text, too, and its neighbours are kept",
        arguments: [0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE007F]
            as [ClosedRange<UInt32>])
    func invisible(_ scalars: ClosedRange<UInt32>) throws {
        for scalar in try scalars.map({ try #require(Unicode.Scalar($0)) }) {
            #expect(Shown("say “\(scalar)”").text == "say “\u{FFFD}”")
        }
        #expect(Shown("‘a’ – b… \u{2027}\u{202F}\u{2065}").text == "‘a’ – b… \u{2027}\u{202F}\u{2065}")
    }

    @Test("Letters of any script, marks and tabs are kept; a line end is a space")
    func kept() {
        #expect(Shown("Cyngor Môn\tе\u{301}\n\u{1F600}").text == "Cyngor Môn\tе\u{301} \u{1F600}")
    }

    @Test("No control but the tab passes, whatever the input")
    func all() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = Shown(String(scalar)).text.unicodeScalars
            let passes = shown.contains { $0 != "\t" && $0.properties.generalCategory == .control }
            if passes { Issue.record("U+\(String(value, radix: 16)) passes") }
        }
    }
}
