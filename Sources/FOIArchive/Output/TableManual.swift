/// What the tables hold, for people: docs/tables.md.
public enum TableManual {
    /// Markdown, UTF-8.
    public static var markdown: [UInt8] {
        Array(([introduction] + Table.all.map(section) + [views]).joined(separator: "\n").utf8)
    }

    private static let introduction = """
        # Tables

        CSV files and SQLite databases have the same tables; `foi schema --tables` prints this page. What the values
        mean is said in [labels.md](labels.md).

        - Starts and ends count Unicode code points of the document's `text`, the end excluded: in Python
          `text[start:end]`; in SQLite `substr(text, start + 1, end - start)`.
        - Ids such as `r1.q4.b` are those of the JSON object, unique in the document: join by `response_id` as well.
        - Lists are JSON arrays: `["FOIA s.31(1)"]`. SQLite and DuckDB take them apart (`json_each`, `unnest`).
        - Dates are ISO 8601. What is absent is null in SQLite and empty in CSV.
        - In CSV, text that begins with `=`, `+`, `-`, `@`, a tab or a line end has an apostrophe in front, so that no
          spreadsheet takes it for a formula; `--csv-raw` leaves it as it is. Lines end in CR LF (RFC 4180).
        - In SQLite every table but `responses` also has an `id` of its own, which says nothing; `responses_fts` and
          `answers_fts` are for full text search:
          `SELECT rowid FROM responses_fts WHERE responses_fts MATCH 'drones'`.

        """

    private static func section(_ table: Table) -> String {
        let rows = table.columns.map { "| `\($0.name)` | \($0.kind.rawValue) | \($0.description) |" }
        return
            "## \(table.name)\n\n\(table.description)\n\n| column | type | what it holds |\n|---|---|---|\n"
            + rows.joined(separator: "\n") + "\n"
    }

    private static var views: String {
        let rows = DatabaseSchema.views.map { "| `\($0.name)` | \($0.description) |" }
        return "## Views\n\nIn SQLite only.\n\n| view | what it answers |\n|---|---|\n"
            + rows.joined(separator: "\n")
            + "\n"
    }
}
