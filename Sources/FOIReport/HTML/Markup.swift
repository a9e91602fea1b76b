/// HTML that can only be well formed: names of elements and attributes are literals of this program,
/// and whatever else goes in is escaped.
///
/// There is no way to add a string as markup, so that no document can.
struct Markup {
    /// The markup so far, as UTF-8.
    private(set) var bytes: [UInt8] = []
    private var open: [StaticString] = []

    /// - Parameter capacity: How many bytes to make room for at once.
    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

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
        literal("</")
        literal(name)
        bytes.append(UInt8(ascii: ">"))
    }

    /// Ends every element that is still open.
    mutating func endAll() {
        while !open.isEmpty { end() }
    }

    /// Adds what was put together before; all its elements are ended.
    mutating func add(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

    mutating func text(_ shown: Shown) { escape(shown.text) }

    /// Words of this program.
    mutating func text(_ words: StaticString) { text(Shown("\(words)")) }

    /// A line end in the source, for people who read it.
    mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

    /// The document type.
    mutating func documentType() { literal("<!DOCTYPE html>\n") }

    /// A style sheet of this program, which nothing may end early: it holds no `<`.
    mutating func style(_ sheet: StaticString) {
        literal("<style>")
        literal(sheet)
        literal("</style>")
    }

    private mutating func tag(_ name: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        literal(name)
        for case (let name, let value?) in attributes {
            bytes.append(UInt8(ascii: " "))
            literal(name)
            literal("=\"")
            escape(Shown(value).text)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Byte by byte: the five that mean something stand for themselves wherever they occur in UTF-8. A table of
    /// characters would not find a quotation mark with a combining mark behind it, for both are one `Character`.
    private mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            for (place, byte) in text.enumerated() where byte <= UInt8(ascii: ">") {
                guard let reference = Self.reference(for: byte) else { continue }
                bytes.append(contentsOf: text[start..<place])
                literal(reference)
                start = place + 1
            }
            bytes.append(contentsOf: text[start...])
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
