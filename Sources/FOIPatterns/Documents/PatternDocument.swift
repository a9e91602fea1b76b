import FOIParser

/// What patterns need of one document: light enough to be handed from thread to thread, and complete enough that
/// nothing has to be read again.
public struct PatternDocument: Sendable, Equatable {
    /// Its place in the input, from 1.
    public let number: Int
    public let source: DocumentSourceName
    public let kind: DocumentKind
    /// The catalogue's name of the authority, or the name as printed; nil where the document does not tell.
    public let authority: String?
    public let authorityID: String?
    /// The authority as its letter names it.
    public let authorityText: String?
    /// The authority's reference of the request.
    public let reference: String?
    /// ISO 8601: the date printed on the document, or that of the request where there is none.
    public let date: String?
    public let regimes: [Regime]
    /// What became of the whole request; nil where the document answers nothing.
    public let outcome: DocumentOutcome?
    /// What became of each answer, in their order.
    public let answers: [AnswerOutcome]
    public let questions: [PatternQuestion]
    public let exemptions: [PatternExemption]
    public let statements: [PatternStatement]
    /// The paragraphs that a statement stands in or that argue for it, in text order.
    public let arguments: [PatternPassage]
    /// Where phrases of the user stand.
    public let phrases: [PhraseOccurrence]
    /// What a person should look at: see `CheckRule`.
    public let observations: [Observation]
    /// False where the input has left the text out: then nothing but the statements themselves is known of it.
    public let hasText: Bool

    /// The year of `date`, four digits.
    public var year: String? { date.map { String($0.prefix(4)) } }
    /// Whether the document is counted: only responses and internal reviews answer.
    public var answersRequest: Bool { kind.answers }
}

/// Where a document came from, as far as a reader needs it to find the document again.
public struct DocumentSourceName: Sendable, Equatable {
    public let path: String?
    public let member: String?
    public let url: String?
    public let title: String?
    /// Of the source bytes, in hexadecimal.
    public let sha256: String

    /// What to call the document: `letters.zip: 2021/17.html`.
    public var name: String {
        let file = path ?? url ?? "standard input"
        return member.map { "\(file): \($0)" } ?? file
    }
}

/// One question and what became of it.
public struct PatternQuestion: Sendable, Equatable {
    /// `r1.q4.b`.
    public let id: String
    public let text: String?
    /// Of the first answer that is given to it; nil where the document answers nothing.
    public let outcome: AnswerOutcome?
    /// How far statements neither confirm nor deny for this question; nil where none does.
    public let ncnd: Extent?
}

/// One provision relied on.
public struct PatternExemption: Sendable, Equatable {
    /// `FOIA s.31(3)`.
    public let citation: String
    public let title: String?
    public let limb: Limb
    public let questions: [String]
}

/// A statement that neither confirms nor denies, in its context.
public struct PatternStatement: Sendable, Equatable {
    /// The sentence as printed.
    public let text: String
    /// In code points of the document's text.
    public let span: Span
    /// The words that do it, such as `can neither confirm nor deny`, in code points of `text`.
    public let operative: Span
    /// What stands before the sentence, at most `PatternStatement.contextLength` code points; empty where the input
    /// has no text.
    public let before: String
    /// What stands after it, likewise.
    public let after: String
    public let extent: Extent
    /// The questions that it covers, by their ids.
    public let questions: [String]
    /// The provisions that it names or that are named for it.
    public let exemptions: [String]
    /// The rule that found it; the id of a user's phrase where that did.
    public let rule: String

    /// In code points.
    public static let contextLength = 240
}

/// A paragraph as printed.
public struct PatternPassage: Sendable, Equatable {
    public let text: String
    /// In code points of the document's text.
    public let span: Span
}

/// A place where a phrase of the user stands.
public struct PhraseOccurrence: Sendable, Equatable {
    /// The id of the phrase's entry.
    public let id: String
    /// The sentence around it, as printed.
    public let text: String
    /// Of the words themselves, in code points of the document's text.
    public let span: Span
}
