/// A word that stands more often in questions that are neither confirmed nor denied than in the others.
public struct DistinctiveWord: Sendable, Equatable {
    /// In small letters.
    public let word: String
    /// Of the questions with a statement, those with the word.
    public let ncndQuestions: Share
    /// Of the other questions, those with the word.
    public let otherQuestions: Share
    /// Authorities that were asked such a question and neither confirmed nor denied.
    public let authorities: Int
    /// The log-likelihood ratio G² of the two shares (Dunning 1993); above 10.83 with one degree of freedom, chance
    /// alone gives it once in a thousand words.
    public let logLikelihood: Double
}

/// What the questions are about that are neither confirmed nor denied.
public struct Subjects: Sendable, Equatable {
    /// Highest log-likelihood first, none below `threshold`.
    public let words: [DistinctiveWord]
    /// Questions with a text: with a statement, of all.
    public let questions: Share

    /// The value of G² that chance alone reaches once in a thousand words.
    public static let threshold = 10.83
}
