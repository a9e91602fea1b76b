import FOIParser
import Foundation
import Testing

@testable import FOIArchive

/// The corpus, parsed once and written in every form.
@Suite struct OutputTests {
    private let scratch: Scratch
    private static let corpus: String = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return root.appending(path: "corpus").path
    }()

    private static let lines: [[UInt8]] = {
        var source = PathDocuments([corpus])
        let parser = Parser()
        var lines: [[UInt8]] = []
        while case .some(let item) = try? source.next() {
            if case .document(let bytes, let origin) = item {
                lines.append(parser.parse(bytes, from: origin).jsonLine())
            }
        }
        return lines
    }()

    init() throws { scratch = try Scratch() }

    private func write(_ name: String, raw: Bool = false) throws {
        let file = scratch.url.appending(path: "in.jsonl")
        try Data(Self.lines.joined()).write(to: file)
        let target = try #require(OutputTarget(path: scratch.path(name).description, isRawCSV: raw))
        _ = try ExportRun().export([file.path], to: target)
    }

    private var objects: [[String: Any]] {
        get throws {
            try Self.lines.map {
                try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
            }
        }
    }

    @Test func linesAndArraysHoldTheSameObjects() throws {
        #expect(Self.lines.count > 30)
        try write("out.jsonl")
        #expect(try Data(contentsOf: scratch.url.appending(path: "out.jsonl")) == Data(Self.lines.joined()))
        try write("out.json")
        let array = try JSONSerialization.jsonObject(
            with: Data(contentsOf: scratch.url.appending(path: "out.json")))
        #expect(NSArray(array: try #require(array as? [Any])) == NSArray(array: try objects))
        try write("out.jsonl.gz")
        let target = try #require(OutputTarget(path: scratch.path("again.jsonl").description))
        _ = try ExportRun().export([scratch.path("out.jsonl.gz").description], to: target)
        #expect(try Data(contentsOf: scratch.url.appending(path: "again.jsonl")) == Data(Self.lines.joined()))
    }

    @Test func noObjectsAreAnOutputToo() throws {
        try scratch.file("in.jsonl", "\n")
        for name in ["out.jsonl", "out.json", "out.jsonl.gz", "out.db", "out/"] {
            let target = try #require(OutputTarget(path: scratch.path(name).description))
            #expect(try ExportRun().export([scratch.path("in.jsonl").description], to: target).documents == 0)
        }
        #expect(scratch.content("out.json") == "[]\n")
        var lines = try StoredLineReader(scratch.path("out.jsonl.gz").description)
        #expect(try lines.next() == nil)
    }

    @Test func theDatabaseHoldsWhatTheObjectsSay() throws {
        try write("out.db")
        let database = try StoredRows(scratch.path("out.db").description)
        #expect(try database.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0)
        for table in Table.all.dropFirst() where table.name != "dispositions" {
            let expected = try objects.reduce(0) { $0 + (($1[table.name] as? [Any])?.count ?? -1_000_000) }
            #expect(try database.integer("SELECT count(*) FROM \(table.name)") == expected, "\(table.name)")
        }
        let rows = try database.texts(
            "SELECT a.text, a.outcome, a.questions, substr(r.text, a.span_start + 1, a.span_end - a.span_start) "
                + "FROM answers AS a JOIN responses AS r ON r.id = a.response_id ORDER BY a.id")
        let answers = try objects.flatMap { $0["answers"] as? [[String: Any]] ?? [] }
        #expect(rows.count == answers.count)
        for (row, answer) in zip(rows, answers) {
            #expect(row[0] == answer["text"] as? String)
            #expect(row[1] == answer["outcome"] as? String)
            let questions = try JSONSerialization.jsonObject(with: Data((row[2] ?? "").utf8)) as? [String]
            #expect(questions == answer["questions"] as? [String])
            #expect(row[3] == row[0])
        }
    }

    @Test func everyViewAndSearchGivesRows() throws {
        try write("out.db")
        let database = try StoredRows(scratch.path("out.db").description)
        for view in DatabaseSchema.views where view.name != "duplicates" {
            #expect(try database.integer("SELECT count(*) FROM \(view.name)") ?? 0 > 5, "\(view.name)")
        }
        let responses = try #require(
            try database.integer(
                "SELECT count(*) FROM responses WHERE kind IN ('response', 'internal_review')"))
        #expect(try database.integer("SELECT sum(responses) FROM outcomes_by_authority") == responses)
        #expect(
            try database.integer("SELECT count(*) FROM responses_fts WHERE responses_fts MATCH 'drones'")
                == database.integer("SELECT count(*) FROM responses WHERE text LIKE '%drones%'"))
        #expect(
            try database.integer("SELECT count(*) FROM answers_fts WHERE answers_fts MATCH 'drones'") ?? 0 > 0
        )
    }

    @Test func whatDatasetteIsToldOfIsThere() throws {
        let file = scratch.url.appending(path: "in.jsonl")
        try Data(Self.lines.joined()).write(to: file)
        try DatasetteFolder(scratch.path("served")).fill(from: [file.path], by: ExportRun())
        let database = try StoredRows(scratch.path("served/responses.db").description)
        for (table, facets) in DatasetteMetadata.facets {
            for column in facets {
                let values = try database.integer("SELECT count(DISTINCT \(column)) FROM \(table)")
                #expect(values ?? 0 > 1, "\(table).\(column)")
            }
        }
        for (table, search) in DatasetteMetadata.searchTables {
            let rows = try database.integer("SELECT count(*) FROM \(table)")
            #expect(try database.integer("SELECT count(*) FROM \(search)") == rows)
            #expect(scratch.content("served/metadata.yaml")?.contains("fts_table: \(search)\n") == true)
        }
    }

    @Test(arguments: DatasetteMetadata.queries.map(\.name))
    func everyReadyQuestionFindsSomething(_ name: String) throws {
        let query = try #require(DatasetteMetadata.queries.first { $0.name == name })
        try write("out.db")
        let values = [":words": "'drones'", ":citation": "'FOIA s.31(3)'", ":response_id": "1"]
        let sql = values.reduce(query.sql) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
        let database = try StoredRows(scratch.path("out.db").description)
        #expect(try database.integer("SELECT count(*) FROM (\(sql))") ?? 0 > 0)
    }

    @Test func tableFilesHoldWhatTheDatabaseHolds() throws {
        try write("out.db")
        try write("out/", raw: true)
        let database = try StoredRows(scratch.path("out.db").description)
        for table in Table.all {
            let rows = CSVRows.read(try #require(scratch.content("out/\(table.name).csv")))
            #expect(rows.first == table.columns.map(\.name))
            let names = table.columns.map { "CAST(\($0.name) AS TEXT)" }.joined(separator: ", ")
            let stored = try database.texts("SELECT \(names) FROM \(table.name) ORDER BY rowid")
            #expect(stored.count == rows.count - 1)
            for (row, texts) in zip(rows.dropFirst(), stored) {
                let values = table.columns.indices.map { index in
                    let text = texts[index] ?? ""
                    return table.columns[index].kind == .number && text.hasSuffix(".0")
                        ? String(text.dropLast(2)) : text
                }
                #expect(row == values)
            }
        }
    }

    @Test func formulasAreNeutralised() {
        for text in ["=1+1", "+44", "-5", "@x", "\tx", "\rx", "\nx"] {
            var file = CSVFile(isRaw: false)
            file.put(text)
            file.endRow()
            #expect(CSVRows.read(String(decoding: file.bytes, as: UTF8.self)) == [["'" + text]])
            var raw = CSVFile(isRaw: true)
            raw.put(text)
            raw.endRow()
            #expect(CSVRows.read(String(decoding: raw.bytes, as: UTF8.self)) == [[text]])
        }
        var file = CSVFile(isRaw: false)
        file.put("a \"b\", c")
        file.put("'=1")
        file.put(nil)
        file.put(number: "-5")
        file.endRow()
        #expect(String(decoding: file.bytes, as: UTF8.self) == "\"a \"\"b\"\", c\",'=1,,-5\r\n")
    }

    @Test func aFolderWithOtherThingsIsLeftAlone() throws {
        try scratch.file("out/letter.txt", "mine")
        #expect {
            try write("out/")
        } throws: { error in
            "\(error)".contains("letter.txt")
        }
        #expect(scratch.content("out/letter.txt") == "mine")
        try write("tables/")
        try write("tables/")
        #expect(scratch.names == ["in.jsonl", "out", "tables"])
    }

    @Test func aBadLineIsNamedAndNothingIsWritten() throws {
        try scratch.file("out.jsonl", "old")
        try scratch.file(
            "bad.jsonl", String(decoding: Self.lines[0], as: UTF8.self) + "{\"schema_version\":\"1.0\"}\n")
        let target = try #require(OutputTarget(path: scratch.path("out.jsonl").description))
        #expect {
            try ExportRun().export([scratch.path("bad.jsonl").description], to: target)
        } throws: { error in
            "\(error)".contains("bad.jsonl, line 2, $.id: the key is missing")
        }
        #expect(scratch.content("out.jsonl") == "old")
        #expect(scratch.names == ["bad.jsonl", "out.jsonl"])
    }

    @Test(arguments: [
        ("a.jsonl", OutputForm.lines), ("a.JSONL.gz", .compressedLines), ("a.json", .array), ("a/", .tables),
        ("a.db", .database), ("a.sqlite", .database), ("a", .lines), ("/dev/null", .lines), ("/tmp", .tables),
    ])
    func namesTellTheForm(name: String, form: OutputForm) {
        #expect(OutputForm(path: name) == form)
    }

    @Test func otherNamesTellNone() {
        #expect(OutputForm(path: "a.xlsx") == nil)
        #expect(OutputForm(path: "a.csv") == nil)
    }
}

/// A reader of RFC 4180 that shares nothing with the writer.
enum CSVRows {
    static func read(_ content: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var bytes = Array(content.utf8)[...]
        func text() -> String { String(decoding: field, as: UTF8.self) }
        while let byte = bytes.popFirst() {
            if isQuoted {
                if byte != 0x22 {
                    field.append(byte)
                } else if bytes.first == 0x22 {
                    field.append(0x22)
                    bytes.removeFirst()
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22 {
                isQuoted = true
            } else if byte == 0x2C {
                row.append(text())
                field = []
            } else if byte == 0x0D && bytes.first == 0x0A {
                bytes.removeFirst()
                rows.append(row + [text()])
                (row, field) = ([], [])
            } else {
                field.append(byte)
            }
        }
        return rows
    }
}
