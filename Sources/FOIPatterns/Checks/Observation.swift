import FOIParser

/// Something in a document that a person who knows the law would look at: an observation, no accusation.
public struct Observation: Sendable, Equatable {
    public let rule: CheckRule
    /// What was observed, as a sentence.
    public let message: String
    /// Where it was observed; at least one place.
    public let evidence: [Evidence]

    /// A place in the document's text.
    public struct Evidence: Sendable, Equatable {
        public let text: String
        /// In code points of the document's text.
        public let span: Span
    }
}

/// An observation with the document that it was made in.
public struct ObservationLine: Sendable, Equatable {
    public let document: DocumentKey
    public let observation: Observation
}
