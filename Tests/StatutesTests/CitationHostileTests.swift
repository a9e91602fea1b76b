import Statutes
import Testing

/// Input that nobody writes. The properties hold at every size; what is found grows with the text
/// and never faster.
@Suite("Hostile text")
struct CitationHostileTests {
    private let scanner = CitationScanner()

    private func found(_ text: String) -> [Citation] {
        scanner.citations(in: Array(text.utf8), regime: "FOIA")
    }

    @Test(
        "a run of openings gives nothing",
        arguments: [
            "(", "[", "section ", "sections (", "s.", "S", "1", "1(", "((1", "para", "Act ", "Act 2000 ",
            "the Act (", "\n(1) ", "&", "subsection ",
        ])
    func nothing(unit: String) {
        #expect(found(String(repeating: unit, count: 20_000)).isEmpty)
    }

    @Test("brackets without end are read once")
    func endlessBrackets() {
        let citations = found("s.1" + String(repeating: "(1)", count: 20_000))
        #expect(citations.map(\.canonical) == ["FOIA s.1(1)"])
        let letters = found("s.1(1)" + String(repeating: "(a)(b)", count: 10_000))
        #expect(letters.map(\.canonical) == ["FOIA s.1(1)(a)", "FOIA s.1(1)(b)"])
    }

    @Test("a long list gives as many citations as it has provisions")
    func longList() {
        let list = (1...5_000).map { "12(\($0 % 99 + 1))" }.joined(separator: ", ")
        #expect(found("sections " + list).count == 99)
    }

    @Test("a run of numbers that no Act has gives its ends")
    func wideRun() {
        #expect(found("sections 1 to 9998").map(\.provision.number) == ["1", "9998"])
    }

    @Test(
        "what is found grows as the text does",
        arguments: [
            "Exempt under section 40(2) of the Act. ", "sections 21 to 25; ",
            "(3) In subsection (1) and paragraph (b) ",
            "the Police Act 1996 (the Act), section 30 ", "Article 5(1)(a) ", "• 40(2) ",
            "reg 12(4)(b) EIR, ",
        ])
    func proportion(unit: String) {
        let once = found(String(repeating: unit, count: 200)).count
        let twice = found(String(repeating: unit, count: 400)).count
        #expect(twice <= once * 2 + 2)
    }

    @Test(
        "any bytes are text",
        arguments: [
            [0xFF, 0xFE, 0x73, 0x2E], [0xC2], [0xE2, 0x80], [0x73, 0xC2], [0xC2, 0xA7], [0x00, 0x28, 0x00],
            [0x73, 0x2E, 0x31, 0x28], [0x73, 0x2E, 0x31, 0x28, 0x61], [0x73, 0x31, 0xE2], [0x28, 0x31],
        ] as [[UInt8]])
    func bytes(_ bytes: [UInt8]) {
        for count in [1, 2, 3, 100] {
            let text = Array(repeatElement(bytes, count: count).joined())
            for citation in scanner.citations(in: text, regime: "FOIA") {
                #expect(citation.range.lowerBound >= 0 && citation.range.upperBound <= text.count)
                #expect(!citation.range.isEmpty)
            }
        }
    }

    @Test("every prefix of a text is safe, and ranges lie inside it")
    func prefixes() {
        let text = Array(
            "the Police Act 1996 (“the Act”): sections 31(1)(a), (b) & (g) – Sch. 2, para 3; EIR 12.4.b “(3) in subsection (1)”"
                .utf8)
        for end in 0...text.count {
            for citation in scanner.citations(in: Array(text[..<end]), regime: "FOIA") {
                #expect(citation.range.upperBound <= end)
            }
        }
    }

    @Test("the same text gives the same citations, and an order by place")
    func order() {
        let text = CitationExamples.all.map { String(decoding: $0.unmarked.text, as: UTF8.self) }.joined(
            separator: "\n\n")
        let citations = found(text)
        #expect(citations == found(text))
        #expect(citations.map(\.range.lowerBound) == citations.map(\.range.lowerBound).sorted())
    }
}
