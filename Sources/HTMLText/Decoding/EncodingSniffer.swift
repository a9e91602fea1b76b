/// Which encoding the bytes of a document are in: byte order mark, then the transport, then what
/// the document says of itself, then valid UTF-8, else windows-1252.
struct EncodingSniffer {
    /// The encoding in force.
    private(set) var encoding: TextEncoding
    /// The bytes of the byte order mark, to be left out.
    private(set) var markLength = 0
    /// Labels that named no encoding we know.
    private(set) var notes: [ReadingNote] = []
    /// True where the bytes are known to be well-formed UTF-8 already.
    private(set) var isValidUTF8 = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, transport: String?, readsMeta: Bool) {
        encoding = .utf8
        if let (mark, length) = Self.byteOrderMark(bytes) {
            encoding = mark
            markLength = length
        } else if let named = named(transport.map { Array($0.utf8) }, by: "transport") {
            encoding = named
        } else if let wide = Self.unmarkedUTF16(bytes) {
            encoding = wide
        } else if let declared = declared(bytes, readsMeta: readsMeta) {
            encoding = declared
        } else {
            isValidUTF8 = UTF8Validation.isValid(bytes)
            encoding = isValidUTF8 ? .utf8 : .windows1252
        }
    }

    static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (TextEncoding, Int)? {
        guard bytes.count >= 2 else { return nil }
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            return (.utf8, 3)
        }
        if bytes[0] == 0xFF, bytes[1] == 0xFE { return (.utf16le, 2) }
        if bytes[0] == 0xFE, bytes[1] == 0xFF { return (.utf16be, 2) }
        return nil
    }

    /// UTF-16 without a mark shows itself by a NUL in nearly every other byte of its first text.
    static func unmarkedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let pairs = min(bytes.count, 512) / 2
        guard pairs >= 4 else { return nil }
        var low = 0
        var high = 0
        for pair in 0..<pairs {
            if bytes[pair * 2] == 0 { low += 1 }
            if bytes[pair * 2 + 1] == 0 { high += 1 }
        }
        if high * 10 >= pairs * 8, low * 20 <= pairs { return .utf16le }
        if low * 10 >= pairs * 8, high * 20 <= pairs { return .utf16be }
        return nil
    }

    private mutating func named(_ label: [UInt8]?, by source: String) -> TextEncoding? {
        guard let label, !label.isEmpty else { return nil }
        if let encoding = TextEncoding(label: label) { return encoding }
        let shown = String(decoding: label.prefix(40), as: UTF8.self)
        notes.append(
            ReadingNote(
                code: "unknown-charset", severity: .warning,
                message: "The \(source) names the encoding “\(shown)”, which is not decoded here; "
                    + "the encoding was told from the bytes."
            ))
        return nil
    }

    private mutating func declared(
        _ bytes: UnsafeBufferPointer<UInt8>, readsMeta: Bool
    ) -> TextEncoding? {
        guard readsMeta else { return nil }
        guard let found = named(MetaPrescan.label(in: bytes), by: "page") else { return nil }
        // The prescan read the label as ASCII, so the bytes cannot be UTF-16 (HTML Standard).
        return found == .utf16le || found == .utf16be ? .utf8 : found
    }
}
