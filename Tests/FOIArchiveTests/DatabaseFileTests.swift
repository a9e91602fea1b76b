import FOIParser
import Foundation
import Testing

@testable import FOIArchive

@Suite struct DatabaseFileTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test func whatFailsNamesTheFile() throws {
        let path = try scratch.file(
            "letter.db", "Dear Ms Example, this is no database, however long it may be.")
        #expect(throws: RunFailure("cannot use the database \(path): file is not a database")) {
            _ = try DatabaseFile(path, .reading)
        }
        let gone = scratch.path("gone.db")
        #expect(throws: RunFailure("cannot use the database \(gone): unable to open database file")) {
            _ = try DatabaseFile(gone, .reading)
        }
    }

    @Test func aNameThatIsNoTextIsRefused() {
        let path = scratch.path.appending(bytes: [0xFF, 0x2E, 0x64, 0x62])
        #expect {
            _ = try DatabaseFile(path, .writing)
        } throws: { error in
            (error as? RunFailure)?.description.contains("not valid UTF-8") == true
        }
    }

    @Test func aChangeThatFailsChangesNothing() throws {
        let path = scratch.path("out.db")
        let file = try DatabaseFile(path, .writing, settings: "PRAGMA synchronous = OFF")
        try file.change { try $0.execute(sql: "CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES (1)") }
        let expected = RunFailure("cannot use the database \(path): UNIQUE constraint failed: t.x")
        #expect(throws: expected) {
            try file.change { try $0.execute(sql: "INSERT INTO t VALUES (2); INSERT INTO t VALUES (1)") }
        }
        #expect(try StoredRows(path.description).integer("SELECT count(*) FROM t") == 1)
    }

    /// SQLite keeps texts with NUL characters; C strings end there.
    @Test func nothingBehindANULIsLost() throws {
        var line = Parser().parse(Array("Dear Ms Example\0\nOur\0 decision is below.".utf8)).jsonLine()
        let record = Array(#""id":null,"url":null"#.utf8)
        let place = try #require(
            line.indices.first { line[$0...].starts(with: record) }, "there is no such record")
        line.replaceSubrange(place..<(place + record.count), with: Array(#""id":"a\u0000b","url":null"#.utf8))
        try scratch.file("in.jsonl", String(decoding: line, as: UTF8.self))
        let target = try #require(OutputTarget(path: scratch.path("out.db").description))
        _ = try ExportRun().export([scratch.path("in.jsonl").description], to: target)

        let stored = try StoredRows(scratch.path("out.db").description)
        let columns = "hex(record), typeof(record), hex(substr(CAST(text AS BLOB), 1, 16))"
        #expect(
            try stored.texts("SELECT \(columns) FROM responses")
                == [["610062", "text", "44656172204D73204578616D706C6500"]])
        var read: [[UInt8]] = []
        _ = try ResponseReading().forEach([scratch.path("out.db").description], input: InputOptions()) {
            records, _ in
            records.map { $0.response.json(JSONOptions(includeParser: false)) }
        } take: { object throws(RunFailure) in
            read.append(object)
        }
        let expected = try ResponseRecord(json: line, line: 1).response
        #expect(read == [expected.json(JSONOptions(includeParser: false))])
    }
}
