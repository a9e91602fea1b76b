import FOIParser

/// All that is found in a set of documents about neither confirming nor denying.
public struct NCNDPatterns: Sendable {
    public let figures: Figures
    public let subjects: Subjects
    /// Every statement, in input order.
    public let concordance: [ConcordanceLine]
    /// Largest first.
    public let families: [WordingFamily]
    /// In input order.
    public let observations: [ObservationLine]
    /// How often each of the user's phrases was met, in the order of their file.
    public let phrases: [PhraseFigures]
}

/// How often a phrase of the user was met in responses and internal reviews.
public struct PhraseFigures: Sendable, Equatable {
    public let id: String
    public let documents: Share
    public let occurrences: Int
    public let authorities: Int
}

/// Gathers documents one after the other, and keeps of each only what the result needs: nothing of documents without
/// a statement but their counts and the words of their questions.
public struct NCNDCollector: Sendable {
    public init() {}

    /// Counts a document; they must come in input order.
    public mutating func add(_ document: PatternDocument) {}

    /// Finds the families and puts everything together.
    public consuming func patterns() -> NCNDPatterns {
        fatalError("not yet")
    }
}
