import Basics

/// Turns the bytes of a document into UTF-8, whatever they hold.
struct Decoder {
    /// Well-formed UTF-8, without byte order mark.
    private(set) var utf8: [UInt8]
    private(set) var notes: [ReadingNote] = []

    /// Decodes what `sniffed` found, from behind the byte order mark.
    init(_ bytes: [UInt8], as sniffed: EncodingSniffer) {
        utf8 = []
        notes = sniffed.notes
        let body = bytes[min(sniffed.markLength, bytes.count)...]
        switch sniffed.encoding {
        case .utf8:
            utf8 = sniffed.markLength == 0 ? bytes : Array(body)
            if !sniffed.isValidUTF8 { repairUTF8() }
        case .utf16le: decodeUTF16(body, highByteFirst: false)
        case .utf16be: decodeUTF16(body, highByteFirst: true)
        default: decodeSingleBytes(body, sniffed.encoding)
        }
    }

    private mutating func repairUTF8() {
        guard !utf8.withUnsafeBufferPointer(UTF8Validation.isValid) else { return }
        // The standard library replaces each maximal ill-formed part, as the Encoding Standard does.
        utf8 = Array(String(decoding: utf8, as: UTF8.self).utf8)
        noteReplacements("utf-8")
    }

    private mutating func decodeUTF16(_ body: ArraySlice<UInt8>, highByteFirst: Bool) {
        var units: [UInt16] = []
        units.reserveCapacity(body.count / 2 + 1)
        var i = body.startIndex
        while i + 1 < body.endIndex {
            let first = UInt16(body[i])
            let second = UInt16(body[i + 1])
            units.append(highByteFirst ? first << 8 | second : second << 8 | first)
            i += 2
        }
        if i < body.endIndex { units.append(0xFFFD) }
        let replaced = appendUTF16(units) || i < body.endIndex
        if replaced { noteReplacements(highByteFirst ? "utf-16be" : "utf-16le") }
    }

    /// True where a surrogate without its partner had to be replaced.
    private mutating func appendUTF16(_ units: [UInt16]) -> Bool {
        var sink = ByteBuffer(capacity: units.count * 2)
        var replaced = false
        var i = 0
        while i < units.count {
            let unit = UInt32(units[i])
            i += 1
            if unit < 0x80 {
                sink.append(UInt8(unit))
            } else if unit & 0xFC00 == 0xD800, i < units.count, units[i] & 0xFC00 == 0xDC00 {
                sink.append(codePoint: 0x10000 + (unit & 0x3FF) << 10 + UInt32(units[i] & 0x3FF))
                i += 1
            } else {
                replaced = replaced || unit & 0xF800 == 0xD800
                sink.append(codePoint: unit)
            }
        }
        utf8 = sink.bytes
        return replaced
    }

    private mutating func decodeSingleBytes(_ body: ArraySlice<UInt8>, _ encoding: TextEncoding) {
        guard let upperHalf = encoding.upperHalf else { return }
        var sink = ByteBuffer(capacity: body.count + body.count / 8)
        var replaced = false
        for byte in body {
            if byte < 0x80 {
                sink.append(byte)
            } else {
                let unit = upperHalf[Int(byte & 0x7F)]
                replaced = replaced || unit == 0xFFFD
                sink.append(codePoint: UInt32(unit))
            }
        }
        utf8 = sink.bytes
        if replaced { noteReplacements(encoding.rawValue) }
    }

    private mutating func noteReplacements(_ encoding: String) {
        notes.append(
            ReadingNote(
                code: "invalid-\(encoding)", severity: .warning,
                message: "Some bytes are not valid \(encoding); "
                    + "each such sequence is read as U+FFFD."
            ))
    }
}
