import FOIParser

/// Makes of a response what patterns need of it; one serves many threads.
public struct PatternReader: Sendable {
    public init() {}

    /// - Parameter number: The document's place in the input, from 1.
    public func document(_ record: ResponseRecord, number: Int) -> PatternDocument {
        fatalError("not yet")
    }
}
