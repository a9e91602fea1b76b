extension Provision {
    /// Reads the canonical form without its instrument: `s.40(5B)(a)(i)`, `reg.12(5)(e)`,
    /// `sch.2 para.19(1)`; nil for anything else.
    public init?(canonical text: String) {
        var rest = Substring(text)
        guard let dot = rest.firstIndex(of: "."), let kind = Kind(rawValue: String(rest[..<dot])) else {
            return nil
        }
        rest = rest[rest.index(after: dot)...]
        guard let number = Self.takeNumber(from: &rest) else { return nil }
        var paragraph: String?
        let separator = " para."
        if kind == .schedule, rest.hasPrefix(separator) {
            rest = rest.dropFirst(separator.count)
            guard let value = Self.takeNumber(from: &rest) else { return nil }
            paragraph = value
        }
        guard let path = Self.bracketed(rest) else { return nil }
        self.init(kind: kind, number: number, path: path, paragraph: paragraph)
    }

    /// The provision one level up: `s.31` for `s.31(1)`; nil for a whole section or schedule.
    public var parent: Provision? {
        if !path.isEmpty {
            return Provision(kind: kind, number: number, path: Array(path.dropLast()), paragraph: paragraph)
        }
        return paragraph == nil ? nil : Provision(kind: kind, number: number)
    }

    /// Whether the provision is `other` or a part of it: `s.31(1)(a)` is within `s.31(1)` and `s.31`.
    public func isWithin(_ other: Provision) -> Bool {
        guard kind == other.kind, number == other.number else { return false }
        if let paragraph = other.paragraph, paragraph != self.paragraph { return false }
        if other.paragraph == nil, paragraph != nil { return other.path.isEmpty }
        return path.starts(with: other.path)
    }

    /// Takes digits and letters off the front of `text`: `31`, `22A`; nil where there are none.
    private static func takeNumber(from text: inout Substring) -> String? {
        let number = text.utf8.prefix { isLetterOrDigit($0) }
        guard !number.isEmpty else { return nil }
        text = text[number.endIndex...]
        return String(Substring(number))
    }

    /// The contents of `(1)(a)(i)` in order; nil where anything stands outside the brackets.
    static func bracketed(_ text: Substring) -> [String]? {
        var parts: [String] = []
        var rest = text
        while !rest.isEmpty {
            let bytes = rest.utf8
            guard bytes.first == UInt8(ascii: "("), let close = bytes.firstIndex(of: UInt8(ascii: ")")) else {
                return nil
            }
            let part = rest[bytes.index(after: rest.startIndex)..<close]
            guard !part.isEmpty, part.utf8.allSatisfy(isLetterOrDigit) else { return nil }
            parts.append(String(part))
            rest = rest[bytes.index(after: close)...]
        }
        return parts
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }
}
