import Basics

extension MarkupFilter {
    /// The longest name of the standard is longer, but not one that is looked up here.
    private static let longestName = 32
    private static let longestWithoutSemicolon = 6

    /// An ampersand: rewritten where libxml2 would not decode what browsers do, escaped where it
    /// starts no reference.
    mutating func reference(at start: Int) -> Int {
        guard let base = source.baseAddress else { return start + 1 }
        if start + 1 < source.count, source[start + 1] == 0x23 { return numeric(at: start) }
        let first = start + 1
        var end = first
        while end < source.count, end - first < Self.longestName,
            ASCII.isLetter(source[end]) || ASCII.isDigit(source[end])
        {
            end += 1
        }
        guard end > first else { return literal("&amp;", then: first) }
        if end < source.count, source[end] == 0x3B {
            if let point = references.withSemicolon[wordKey(base + first, count: end - first)] {
                emitReference(to: point)
            } else {
                beginText()
                copy(start..<end + 1)
            }
            return end + 1
        }
        return prefixReference(from: first, to: end)
    }

    /// `&copy 2020`, `&nbspTel`: the longest name that stands without a semicolon.
    private mutating func prefixReference(from first: Int, to end: Int) -> Int {
        guard let base = source.baseAddress else { return end }
        var length = min(end - first, Self.longestWithoutSemicolon)
        while length >= 2 {
            if let point = references.withoutSemicolon[wordKey(base + first, count: length)] {
                emitReference(to: point)
                return first + length
            }
            length -= 1
        }
        return literal("&amp;", then: first)
    }

    /// `&#8217;`, `&#x2019;`: written anew, so that each has a semicolon and a code point in range.
    private mutating func numeric(at start: Int) -> Int {
        var i = start + 2
        let isHex = i < source.count && source[i] | 0x20 == 0x78
        if isHex { i += 1 }
        let digits = i
        var value: UInt32 = 0
        while i < source.count, let digit = digitValue(source[i], isHex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            i += 1
        }
        guard i > digits else { return literal("&amp;", then: start + 1) }
        if i < source.count, source[i] == 0x3B { i += 1 }
        emitReference(to: value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value)
        return i
    }

    private func digitValue(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if ASCII.isDigit(byte) { return UInt32(byte & 0x0F) }
        let letter = byte | 0x20
        return isHex && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x57) : nil
    }

    /// Markup characters stay references; all others are written as themselves.
    private mutating func emitReference(to codePoint: UInt32) {
        beginText()
        switch codePoint {
        case 0x26: output.append("&amp;")
        case 0x3C: output.append("&lt;")
        default: output.append(codePoint: codePoint)
        }
    }
}
