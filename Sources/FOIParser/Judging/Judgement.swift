import Statutes

/// What the Judging stage decides of a letter, still in bytes and line numbers.
struct Judgement: Sendable {
    var kind: DocumentKind
    var asked: Asked
    var verdicts: [OutcomeJudge.Verdict]
    var roles: [CitationRole]
    var statements: [NCNDReader.Statement]
}
