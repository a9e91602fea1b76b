/// A document as it came, before it is read.
public struct UnreadDocument: Sendable {
    /// HTML or text in any encoding that the parser knows.
    public var bytes: [UInt8]
    /// What is known of it besides.
    public var origin: Origin

    public init(_ bytes: [UInt8], from origin: Origin = Origin()) {
        self.bytes = bytes
        self.origin = origin
    }
}
