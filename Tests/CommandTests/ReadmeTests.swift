import Foundation
import Testing

/// The README's example is a fixture, and what it says of the output is what comes out.
@Suite struct ReadmeTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func read(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The content of the README's first block in the language.
    private func block(_ language: String) throws -> String {
        let readme = try read("README.md")
        let start = try #require(readme.range(of: "```\(language)\n"))
        let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
        return String(readme[start.upperBound..<end.lowerBound])
    }

    @Test func theExampleIsTheFixture() throws {
        #expect(try block("text") == read("corpus/readme-example/source.txt"))
    }

    @Test func theOutputHoldsTheLinesInTheirOrder() throws {
        let command = try Command(
            "parse", "--pretty", "--no-text", "corpus/readme-example/source.txt", in: root)
        var rest = command.output.split(separator: "\n")[...]
        for line in try block("json").split(separator: "\n") {
            let place = rest.firstIndex(of: line)
            #expect(place != nil, "the output does not have, in this order: \(line)")
            if let place { rest = rest[(place + 1)...] }
        }
    }
}
