import HTMLText

/// What stands on standard input, where its content is not to tell.
public enum StreamFormat: String, Sendable, CaseIterable {
    /// One web page.
    case html
    /// One plain text.
    case text
    /// A document a line, as JSON; each line comes back as one.
    case jsonl
    /// A web archive, compressed or not.
    case warc
}

extension StreamFormat {
    /// What it makes of the whole of standard input; nil for what holds several documents.
    var mediaType: MediaType? {
        switch self {
        case .html: .html
        case .text: .text
        case .jsonl, .warc: nil
        }
    }
}
