/// One place where a document no longer becomes what its fixture says.
public struct Difference: Sendable, Equatable {
    /// Where in the object: `$.answers[1].outcome`. `$` is the object itself.
    public let path: String
    /// The value in `expected.json` as JSON on one line; nil where it has none.
    public let expected: String?
    /// The value now; nil where there is none.
    public let got: String?
    /// The text that the span around the expected value covers, and its span.
    public let expectedText: Excerpt?
    /// The same for the value got; nil where it is the same.
    public let gotText: Excerpt?
    /// The line of `expected.json` that leads nearest to it, from 1.
    public let line: Int
}

/// A stretch of a document's text.
public struct Excerpt: Sendable, Equatable, CustomStringConvertible {
    /// Code points, the end excluded.
    public let start: Int
    public let end: Int
    /// What stands there, on one line.
    public let text: String

    /// `"We do not hold ..." (412 to 530)`
    public var description: String { "\(text) (\(start) to \(end))" }
}
