import Basics

/// Finds the encoding that a page declares in `<meta charset>`, `<meta http-equiv>` or
/// `<?xml encoding>` near its start, before anything is decoded.
enum MetaPrescan {
    /// How far a declaration is looked for. The HTML Standard asks for 1024 bytes; pages that put
    /// scripts first are read by browsers all the same.
    static let reach = 4096

    static func label(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let end = min(bytes.count, reach)
        var i = 0
        if hasPrefix(bytes, at: 0, "<?xml") {
            let close = index(of: 0x3E, from: 0, in: bytes, to: end) ?? end
            if let label = value(after: "encoding", from: 5, to: close, in: bytes) { return label }
        }
        while i < end {
            guard bytes[i] == 0x3C else {
                i += 1
                continue
            }
            if hasPrefix(bytes, at: i, "<!--") {
                i = endOfComment(bytes, from: i + 4, to: end)
            } else if hasPrefix(bytes, at: i, "<meta"), i + 5 < end, !ASCII.isLetter(bytes[i + 5]) {
                let close = index(of: 0x3E, from: i, in: bytes, to: bytes.count) ?? end
                if let label = value(after: "charset", from: i + 5, to: close, in: bytes) {
                    return label
                }
                i = max(i + 1, close)
            } else {
                i += 1
            }
        }
        return nil
    }

    private static func endOfComment(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
    ) -> Int {
        var i = start
        while i + 2 < end {
            if bytes[i] == 0x2D, bytes[i + 1] == 0x2D, bytes[i + 2] == 0x3E { return i + 3 }
            i += 1
        }
        return end
    }

    private static func index(
        of byte: UInt8, from start: Int, in bytes: UnsafeBufferPointer<UInt8>, to end: Int
    ) -> Int? {
        var i = start
        while i < end {
            if bytes[i] == byte { return i }
            i += 1
        }
        return nil
    }

    /// The value behind `word`, `=` and an optional quote: in `charset=x` and in
    /// `content="…; charset=x"`.
    private static func value(
        after word: StaticString, from start: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> [UInt8]? {
        var i = start
        while i < end {
            defer { i += 1 }
            guard hasPrefix(bytes, at: i, word) else { continue }
            var j = i + word.utf8CodeUnitCount
            while j < end, ASCII.isSpace(bytes[j]) { j += 1 }
            guard j < end, bytes[j] == 0x3D else { continue }
            j += 1
            while j < end, ASCII.isSpace(bytes[j]) || bytes[j] == 0x22 || bytes[j] == 0x27 {
                j += 1
            }
            var label: [UInt8] = []
            while j < end, isLabelByte(bytes[j]) {
                label.append(bytes[j])
                j += 1
            }
            return label.isEmpty ? nil : label
        }
        return nil
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2D || byte == 0x5F
            || byte == 0x2E || byte == 0x3A
    }
}
