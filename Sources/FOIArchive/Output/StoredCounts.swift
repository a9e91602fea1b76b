import FOIParser
internal import GRDB

/// What was counted of the documents in a database, read back from its tables.
struct StoredCounts {
    private let documents: Statement
    private let findings: Statement

    init(_ database: Database) throws {
        documents = try database.makeStatement(
            sql: "SELECT id, kind, outcome, authority, sha256, path, member, url FROM responses ORDER BY id")
        findings = try database.makeStatement(
            sql: "SELECT code, severity, message FROM findings WHERE response_id = ? ORDER BY id")
    }

    func forEach(_ body: (CountedResponse) -> Void) throws {
        let rows = try Row.fetchCursor(documents)
        while let row = try rows.next() {
            let source = row.text(5) ?? row.text(7) ?? "standard input"
            let name = row.text(6).map { "\(source): \($0)" } ?? source
            let (codes, error) = try findings(of: row[0])
            let isUnreadable = codes.contains("unreadable-source")
            body(
                CountedResponse(
                    kind: row.text(1).flatMap(DocumentKind.init) ?? .other, outcome: row.text(2),
                    authority: row.text(3), findings: codes,
                    sha256: isUnreadable ? nil : row.text(4), name: name,
                    failure: error.map { isUnreadable ? $0 : "\(name): \($0)" }))
        }
    }

    private func findings(of document: Int) throws -> (codes: [String], error: String?) {
        var codes: [String] = []
        var error: String?
        let rows = try Row.fetchCursor(findings, arguments: [document])
        while let row = try rows.next() {
            codes.append(row.text(0) ?? "")
            if error == nil, row.text(1) == "error" { error = row.text(2) }
        }
        return (codes, error)
    }
}
