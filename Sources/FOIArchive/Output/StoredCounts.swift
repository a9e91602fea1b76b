import FOIParser

/// What was counted of the documents in a database, read back from its tables.
struct StoredCounts {
    private let documents: Statement
    private let findings: Statement

    init(_ database: Database) throws(DatabaseError) {
        documents = try database.prepare(
            "SELECT id, kind, outcome, authority, sha256, path, member, url FROM responses ORDER BY id")
        findings = try database.prepare(
            "SELECT code, severity, message FROM findings WHERE response_id = ? ORDER BY id")
    }

    func forEach(_ body: (CountedResponse) -> Void) throws(DatabaseError) {
        while try documents.step() {
            let source = documents.text(5) ?? documents.text(7) ?? "standard input"
            let name = documents.text(6).map { "\(source): \($0)" } ?? source
            let (codes, error) = try findings(of: documents.integer(0))
            let isUnreadable = codes.contains("unreadable-source")
            body(
                CountedResponse(
                    kind: documents.text(1).flatMap(DocumentKind.init) ?? .other, outcome: documents.text(2),
                    authority: documents.text(3), findings: codes,
                    sha256: isUnreadable ? nil : documents.text(4), name: name,
                    failure: error.map { isUnreadable ? $0 : "\(name): \($0)" }))
        }
    }

    private func findings(of document: Int) throws(DatabaseError) -> (codes: [String], error: String?) {
        var codes: [String] = []
        var error: String?
        findings.bind(document, at: 1)
        while try findings.step() {
            codes.append(findings.text(0) ?? "")
            if error == nil, findings.text(1) == "error" { error = findings.text(2) }
        }
        return (codes, error)
    }
}
