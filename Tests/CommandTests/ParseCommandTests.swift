import Foundation
import Testing

@Suite struct ParseCommandTests {
    /// A folder with two letters and a file that is none.
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Dear Sam\nWe hold nothing.\n".utf8).write(to: folder.appending(path: "b.txt"))
        try Data("<p>Dear Sam<p>We hold nothing.".utf8).write(to: folder.appending(path: "a.html"))
        try Data("notes".utf8).write(to: folder.appending(path: "notes.md"))
        try body(folder)
    }

    private func paths(_ command: Command) throws -> [String?] {
        try command.objects.map { ($0["source"] as? [String: Any])?["path"] as? String }
    }

    @Test func aFolderGivesOneLineADocument() throws {
        try withFolder { folder in
            let command = try Command("parse", ".", in: folder)
            #expect(command.status == 0)
            #expect(try paths(command) == ["./a.html", "./b.txt"])
            #expect(command.messages == "foi: skipped 1 (not named as a document), first: ./notes.md\n")
        }
    }

    @Test func theSameDocumentInAnotherOrderGivesTheSameBytes() throws {
        try withFolder { folder in
            let forth = try Command("parse", "a.html", "b.txt", in: folder).output.split(separator: "\n")
            let back = try Command("parse", "b.txt", "a.html", in: folder).output.split(separator: "\n")
            #expect(forth.count == 2)
            #expect(forth == back.reversed())
        }
    }

    @Test func standardInputHasNoPath() throws {
        let command = try Command("parse", "-", input: "Dear Sam\n")
        #expect(command.status == 0)
        #expect(try command.objects.first?["text"] as? String == "Dear Sam\n")
        #expect(try paths(command) == [nil])
    }

    @Test func theFormCanBeForced() throws {
        let page = "<p>Dear Sam</p>"
        let text = try Command("parse", "--as", "text", "-", input: page)
        #expect(try text.objects.first?["text"] as? String == page)
        let html = try Command("parse", "--as", "html", "-", input: page)
        #expect(
            (try html.objects.first?["source"] as? [String: Any])?["media_type"] as? String == "text/html")
    }

    @Test func textCanBeLeftOut() throws {
        let command = try Command("parse", "--no-text", "-", input: "Dear Sam\n")
        #expect(try command.objects.first?.keys.contains("text") == false)
    }

    @Test func prettyOutputIsForReading() throws {
        let command = try Command("parse", "--pretty", "-", input: "Dear Sam\n")
        #expect(command.output.hasPrefix("{\n  \"schema_version\": \"1.1\",\n"))
    }

    @Test func anUnreadableDocumentHasItsLineAndStatusOne() throws {
        try withFolder { folder in
            let command = try Command("parse", "gone.txt", "b.txt", in: folder)
            #expect(command.status == 1)
            #expect(try paths(command) == ["gone.txt", "b.txt"])
            #expect(command.messages == "foi: cannot read gone.txt: No such file or directory\n")
        }
    }

    @Test func theOutputFileIsWholeOrNotThere() throws {
        try withFolder { folder in
            let direct = try Command("parse", ".", in: folder)
            let command = try Command("parse", ".", "-o", "out.jsonl", in: folder)
            #expect(command.status == 0)
            #expect(command.output.isEmpty)
            let written = try String(contentsOf: folder.appending(path: "out.jsonl"), encoding: .utf8)
            #expect(written == direct.output)
            let failed = try Command("parse", ".", "-o", "gone/out.jsonl", in: folder)
            #expect(failed.status == 2)
        }
    }

    @Test func anInterruptionLeavesNothingBehind() throws {
        try withFolder { folder in
            let script = """
                mkfifo input
                "$FOI" parse - -o out.jsonl < input & foi=$!
                exec 3> input
                until ls -A | grep -q '\\.tmp$'; do sleep 0.05; done
                kill -TERM $foi
                wait $foi
                echo $?
                ls -A
                """
            let command = try Command(shell: script, in: folder)
            #expect(command.output == "143\na.html\nb.txt\ninput\nnotes.md\n")
        }
    }

    @Test func aFullDiskIsStatusTwo() throws {
        try withFolder { folder in
            let command = try Command(shell: "\"$FOI\" parse . > /dev/full", in: folder)
            #expect(command.status == 2)
            #expect(command.messages.contains("cannot write standard output: No space left on device"))
            #expect(try Command("parse", ".", "-o", "/dev/full", in: folder).status == 2)
        }
    }

    @Test(arguments: ["", "trap '' PIPE;"])
    func aClosedPipeEndsItQuietly(setUp: String) throws {
        try withFolder { folder in
            let many = "$(yes . | head -2000)"
            let script =
                "\(setUp) set -o pipefail; \"$FOI\" parse \(many) 2> errors | head -1 | wc -l; echo $?"
            let command = try Command(shell: script, in: folder)
            #expect(command.output == "1\n0\n")
            let errors = try String(contentsOf: folder.appending(path: "errors"), encoding: .utf8)
            #expect(!errors.contains("pipe"))
        }
    }
}

@Suite struct UsageTests {
    @Test(arguments: [
        ["parse"], ["parse", "--as", "pdf", "-"], ["check"], ["nonsense"], ["parse", "--nonsense"],
    ])
    func wrongUsageIsStatus64(arguments: [String]) throws {
        let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
        let command = try Command(shell: "\"$FOI\" \(quoted) < /dev/null")
        #expect(command.status == 64)
        #expect(command.output.isEmpty)
        #expect(command.messages.contains("foi"))
    }

    @Test func theVersionNamesTheRules() throws {
        let command = try Command("--version")
        #expect(command.status == 0)
        #expect(command.output.wholeMatch(of: /foi \d+\.\d+\.\d+ \(rules [0-9a-f]{16}\)\n/) != nil)
    }

    @Test func completionsAreOffered() throws {
        for shell in ["bash", "zsh", "fish"] {
            let command = try Command("--generate-completion-script", shell)
            #expect(command.status == 0)
            #expect(command.output.contains("parse"))
        }
    }

    @Test func theSchemaIsTheOneInTheRepository() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "schemas/response.schema.json")
        #expect(try Command("schema").output == String(contentsOf: file, encoding: .utf8))
    }
}
