/// What an ampersand stands for: a character where it starts a reference, else itself.
struct CharacterReference {
    /// Nil where the bytes up to `end` stand for themselves.
    let codePoint: UInt32?
    /// The place behind what was read.
    let end: Int

    /// The longest name of the standard is longer, but not one that is looked up here.
    private static let longestName = 32
    private static let longestWithoutSemicolon = 6

    private static let withoutSemicolon = WordTable<UInt32>(
        CharacterReferences.withoutSemicolon.map { ($0.name, $0.codePoint) })
    private static let withSemicolon = WordTable<UInt32>(
        (CharacterReferences.withoutSemicolon + CharacterReferences.withSemicolon)
            .map { ($0.name, $0.codePoint) })

    /// Reads what begins with the ampersand at `start`.
    init(_ source: UnsafeBufferPointer<UInt8>, at start: Int) {
        if start + 1 < source.count, source[start + 1] == 0x23 {
            self.init(numberIn: source, at: start)
        } else {
            self.init(nameIn: source, at: start)
        }
    }

    private init(codePoint: UInt32?, end: Int) {
        self.codePoint = codePoint
        self.end = end
    }

    private init(nameIn source: UnsafeBufferPointer<UInt8>, at start: Int) {
        let first = start + 1
        var end = first
        while end < source.count, end - first < Self.longestName,
            ASCII.isLetter(source[end]) || ASCII.isDigit(source[end])
        {
            end += 1
        }
        guard end > first, let base = source.baseAddress else {
            self.init(codePoint: nil, end: first)
            return
        }
        guard end < source.count, source[end] == 0x3B else {
            self.init(prefixOf: first..<end, from: base)
            return
        }
        self.init(codePoint: Self.withSemicolon[wordKey(base + first, count: end - first)], end: end + 1)
    }

    /// `&copy 2020`, `&nbspTel`: the longest name that stands without a semicolon.
    private init(prefixOf name: Range<Int>, from base: UnsafePointer<UInt8>) {
        var length = min(name.count, Self.longestWithoutSemicolon)
        while length >= 2 {
            if let point = Self.withoutSemicolon[wordKey(base + name.lowerBound, count: length)] {
                self.init(codePoint: point, end: name.lowerBound + length)
                return
            }
            length -= 1
        }
        self.init(codePoint: nil, end: name.lowerBound)
    }

    /// `&#8217;`, `&#x2019;`, with or without a semicolon; what is no scalar stands for U+FFFD.
    private init(numberIn source: UnsafeBufferPointer<UInt8>, at start: Int) {
        var i = start + 2
        let isHex = i < source.count && source[i] | 0x20 == 0x78
        if isHex { i += 1 }
        let digits = i
        var value: UInt32 = 0
        while i < source.count, let digit = Self.digitValue(source[i], isHex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            i += 1
        }
        guard i > digits else {
            self.init(codePoint: nil, end: start + 1)
            return
        }
        if i < source.count, source[i] == 0x3B { i += 1 }
        self.init(codePoint: value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value, end: i)
    }

    private static func digitValue(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if ASCII.isDigit(byte) { return UInt32(byte & 0x0F) }
        let letter = byte | 0x20
        return isHex && letter >= 0x61 && letter <= 0x66 ? UInt32(letter - 0x57) : nil
    }

    /// A copy of an attribute's value with its references read.
    static func decoded(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(value.count)
        var i = 0
        while i < value.count {
            guard value[i] == 0x26 else {
                decoded.append(value[i])
                i += 1
                continue
            }
            let reference = CharacterReference(value, at: i)
            if let scalar = reference.codePoint.flatMap(Unicode.Scalar.init) {
                decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                decoded.append(contentsOf: value[i..<reference.end])
            }
            i = reference.end
        }
        return decoded
    }
}
