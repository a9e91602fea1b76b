import Basics

/// The attributes of one tag: what they say, and whether libxml2 has to see them.
struct TagAttributes {
    private let element: Element
    private var seen: UInt16 = 0
    /// What those say that could be read.
    var read = ElementAttributes()
    /// True where one was written.
    var isWritten = false
    /// True where a value holds references, and is left to libxml2.
    var isOpaque = false

    init(_ element: Element) { self.element = element }

    /// True where one was read or written.
    var isAny: Bool { seen != 0 }

    /// True where the attribute counts: each does once, and some on some elements only.
    mutating func takes(_ name: AttributeName) -> Bool {
        let bit: UInt16 = 1 << UInt16(name.rawValue)
        guard seen & bit == 0, belongs(name) else { return false }
        seen |= bit
        return true
    }

    private func belongs(_ name: AttributeName) -> Bool {
        switch name {
        case .reversed, .start: element == .numberedList
        case .type: element == .numberedList || element == .item
        case .value: element == .item
        default: true
        }
    }

    /// True where names and roles say of the content what is not `said` around the element already.
    func saysMore(than said: Nesting.Said) -> Bool {
        if read.isPresentation && element == .table || entersMain && element != .main { return true }
        if element == .anchor, partsLinks { return true }
        return !said.hints.isSuperset(of: read.hints)
            || !said.landmarks.union(element.landmark).isSuperset(of: read.landmarks)
    }

    /// True where what stands around the element says nothing of its content.
    var entersMain: Bool { element == .main || read.landmarks.contains(.main) }

    /// True where the builder may part links by them.
    var partsLinks: Bool { !read.hints.isDisjoint(with: [.skip, .screenReader]) }

    /// What is said of the content of an element that was written and stands within what is `said`.
    func said(within said: Nesting.Said, isSteady: Bool) -> Nesting.Said {
        if entersMain || isOpaque { return Nesting.Said() }
        guard isSteady else { return said }
        return Nesting.Said(
            hints: said.hints.union(read.hints),
            landmarks: said.landmarks.union(read.landmarks).union(element.landmark))
    }
}

extension MarkupFilter {
    /// Where a tag ends, and whether with `/>`.
    struct TagEnd {
        let next: Int
        let isSelfClosing: Bool
    }

    /// Reads attributes to the end of the tag as the HTML Standard's tokeniser does, writing those
    /// that say something; nil where the tag has no end.
    mutating func attributes(from start: Int, into tag: inout TagAttributes) -> TagEnd? {
        var i = start
        while i < source.count {
            let byte = source[i]
            if byte == 0x3E { return TagEnd(next: i + 1, isSelfClosing: source[i - 1] == 0x2F) }
            if byte == 0x2F || ASCII.isSpace(byte) {
                i += 1
                continue
            }
            let (name, value, next) = attribute(at: i)
            if let known = known(name) { take(known, name, value, &tag) }
            i = next
        }
        return nil
    }

    /// As `attributes`, where none matters: from one value to the next.
    mutating func skipAttributes(from start: Int) -> TagEnd? {
        var i = start
        while true {
            let place = source.place(of: 0x3D, or: 0x3E, from: i)
            guard place < source.count else { return nil }
            if source[place] == 0x3E {
                return TagEnd(next: place + 1, isSelfClosing: source[place - 1] == 0x2F)
            }
            // Behind white space an equals sign may be the first byte of a name.
            let isBehindName = !ASCII.isSpace(source[place - 1]) && source[place - 1] != 0x2F
            if isBehindName, place > i {
                i = valueRange(behind: place + 1).upperBound
            } else if let end = skipByName(&i, to: place) {
                return end
            }
        }
    }

    /// Reads attributes one by one from `i` to behind `place`; gives the tag's end where it comes first.
    private mutating func skipByName(_ i: inout Int, to place: Int) -> TagEnd? {
        while i <= place {
            let byte = source[i]
            if byte == 0x3E { return TagEnd(next: i + 1, isSelfClosing: source[i - 1] == 0x2F) }
            i = byte == 0x2F || ASCII.isSpace(byte) ? i + 1 : attribute(at: i).next
        }
        return nil
    }

    @inline(__always)
    private mutating func attribute(at start: Int) -> (name: Range<Int>, value: Range<Int>?, next: Int) {
        var i = source.endOfAttributeName(from: start + 1)
        let name = start..<i
        while i < source.count, ASCII.isSpace(source[i]) { i += 1 }
        guard i < source.count, source[i] == 0x3D else { return (name, nil, i) }
        let value = valueRange(behind: i + 1)
        return (name, value, value.upperBound)
    }

    @inline(__always)
    private mutating func known(_ name: Range<Int>) -> AttributeName? {
        guard name.count <= AttributeName.longest else { return nil }
        return attributeNames[lowercasedWordKey(source, name)]
    }

    private mutating func take(
        _ known: AttributeName, _ name: Range<Int>, _ value: Range<Int>?, _ tag: inout TagAttributes
    ) {
        guard tag.takes(known), saysSomething(known, value, &tag) else { return }
        tag.isWritten = true
        output.append(0x20)
        copy(name)
        guard let value else { return }
        output.append(0x3D)
        if source.isQuoted(value) { copy(value) } else { emitUnquoted(value) }
    }

    /// True where the builder has to see the attribute.
    private mutating func saysSomething(
        _ name: AttributeName, _ value: Range<Int>?, _ tag: inout TagAttributes
    ) -> Bool {
        guard let value, name != .hidden, name != .reversed else {
            return tag.read.read(name, nil, words)
        }
        let isQuoted = source.isQuoted(value)
        let inner = isQuoted ? value.lowerBound + 1..<value.upperBound - 1 : value
        if source.has(0x26, or: isQuoted ? 0x26 : 0x22, in: inner) {
            tag.isOpaque = true
            return true
        }
        guard tag.read.read(name, source[inner], words) else { return false }
        return name == .class || name == .id || name == .role ? tag.saysMore(than: nesting.said) : true
    }

    /// A value without quotes gets them, so that a slash at its end stays its own.
    private mutating func emitUnquoted(_ value: Range<Int>) {
        output.append(0x22)
        for i in value where source[i] != 0x22 { output.append(source[i]) }
        output.append(0x22)
    }

    /// The value behind `=`, its quotes included. A quote that is never closed is none.
    @inline(__always)
    private mutating func valueRange(behind equals: Int) -> Range<Int> {
        var start = equals
        while start < source.count, ASCII.isSpace(source[start]) { start += 1 }
        if start < source.count, let quoted = quoted(from: start) { return quoted }
        var end = start
        while end < source.count, source[end] != 0x3E, !ASCII.isSpace(source[end]) { end += 1 }
        return start..<end
    }

    @inline(__always)
    private mutating func quoted(from start: Int) -> Range<Int>? {
        let quote = source[start]
        guard quote == 0x22 && !exhausted.doubleQuote || quote == 0x27 && !exhausted.singleQuote
        else { return nil }
        if let end = skip(to: quote, from: start + 1) { return start..<end }
        if quote == 0x22 { exhausted.doubleQuote = true } else { exhausted.singleQuote = true }
        return nil
    }
}
