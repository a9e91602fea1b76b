import Foundation
import Testing

@Suite struct InputCommandTests {
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "in"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Dear Sam\nWe hold nothing.\n".utf8).write(to: folder.appending(path: "in/b.txt"))
        try Data("<p>Dear Sam<p>We hold nothing.".utf8).write(to: folder.appending(path: "in/a b.html"))
        try body(folder)
    }

    private func sources(_ command: Command) throws -> [[String?]] {
        try command.objects.map { object in
            let source = try #require(object["source"] as? [String: Any])
            return ["path", "member", "id", "url"].map { source[$0] as? String }
        }
    }

    @Test func pathsMayComeFromAList() throws {
        try withFolder { folder in
            try Data("in/b.txt\nin/a b.html\n".utf8).write(to: folder.appending(path: "list"))
            let listed = try Command("parse", "--files-from", "list", in: folder)
            #expect(listed.status == 0)
            #expect(try sources(listed).map(\.first) == ["in/b.txt", "in/a b.html"])
            let piped = try Command(
                shell: "find in -type f -print0 | sort -z | \"$FOI\" parse -0 --files-from -", in: folder)
            #expect(try sources(piped).map(\.first) == ["in/a b.html", "in/b.txt"])
            #expect(try Command("parse", "--files-from", "gone", in: folder).status == 2)
        }
    }

    @Test func anArchiveIsReadAsAFolderIs() throws {
        try withFolder { folder in
            let command = try Command(
                shell: "tar -czf x.tgz in && \"$FOI\" parse x.tgz && \"$FOI\" parse - < x.tgz", in: folder)
            #expect(command.status == 0)
            #expect(
                try Set(sources(command)) == [
                    ["x.tgz", "in/a b.html", nil, nil], ["x.tgz", "in/b.txt", nil, nil],
                    [nil, "in/a b.html", nil, nil], [nil, "in/b.txt", nil, nil],
                ])
            #expect(command.messages.isEmpty)
        }
    }

    @Test func aDamagedArchiveIsStatusOneAndItsLinesAreWhole() throws {
        try withFolder { folder in
            let command = try Command(
                shell: "tar -cf x.tar in && head -c 700 x.tar > cut.tar && \"$FOI\" parse cut.tar in",
                in: folder)
            #expect(command.status == 1)
            #expect(try command.objects.count == 3)
            #expect(command.messages.contains("is damaged"))
        }
    }

    @Test func limitsCanBeSet() throws {
        try withFolder { folder in
            let script = "tar -cf x.tar in && \"$FOI\" parse --max-member-size 28 x.tar"
            let command = try Command(shell: script, in: folder)
            #expect(command.status == 1)
            #expect(command.messages.contains("longer than 28 bytes"))
            #expect(try Command("parse", "--max-member-size", "1K", "in", in: folder).status == 0)
        }
    }

    @Test func aWebArchiveIsKnownByItsContent() throws {
        let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Dear Sam"
        let record =
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\n"
            + "WARC-Date: 2024-05-06T07:08:09Z\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
        for arguments in [["parse", "-"], ["parse", "--stdin-format", "warc", "-"]] {
            let command = try Command(arguments, input: record)
            #expect(try sources(command) == [[nil, nil, nil, "https://example.org/1"]])
            let source = try command.objects.first?["source"] as? [String: Any]
            #expect(source?["captured"] as? String == "2024-05-06T07:08:09Z")
        }
    }

    @Test func aPDFIsReadByWayOfItsText() throws {
        try withFolder { folder in
            try Data(Self.pdf("Dear Sam, we hold nothing.").utf8).write(
                to: folder.appending(path: "in/c.pdf"))
            let command = try Command("parse", "in/c.pdf", in: folder)
            #expect(command.status == 0)
            let object = try #require(try command.objects.first)
            #expect((object["text"] as? String)?.contains("Dear Sam, we hold nothing.") == true)
            #expect((object["source"] as? [String: Any])?["media_type"] as? String == "application/pdf")
            let without = try Command(shell: "PATH=/nowhere \"$FOI\" parse in/c.pdf", in: folder)
            #expect(without.status == 1)
            #expect(without.messages.contains("install poppler-utils"))
        }
    }

    /// One page with one line, without the table of places, which readers make up for.
    private static func pdf(_ line: String) -> String {
        let content = "BT /F1 12 Tf 72 700 Td (\(line)) Tj ET"
        return """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
            /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
            4 0 obj <</Length \(content.utf8.count)>> stream
            \(content)
            endstream endobj
            trailer <</Root 1 0 R>>
            %%EOF

            """
    }
}

@Suite struct JSONLinesCommandTests {
    @Test func eachLineComesBackAsOneInOrder() throws {
        let lines = [
            #"{"id": "one", "text": "Dear Sam\nWe hold nothing."}"#, "broken", "",
            #"{"id": 2, "body_b64": "PHA+RGVhciBTYW0=", "content_type": "text/html", "url": "https://example.org/"}"#,
            #"{"id": "three"}"#, #"{"id": "four", "text": ""}"#,
        ]
        let command = try Command(
            ["parse", "--stdin-format", "jsonl", "-"], input: lines.joined(separator: "\n"))
        #expect(command.status == 1)
        let objects = try command.objects
        #expect(
            objects.map { ($0["source"] as? [String: Any])?["id"] as? String } == [
                "one", nil, nil, "2", "three", "four",
            ])
        #expect(
            objects.map { ($0["findings"] as? [[String: Any]])?.first?["severity"] as? String == "error" }
                == [
                    false, true, true, false, true, false,
                ])
        #expect(objects[3]["text"] as? String == "Dear Sam")
    }

    /// A producer that waits for each answer before it asks again. The pipes would stand still for
    /// ever, and the test with them, if an answer were held back.
    @Test func aProducerThatWaitsForItsAnswerGetsIt() throws {
        let script = """
            coproc foi { "$FOI" parse --no-text --stdin-format jsonl -; }
            for id in a b c; do
                printf '{"id": "%s",' $id >&${foi[1]}
                printf ' "text": "Dear Sam"}\\n' >&${foi[1]}
                read -r line <&${foi[0]}
                printf '%s\\n' "$line"
            done
            """
        let command = try Command(shell: script)
        #expect(
            try command.objects.map { ($0["source"] as? [String: Any])?["id"] as? String } == ["a", "b", "c"])
    }
}

@Suite struct InputUsageTests {
    @Test(arguments: [
        "parse --files-from - -", "parse -0 x.txt", "parse --stdin-format text x.txt",
        "parse --stdin-format pdf -",
        "parse --max-members 0 -", "parse --max-member-size much -", "parse --max-expansion -1 -",
    ])
    func wrongUsageIsStatus64(arguments: String) throws {
        let command = try Command(shell: "\"$FOI\" \(arguments) < /dev/null")
        #expect(command.status == 64)
        #expect(command.output.isEmpty)
    }
}
