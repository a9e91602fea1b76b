import FOIParser

/// A number and what it is a share of.
public struct Share: Sendable, Equatable {
    public let count: Int
    public let of: Int

    public init(_ count: Int, of: Int) {
        self.count = count
        self.of = of
    }

    /// From 0 to 1; nil where there is nothing to be a share of.
    public var value: Double? { of > 0 ? Double(count) / Double(of) : nil }
}

/// What is counted of some documents: responses and internal reviews, their questions and their statements.
public struct NCNDCounts: Sendable, Equatable {
    /// Responses and internal reviews.
    public var documents = 0
    /// Of these, documents with a statement that neither confirms nor denies.
    public var ncndDocuments = 0
    /// Of these, documents of which a statement covers the whole request or the whole of a question.
    public var fullDocuments = 0
    /// Documents all of whose statements are partial.
    public var partialDocuments: Int { ncndDocuments - fullDocuments }
    /// Questions in those documents.
    public var questions = 0
    /// Of these, questions that a statement covers.
    public var ncndQuestions = 0
    /// Of these, questions that are covered as a whole.
    public var fullQuestions = 0
    public var partialQuestions: Int { ncndQuestions - fullQuestions }
    public var statements = 0
    public var fullStatements = 0
    public var partialStatements: Int { statements - fullStatements }

    public init() {}

    public var documentShare: Share { Share(ncndDocuments, of: documents) }
    public var fullShare: Share { Share(fullDocuments, of: documents) }
    public var partialShare: Share { Share(partialDocuments, of: documents) }
    public var questionShare: Share { Share(ncndQuestions, of: questions) }
}

/// Counts of the documents that have something in common.
public struct FigureRow: Sendable, Equatable {
    /// What they have in common: an authority, a year, a regime; nil where the documents do not tell.
    public let key: String?
    public let counts: NCNDCounts
}

/// Counts of the documents of one authority in one year.
public struct AuthorityYearRow: Sendable, Equatable {
    public let authority: String?
    public let year: String?
    public let counts: NCNDCounts
}

/// How many authorities answered in a year, and how many of them neither confirmed nor denied anything.
public struct SpreadRow: Sendable, Equatable {
    public let year: String?
    /// Authorities with a statement, of those with a document.
    public let authorities: Share
}

/// How often a provision, or a section with all its parts, is named for a statement.
public struct ExemptionFigures: Sendable, Equatable {
    /// `FOIA s.31(3)`, or `FOIA s.31` for the section.
    public let citation: String
    /// The heading as the law prints it.
    public let title: String?
    /// Documents with a statement that it is named for; their share of all documents with a statement.
    public let documents: Share
    /// Statements that it is named for; their share of all statements.
    public let statements: Share
    /// Of the documents, those where such a statement is full.
    public let fullDocuments: Int
    public let authorities: Int
    /// The earliest and the latest date of these documents, ISO 8601.
    public let firstDate: String?
    public let lastDate: String?
}

/// How many documents have an outcome.
public struct OutcomeRow: Sendable, Equatable {
    public let outcome: DocumentOutcome?
    public let documents: Share
}

/// All counts. Rows stand by their documents with a statement, most first, then by name; years in their order.
public struct Figures: Sendable, Equatable {
    /// Documents read, of any kind.
    public let documentsRead: Int
    /// Of the documents that answer, those whose text the input leaves out.
    public let withoutText: Int
    /// Of the documents that answer, those with the very same bytes as an earlier one; they are counted all the same.
    public let duplicates: Int
    public let total: NCNDCounts
    public let byAuthority: [FigureRow]
    public let byYear: [FigureRow]
    /// A document answered under two regimes counts in both rows.
    public let byRegime: [FigureRow]
    public let byAuthorityAndYear: [AuthorityYearRow]
    public let spread: [SpreadRow]
    /// By provision as printed.
    public let byExemption: [ExemptionFigures]
    /// By section, with all its parts.
    public let bySection: [ExemptionFigures]
    public let outcomes: [OutcomeRow]
    public let coOccurrence: CoOccurrence
}

/// Which provisions are named for statements of the same document; a section is left aside where a part of it is named
/// too.
public struct CoOccurrence: Sendable, Equatable {
    /// Two provisions, and the documents that name both.
    public struct Pair: Sendable, Equatable {
        public let first: String
        public let second: String
        /// Documents that name both, of all documents with a statement.
        public let documents: Share
        /// Documents that name the first, whatever else they name.
        public let withFirst: Int
        /// Documents that name the second, whatever else they name.
        public let withSecond: Int
    }

    /// All provisions that documents name, exactly these.
    public struct Combination: Sendable, Equatable {
        /// In the order of their text; empty where a document with a statement names none.
        public let citations: [String]
        public let documents: Share
        public let authorities: Int
    }

    /// Most frequent first.
    public let pairs: [Pair]
    /// Most frequent first.
    public let combinations: [Combination]
}
