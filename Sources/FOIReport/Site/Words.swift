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

    /// The last words that are no longer than so many characters.
    static func end(of text: String, most: Int) -> String {
        guard text.unicodeScalars.count > most else { return text }
        let tail = String(String.UnicodeScalarView(text.unicodeScalars.suffix(most)))
        return "… " + (tail.firstIndex(of: " ").map { String(tail[$0...].dropFirst()) } ?? tail)
    }

    /// The first words that are no longer than so many characters.
    static func beginning(of text: String, most: Int) -> String {
        guard text.unicodeScalars.count > most else { return text }
        let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
        return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? head) + " …"
    }
}
