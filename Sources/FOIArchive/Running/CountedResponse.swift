import FOIParser

/// What is counted of a response.
struct CountedResponse: Sendable, Equatable {
    let kind: DocumentKind
    let outcome: String?
    let authority: String?
    /// The codes of its findings.
    let findings: [String]
    /// The SHA-256 digest of the source, in hexadecimal; nil where there was no source to take one of.
    let sha256: String?
    /// What to call the document.
    let name: String
    /// Why it could not be read, as a sentence; nil where it could be.
    let failure: String?

    init(_ response: Response) {
        kind = response.kind
        outcome = response.outcome?.rawValue
        authority = response.authority?.name
        findings = response.findings.map(\.code)
        let isUnreadable = response.findings.contains { $0.code == "unreadable-source" }
        sha256 = isUnreadable ? nil : response.source.sha256
        name = response.source.name
        let error = response.findings.first { $0.severity == .error }
        failure = error.map { isUnreadable ? $0.message : "\(response.source.name): \($0.message)" }
    }

    init(
        kind: DocumentKind, outcome: String?, authority: String?, findings: [String], sha256: String?,
        name: String,
        failure: String?
    ) {
        self.kind = kind
        self.outcome = outcome
        self.authority = authority
        self.findings = findings
        self.sha256 = sha256
        self.name = name
        self.failure = failure
    }
}

extension Source {
    /// What to call it in a message.
    var name: String {
        let file = path ?? url ?? "standard input"
        return member.map { "\(file): \($0)" } ?? file
    }
}
