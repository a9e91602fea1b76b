import Basics

/// HTML that can only be well formed: names of elements and attributes are literals of this program,
/// and whatever else goes in is escaped.
///
/// There is no way to add a string as markup, so that no document can.
struct Markup: ~Copyable {
    private var written: ByteBuffer
    private var open: [StaticString] = []

    /// - Parameter capacity: How many bytes to make room for at once.
    init(capacity: Int = 1 << 10) {
        written = ByteBuffer(capacity: capacity)
    }

    /// How many bytes were written so far.
    var count: Int { written.count }

    /// The markup so far, as UTF-8.
    var bytes: [UInt8] { written.bytes }

    /// A name and its value; a nil value leaves the attribute out.
    typealias Attribute = (name: StaticString, value: String?)

    /// The markup so far.
    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds an element with what `content` adds to it.
    mutating func element(
        _ name: StaticString, _ attributes: Attribute..., content: (inout Markup) -> Void = { _ in }
    ) {
        begin(name, attributes)
        content(&self)
        end()
    }

    /// Adds an element that has no end tag, such as `meta`.
    mutating func void(_ name: StaticString, _ attributes: Attribute...) {
        tag(name, attributes)
    }

    /// Begins an element that `end()` will end.
    mutating func begin(_ name: StaticString, _ attributes: [Attribute] = []) {
        tag(name, attributes)
        open.append(name)
    }

    /// Ends the element begun last.
    mutating func end() {
        guard let name = open.popLast() else { return }
        written.append("</")
        written.append(name)
        written.append(UInt8(ascii: ">"))
    }

    /// Ends every element that is still open.
    mutating func endAll() {
        while !open.isEmpty { end() }
    }

    /// Markup that many pages have in common.
    struct Piece: Sendable {
        fileprivate let bytes: [UInt8]

        init(_ content: (inout Markup) -> Void) {
            var markup = Markup()
            content(&markup)
            markup.endAll()
            bytes = markup.bytes
        }
    }

    /// Adds what was put together before.
    mutating func add(_ piece: Piece) { written.append(piece.bytes) }

    mutating func text(_ shown: Shown) { escape(shown.text) }

    /// Words of this program.
    mutating func text(_ words: StaticString) { text(Shown("\(words)")) }

    /// A line end in the source, for people who read it.
    mutating func newLine() { written.append(UInt8(ascii: "\n")) }

    /// The document type.
    mutating func documentType() { written.append("<!DOCTYPE html>\n") }

    /// A style sheet of this program, which nothing may end early: it holds no `<`.
    mutating func style(_ sheet: StaticString) {
        written.append("<style>")
        written.append(sheet)
        written.append("</style>")
    }

    private mutating func tag(_ name: StaticString, _ attributes: [Attribute]) {
        written.append(UInt8(ascii: "<"))
        written.append(name)
        for case (let name, let value?) in attributes {
            written.append(UInt8(ascii: " "))
            written.append(name)
            written.append("=\"")
            escape(Shown(value).text)
            written.append(UInt8(ascii: "\""))
        }
        written.append(UInt8(ascii: ">"))
    }

    /// Byte by byte: the five that mean something stand for themselves wherever they occur in UTF-8. A table of
    /// characters would not find a quotation mark with a combining mark behind it, for both are one `Character`.
    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            while let place = Self.firstWithMeaning(in: text, from: start) {
                written.append(UnsafeBufferPointer(rebasing: text[start..<place]))
                written.append(Self.reference(for: text[place]))
                start = place + 1
            }
            written.append(UnsafeBufferPointer(rebasing: text[start...]))
        }
    }

    private static func firstWithMeaning(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var place = start
        while place + ByteBlock.width <= text.count {
            let block = ByteBlock.load(text, at: place)
            let meaning =
                ByteBlock.equal(block, "&") .| ByteBlock.equal(block, "<") .| ByteBlock.equal(block, ">")
                .| ByteBlock.equal(block, "\"") .| ByteBlock.equal(block, "'")
            if let first = ByteBlock.first(meaning) { return place + first }
            place += ByteBlock.width
        }
        return text[place...].firstIndex { hasMeaning($0) }
    }

    private static func hasMeaning(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func reference(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
