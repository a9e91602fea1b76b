/// Which attributes of one tag are kept: each once, and only those that layout is told from.
struct AttributeFilter {
    private let element: Element
    private var seen: UInt16 = 0
    private(set) var isReversed = false

    init(_ element: Element) { self.element = element }

    /// True where the attribute with this name is to be kept.
    mutating func keeps(_ name: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard let bit = bit(name, count: count), seen & 1 << bit == 0 else { return false }
        seen |= 1 << bit
        if bit == Self.reversedBit { isReversed = true }
        return true
    }

    private static let reversedBit = 6

    private func bit(_ name: UnsafePointer<UInt8>, count: Int) -> Int? {
        guard count >= 2, count <= 11 else { return nil }
        switch lowercasedWordKey(name, count: count) {
        case Self.id: return 0
        case Self.class: return 1
        case Self.style: return 2
        case Self.hidden: return 3
        case Self.ariaHidden: return 4
        case Self.role: return 5
        case Self.reversed: return element == .numberedList ? Self.reversedBit : nil
        case Self.start: return element == .numberedList ? 7 : nil
        case Self.type: return element == .numberedList || element == .item ? 8 : nil
        case Self.value: return element == .item ? 9 : nil
        default: return nil
        }
    }

    static let id = wordKey("id")
    static let `class` = wordKey("class")
    static let style = wordKey("style")
    static let hidden = wordKey("hidden")
    static let ariaHidden = wordKey("aria-hidden")
    static let role = wordKey("role")
    static let reversed = wordKey("reversed")
    static let start = wordKey("start")
    static let type = wordKey("type")
    static let value = wordKey("value")
}

extension MarkupFilter {
    /// Where a tag ends, and whether with `/>`.
    struct TagEnd {
        let next: Int
        let isSelfClosing: Bool
    }

    mutating func attributes(from start: Int, keeping filter: inout AttributeFilter) -> TagEnd? {
        var optional: AttributeFilter? = filter
        let end = attributes(from: start, keeping: &optional)
        filter = optional ?? filter
        return end
    }

    /// Reads attributes to the end of the tag as the HTML Standard's tokeniser does, writing those
    /// that the filter keeps (nil keeps none); nil where the tag has no end.
    mutating func attributes(from start: Int, keeping filter: inout AttributeFilter?) -> TagEnd? {
        var i = start
        while i < source.count {
            let byte = source[i]
            if byte == 0x3E { return TagEnd(next: i + 1, isSelfClosing: source[i - 1] == 0x2F) }
            if byte == 0x2F || ASCII.isSpace(byte) {
                i += 1
                continue
            }
            i = attribute(at: i, keeping: &filter)
        }
        return nil
    }

    private mutating func attribute(at start: Int, keeping filter: inout AttributeFilter?) -> Int {
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
        if filter != nil { keep(name, value, &filter) }
        return i
    }

    private mutating func keep(
        _ name: Range<Int>, _ value: Range<Int>?, _ filter: inout AttributeFilter?
    ) {
        guard let base = source.baseAddress,
            filter?.keeps(base + name.lowerBound, count: name.count) == true
        else { return }
        output.append(0x20)
        copy(name)
        guard let value else { return }
        output.append(0x3D)
        if let first = value.first, let last = value.last, last > first,
            source[first] == source[last], source[first] == 0x22 || source[first] == 0x27
        {
            copy(value)
        } else {
            emitUnquoted(value)
        }
    }

    /// A value without quotes gets them, so that a slash at its end stays its own.
    private mutating func emitUnquoted(_ value: Range<Int>) {
        output.append(0x22)
        for i in value where source[i] != 0x22 { output.append(source[i]) }
        output.append(0x22)
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
