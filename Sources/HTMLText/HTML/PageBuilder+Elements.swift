extension PageBuilder {
    /// A start tag.
    mutating func start(_ name: UnsafePointer<UInt8>, attributes: ElementAttributes.Pairs?) {
        var length = 0
        while name[length] != 0 { length += 1 }
        let info = elements[wordKey(name, count: length)] ?? ElementTable.unknown
        let outside = context
        var isRowLevel = false
        if info.element == .numberedList { countReversed(attributes) }
        if !context.isHidden {
            let read =
                attributes.map { ElementAttributes($0, names: attributeNames, words: words) }
                ?? ElementAttributes()
            open(info, read)
            isRowLevel = !context.isHidden && beginTablePart(info, read)
        }
        frames.append(Frame(info: info, outside: outside, isRowLevel: isRowLevel))
    }

    /// The end tag of the innermost open element.
    mutating func end() {
        guard let frame = frames.popLast() else { return }
        if !context.isHidden { close(frame) }
        context = frame.outside
    }

    private mutating func open(_ info: ElementInfo, _ read: ElementAttributes) {
        if info.element == .description, isTermOpen {
            isTermOpen = false
            hasPendingSpace = true
        } else if info.traits.contains(.block) || info.element == .lineBreak {
            endLine(info.element == .lineBreak ? .lineBreak : .block)
        }
        inherit(read)
        if context.isHidden { return }
        context.isInCellBlock = info.traits.contains(.block) || context.isInCellBlock
        switch info.element {
        case .bold: context.isBold = true
        case .heading: context.headingLevel = info.level
        case .pre: context.isPreformatted = true
        case .button: beginButton()
        case .apart: standApart()
        case .list, .numberedList: beginList(info.element, read)
        case .item: beginItem(read)
        case .title: beginTitle()
        case .anchor: beginSkipLink(read)
        case .cell, .headerCell: beginCell()
        case .foreign: context.isForeign = true
        case .foreignHidden: context.isHidden = context.isForeign
        case .invisible: context.isHidden = true
        case .main: enterMain()
        default: context.landmarks.formUnion(info.element.landmark)
        }
    }

    private mutating func inherit(_ read: ElementAttributes) {
        context.landmarks.formUnion(read.landmarks)
        context.hints.formUnion(read.hints)
        if read.landmarks.contains(.main) { enterMain() }
        if read.isBold { context.isBold = true }
        if read.isAriaHidden, heedsAriaHidden {
            hasAriaHidden = true
            context.isHidden = true
        }
        if read.isHidden { context.isHidden = true }
    }

    /// What the page wraps around its main part says nothing of the main part.
    private mutating func enterMain() {
        context.landmarks = .main
        context.hints = []
    }

    /// Buttons, labels and times stand apart from the words beside them, though on their line.
    private mutating func standApart() {
        if isLineOpen { hasPendingSpace = true }
    }

    private mutating func beginButton() {
        standApart()
        context.landmarks.insert(.button)
    }

    private mutating func close(_ frame: Frame) {
        let info = frame.info
        if info.element == .title { endTitle() }
        if info.element == .term, isLineOpen, endsWithColon {
            isTermOpen = true
        } else if info.traits.contains(.block), info.element != .rule {
            endLine(.block)
        }
        if frame.isRowLevel { endTablePart(info.element) }
        switch info.element {
        case .button, .apart: standApart()
        case .anchor: if context.hints.contains(.skip) { endLine(.block) }
        case .list, .numberedList: _ = lists.popLast()
        case .item: endItem()
        default: break
        }
    }

    /// A link kept off the screen leads past parts of the page, and stands on no line with others.
    private mutating func beginSkipLink(_ read: ElementAttributes) {
        guard !read.hints.isDisjoint(with: [.skip, .screenReader]) else { return }
        endLine(.block)
        context.hints.insert(.skip)
    }

    /// "Published:" and what was published belong on one line.
    private var endsWithColon: Bool {
        visibleEnd > lineStart && text.base[visibleEnd - 1] == 0x3A
    }

    /// A list item or heading around a table is none of its cells' doing.
    private mutating func beginCell() {
        context.isInCellBlock = false
        context.listDepth = 0
        context.headingLevel = 0
    }

    /// The first title outside `<svg>` is the page's; it stands in no line.
    private mutating func beginTitle() {
        guard title == nil, !context.isForeign else {
            context.isHidden = true
            return
        }
        endLine(.block)
        context.isTitle = true
    }

    private mutating func endTitle() {
        guard isLineOpen else { return }
        isLineOpen = false
        hasPendingSpace = false
        title = text.bytes(lineStart..<visibleEnd)
        text.truncate(to: lineStart)
    }
}
