import FOIParser
import Foundation
import Testing

@testable import FOIArchive

@Suite struct ParseRunTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Stands in for the parser: the document's first finding is its text.
    private func run() -> ParseRun {
        ParseRun { bytes, origin in
            var response = Response.unreadable(origin, reason: "", by: .current)
            response.findings = []
            response.text = String(decoding: bytes, as: UTF8.self)
            return response
        }
    }

    private func lines(_ run: inout ParseRun, _ paths: [String]) throws -> [[String: Any]] {
        let out = try Scratch()
        var file = try OutputFile(out.path("out.jsonl"))
        try run.parse(PathDocuments(paths), to: &file)
        try file.finish()
        return try #require(out.content("out.jsonl")).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func oneLineADocumentInOrder() throws {
        try scratch.file("f/b.txt", "B")
        try scratch.file("f/a.txt", "A")
        try scratch.file("z.csv", "Z")
        var run = run()
        let found = try lines(&run, [scratch.path("z.csv").description, scratch.path("f").description])
        #expect(found.map { $0["text"] as? String } == ["Z", "A", "B"])
        #expect(run.unreadable == 0)
        #expect(run.messages.isEmpty)
    }

    @Test func whatCannotBeReadHasItsLine() throws {
        try scratch.file("a.txt", "A")
        var run = run()
        let found = try lines(&run, [scratch.path("gone").description, scratch.path("a.txt").description])
        #expect(found.count == 2)
        let finding = (found.first?["findings"] as? [[String: Any]])?.first
        #expect(finding?["severity"] as? String == "error")
        #expect(finding?["code"] as? String == "unreadable-source")
        #expect(run.unreadable == 1)
        #expect(run.messages.count == 1)
    }

    @Test func whatWasSkippedIsSaid() throws {
        try scratch.file("a.csv")
        try scratch.file("b.csv")
        var run = run()
        #expect(try lines(&run, [scratch.path.description]).isEmpty)
        #expect(run.unreadable == 0)
        #expect(run.messages == ["skipped 2 (not named as a document), first: \(scratch.path("a.csv"))"])
    }
}
