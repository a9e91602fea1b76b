import FOIParser

/// What a source of documents gives, one after the other.
public enum InputItem: Sendable {
    case document(bytes: [UInt8], from: Origin)
    /// A document that cannot be read, with the reason as a sentence: it still has its object.
    case unreadable(Origin, reason: String)
    /// Something that is no document; it has no object and is counted.
    case skipped(Skip)
    /// Nothing is at hand until someone writes into the pipe that is read. What was made of the
    /// documents before should be handed on before the next item is asked for.
    case pause
}

/// Why something in the input is not read, and an example of it.
public struct Skip: Sendable, Equatable {
    /// The reason as it stands behind "skipped 3 (…)": "not named as a document".
    public let reason: String
    /// What was skipped, as the user would name it.
    public let name: String

    /// - Parameters:
    ///   - reason: A few words that fit behind "skipped 3", equal for all that is skipped for it.
    ///   - name: What was skipped, as the user would name it.
    public init(_ name: String, reason: String) {
        self.name = name
        self.reason = reason
    }
}

extension Origin {
    /// Where the document is, as a user would say it: `pages.warc.gz, https://example.org/1`.
    var name: String {
        let file = path ?? "standard input"
        let part = member ?? id ?? url
        return part.map { "\(file), \($0)" } ?? file
    }
}

/// Documents one after the other, in a fixed order, each read only when it is asked for.
public protocol DocumentSource {
    /// The next item, nil at the end. Throws where the source itself cannot go on.
    mutating func next() throws(SystemError) -> InputItem?
}
