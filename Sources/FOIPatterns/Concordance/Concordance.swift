import FOIParser

/// Which document a result is of.
public struct DocumentKey: Sendable, Equatable {
    /// Its place in the input, from 1.
    public let number: Int
    /// What to call it: `letters.zip: 2021/17.html`.
    public let name: String
    public let url: String?
    public let title: String?
    public let reference: String?
    public let authority: String?
    /// ISO 8601.
    public let date: String?
    public let kind: DocumentKind
    public let outcome: DocumentOutcome?

    public var year: String? { date.map { String($0.prefix(4)) } }
}

/// One statement with the document that it stands in.
public struct ConcordanceLine: Sendable, Equatable {
    /// Its place among all statements, from 0; families refer to it.
    public let index: Int
    public let document: DocumentKey
    public let statement: PatternStatement

    /// What stands before the operative words: the rest of the sentence, and the text before it.
    public var left: String { statement.before + statement.part(0..<statement.operative.start) }
    /// The words on which lines are aligned.
    public var operative: String {
        statement.part(statement.operative.start..<statement.operative.end)
    }
    /// What stands after the operative words.
    public var right: String { statement.part(statement.operative.end..<Int.max) + statement.after }
}

extension PatternStatement {
    /// Some of `text`, in code points; what lies behind its end is left out.
    func part(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }
}
