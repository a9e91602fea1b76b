import FOIParser
import Foundation
import Testing

@testable import FOIArchive

/// Responses of every kind of input, through the corpus.
@Suite struct ResponseReadingTests {
    private let scratch: Scratch
    private static let corpus: String = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root.appending(path: "corpus").path
    }()

    init() throws { scratch = try Scratch() }

    private func objects(_ paths: [String], workers: Int = 2) throws -> [[UInt8]] {
        var options = RunOptions()
        options.workers = workers
        var objects: [[UInt8]] = []
        _ = try ResponseReading(options: options).forEach(paths, input: InputOptions()) { records, _ in
            records.map { $0.response.json(JSONOptions(includeText: $0.hasText, includeParser: false)) }
        } take: { object throws(RunFailure) in
            objects.append(object)
        }
        return objects
    }

    private func made(_ name: String, text: Bool = true) throws -> String {
        let target = try #require(OutputTarget(path: scratch.path(name).description))
        var run = ParseRun(includesText: text)
        _ = try run.parse(PathDocuments([Self.corpus]), to: target)
        return scratch.path(name).description
    }

    @Test func everyFormGivesTheSameResponses() throws {
        let parsed = try objects([Self.corpus])
        #expect(parsed.count > 30)
        #expect(try objects([Self.corpus], workers: 1) == parsed)
        for name in ["r.jsonl", "r.jsonl.gz", "r.sqlite"] {
            #expect(try objects([try made(name)]) == parsed, "\(name)")
        }
        // By content, whatever it is called.
        let file = try made("s.jsonl")
        try FileManager.default.moveItem(atPath: file, toPath: file + ".bak")
        #expect(try objects([file + ".bak"]) == parsed)
    }

    @Test func whatHasNoTextIsReadWithoutIt() throws {
        let lines = try objects([try made("r.jsonl", text: false)])
        #expect(lines.count > 30)
        #expect(try objects([try made("r.sqlite", text: false)]) == lines)
    }

    @Test func inputsFollowEachOther() throws {
        let lines = try made("r.jsonl")
        let letter = Self.corpus + "/readme-example/source.txt"
        let all = try objects([letter, lines, letter])
        let one = try objects([letter])
        #expect(all.count == (try objects([lines])).count + 2)
        #expect(all.first == one.first && all.last == one.first)
        let gone = scratch.path("gone").description
        let withGap = try objects([letter, gone, lines, gone, letter])
        #expect(withGap.count == all.count + 2)
        #expect(withGap.first == one.first && withGap.last == one.first)
        #expect(Array(withGap[2..<withGap.count - 2]) == Array(all[1..<all.count - 1]))
    }

    @Test func numbersAreThePlacesInTheInput() throws {
        var numbers: [Int] = []
        let report = try ResponseReading().forEach([Self.corpus], input: InputOptions()) {
            Array($1..<$1 + $0.count)
        } take: {
            number throws(RunFailure) in
            numbers.append(number)
        }
        #expect(numbers == Array(1...report.responses))
        #expect(report.unreadable == 0)
        #expect(report.messages.contains { $0.contains("not named as a document") })
    }

    @Test func whatIsNoObjectEndsIt() throws {
        let file = try scratch.file("bad.jsonl", "{\"schema_version\":\"1.1\"}\n").description
        #expect(throws: RunFailure.self) { try objects([file]) }
        let foreign = scratch.path("other.sqlite")
        try StoredRows(foreign.description).execute("CREATE TABLE t (x)")
        #expect(throws: RunFailure.self) { try objects([foreign.description]) }
    }
}
