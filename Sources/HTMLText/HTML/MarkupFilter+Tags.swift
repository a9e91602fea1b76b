extension MarkupFilter {
    /// A start tag: the ends it implies, and, where it says something, its name and attributes.
    mutating func startTag(at start: Int) -> Int {
        let name = source.tagName(from: start + 1)
        guard !source.isAddress(name), !exhausted.tag else { return literal("&lt;", then: start + 1) }
        let key = lowercasedWordKey(source, name)
        let info = elements[key] ?? ElementTable.unknown
        if !info.traits.isDisjoint(with: [.ignored, .raw]) || nesting.isFull(for: info) {
            return startWithoutElement(name, info, from: start)
        }
        for _ in 0..<nesting.impliedEnds(before: info) { closeInnermost() }
        let mark = mark
        if !info.traits.contains(.block) || info.element == .description { settleLine() }
        let tagStart = output.count
        output.append(0x3C)
        copy(name)
        var attributes = TagAttributes(info.element)
        guard let end = self.attributes(from: name.upperBound, into: &attributes) else {
            takeBack(to: mark)
            return unclosedTag(at: start)
        }
        if let next = tagWithoutElement(name, info, isWritten: attributes.isWritten, end, mark) {
            return next
        }
        let isSelfClosed = end.isSelfClosing && nesting.foreignCount > 0
        var element = Nesting.Open(key: key, name: name, info: info)
        if !attributes.isWritten, nesting.canDo(without: info, hasAttributes: attributes.isAny) {
            takeBack(to: mark)
            leaveOutTag(of: info)
            element.isWritten = false
            element.said = nesting.said
            element.isSteady = nesting.isSteady
            push(element, attributes)
        } else {
            output.append(0x3E)
            element.written = tagStart..<output.count
            pushWritten(element, attributes, mark)
        }
        if isSelfClosed { closeInnermost() }
        return info.traits.contains(.textOnly) ? textOnly(name, from: end.next) : end.next
    }

    /// A tag that opens no element for what follows: `<br>`, `<hr>`, and a `<title>` that is none.
    private mutating func tagWithoutElement(
        _ name: Range<Int>, _ info: ElementInfo, isWritten: Bool, _ end: TagEnd, _ mark: OutputMark
    ) -> Int? {
        if info.traits.contains(.void) {
            if isWritten {
                output.append(0x3E)
                line = .empty
            } else {
                takeBack(to: mark)
                if info.element == .lineBreak { breakLine() } else { endLine() }
            }
            return end.next
        }
        guard info.traits.contains(.textOnly) else { return nil }
        if end.isSelfClosing, nesting.foreignCount > 0 {
            takeBack(to: mark)
            return end.next
        }
        let close = titleEnd(name, from: end.next)
        guard close == nil || nesting.foreignCount > 0 else { return nil }
        takeBack(to: mark)
        return close ?? end.next
    }

    private mutating func pushWritten(
        _ element: Nesting.Open, _ attributes: TagAttributes, _ mark: OutputMark
    ) {
        var element = element
        let info = element.info
        let isSteadyAround = nesting.isSteady
        element.isSteady =
            info.traits.contains(.steady) || info.element == .table
            || info.traits.contains(.tablePart) && nesting.tableCount > 0
        element.said = attributes.said(within: nesting.said, isSteady: element.isSteady)
        element.mayPartLinks = attributes.isOpaque || attributes.partsLinks
        push(element, attributes)
        let isBlock = info.traits.contains(.block)
        if isBlock {
            blockStarts += 1
            line = info.element == .description ? .open : .empty
        }
        if hidden == nil, hides(info, attributes) {
            hidden = HiddenPart(
                depth: nesting.open.count, mark: mark,
                isAriaHidden: heedsAriaHidden && attributes.read.isAriaHidden,
                canBeLeftOut: (!isBlock || isSteadyAround) && info.element != .description)
        }
    }

    /// True where the content of the element is not shown, which is then all that it says.
    private mutating func hides(_ info: ElementInfo, _ attributes: TagAttributes) -> Bool {
        attributes.read.isHidden || heedsAriaHidden && attributes.read.isAriaHidden
            || info.element == .invisible
            || info.element == .foreignHidden && nesting.foreignCount > 0
    }

    private mutating func push(_ element: Nesting.Open, _ attributes: TagAttributes) {
        var element = element
        if element.info.element == .numberedList, attributes.read.isReversed {
            element.reversedList = reversedCounts.count
            reversedCounts.append(0)
        }
        if element.info.element == .item, !reversedCounts.isEmpty { countItem() }
        nesting.push(element)
    }

    private mutating func countItem() {
        let list = nesting.open.last {
            $0.info.element == .numberedList || $0.info.element == .list
        }
        if let place = list?.reversedList { reversedCounts[place] += 1 }
    }

    /// A tag that leaves no element in the output, at most a line break.
    private mutating func startWithoutElement(
        _ name: Range<Int>, _ info: ElementInfo, from start: Int
    ) -> Int {
        guard let end = skipAttributes(from: name.upperBound) else { return unclosedTag(at: start) }
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
            if info.traits.contains(.block) || info.element == .lineBreak { breakLine() }
        }
        return end.next
    }

    mutating func endTag(at start: Int) -> Int {
        let name = source.tagName(from: start + 2)
        guard let next = skipToClose(from: name.upperBound) else { return unclosedTag(at: start) }
        let key = lowercasedWordKey(source, name)
        let info = elements[key] ?? ElementTable.unknown
        if info.element == .lineBreak {
            breakLine()
            return next
        }
        if !info.traits.isDisjoint(with: [.void, .ignored, .raw]) { return next }
        if closesOverflow(info) { return next }
        guard let count = nesting.ends(closing: key, info) else {
            // A stray </p> is an empty paragraph, so a line end; other strays are nothing.
            if info.element == .paragraph { breakLine() }
            return next
        }
        for _ in 0..<count { closeInnermost() }
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
        breakLine()
        return true
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

    /// Leaves out the content of a script, style or the like, up to its own end tag.
    private mutating func rawContent(_ name: Range<Int>, from start: Int) -> Int {
        if let end = source.endTag(name, from: start) {
            return skip(to: 0x3E, from: end) ?? source.count
        }
        note(.unclosedRawText)
        return source.count
    }

    /// Content that is text whatever it looks like: `<` is escaped up to the element's own end tag.
    private mutating func textOnly(_ name: Range<Int>, from start: Int) -> Int {
        guard let end = source.endTag(name, from: start) else { return start }
        var i = start
        while i < end {
            let next = min(source.place(of: 0x3C, or: 0x26, from: i), end)
            copy(i..<next)
            guard next < end else { break }
            i = source[next] == 0x26 ? reference(at: next) : literal("&lt;", then: next + 1)
        }
        return end
    }

    /// The place of the end tag of a `<title>`, searched for in vain at most once.
    private mutating func titleEnd(_ name: Range<Int>, from start: Int) -> Int? {
        if exhausted.title { return nil }
        let end = source.endTag(name, from: start)
        exhausted.title = end == nil
        return end
    }
}
