extension MarkupFilter {
    /// A start tag: the ends it implies, its name and the attributes that are kept.
    mutating func startTag(at start: Int) -> Int {
        let name = nameRange(from: start + 1)
        guard let base = source.baseAddress, !isAddress(name), !exhausted.tag else {
            return literal("&lt;", then: start + 1)
        }
        let key = lowercasedWordKey(base + name.lowerBound, count: name.count)
        let info = elements[key] ?? ElementTable.unknown
        let isIgnored = info.traits.contains(.ignored)
        if isIgnored || info.traits.contains(.raw) || nesting.isFull(for: info) {
            return startWithoutElement(name, key, info, from: start)
        }
        for _ in 0..<nesting.impliedEnds(before: info) {
            if let element = nesting.pop() { emitEnd(element) }
        }
        let mark = output.count
        output.append(0x3C)
        copy(name)
        var attributes = AttributeFilter(info.element)
        guard let end = self.attributes(from: name.upperBound, keeping: &attributes) else {
            output.truncate(to: mark)
            return unclosedTag(at: start)
        }
        if info.traits.contains(.void) {
            output.append(0x3E)
            return end.next
        }
        if nesting.foreignCount > 0, end.isSelfClosing {
            output.append(0x3E)
            emitEnd(Nesting.Open(key: key, name: name, info: info, reversedList: nil))
            return end.next
        }
        if info.traits.contains(.textOnly), titleEnd(name, from: end.next) == nil {
            output.truncate(to: mark)
            return end.next
        }
        let saysNothing = info.element == .other && output.count == mark + 1 + name.count
        if saysNothing { output.truncate(to: mark) } else { output.append(0x3E) }
        push(key, name, info, isReversed: attributes.isReversed, isWritten: !saysNothing)
        return info.traits.contains(.textOnly) ? textOnly(name, from: end.next) : end.next
    }

    /// A tag that leaves no element in the output, at most a line break.
    private mutating func startWithoutElement(
        _ name: Range<Int>, _ key: UInt64, _ info: ElementInfo, from start: Int
    ) -> Int {
        var attributes: AttributeFilter?
        guard let end = self.attributes(from: name.upperBound, keeping: &attributes) else {
            return unclosedTag(at: start)
        }
        if info.traits.contains(.raw) {
            return rawContent(name, from: end.next)
        }
        if !info.traits.contains(.ignored) {
            note(.nestedTooDeep)
            if !info.traits.contains(.void), !end.isSelfClosing || nesting.foreignCount == 0 {
                if info.traits.contains(.block) {
                    overflow.blocks += 1
                } else {
                    overflow.inlines += 1
                }
            }
            if info.traits.contains(.block) || info.element == .lineBreak { output.append("<br>") }
        }
        return end.next
    }

    private mutating func push(
        _ key: UInt64, _ name: Range<Int>, _ info: ElementInfo, isReversed: Bool, isWritten: Bool
    ) {
        var reversedList: Int?
        if info.element == .numberedList, isReversed {
            reversedList = reversedCounts.count
            reversedCounts.append(0)
        }
        if info.element == .item, !reversedCounts.isEmpty { countItem() }
        nesting.push(
            Nesting.Open(key: key, name: name, info: info, reversedList: reversedList, isWritten: isWritten))
    }

    private mutating func countItem() {
        let list = nesting.open.last {
            $0.info.element == .numberedList || $0.info.element == .list
        }
        if let place = list?.reversedList { reversedCounts[place] += 1 }
    }

    mutating func endTag(at start: Int) -> Int {
        let name = nameRange(from: start + 2)
        guard let base = source.baseAddress, let next = skipToClose(from: name.upperBound) else {
            return unclosedTag(at: start)
        }
        let key = lowercasedWordKey(base + name.lowerBound, count: name.count)
        let info = elements[key] ?? ElementTable.unknown
        if info.element == .lineBreak { return literal("<br>", then: next) }
        if !info.traits.isDisjoint(with: [.void, .ignored, .raw]) { return next }
        if closesOverflow(info) { return next }
        guard let count = nesting.ends(closing: key, info) else {
            // A stray </p> is an empty paragraph, so a line end; other strays are nothing.
            if info.element == .paragraph { output.append("<br>") }
            return next
        }
        for _ in 0..<count {
            if let element = nesting.pop() { emitEnd(element) }
        }
        return next
    }

    /// True where the end tag belongs to an element that nested too deep to be in the output.
    private mutating func closesOverflow(_ info: ElementInfo) -> Bool {
        guard info.traits.contains(.block) else {
            guard overflow.inlines > 0 else { return false }
            overflow.inlines -= 1
            return true
        }
        overflow.inlines = 0
        guard overflow.blocks > 0 else { return false }
        overflow.blocks -= 1
        output.append("<br>")
        return true
    }

    mutating func emitEnd(_ element: Nesting.Open) {
        guard element.isWritten else { return }
        output.append("</")
        copy(element.name)
        output.append(0x3E)
    }

    /// Where the page ends within a tag, browsers drop the rest of it. So do we with the short piece
    /// that a truncated page ends with; anything longer stays as text.
    private mutating func unclosedTag(at start: Int) -> Int {
        note(.unclosedTag)
        if source.count - start <= Self.longestTruncatedTag { return source.count }
        exhausted.tag = true
        return literal("&lt;", then: start + 1)
    }

    private static var longestTruncatedTag: Int { 1024 }

    func nameRange(from start: Int) -> Range<Int> {
        var end = start
        while end < source.count, !ASCII.isSpace(source[end]), source[end] != 0x2F || end == start,
            source[end] != 0x3E, source[end] != 0x3C
        {
            end += 1
        }
        return start..<end
    }

    /// `<someone@example.org>` and `<https://…>` written into a page without escapes.
    private func isAddress(_ name: Range<Int>) -> Bool {
        if name.upperBound < source.count, source[name.upperBound] == 0x2F,
            source[name.upperBound - 1] == 0x3A
        {
            return true
        }
        for i in name where source[i] == 0x40 { return true }
        return false
    }

    /// Leaves out the content of a script, style or the like, up to its own end tag.
    private mutating func rawContent(_ name: Range<Int>, from start: Int) -> Int {
        if let end = ownEndTag(name, from: start) {
            return skip(to: 0x3E, from: end) ?? source.count
        }
        note(.unclosedRawText)
        return source.count
    }

    /// Content that is text whatever it looks like: `<` is escaped up to the element's own end tag.
    private mutating func textOnly(_ name: Range<Int>, from start: Int) -> Int {
        guard let end = ownEndTag(name, from: start) else { return start }
        var i = start
        while i < end {
            if source[i] == 0x26 {
                i = reference(at: i)
            } else if source[i] == 0x3C {
                i = literal("&lt;", then: i + 1)
            } else {
                output.append(source[i])
                i += 1
            }
        }
        return end
    }

    /// The place of the end tag of a `<title>`, searched for in vain at most once.
    private mutating func titleEnd(_ name: Range<Int>, from start: Int) -> Int? {
        if exhausted.title { return nil }
        let end = ownEndTag(name, from: start)
        exhausted.title = end == nil
        return end
    }

    /// The place of `</name` followed by the end of a name.
    private func ownEndTag(_ name: Range<Int>, from start: Int) -> Int? {
        var i = start
        while let found = source.firstPlace(of: 0x3C, from: i), found + name.count + 1 < source.count {
            if source[found + 1] == 0x2F, isName(name, at: found + 2) { return found }
            i = found + 1
        }
        return nil
    }

    private func isName(_ name: Range<Int>, at start: Int) -> Bool {
        guard start + name.count <= source.count else { return false }
        for i in 0..<name.count
        where ASCII.lowercased(source[start + i]) != ASCII.lowercased(source[name.lowerBound + i]) {
            return false
        }
        let end = start + name.count
        return end == source.count || ASCII.isSpace(source[end]) || source[end] == 0x3E
            || source[end] == 0x2F
    }
}
