import Basics

/// Rewrites the markup of a page, in one pass, into what libxml2 reads well and fast: every element closed
/// explicitly and nested within bounds, only the attributes that layout is told from, and without what
/// shows no text and says nothing of it (scripts, comments, hidden parts, links, containers). All
/// visible text is kept.
///
/// libxml2 alone takes seconds for 80,000 attributes on one tag, drops the self-closing rules of
/// HTML5, and leaves references such as `&copy 2020` undecoded. A tag costs it far more than it costs here.
struct MarkupFilter: ~Copyable {
    let source: UnsafeBufferPointer<UInt8>
    let heedsAriaHidden: Bool
    var output: ByteBuffer
    var nesting = Nesting()
    var line = LineState.empty
    /// The outermost open element whose content is not shown.
    var hidden: HiddenPart?
    /// True where something that is left out was left out for `aria-hidden`.
    var hasAriaHidden = false
    /// Start tags of blocks that were written.
    var blockStarts = 0
    /// Items of each `<ol reversed>`, in the order of their start tags.
    var reversedCounts: [Int] = []
    var notes: [ReadingNote] = []
    let elements = ElementTable.elements
    let attributeNames = AttributeName.names
    let references = CharacterReferences.tables
    let words = HintWords.shared
    /// Open elements that left no element in the output because they nested too deep.
    var overflow = (blocks: 0, inlines: 0)
    /// What is known not to occur any more, so that nothing is searched for to the end twice.
    var exhausted = (doubleQuote: false, singleQuote: false, close: false, tag: false, title: false)

    init(_ source: UnsafeBufferPointer<UInt8>, heedsAriaHidden: Bool = true) {
        self.source = source
        self.heedsAriaHidden = heedsAriaHidden
        output = ByteBuffer(capacity: source.count + source.count / 8 + 64)
    }

    /// Filters the whole source into `output`.
    mutating func run() {
        output.append("<html><body>")
        var i = 0
        while i < source.count { i = step(at: i) }
        while nesting.isOpen { closeInnermost() }
        output.append("</body></html>")
    }

    /// Handles the text, reference or tag at `start`; gives the place behind it.
    private mutating func step(at start: Int) -> Int {
        let i = source.place(of: 0x3C, or: 0x26, from: start)
        if i > start { text(start..<i) }
        guard i < source.count else { return i }
        if source[i] == 0x26 { return reference(at: i) }
        guard i + 1 < source.count else { return literal("&lt;", then: i + 1) }
        switch source[i + 1] {
        case 0x21, 0x3F: return declaration(at: i)
        case 0x2F:
            guard i + 2 < source.count else { return literal("&lt;", then: i + 1) }
            if ASCII.isLetter(source[i + 2]) { return endTag(at: i) }
            return skipToClose(from: i + 2) ?? literal("&lt;", then: i + 1)
        case let next where ASCII.isLetter(next): return startTag(at: i)
        default: return literal("&lt;", then: i + 1)
        }
    }

    @inline(__always)
    mutating func copy(_ range: Range<Int>) {
        guard !range.isEmpty, let base = source.baseAddress else { return }
        output.append(base + range.lowerBound, count: range.count)
    }

    private mutating func text(_ range: Range<Int>) {
        guard nesting.preformattedCount == 0 else {
            beginText()
            copy(range)
            return
        }
        foldedText(range)
    }

    /// Copies text outside `<pre>`. Of the white space at its ends, nearly all of it indentation, one
    /// blank stands for any number, and none where the line is empty: libxml2 takes long to read it, and
    /// the builder would fold it.
    private mutating func foldedText(_ range: Range<Int>) {
        var first = range.lowerBound
        while first < range.upperBound, Self.isBlank(source[first]) { first += 1 }
        var last = range.upperBound
        while last > first, Self.isBlank(source[last - 1]) { last -= 1 }
        if first > range.lowerBound { blank() }
        guard first < last else { return }
        beginText()
        copy(first..<last)
        if last < range.upperBound { blank() }
    }

    @inline(__always)
    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Writes characters of the page's text.
    mutating func literal(_ text: StaticString, then next: Int) -> Int {
        beginText()
        output.append(text)
        return next
    }

    mutating func note(_ note: ReadingNote) {
        if !notes.contains(note) { notes.append(note) }
    }

    /// The place behind the next `byte`, nil where there is none.
    @inline(__always)
    func skip(to byte: UInt8, from start: Int) -> Int? {
        source.nearPlace(of: byte, from: start).map { $0 + 1 }
    }

    /// The place behind the next `>`, nil where there is none.
    @inline(__always)
    mutating func skipToClose(from start: Int) -> Int? {
        if exhausted.close { return nil }
        let next = skip(to: 0x3E, from: start)
        exhausted.close = next == nil
        return next
    }

    /// Comments, doctypes, processing instructions: none shows text.
    private mutating func declaration(at start: Int) -> Int {
        guard hasPrefix(source, at: start, "<!--") else {
            if let next = skipToClose(from: start + 2) { return next }
            note(.unclosedTag)
            return literal("&lt;", then: start + 1)
        }
        if hasPrefix(source, at: start + 4, ">") { return start + 5 }
        if hasPrefix(source, at: start + 4, "->") { return start + 6 }
        var i = start + 4
        while let close = source.firstPlace(of: 0x3E, from: i) {
            if close >= start + 6, source[close - 1] == 0x2D, source[close - 2] == 0x2D { return close + 1 }
            if close >= start + 7, source[close - 1] == 0x21, source[close - 2] == 0x2D,
                source[close - 3] == 0x2D
            {
                return close + 1
            }
            i = close + 1
        }
        note(.unclosedComment)
        return source.count
    }
}
