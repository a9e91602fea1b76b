/// Reads the markup of a page, in one pass, into tokens: every element closed explicitly and nested
/// within bounds, only the attributes that layout is told from, and without what shows no text
/// (scripts, styles, comments). All text is kept.
///
/// It follows the tokeniser of the HTML Standard where that matters for text, at a cost that is
/// linear in the source whatever it holds: no tag, attribute or element makes it look back or ahead
/// over what it has looked over before.
struct MarkupTokeniser: ~Copyable {
    let source: UnsafeBufferPointer<UInt8>
    var tokens: MarkupTokens
    var nesting = Nesting()
    /// Items of each `<ol reversed>`, in the order of their start tags.
    var reversedCounts: [Int] = []
    var notes: [ReadingNote] = []
    let elements = ElementTable.elements
    let hintWords = HintWords.shared
    /// Open elements that left no token because they nested too deep.
    var overflow = (blocks: 0, inlines: 0)
    /// What is known not to occur any more, so that nothing is searched for to the end twice.
    var exhausted = (doubleQuote: false, singleQuote: false, close: false, tag: false, title: false)

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        tokens = MarkupTokens(bytes: source.count)
    }

    /// Reads the whole source.
    mutating func run() {
        var i = 0
        while i < source.count { i = step(at: i) }
        while let element = nesting.pop() { addEnd(of: element) }
    }

    /// Handles the text, reference or tag at `start`; gives the place behind it.
    private mutating func step(at start: Int) -> Int {
        var i = start
        while i < source.count, source[i] != 0x3C, source[i] != 0x26 { i += 1 }
        tokens.addText(start..<i)
        guard i < source.count else { return i }
        if source[i] == 0x26 { return reference(at: i) }
        guard i + 1 < source.count else { return literal(at: i) }
        switch source[i + 1] {
        case 0x21, 0x3F: return declaration(at: i)
        case 0x2F:
            guard i + 2 < source.count else { return literal(at: i) }
            if ASCII.isLetter(source[i + 2]) { return endTag(at: i) }
            return skipToClose(from: i + 2) ?? literal(at: i)
        case let next where ASCII.isLetter(next): return startTag(at: i)
        default: return literal(at: i)
        }
    }

    /// An ampersand: a character where it starts a reference; gives the place behind what was read.
    mutating func reference(at start: Int) -> Int {
        let reference = CharacterReference(source, at: start)
        if let codePoint = reference.codePoint {
            tokens.addCharacter(codePoint)
        } else {
            tokens.addText(start..<reference.end)
        }
        return reference.end
    }

    /// A character of markup that stands for itself here; gives the place behind it.
    mutating func literal(at place: Int) -> Int {
        tokens.addText(place..<(place + 1))
        return place + 1
    }

    mutating func note(_ note: ReadingNote) {
        if !notes.contains(note) { notes.append(note) }
    }

    /// The place behind the next `byte`, nil where there is none.
    func skip(to byte: UInt8, from start: Int) -> Int? {
        source.firstPlace(of: byte, from: start).map { $0 + 1 }
    }

    /// The place behind the next `>`, nil where there is none.
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
            return literal(at: start)
        }
        if hasPrefix(source, at: start + 4, ">") { return start + 5 }
        if hasPrefix(source, at: start + 4, "->") { return start + 6 }
        var i = start + 4
        while i + 2 < source.count {
            if source[i] == 0x2D, source[i + 1] == 0x2D {
                if source[i + 2] == 0x3E { return i + 3 }
                if hasPrefix(source, at: i + 2, "!>") { return i + 4 }
            }
            i += 1
        }
        note(.unclosedComment)
        return source.count
    }
}
