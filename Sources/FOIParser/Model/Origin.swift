import Digests
import HTMLText

/// What is known of a document before it is read.
public struct Origin: Sendable {
    /// The path as the user gave it.
    public var path: String?
    /// The name inside an archive.
    public var member: String?
    /// The id that came with a record of a stream.
    public var id: String?
    public var url: String?
    /// When a crawler took it from there, as its archive writes it.
    public var captured: String?
    /// What the site that published it says of it.
    public var labels: [String] = []
    /// What a person should know of how its bytes were come by.
    public var notes: [ReadingNote] = []
    /// What to read the bytes as; nil tells by content.
    public var mediaType: MediaType?
    /// The encoding that the transport named, if any.
    public var charset: String?
    /// True where what is quoted last below the reply is known to be the request that it answers, as
    /// on pages that keep both: questions are then taken from there unless the reply repeats them.
    public var quotesRequest = false
    /// The bytes that the document was converted from, which then count as the source.
    public var original: Original?

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

/// The bytes that a document was converted from.
public struct Original: Sendable, Equatable {
    /// Such as `application/pdf`.
    public let mediaType: String
    /// In bytes.
    public let count: Int
    /// Their digest in hexadecimal.
    public let sha256: String

    public init(_ bytes: [UInt8], mediaType: String) {
        self.mediaType = mediaType
        count = bytes.count
        sha256 = SHA256.hexDigest(of: bytes)
    }
}

extension Source {
    init(_ bytes: [UInt8], page: Page, origin: Origin) {
        self.init(
            path: origin.path, member: origin.member, id: origin.id, url: origin.url,
            captured: origin.captured, labels: origin.labels,
            mediaType: origin.original?.mediaType ?? page.mediaType.rawValue, charset: page.charset,
            bytes: origin.original?.count ?? bytes.count,
            sha256: origin.original?.sha256 ?? SHA256.hexDigest(of: bytes), title: page.title)
    }
}
