/// Makes the words of the facts of those that phrases are matched by. The two differ in what parts words:
/// here an apostrophe does, and an ampersand is a word.
///
/// Most words are the same in both, and are taken over; from the first of a line that may differ, the rest of
/// the line is read again from its bytes.
struct FactWordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let textWords: UnsafeBufferPointer<Word>
    private(set) var words: [FactWord] = []
    /// The first word of the text that is not read yet.
    private var next = 0
    private var emptyLines = 0
    private var endsWithStop = false

    /// - Parameters:
    ///   - bytes: the text; must outlive the reader, as must `words`.
    ///   - words: the words of the text.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<Word>) {
        self.bytes = bytes
        textWords = words
        self.words.reserveCapacity(words.count + words.count / 8 + 8)
    }

    /// Reads the words of a line; lines must be read in order.
    mutating func read(_ range: Range<Int>, line: Int32) {
        let first = words.count
        var last = range.lowerBound
        while next < textWords.count, textWords[next].start < range.upperBound {
            let word = textWords[next]
            guard word.isPlain else { break }
            // One blank, as between nearly all words.
            if words.count > first, word.start &- last == 1, bytes[last] == 32 {
                append(word.start..<word.end, key(of: word), line: line, gap: .soft)
            } else if !hasAmpersand(last..<word.start) {
                let between = last..<word.start
                let gap = words.count == first ? gapAtLineStart(between) : gapOfMarks(between)
                append(word.start..<word.end, key(of: word), line: line, gap: gap)
            } else {
                break
            }
            last = word.end
            next += 1
        }
        let isWhole = next >= textWords.count || textWords[next].start >= range.upperBound
        if !isWhole || hasAmpersand(last..<range.upperBound) {
            last = readBytes(last..<range.upperBound, line: line, first: first)
            while next < textWords.count, textWords[next].start < range.upperBound { next += 1 }
        }
        let isEmpty = words.count == first
        if isEmpty { emptyLines += 1 } else { emptyLines = 0 }
        endsWithStop = !isEmpty && endsSentence(last..<range.upperBound)
    }

    /// Reads the words of the rest of a line from its bytes.
    ///
    /// - Parameter first: the line's first word.
    /// - Returns: the end of the line's last word, or the start of the range where it has none.
    private mutating func readBytes(_ range: Range<Int>, line: Int32, first: Int) -> Int {
        var position = range.lowerBound
        var last = range.lowerBound
        while position < range.upperBound {
            let (end, key) = word(at: position, limit: range.upperBound)
            guard end > position else {
                position += 1
                continue
            }
            let between = last..<position
            append(
                position..<end, key, line: line,
                gap: words.count == first ? gapAtLineStart(between) : gapOfMarks(between))
            position = end
            last = end
        }
        return last
    }

    @inline(__always)
    private mutating func append(_ range: Range<Int>, _ key: UInt64, line: Int32, gap: WordGap) {
        words.append(
            FactWord(
                start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound), line: line,
                gap: gap, opening: .init(bytes, range), place: WordBits.Place(key), key: key))
    }

    // MARK: Gaps

    private func hasAmpersand(_ range: Range<Int>) -> Bool {
        range.contains { bytes[$0] == UInt8(ascii: "&") }
    }

    private func endsSentence(_ range: Range<Int>) -> Bool {
        if range.isEmpty { return false }
        return gapOfMarks(range) == .stop
            || range.contains { bytes[$0] == 46 || bytes[$0] == 33 || bytes[$0] == 63 }
    }

    private func gapAtLineStart(_ range: Range<Int>) -> WordGap {
        if words.isEmpty || emptyLines > 0 || endsWithStop { return .stop }
        let gap = gapOfMarks(range)
        return gap == .mark || gap == .stop ? .mark : .lineEnd
    }

    private func gapOfMarks(_ range: Range<Int>) -> WordGap {
        var spaces = 0
        var result = WordGap.soft
        var hasStop = false
        for position in range {
            switch bytes[position] {
            case 32: spaces += 1
            case 9, 124: return .column
            case 46, 33, 63, 59: hasStop = true
            case 44: if result == .soft { result = .comma }
            case 40, 41, 58, 91, 93, 34, 60, 62, 61, 95: result = .mark
            default: break
            }
        }
        if spaces >= 3 { return .column }
        if hasStop { return range.count == 1 && bytes[range.lowerBound] == 46 ? .dot : .stop }
        return result
    }

    // MARK: Words

    private static let and = WordKey.of("and")

    /// The key of a word of ASCII letters and digits; see `WordKey`.
    @inline(__always)
    private func key(of word: Word) -> UInt64 {
        let length = word.end &- word.start
        if length > WordKey.packed { return word.hash | 1 << 63 }
        guard word.start &+ 8 <= bytes.count else { return WordKey.of(bytes[word.start..<word.end]) }
        let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: word.start, as: UInt64.self)
        // The bit that makes a letter small is set in digits already.
        return (UInt64(bigEndian: eight) | 0x2020_2020_2020_2020)
            &>> UInt64(truncatingIfNeeded: 64 &- 8 &* length)
    }

    /// Reads the word that starts here with its key; the same place where none does.
    private func word(at start: Int, limit: Int) -> (end: Int, key: UInt64) {
        if bytes[start] == UInt8(ascii: "&") { return (start + 1, Self.and) }
        var position = start
        while position < limit {
            let byte = bytes[position]
            if byte.isFactLetter || byte.isFactDigit {
                position += 1
            } else if byte >= 0xC3, byte != 0xE2, byte < 0xF0 {
                position = min(limit, position + (byte < 0xE0 ? 2 : 3))
            } else {
                break
            }
        }
        return (position, WordKey.of(bytes[start..<position]))
    }
}
