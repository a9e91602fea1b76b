/// Follows the lines of the text up to a position and knows whether it stands in recited statute:
/// paragraphs that begin with a bracketed number or letter, as `(3) The bodies referred to …`.
struct LineTracker {
    private var cursor = 0
    private var inRecital = false
    /// The number of the recited subsection, for a `paragraph (b)` in it.
    private(set) var subsection: Label?

    /// Positions must not go down from call to call.
    mutating func isRecited(_ bytes: Bytes, at position: Int) -> Bool {
        if cursor == 0 { open(bytes, at: 0) }
        while let end = bytes.lineFeed(from: cursor, to: position) {
            cursor = end + 1
            open(bytes, at: cursor)
        }
        cursor = max(cursor, position)
        return inRecital
    }

    /// Begins the line at `start`.
    private mutating func open(_ bytes: Bytes, at start: Int) {
        // Most lines begin with a letter and stand in no recital: nothing changes.
        if !inRecital, bytes.isLetter(start) {
            subsection = nil
            return
        }
        var first = start
        while first - start < Bytes.widestGap,
            bytes.blankLength(at: first) > 0 || bytes[first] == UInt8(ascii: ">")
        {
            if bytes[first] == 0x0A {
                inRecital = false
                return
            }
            first += max(1, bytes.blankLength(at: first))
        }
        if let token = numbering(bytes, at: first) {
            inRecital = true
            if token.isNumber { subsection = token.label }
        } else if bytes.isUpper(first), inRecital, ends(bytes[lastPrinted(bytes, before: start)]) {
            inRecital = false
        }
        if !inRecital { subsection = nil }
    }

    /// The last byte before `start` that is no blank, as far as one gap reaches.
    private func lastPrinted(_ bytes: Bytes, before start: Int) -> Int {
        var position = start - 1
        while start - position < Bytes.widestGap, bytes[position] <= 0x20, position > 0 { position -= 1 }
        return position
    }

    private func numbering(_ bytes: Bytes, at index: Int) -> BracketToken? {
        var open = index
        if bytes[open] == UInt8(ascii: "\"") { open += 1 }
        if bytes[open] == 0xE2, bytes[open + 1] == 0x80 { open += 3 }
        return bytes.bracketToken(at: open)
    }

    /// A full stop, a semicolon, a colon or the last byte of a dash.
    private func ends(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte >= 0x80
    }
}
