import HTMLText
import Statutes

/// Reads published Freedom of Information responses: bytes in, one `Response` out.
///
/// A parser is a value without mutable state; one may serve many threads.
public struct Parser: Sendable {
    public init() {}

    /// What the document says. Never fails: bytes that cannot be read give an object of kind
    /// `other` with a finding of severity `error`.
    public func parse(_ bytes: [UInt8], from origin: Origin = Origin()) -> Response {
        fatalError("skeleton")
    }
}

/// What is known of a document before it is read.
public struct Origin: Sendable {
    /// The path as the user gave it.
    public var path: String?
    /// The name inside an archive.
    public var member: String?
    public var url: String?
    /// What to read the bytes as; nil tells by content.
    public var mediaType: MediaType?
    /// The encoding that the transport named, if any.
    public var charset: String?

    public init(
        path: String? = nil, member: String? = nil, url: String? = nil,
        mediaType: MediaType? = nil, charset: String? = nil
    ) {
        self.path = path
        self.member = member
        self.url = url
        self.mediaType = mediaType
        self.charset = charset
    }
}
