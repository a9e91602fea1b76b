/// The SQL of the output database, made from the tables' definitions.
enum DatabaseSchema {
    /// What `PRAGMA user_version` says of a complete database: raised where tables or views change.
    static let version = 1
    /// What `PRAGMA application_id` says of a complete database: "FOI1".
    static let application = 0x464F_4931

    /// Tables without indexes: those are made at the end, when that is cheaper.
    static var tables: String { Table.all.map(create).joined() }

    private static func create(_ table: Table) -> String {
        var parts = table.columns.map { "  \($0.name) \(type(of: $0, in: table))" }
        if table.name != "responses" { parts.insert("  id INTEGER PRIMARY KEY", at: 0) }
        if table.key.count > 1 { parts.append("  UNIQUE (\(table.key.joined(separator: ", ")))") }
        for reference in table.references {
            parts.append(
                "  FOREIGN KEY (\(reference.columns.joined(separator: ", "))) REFERENCES "
                    + "\(reference.table) (\(reference.target.joined(separator: ", ")))")
        }
        return "CREATE TABLE \(table.name) (\n\(parts.joined(separator: ",\n"))\n);\n"
    }

    private static func type(of column: Column, in table: Table) -> String {
        if column.name == "id" { return "INTEGER PRIMARY KEY" }
        let type =
            switch column.kind {
            case .integer, .boolean: "INTEGER"
            case .number: "REAL"
            case .text, .date, .list: "TEXT"
            }
        return column.isRequired ? "\(type) NOT NULL" : type
    }

    /// - Parameter values: The SQL of each column's value; nil for parameters.
    static func insert(into table: Table, values: [String]? = nil) -> String {
        let names = table.columns.map(\.name).joined(separator: ", ")
        let values = (values ?? table.columns.map { _ in "?" }).joined(separator: ", ")
        return "INSERT INTO \(table.name) (\(names)) VALUES (\(values))"
    }

    static var indexes: String {
        Table.all.map { table in
            table.indexes.map { column in
                "CREATE INDEX \(table.name)_\(column) ON \(table.name) (\(column));\n"
            }.joined()
        }.joined()
    }

    /// Full text search over the documents' texts and over the answers. The words are looked up in these tables, the
    /// text itself stays where it is.
    static let search = """
        CREATE VIRTUAL TABLE responses_fts USING fts5 (
          title, text, content = 'responses', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE answers_fts USING fts5 (
          text, content = 'answers', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        INSERT INTO responses_fts (responses_fts) VALUES ('rebuild');
        INSERT INTO answers_fts (answers_fts) VALUES ('rebuild');

        """

    /// A question that people ask of the whole.
    struct View: Sendable {
        let name: String
        let description: String
        let sql: String
    }

    /// Only responses and reviews answer; the year is that of the answer, or of the request where the answer has no
    /// date.
    static let views = [
        View(
            name: "exemptions_by_authority_and_year",
            description: "How many responses of an authority rely on a provision, year by year.",
            sql: """
                SELECT r.authority, substr(coalesce(r.responded, r.received), 1, 4) AS year, e.citation, e.title,
                  e.limb, count(DISTINCT r.id) AS responses
                FROM exemptions AS e JOIN responses AS r ON r.id = e.response_id
                GROUP BY r.authority, year, e.citation, e.title, e.limb
                """),
        View(
            name: "ncnd_by_authority_and_exemption",
            description:
                "How many responses of an authority neither confirm nor deny, by the provision that the statement names.",
            sql: """
                SELECT r.authority, x.value AS exemption, count(DISTINCT r.id) AS responses,
                  count(DISTINCT n.id) AS statements
                FROM ncnd AS n JOIN responses AS r ON r.id = n.response_id
                  LEFT JOIN json_each(n.exemptions) AS x
                GROUP BY r.authority, exemption
                """),
        View(
            name: "outcomes_by_authority",
            description:
                "What became of the requests to an authority, as a count and as a share of its responses.",
            sql: """
                SELECT authority, outcome, count(*) AS responses,
                  round(count(*) * 1.0 / sum(count(*)) OVER (PARTITION BY authority), 3) AS share
                FROM responses WHERE kind IN ('response', 'internal_review')
                GROUP BY authority, outcome
                """),
        View(
            name: "answer_outcomes_by_authority",
            description: "What became of the single questions to an authority.",
            sql: """
                SELECT r.authority, a.outcome, count(*) AS answers
                FROM answers AS a JOIN responses AS r ON r.id = a.response_id
                GROUP BY r.authority, a.outcome
                """),
        View(
            name: "duplicates",
            description: "Documents with the very same bytes, by the id of the first of them.",
            sql: """
                SELECT min(id) AS first_id, count(*) AS documents, sha256, json_group_array(id) AS ids
                FROM responses WHERE bytes > 0
                GROUP BY sha256 HAVING count(*) > 1
                """),
    ]

    static var createViews: String {
        views.map { "CREATE VIEW \($0.name) AS\n\($0.sql);\n" }.joined()
    }
}
