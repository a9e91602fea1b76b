import FOIParser

/// All that is found in a set of documents about neither confirming nor denying.
public struct NCNDPatterns: Sendable {
    public let figures: Figures
    public let subjects: Subjects
    /// Every statement, in input order.
    public let concordance: [ConcordanceLine]
    /// Of statements, then of arguments; those of most documents first.
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
