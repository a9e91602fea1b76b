import FOIParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder that Datasette (https://datasette.io) can show: `responses.db` and `metadata.yaml`.
public struct DatasetteFolder {
    private let path: FilePath

    public init(_ path: FilePath) {
        self.path = path
    }

    /// Makes the folder where it is missing, and both files anew.
    public func fill(from files: [String], by export: ExportRun) throws(RunFailure) {
        if path.withCString({ mkdir($0, 0o777) }) != 0 && errno != EEXIST {
            throw RunFailure(SystemError.last("cannot make the folder \(path)"))
        }
        let database = OutputTarget(
            path: path.appending("responses.db"), form: .database, pretty: false, isRawCSV: false)
        _ = try export.export(files, to: database)
        try RunFailure.wrapping { () throws(SystemError) in
            var file = try OutputFile(path.appending("metadata.yaml"))
            try file.write(DatasetteMetadata.yaml)
            try file.finish()
        }
    }
}

/// What Datasette says of the database and its tables, and the questions that it has ready.
enum DatasetteMetadata {
    /// A question with parameters, which Datasette asks for in a form.
    struct Query {
        let name: String
        let title: String
        let sql: String
    }

    static let queries = [
        Query(
            name: "search_responses", title: "Documents with some words in them",
            sql: """
                SELECT r.id, r.authority, r.reference, r.responded, r.outcome,
                  snippet(responses_fts, 1, '', '', ' ... ', 24) AS found
                FROM responses_fts JOIN responses AS r ON r.id = responses_fts.rowid
                WHERE responses_fts MATCH :words ORDER BY rank LIMIT 100
                """),
        Query(
            name: "search_answers", title: "Answers with some words in them",
            sql: """
                SELECT r.id, r.authority, r.reference, a.outcome, snippet(answers_fts, 0, '', '', ' ... ', 24) AS found
                FROM answers_fts JOIN answers AS a ON a.id = answers_fts.rowid
                  JOIN responses AS r ON r.id = a.response_id
                WHERE answers_fts MATCH :words ORDER BY rank LIMIT 100
                """),
        Query(
            name: "relying_on", title: "Documents that rely on a provision",
            sql: """
                SELECT r.id, r.authority, r.reference, r.responded, r.outcome, e.limb, e.public_interest_considered
                FROM exemptions AS e JOIN responses AS r ON r.id = e.response_id
                WHERE e.citation = :citation ORDER BY r.responded DESC
                """),
        Query(
            name: "questions_and_answers", title: "What was asked in a document, and what became of it",
            sql: """
                SELECT q.number, q.text AS asked, a.outcome, a.text AS said, a.confidence
                FROM questions AS q LEFT JOIN answers AS a ON a.response_id = q.response_id
                  AND EXISTS (SELECT 1 FROM json_each(a.questions) WHERE value = q.question)
                WHERE q.response_id = :response_id ORDER BY q.id
                """),
    ]

    /// The columns by which a table is worth dividing.
    static let facets = [
        "responses": ["kind", "outcome", "authority"], "answers": ["outcome"],
        "citations": ["instrument", "role"],
        "exemptions": ["citation", "limb"], "ncnd": ["extent"], "segments": ["kind"],
        "findings": ["code", "severity"],
    ]

    /// The tables that have a search box, and what it searches: Datasette does not find such tables by itself.
    static let searchTables = ["responses": "responses_fts", "answers": "answers_fts"]

    static var yaml: [UInt8] {
        var lines = [
            "title: Freedom of Information responses",
            "description: "
                + quoted(
                    "What published responses say, read by foi-parser. It is not always right: see confidence and findings."
                ),
            "databases:", "  responses:", "    tables:",
        ]
        for table in Table.all {
            lines += ["      \(table.name):", "        description: " + quoted(table.description)]
            if table.name == "responses" { lines.append("        label_column: reference") }
            if let search = searchTables[table.name] { lines.append("        fts_table: \(search)") }
            if let facets = facets[table.name] {
                lines.append("        facets: [\(facets.joined(separator: ", "))]")
            }
            lines.append("        columns:")
            lines += table.columns.map { "          \($0.name): " + quoted($0.description) }
        }
        for view in DatabaseSchema.views {
            lines += ["      \(view.name):", "        description: " + quoted(view.description)]
        }
        lines.append("    queries:")
        for query in queries {
            lines += ["      \(query.name):", "        title: " + quoted(query.title), "        sql: |-"]
            lines += query.sql.split(separator: "\n").map { "          \($0)" }
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// YAML takes a string in quotation marks as JSON has it.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter(pretty: false)
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
