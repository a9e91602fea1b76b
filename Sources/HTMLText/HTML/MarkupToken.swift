/// One step through the markup of a page: what `PageBuilder` makes lines of.
struct MarkupToken {
    enum Kind: UInt8 {
        /// Bytes of the source, shown as they are.
        case text
        /// A character that the source writes as a reference.
        case character
        /// An element begins.
        case start
        /// The innermost open element ends.
        case end
    }

    let kind: Kind
    /// For `start`: what is known of the element.
    let info: ElementInfo
    /// For `text` the first byte, for `character` the code point, for `start` the place of its
    /// attributes among all that are kept, or -1 where it has none.
    let place: Int
    /// For `text`: the number of bytes.
    private(set) var count: Int

    static func text(_ range: Range<Int>) -> MarkupToken {
        MarkupToken(kind: .text, info: ElementTable.unknown, place: range.lowerBound, count: range.count)
    }

    static func character(_ codePoint: UInt32) -> MarkupToken {
        MarkupToken(kind: .character, info: ElementTable.unknown, place: Int(codePoint), count: 0)
    }

    static func start(_ info: ElementInfo, attributes: Int) -> MarkupToken {
        MarkupToken(kind: .start, info: info, place: attributes, count: 0)
    }

    static let end = MarkupToken(kind: .end, info: ElementTable.unknown, place: 0, count: 0)
}

/// The steps through a page in order, with the attributes of its elements.
struct MarkupTokens {
    private(set) var all: [MarkupToken] = []
    private var attributes: [ElementAttributes] = []

    /// - Parameter bytes: of the source; a page has a token for every twenty or thirty.
    init(bytes: Int) { all.reserveCapacity(bytes / 24 + 16) }

    @inline(__always)
    mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { all.append(.text(range)) }
    }

    mutating func addCharacter(_ codePoint: UInt32) { all.append(.character(codePoint)) }

    mutating func addStart(_ info: ElementInfo, _ read: ElementAttributes? = nil) {
        all.append(.start(info, attributes: read == nil ? -1 : attributes.count))
        if let read { attributes.append(read) }
    }

    mutating func addEnd() { all.append(.end) }

    mutating func addLineBreak() {
        addStart(ElementTable.lineBreak)
        addEnd()
    }

    /// What the attributes of a `start` say.
    func attributes(of token: MarkupToken) -> ElementAttributes {
        token.place < 0 ? ElementAttributes() : attributes[token.place]
    }
}
