import FOIParser
import FOIPatterns

/// Numbers and labels as people write them.
enum Words {
    /// `12,345`.
    static func number(_ value: Int) -> String { value.grouped }

    /// `1 document`, `12 documents`.
    static func count(_ value: Int, _ one: String, _ many: String? = nil) -> String {
        "\(number(value)) \(value == 1 ? one : many ?? one + "s")"
    }

    /// `16%`; below ten with a digit behind the point, `3.2%`; a dash where there is nothing to be a share of.
    static func percent(_ share: Share) -> String { percent(share.value) }

    static func percent(_ value: Double?) -> String {
        guard let value else { return "–" }
        let thousandths = Int((value * 1000).rounded())
        if thousandths == 0 || thousandths >= 100 { return "\((thousandths + 5) / 10)%" }
        return "\(thousandths / 10).\(thousandths % 10)%"
    }

    /// `12 of 80`.
    static func of(_ share: Share) -> String { "\(number(share.count)) of \(number(share.of))" }

    /// `12 of 80 (15%)`.
    static func share(_ share: Share) -> String { "\(of(share)) (\(percent(share)))" }

    /// The name of an authority, a year or anything else that a document may not tell.
    static func told(_ key: String?) -> String { key ?? "not told" }

    /// `2019 to 2023`, `2019`, or nothing.
    static func period(_ first: String?, _ last: String?) -> String {
        guard let first, let last else { return "no date told" }
        return first == last ? first : "\(first) to \(last)"
    }

    /// `neither confirmed nor denied` for `neither_confirmed_nor_denied`.
    static func label(_ label: String?) -> String { label.map(Explanation.words) ?? "not told" }

    /// On one line, with single spaces for white space of ASCII.
    static func line(_ text: some StringProtocol) -> String {
        var line: [UInt8] = []
        var isApart = false
        for byte in text.utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                isApart = !line.isEmpty
                continue
            }
            if isApart { line.append(0x20) }
            isApart = false
            line.append(byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// The last words that are no longer than so many code points.
    static func end(of text: String, most: Int) -> String {
        let bytes = Array(text.utf8)
        guard let cut = start(ofCodePoint: bytes.count(where: isStart) - most, in: bytes), cut > 0 else {
            return text
        }
        let tail = bytes[cut...]
        let first = tail.firstIndex(of: 0x20).map { $0 + 1 } ?? cut
        return "… " + String(decoding: tail[first...], as: UTF8.self)
    }

    /// The first words that are no longer than so many code points.
    static func beginning(of text: String, most: Int) -> String {
        let bytes = Array(text.utf8)
        guard let cut = start(ofCodePoint: most, in: bytes) else { return text }
        let head = bytes[..<cut]
        return String(decoding: head[..<(head.lastIndex(of: 0x20) ?? cut)], as: UTF8.self) + " …"
    }

    /// Where a code point begins, in bytes; nil where there is none of that number.
    private static func start(ofCodePoint number: Int, in bytes: [UInt8]) -> Int? {
        guard number >= 0 else { return nil }
        if number < bytes.count, bytes[..<number].allSatisfy({ $0 < 0x80 }) { return number }
        var left = number
        for (place, byte) in bytes.enumerated() where isStart(byte) {
            if left == 0 { return place }
            left -= 1
        }
        return nil
    }

    /// Whether a byte begins a code point.
    private static func isStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
