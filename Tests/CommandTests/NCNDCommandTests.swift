import Foundation
import Testing

/// `foi ncnd` on a letter, and on what `foi parse` made of it.
@Suite struct NCNDCommandTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let letter = "corpus/readme-example/source.txt"

    private func scratch<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    @Test func theOverviewSaysWhatItIsAShareOf() throws {
        let command = try Command("ncnd", Self.letter, in: root)
        #expect(command.status == 0)
        #expect(command.output.hasPrefix("1 document read, of which 1 answer"))
        #expect(command.output.contains("documents                          1   1  100.0 %     1        0"))
        #expect(command.output.contains("questions                          1   2   50.0 %     1        0"))
        #expect(command.output.contains("FOIA s.31(3)  Law enforcement"))
    }

    @Test func theConcordanceIsOneLineAStatement() throws {
        let all = try Command("ncnd", Self.letter, "--kwic", "--width", "100", in: root)
        #expect(all.output.contains(" neither confirms nor denies that it holds"))
        #expect(all.output.split(separator: "\n").count == 1)
        let none = try Command("ncnd", Self.letter, "--kwic", "--exemption", "s.23", in: root)
        #expect(none.status == 0 && none.output.isEmpty)
    }

    @Test func linesAndDatabasesGiveTheSame() throws {
        try scratch { folder in
            let (lines, base) = (
                folder.appending(path: "r.jsonl").path, folder.appending(path: "r.sqlite").path
            )
            _ = try Command("parse", "-q", "corpus", "-o", lines, in: root)
            _ = try Command("export", "-q", lines, "-o", base, in: root)
            let direct = try Command("ncnd", "-q", "--json", "corpus", in: root)
            #expect(direct.output.contains(#""figures":[{"by":"all""#))
            #expect(try Command("ncnd", "-q", "--json", lines).output == direct.output)
            #expect(try Command("ncnd", "-q", "--json", base).output == direct.output)
            let piped = try Command(shell: "\"$FOI\" ncnd -q --json - < '\(lines)'")
            #expect(piped.output == direct.output)
        }
    }

    @Test func tablesComeAsCSV() throws {
        let command = try Command("ncnd", Self.letter, "--show", "statements", "--csv", in: root)
        let lines = command.output.components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("document,name,url,authority,reference,date,extent,exemptions"))
        #expect(
            lines[1].hasPrefix(
                "1,\(Self.letter),,Metropolitan Police Service,01.FOI.24.051877,,full,FOIA s.31(3)"))
        #expect(lines.count == 3)
        let figures = try Command("ncnd", Self.letter, "--csv", in: root)
        #expect(figures.output.hasPrefix("by,key,year,documents,ncnd_documents,documents_share"))
    }

    @Test func JSONIsOneObject() throws {
        let command = try Command("ncnd", Self.letter, "--json", in: root)
        let object = try #require(try command.objects.first)
        let figures = try #require(object["figures"] as? [[String: Any]])
        #expect(figures[0]["documents"] as? Int == 1)
        #expect(figures[0]["questions_share"] as? Double == 0.5)
        #expect(Set(object.keys).isSuperset(of: ["statements", "families", "members", "checks", "subjects"]))
    }

    @Test func wrongUsageIsSaid() throws {
        for arguments in [
            ["ncnd"], ["ncnd", "x", "--kwic", "--csv"], ["ncnd", "x", "--words", "a"],
            ["ncnd", "x", "--years", "x"],
            ["ncnd", "x", "--csv", "--json"], ["ncnd", "x", "--show", "nothing"],
        ] {
            #expect(try Command(arguments).status == 64, "\(arguments)")
        }
    }

    @Test func whatCannotBeReadIsSaid() throws {
        #expect(try Command("ncnd", "no-such-file", in: root).status == 1)
        try scratch { folder in
            let file = folder.appending(path: "bad.jsonl")
            try Data("{\"schema_version\":\"9.0\"}\n".utf8).write(to: file)
            let bad = try Command("ncnd", file.path)
            #expect(bad.status == 2)
            #expect(bad.messages.contains("bad.jsonl, line 1"))
            let other = folder.appending(path: "other.db")
            try Data("SQLite format 3\0".utf8).write(to: other)
            #expect(try Command("ncnd", other.path).status == 2)
        }
    }

    @Test func brokenPhrasesAreNamed() throws {
        try scratch { folder in
            let file = folder.appending(path: "phrases.json")
            try Data(#"{"cues": [{"id": "a", "phrases": ["b"], "examples": ["c"]}]}"#.utf8).write(to: file)
            let command = try Command("ncnd", Self.letter, "--phrases", file.path, in: root)
            #expect(command.status == 2)
            #expect(command.messages.contains("the entry \"a\": no phrase finds its example “c”"))
            try Data(#"{"cues": [{"id": "a", "phrases": ["drones"], "examples": ["Drones"]}]}"#.utf8).write(
                to: file)
            let good = try Command(
                "ncnd", Self.letter, "--phrases", file.path, "--show", "phrases", "--csv", in: root)
            #expect(good.output.contains("a,1,1,2,1"))
        }
    }
}
