import Basics

/// What stands between a word and the one before it.
enum WordGap: UInt8, Sendable {
    /// A space or two, a hyphen, an apostrophe, a slash.
    case soft
    /// A full stop with nothing around it, as in a domain or a dotted number.
    case dot
    case comma
    /// A line end, with the indentation of the next line.
    case lineEnd
    /// Brackets, colons, quotation marks.
    case mark
    /// The space between two columns of a letterhead, a tab, or a cell's edge.
    case column
    /// The end of a sentence, or an empty line.
    case stop
}

/// One word of the text: a run of letters and digits, or an ampersand, which counts as `and`.
struct FactWord: Sendable {
    /// Bytes of the text.
    let start: Int32
    let end: Int32
    /// Index of the line.
    let line: Int32
    let gap: WordGap
    let opening: Opening
    /// By which sets tell that the word is none of theirs.
    let place: WordBits.Place
    /// The folded word; see `WordKey`.
    let key: UInt64

    var range: Range<Int> { Int(start)..<Int(end) }
    /// Whether the word opens with a capital letter, or with one beyond ASCII.
    var isCapitalised: Bool { opening == .capital || opening == .capitals }
    var opensWithDigit: Bool { opening == .digit }

    /// How a word begins.
    enum Opening: UInt8, Sendable {
        case small, digit, capital
        /// Two capital letters of ASCII, and something behind them.
        case capitals

        @inline(__always)
        init(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
            let first = text[word.lowerBound]
            if first.isFactUppercase {
                let isAcronym = word.count > 2 && text[word.lowerBound + 1].isFactUppercase
                self = isAcronym ? .capitals : .capital
            } else {
                self = first >= 0x80 ? .capital : first.isFactDigit ? .digit : .small
            }
        }
    }
}

/// A word in one integer: up to seven bytes are packed with ASCII letters in lower case, longer
/// words are hashed to 63 bits below a set top bit. Equal words have equal keys.
enum WordKey {
    @inline(__always)
    static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
        if bytes.count <= packed {
            return bytes.reduce(0) { $0 << 8 | UInt64(ASCII.lowercased($1)) }
        }
        return bytes.reduce(FNV.seed) { FNV.add(ASCII.lowercased($1), to: $0) } | 1 << 63
    }

    /// The longest word, in bytes, that is packed.
    static let packed = 7

    static func of(_ word: String) -> UInt64 { of(Array(word.utf8)) }

    /// The keys of words separated by spaces.
    static func set(_ words: String) -> WordSet {
        WordSet(words.split(separator: " ").map { of(String($0)) })
    }
}

extension UInt8 {
    @inline(__always)
    var isFactDigit: Bool { 48...57 ~= self }
    @inline(__always)
    var isFactLetter: Bool { 65...90 ~= self || 97...122 ~= self }
    @inline(__always)
    var isFactUppercase: Bool { 65...90 ~= self }
}
