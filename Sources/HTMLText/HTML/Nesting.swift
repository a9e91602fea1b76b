/// The open elements of a page while its markup is rewritten: which end tags a tag implies, by the
/// rules of the HTML Standard that matter for text, and how deep elements may nest.
///
/// libxml2 searches its own stack at each end tag; closing every element explicitly, and never
/// nesting deeper than `deepest`, keeps that search short whatever the page holds.
struct Nesting {
    /// No page that people wrote nests deeper.
    static let deepest = 300
    /// Of them inline: pages that never close `<font>` or `<a name>` keep room for their blocks.
    static let deepestInline = 100

    struct Open {
        let key: UInt64
        let name: Range<Int>
        let info: ElementInfo
        /// The place of a reversed list among all of them, for counting its items.
        var reversedList: Int?
        /// False for an element that was left out of the output because it says nothing.
        var isWritten = true
        /// True where its start or end may part lines that only the names around it tell
        /// (`beginSkipLink` of the builder).
        var mayPartLinks = false
        /// What is said for certain of the text in it, by it and by what it stands in.
        var said = Said()
        /// True where the innermost written element, this or one around it, ends where its tags are.
        var isSteady = true
        /// Where its start tag stands in the output, and where its content does.
        var written = 0..<0
    }

    /// What elements say of the text in them, and need not say again.
    struct Said {
        var hints: Hints = []
        var landmarks: Landmarks = []
    }

    private(set) var open: [Open] = []
    private var inlineCount = 0
    private var paragraphCount = 0
    private(set) var foreignCount = 0
    /// Open elements whose white space is kept.
    private(set) var preformattedCount = 0
    private(set) var tableCount = 0
    /// Open elements whose names may part links from what stands beside them.
    private(set) var partingCount = 0

    init() { open.reserveCapacity(64) }

    /// True where an element is open.
    var isOpen: Bool { !open.isEmpty }
    /// What is said of text that stands here.
    var said: Said { open.last?.said ?? Said() }
    /// True where an element that says nothing can be left out without libxml2 ending what it stands in.
    var isSteady: Bool { open.last?.isSteady ?? true }

    /// True where one more element of the kind would nest too deep.
    func isFull(for info: ElementInfo) -> Bool {
        if open.count >= Self.deepest { return true }
        return !info.traits.contains(.block) && inlineCount >= Self.deepestInline
    }

    mutating func push(_ element: Open) {
        open.append(element)
        count(element, by: 1)
    }

    mutating func pop() -> Open? {
        guard let element = open.popLast() else { return nil }
        count(element, by: -1)
        return element
    }

    private mutating func count(_ element: Open, by step: Int) {
        if !element.info.traits.contains(.block) { inlineCount += step }
        if element.info.element == .paragraph { paragraphCount += step }
        if element.info.element == .foreign { foreignCount += step }
        if element.info.element == .pre { preformattedCount += step }
        if element.info.element == .table { tableCount += step }
        if element.mayPartLinks { partingCount += step }
    }

    /// True where an element that starts here says nothing, or only that a line ends. Its attributes
    /// say nothing.
    func canDo(without info: ElementInfo, hasAttributes: Bool) -> Bool {
        switch info.element {
        case .other: isSteady || !hasAttributes
        case .anchor: isSteady && partingCount == 0
        case .apart: isSteady && preformattedCount == 0
        case .container, .paragraph: isSteady && tableCount == 0
        default: false
        }
    }

    /// How many elements the start of one with `info` closes first.
    func impliedEnds(before info: ElementInfo) -> Int {
        var depth = open.count
        if let own = siblingToClose(by: info) { depth = own }
        if info.traits.contains(.block), paragraphCount > 0,
            let paragraph = search(from: depth, for: { $0.element == .paragraph }, until: .scope)
        {
            depth = paragraph
        }
        return open.count - depth
    }

    /// The place of the element that one of its kind cannot hold: `<li>` in `<li>`, `<tr>` in `<td>`.
    private func siblingToClose(by info: ElementInfo) -> Int? {
        switch info.element {
        case .item:
            return search(
                from: open.count, for: { $0.element == .item },
                until: {
                    $0.element == .list || $0.element == .numberedList || $0.traits.contains(.scope)
                })
        case .term, .description:
            return search(
                from: open.count,
                for: { $0.element == .term || $0.element == .description }, until: .scope)
        case .heading:
            return open.last?.info.element == .heading ? open.count - 1 : nil
        case .anchor:
            return search(
                from: open.count, for: { $0.element == .anchor }, until: [.block, .scope])
        case .cell, .headerCell: return tablePart([.cell, .headerCell, .caption])
        case .row: return tablePart([.cell, .headerCell, .row, .caption])
        case .rowGroup, .header:
            return tablePart([.cell, .headerCell, .row, .rowGroup, .header, .caption])
        case .button:
            return search(from: open.count, for: { $0.element == .button }, until: .block)
        case .invisible where info.traits.isEmpty:  // <option>
            return open.last?.info.element == .invisible && open.last?.info.traits.isEmpty == true
                ? open.count - 1 : nil
        default: return nil
        }
    }

    /// The outermost of the given parts inside the innermost table.
    private func tablePart(_ parts: [Element]) -> Int? {
        var found: Int?
        var i = open.count - 1
        while i >= 0, open[i].info.element != .table {
            if parts.contains(open[i].info.element) { found = i }
            i -= 1
        }
        return i < 0 ? nil : found
    }

    /// How many elements the end tag closes, itself included; nil where it closes none.
    func ends(closing key: UInt64, _ info: ElementInfo) -> Int? {
        let isBlock = info.traits.contains(.block)
        let isTablePart = info.traits.contains(.tablePart)
        var i = open.count - 1
        while i >= 0 {
            if open[i].key == key { return open.count - i }
            let passed = open[i].info
            if passed.element == .table { return nil }
            if passed.traits.contains(.scope), !isTablePart, !info.traits.contains(.scope) {
                return nil
            }
            if !isBlock, !info.traits.contains(.scope), passed.traits.contains(.block) {
                return nil
            }
            if info.element == .item, passed.element == .list || passed.element == .numberedList {
                return nil
            }
            i -= 1
        }
        return nil
    }

    @inline(__always)
    private func search(
        from depth: Int, for wanted: (ElementInfo) -> Bool, until barrier: Traits
    ) -> Int? {
        search(from: depth, for: wanted, until: { !$0.traits.isDisjoint(with: barrier) })
    }

    @inline(__always)
    private func search(
        from depth: Int, for wanted: (ElementInfo) -> Bool, until stop: (ElementInfo) -> Bool
    ) -> Int? {
        var i = depth - 1
        while i >= 0 {
            if wanted(open[i].info) { return i }
            if stop(open[i].info) { return nil }
            i -= 1
        }
        return nil
    }
}
