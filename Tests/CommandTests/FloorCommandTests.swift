import Foundation
import Testing

@Suite("foi check --floors")
struct FloorCommandTests {
    /// A corpus of one fixture that is as expected.
    private func corpus() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        let fixture = folder.appending(path: "corpus/one")
        try FileManager.default.createDirectory(at: fixture, withIntermediateDirectories: true)
        try Data("You asked:\nHow many?\n\nFour.\n".utf8).write(to: fixture.appending(path: "source.txt"))
        try Data("It teaches nothing.\n".utf8).write(to: fixture.appending(path: "about.md"))
        #expect(try Command("check", "--record", "corpus", in: folder).status == 1)
        return folder
    }

    private func check(_ folder: URL, _ more: String = "") throws -> Command {
        try Command(shell: "\"$FOI\" check corpus --floors floors.json \(more)", in: folder)
    }

    @Test("Raised once, the floors hold; a fixture that changed has to be raised again")
    func way() throws {
        let folder = try corpus()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try check(folder).status == 2)
        let raised = try check(folder, "--raise")
        #expect(raised.status == 0)
        #expect(raised.messages == "foi: floors.json: raised to these figures\n")
        let held = try check(folder)
        #expect(held.status == 0)
        #expect(held.output.contains("documents   1.0000  1.0000  1 of 1 whole objects\n"))
        #expect(try check(folder, "--raise").messages.isEmpty)

        let source = folder.appending(path: "corpus/one/source.txt")
        try Data("You asked:\nHow many?\n\nForty.\n".utf8).write(to: source)
        #expect(try Command("check", "--record", "corpus", in: folder).status == 1)
        let other = try check(folder)
        #expect(other.status == 1)
        #expect(other.output.contains("floors.json was measured on other fixtures: one\n"))
        #expect(try check(folder, "--raise").status == 0)
        #expect(try check(folder).status == 0)
    }

    @Test("A share that fell fails, and --raise does not lower it")
    func fell() throws {
        let folder = try corpus()
        defer { try? FileManager.default.removeItem(at: folder) }
        let expected = folder.appending(path: "corpus/one/expected.json")
        let text = try String(contentsOf: expected, encoding: .utf8)
        let wrong = text.replacing("\"reference\": null", with: "\"reference\": {\"value\": \"1/24\"}")
        try Data(wrong.utf8).write(to: expected)
        #expect(try check(folder, "--raise").status == 1)
        let floors = folder.appending(path: "floors.json")
        let low = try String(contentsOf: floors, encoding: .utf8)
        let high = low.replacing("\"facts\": [4, 5]", with: "\"facts\": [5, 5]")
        #expect(low != high)
        try Data(high.utf8).write(to: floors)
        let command = try check(folder, "--raise")
        #expect(command.status == 1)
        #expect(command.output.contains("  facts of one: 4 of 5, was 5 of 5\nbelow the floor: facts;"))
        #expect(try String(contentsOf: floors, encoding: .utf8) == high)
    }

    @Test("What cannot be asked for", arguments: ["--raise", "--record --floors f", "more --floors f"])
    func usage(_ arguments: String) throws {
        #expect(try Command(shell: "\"$FOI\" check corpus \(arguments)").status == 64)
    }
}
