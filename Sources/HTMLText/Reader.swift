/// Reads the bytes of a document into lines of visible text. Any bytes give a page.
///
/// Plain text keeps all its characters; only the byte order mark goes and line ends become `\n`.
/// Of HTML the visible text is kept: white space collapsed outside `<pre>`, no-break and other
/// spaces made plain ones, soft hyphens, characters without width, NULs and other controls left out.
public struct Reader: Sendable {
    /// What to read the bytes as; nil tells by content.
    public var mediaType: MediaType?
    /// The encoding that the transport named (a `Content-Type` header), if any.
    public var charset: String?

    /// A reader that tells media type and encoding by content, where they are not given.
    public init(mediaType: MediaType? = nil, charset: String? = nil) {
        self.mediaType = mediaType
        self.charset = charset
    }

    /// The page that the bytes hold. Never fails: what could not be read as meant is in its notes.
    public func read(_ bytes: [UInt8]) -> Page {
        let sniffed = bytes.withUnsafeBufferPointer { buffer in
            EncodingSniffer(
                buffer, transport: charset,
                readsMeta: (mediaType ?? MediaTypeSniffer.mediaType(of: buffer)) == .html)
        }
        let decoder = Decoder(bytes, as: sniffed)
        let kind = mediaType ?? decoder.utf8.withUnsafeBufferPointer(MediaTypeSniffer.mediaType)
        let name = sniffed.encoding.rawValue
        switch kind {
        case .html:
            return HTMLReader.page(of: decoder.utf8, charset: name, notes: decoder.notes)
        case .text:
            let (text, lines) = PlainTextReader.lines(of: decoder.utf8)
            return Page(
                text: text, lines: lines, mediaType: .text, charset: name, title: nil,
                notes: decoder.notes + ReadingNote.controlCharacters(in: text))
        }
    }
}
