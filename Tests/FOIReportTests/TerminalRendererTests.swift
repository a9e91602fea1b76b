import FOIParser
import Testing

@testable import FOIReport

@Suite("An explanation on a terminal")
struct TerminalRendererTests {
    private func shown(_ text: String, width: Int = 100, colours: Bool = false, path: String = "a.txt")
        -> [String]
    {
        let response = Parser().parse(Array(text.utf8), from: Origin(path: path, mediaType: .text))
        return TerminalRenderer(width: width, colours: colours).text(Explanation(response))
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("The margin names the segment, its rule and what begins on the line; the text has brackets")
    func plain() throws {
        let lines = shown(ExplanationTests.letter)
        let question = try #require(lines.first { $0.contains("How many vans") })
        #expect(question.hasPrefix("4 question r1.q1"))
        #expect(question.hasSuffix("│ 1. [4:How many vans does the council own?]"))
        #expect(lines.contains { $0.hasPrefix("request (") })
    }

    @Test("Plain text holds no escape sequence, coloured text ends every one that it begins")
    func colours() {
        #expect(!shown(ExplanationTests.letter).joined().contains("\u{1B}"))
        for line in shown(ExplanationTests.letter, colours: true) where line.contains("\u{1B}") {
            let last = line.range(of: "\u{1B}[", options: .backwards)
            #expect(last.map { line[$0.lowerBound...].hasPrefix("\u{1B}[0m") } == true, "\(line)")
        }
    }

    @Test("No line is wider than the terminal", arguments: [20, 40, 71, 72, 80, 132])
    func width(_ width: Int) {
        let wide = ExplanationTests.letter + "\n\n" + String(repeating: "長い語", count: 60) + "\tcell\tcell\n"
        for line in shown(wide, width: width) {
            let columns = line.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
            #expect(columns <= width, "\(line)")
        }
    }

    @Test("Nothing in the document or its name reaches the terminal as a control")
    func hostile() {
        let hostile = "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\u{8}"
        let letter = ExplanationTests.letter.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "\($0)\(hostile)" }.joined(separator: "\n")
        for line in shown(letter, path: hostile) {
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "\(line)")
        }
    }

    @Test("Words are parted at spaces, those that are too long anywhere")
    func wrapping() {
        func wrapped(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
            StyledText(text).lines(width: width, indent: indent).map { $0.printed(colours: false) }
        }
        #expect(wrapped("one two three", 8) == ["one two", "three"])
        #expect(wrapped("one two", 7) == ["one two"])
        #expect(wrapped("abcdefgh", 3) == ["abc", "def", "gh"])
        #expect(wrapped("   indented text", 12) == ["   indented", "text"])
        #expect(wrapped("one two three", 8, indent: 2) == ["one two", "  three"])
        #expect(wrapped("", 8) == [""])
        #expect(wrapped("a\tb", 20) == ["a       b"])
    }
}
