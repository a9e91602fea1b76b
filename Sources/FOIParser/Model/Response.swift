/// What one published document says, normalized: the object that `foi parse` prints.
///
/// The meaning of every label is in the project's `docs/labels.md`; the exact form in
/// `schemas/response.schema.json`.
public struct Response: Sendable, Equatable {
    public static let schemaVersion = "1.1"

    /// `sha256:` and the digest of the source bytes, in hexadecimal.
    public var id: String
    public var source: Source
    public var parser: ParserVersion
    public var kind: DocumentKind
    public var authority: Authority?
    public var reference: Reference?
    public var regimes: [Regime]
    public var dates: Dates
    /// What became of the whole request; nil where the document answers nothing.
    public var outcome: DocumentOutcome?
    public var segments: [Segment]
    public var requests: [RequestRound]
    public var questions: [Question]
    public var answers: [Answer]
    public var citations: [CitedProvision]
    public var exemptions: [Exemption]
    public var ncnd: [NCNDStatement]
    public var findings: [Finding]
    public var text: String
}

/// A stretch of `Response.text` in Unicode code points, the end excluded.
public struct Span: Sendable, Hashable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}

/// Where the document came from.
public struct Source: Sendable, Equatable {
    public var path: String?
    public var member: String?
    /// The id that came with a record of a stream.
    public var id: String?
    public var url: String?
    /// When a crawler took it from there, as its archive writes it (ISO 8601).
    public var captured: String?
    /// What the site that published it says of it, in its words.
    public var labels: [String]
    public var mediaType: String
    public var charset: String
    /// The size of the source in bytes.
    public var bytes: Int
    public var sha256: String
    public var title: String?
}

/// Which rules read the document.
public struct ParserVersion: Sendable, Equatable {
    public var name: String
    public var version: String
    /// A digest of the catalogues in force: the same digest, the same rules.
    public var catalogue: String
}

/// The authority that answers.
public struct Authority: Sendable, Equatable {
    /// The catalogue's name, or the name as printed where the catalogue has none.
    public var name: String
    public var id: String?
    /// The words it was known by.
    public var text: String
    public var span: Span
}

/// The authority's reference of the request.
public struct Reference: Sendable, Equatable {
    /// As printed, inner white space collapsed.
    public var value: String
    public var span: Span
}

/// The dates of the request and of the document, ISO 8601.
public struct Dates: Sendable, Equatable {
    public var received: DateFact?
    public var responded: DateFact?
}

/// One date with its evidence.
public struct DateFact: Sendable, Equatable {
    public var value: String
    public var span: Span
}

/// A labelled stretch of the text.
public struct Segment: Sendable, Equatable {
    public var kind: SegmentKind
    public var span: Span
    /// The rule that claimed it.
    public var rule: String
}

/// One round of asking: a page may hold a new request and the initial one.
public struct RequestRound: Sendable, Equatable {
    public var id: String
    public var label: String?
    public var span: Span?
}

/// One thing asked for that can be answered by itself.
public struct Question: Sendable, Equatable {
    public var id: String
    public var request: String
    public var parent: String?
    public var number: String?
    public var label: String?
    public var text: String?
    public var span: Span?
}

/// What is said in reply to one or more questions.
public struct Answer: Sendable, Equatable {
    public var id: String
    public var questions: [String]
    public var label: String?
    public var text: String?
    public var span: Span?
    public var outcome: AnswerOutcome
    public var dispositions: [Disposition]
    public var exemptions: [String]
    /// 0 to 1, calibrated.
    public var confidence: Double
}

/// A statement inside an answer that disposes of the question or a part of it.
public struct Disposition: Sendable, Equatable {
    public var outcome: AnswerOutcome
    public var span: Span
}

/// One provision cited by the text.
public struct CitedProvision: Sendable, Equatable {
    public var text: String
    public var span: Span
    public var instrument: String?
    public var provision: String
    public var citation: String
    public var uri: String?
    public var role: CitationRole
}

/// A provision relied on to refuse, redact or decline to confirm.
public struct Exemption: Sendable, Equatable {
    public var citation: String
    public var title: String?
    public var limb: Limb
    /// `absolute`, `qualified` or `mixed`.
    public var exemptionClass: String?
    /// `prejudice` or `class`.
    public var test: String?
    public var ncndLimb: String?
    public var questions: [String]
    public var publicInterestConsidered: Bool
    public var spans: [Span]
}

/// A statement that the authority neither confirms nor denies.
public struct NCNDStatement: Sendable, Equatable {
    public var text: String
    public var span: Span
    public var extent: Extent
    public var questions: [String]
    public var exemptions: [String]
    public var rule: String
}

/// Something a person should look at.
public struct Finding: Sendable, Equatable {
    public var code: String
    public var severity: Severity
    public var message: String
    public var span: Span?

    public enum Severity: String, Sendable { case note, warning, error }
}
