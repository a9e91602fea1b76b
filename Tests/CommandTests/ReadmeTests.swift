import Foundation
import Testing

/// The README's example is a fixture, and what it says of the output is what comes out.
@Suite struct ReadmeTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func read(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The content of the README's first block in the language that begins with the words.
    private func block(_ language: String, beginning words: String = "") throws -> String {
        let readme = try read("README.md")
        let start = try #require(readme.range(of: "```\(language)\n\(words)"))
        let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
        return String(readme[start.upperBound..<end.lowerBound])
    }

    @Test func theExampleIsTheFixture() throws {
        #expect(try block("text") == read("corpus/readme-example/source.txt"))
    }

    @Test func theOutputHoldsTheLinesInTheirOrder() throws {
        let command = try Command(
            "parse", "--pretty", "--no-text", "corpus/readme-example/source.txt", in: root)
        expect(try block("json"), in: command.output)
    }

    @Test func theExplanationHoldsTheLinesInTheirOrder() throws {
        let command = try Command("explain", "--width", "100", "corpus/readme-example/source.txt", in: root)
        let words = "request ("
        expect(try words + block("text", beginning: words), in: command.output)
    }

    private func expect(_ lines: String, in output: String) {
        var rest = output.split(separator: "\n")[...]
        for line in lines.split(separator: "\n") {
            let place = rest.firstIndex(of: line)
            #expect(place != nil, "the output does not have, in this order: \(line)")
            if let place { rest = rest[(place + 1)...] }
        }
    }

    @Test func citationsAreAsShown() throws {
        let lines = try block("console", beginning: "$ ").split(separator: "\n", maxSplits: 1)
        let script = try #require(lines.first).replacing("| foi", with: "| \"$FOI\"")
        let command = try Command(shell: String(script))
        #expect(command.status == 0)
        #expect(command.output == lines.last.map(String.init))
    }
}

/// What the documentation prints of the command is what the command prints.
@Suite struct ManualTests {
    @Test func theTablesAreAsDescribed() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let manual = try String(contentsOf: root.appending(path: "docs/tables.md"), encoding: .utf8)
        #expect(try Command("schema", "--tables", in: root).output == manual)
    }
}
