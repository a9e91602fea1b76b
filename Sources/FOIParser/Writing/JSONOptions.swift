/// How a `Response` is written as JSON.
public struct JSONOptions: Sendable {
    /// Whether the document's full text is the object's last key.
    public var includeText: Bool
    /// Whether the version of the parser and of its rules is named.
    public var includeParser: Bool
    /// Several lines for reading, instead of one for streaming.
    public var pretty: Bool

    public init(includeText: Bool = true, includeParser: Bool = true, pretty: Bool = false) {
        self.includeText = includeText
        self.includeParser = includeParser
        self.pretty = pretty
    }
}
