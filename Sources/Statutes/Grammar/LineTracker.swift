/// Knows whether a position stands in recited statute: paragraphs that begin with a bracketed number or
/// letter, as `(3) The bodies referred to …`.
struct LineTracker {
    /// What the beginning of a line says of the text from there on.
    private enum Opening {
        case subsection(Label)
        case paragraph
        /// An empty line: the recital ends.
        case gap
        /// A line that goes on with the one before, or a new sentence of the recital.
        case further
        /// A new sentence behind a finished one: the recital ends.
        case sentence
    }

    private var cursor = 0
    private var inRecital = false
    private var subsections = SubsectionTracker()

    /// Positions must not go down from call to call. The lines are read backwards from `position`, as
    /// nearly every line says by itself whether it is recited, and no farther than the call before.
    mutating func isRecited(_ bytes: Bytes, at position: Int) -> Bool {
        if cursor == 0 { inRecital = Self.isRecital(Self.opening(bytes, at: 0)) ?? false }
        var end = position
        while let feed = bytes.lastLineFeed(from: cursor, before: end) {
            if let known = Self.isRecital(Self.opening(bytes, at: feed + 1)) {
                inRecital = known
                break
            }
            end = feed
        }
        cursor = max(cursor, position)
        return inRecital
    }

    /// The number of the recited subsection in which `position` stands, for a `paragraph (b)` there.
    mutating func subsection(_ bytes: Bytes, at position: Int) -> Label? {
        subsections.subsection(bytes, at: position)
    }

    private static func isRecital(_ opening: Opening) -> Bool? {
        switch opening {
        case .subsection, .paragraph: true
        case .gap, .sentence: false
        case .further: nil
        }
    }

    /// What the line at `start` begins with.
    private static func opening(_ bytes: Bytes, at start: Int) -> Opening {
        var first = start
        while first - start < Bytes.widestGap,
            bytes.blankLength(at: first) > 0 || bytes[first] == UInt8(ascii: ">")
        {
            if bytes[first] == 0x0A { return .gap }
            first += max(1, bytes.blankLength(at: first))
        }
        if let token = numbering(bytes, at: first) {
            return token.isNumber ? .subsection(token.label) : .paragraph
        }
        guard bytes.isUpper(first), ends(bytes[lastPrinted(bytes, before: start)]) else { return .further }
        return .sentence
    }

    /// The last byte before `start` that is no blank, as far as one gap reaches.
    private static func lastPrinted(_ bytes: Bytes, before start: Int) -> Int {
        var position = start - 1
        while start - position < Bytes.widestGap, bytes[position] <= 0x20, position > 0 { position -= 1 }
        return position
    }

    private static func numbering(_ bytes: Bytes, at index: Int) -> BracketToken? {
        var open = index
        if bytes[open] == UInt8(ascii: "\"") { open += 1 }
        if bytes[open] == 0xE2, bytes[open + 1] == 0x80 { open += 3 }
        return bytes.bracketToken(at: open)
    }

    /// A full stop, a semicolon, a colon or the last byte of a dash.
    private static func ends(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    /// Follows the lines forwards for the number of the subsection; few texts ever ask for it.
    private struct SubsectionTracker {
        private var cursor = 0
        private var inRecital = false
        private var subsection: Label?

        mutating func subsection(_ bytes: Bytes, at position: Int) -> Label? {
            if cursor == 0 { open(LineTracker.opening(bytes, at: 0)) }
            while let feed = bytes.lineFeed(from: cursor, to: position) {
                cursor = feed + 1
                open(LineTracker.opening(bytes, at: cursor))
            }
            cursor = max(cursor, position)
            return subsection
        }

        private mutating func open(_ opening: Opening) {
            switch opening {
            case .subsection(let number): (inRecital, subsection) = (true, number)
            case .paragraph: inRecital = true
            // The number outlasts an empty line, as one may stand between the paragraphs.
            case .gap: inRecital = false
            case .sentence: (inRecital, subsection) = (false, nil)
            case .further: if !inRecital { subsection = nil }
            }
        }
    }
}
