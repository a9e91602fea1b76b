/// Reads the bytes of a document into lines of visible text. Any bytes give a page.
public struct Reader: Sendable {
    /// What to read the bytes as; nil tells by content.
    public var mediaType: MediaType?
    /// The encoding that the transport named (a `Content-Type` header), if any.
    public var charset: String?

    public init(mediaType: MediaType? = nil, charset: String? = nil) {
        self.mediaType = mediaType
        self.charset = charset
    }

    public func read(_ bytes: [UInt8]) -> Page {
        // Placeholder replaced by the HTMLText work in progress.
        var text: [UInt8] = []
        var i = 0
        while i < bytes.count {
            if bytes[i] == 13 { text.append(10); if i + 1 < bytes.count, bytes[i + 1] == 10 { i += 1 } } else { text.append(bytes[i]) }
            i += 1
        }
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        var lines: [Line] = [], start = 0
        for (i, b) in text.enumerated() where b == 10 { lines.append(Line(range: start..<i, layout: Layout())); start = i + 1 }
        if start < text.count { lines.append(Line(range: start..<text.count, layout: Layout())) }
        return Page(text: text, lines: lines, mediaType: .text, charset: "utf-8", title: nil, notes: [])
    }
}
