/// The attributes of one tag that layout is told from, each read once: the first of a name counts.
struct TagAttributes {
    private let element: Element
    private var seen: UInt16 = 0
    /// What those read so far say; nil where there are none.
    private(set) var read: ElementAttributes?

    init(_ element: Element) { self.element = element }

    /// The attribute with this name, if it is to be read.
    mutating func take(_ name: UnsafePointer<UInt8>, count: Int) -> AttributeName? {
        guard count >= 2, count <= 11, let attribute = AttributeName(name, count: count),
            attribute.isOf(element), seen & attribute.bit == 0
        else { return nil }
        seen |= attribute.bit
        return attribute
    }

    /// - Parameter value: nil where the attribute has none.
    mutating func read(
        _ attribute: AttributeName, _ value: UnsafeBufferPointer<UInt8>?, words: HintWords
    ) {
        var read = self.read ?? ElementAttributes()
        read.read(attribute, value, words)
        self.read = read
    }
}

/// The attributes that layout is told from.
enum AttributeName: UInt16 {
    case id, `class`, style, hidden, ariaHidden, role, reversed, start, type, value

    private static let names = WordTable<AttributeName>([
        ("id", .id), ("class", .class), ("style", .style), ("hidden", .hidden),
        ("aria-hidden", .ariaHidden), ("role", .role), ("reversed", .reversed), ("start", .start),
        ("type", .type), ("value", .value),
    ])

    init?(_ name: UnsafePointer<UInt8>, count: Int) {
        guard let known = Self.names[lowercasedWordKey(name, count: count)] else { return nil }
        self = known
    }

    var bit: UInt16 { 1 << rawValue }

    func isOf(_ element: Element) -> Bool {
        switch self {
        case .id, .class, .style, .hidden, .ariaHidden, .role: true
        case .reversed, .start: element == .numberedList
        case .type: element == .numberedList || element == .item
        case .value: element == .item
        }
    }
}

extension MarkupTokeniser {
    /// Where a tag ends, and whether with `/>`.
    struct TagEnd {
        let next: Int
        let isSelfClosing: Bool
    }

    mutating func attributes(from start: Int, keeping kept: inout TagAttributes) -> TagEnd? {
        var optional: TagAttributes? = kept
        let end = attributes(from: start, keeping: &optional)
        kept = optional ?? kept
        return end
    }

    /// Reads attributes to the end of the tag as the HTML Standard's tokeniser does (nil only passes
    /// over them); nil where the tag has no end.
    mutating func attributes(from start: Int, keeping kept: inout TagAttributes?) -> TagEnd? {
        var i = start
        while i < source.count {
            let byte = source[i]
            if byte == 0x3E { return TagEnd(next: i + 1, isSelfClosing: source[i - 1] == 0x2F) }
            if byte == 0x2F || ASCII.isSpace(byte) {
                i += 1
                continue
            }
            i = attribute(at: i, keeping: &kept)
        }
        return nil
    }

    private mutating func attribute(at start: Int, keeping kept: inout TagAttributes?) -> Int {
        var i = start + 1
        while i < source.count, source[i] != 0x3D, source[i] != 0x3E, source[i] != 0x2F,
            !ASCII.isSpace(source[i])
        {
            i += 1
        }
        let name = start..<i
        while i < source.count, ASCII.isSpace(source[i]) { i += 1 }
        var value: Range<Int>?
        if i < source.count, source[i] == 0x3D {
            let range = valueRange(behind: i + 1)
            value = range
            i = range.upperBound
        }
        if kept != nil { keep(name, value, &kept) }
        return i
    }

    private func keep(_ name: Range<Int>, _ value: Range<Int>?, _ kept: inout TagAttributes?) {
        guard let base = source.baseAddress,
            let attribute = kept?.take(base + name.lowerBound, count: name.count)
        else { return }
        guard let value else {
            kept?.read(attribute, nil, words: hintWords)
            return
        }
        let content = UnsafeBufferPointer(rebasing: source[withoutQuotes(value)])
        if content.firstPlace(of: 0x26, from: 0) == nil {
            kept?.read(attribute, content, words: hintWords)
        } else {
            CharacterReference.decoded(content).withUnsafeBufferPointer {
                kept?.read(attribute, $0, words: hintWords)
            }
        }
    }

    private func withoutQuotes(_ value: Range<Int>) -> Range<Int> {
        guard let first = value.first, let last = value.last, last > first,
            source[first] == source[last], source[first] == 0x22 || source[first] == 0x27
        else { return value }
        return (first + 1)..<last
    }

    /// The value behind `=`, its quotes included. A quote that is never closed is none.
    private mutating func valueRange(behind equals: Int) -> Range<Int> {
        var start = equals
        while start < source.count, ASCII.isSpace(source[start]) { start += 1 }
        if start < source.count, let quoted = quoted(from: start) { return quoted }
        var end = start
        while end < source.count, source[end] != 0x3E, !ASCII.isSpace(source[end]) { end += 1 }
        return start..<end
    }

    private mutating func quoted(from start: Int) -> Range<Int>? {
        let quote = source[start]
        guard quote == 0x22 && !exhausted.doubleQuote || quote == 0x27 && !exhausted.singleQuote
        else { return nil }
        if let end = skip(to: quote, from: start + 1) { return start..<end }
        if quote == 0x22 { exhausted.doubleQuote = true } else { exhausted.singleQuote = true }
        return nil
    }
}
