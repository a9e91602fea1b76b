import HTMLText

/// The text as the finders of facts read it: words with what stands between them, and for each
/// line its words and its segment kind. Built in one pass over the bytes.
struct FactText: Sendable {
    let bytes: [UInt8]
    let lines: [Line]
    let kinds: [SegmentKind]
    let words: [FactWord]
    /// For each line the indices of its words.
    let wordsOfLine: [Range<Int>]

    init(page: Page, kinds: [SegmentKind]) {
        bytes = page.text
        lines = page.lines
        self.kinds = kinds
        let lines = page.lines
        (words, wordsOfLine) = page.text.withUnsafeBufferPointer { bytes in
            var scanner = WordScanner(bytes)
            var wordsOfLine: [Range<Int>] = []
            wordsOfLine.reserveCapacity(lines.count)
            for (index, line) in lines.enumerated() {
                let first = scanner.words.count
                scanner.scan(line.range, line: Int32(index))
                wordsOfLine.append(first..<scanner.words.count)
            }
            return (scanner.words, wordsOfLine)
        }
    }

    func kind(ofLine line: Int) -> SegmentKind {
        kinds.indices.contains(line) ? kinds[line] : .pageBoilerplate
    }

    func kind(ofWord word: Int) -> SegmentKind { kind(ofLine: Int(words[word].line)) }

    func key(_ word: Int) -> UInt64 { words.indices.contains(word) ? words[word].key : 0 }

    /// The bytes from the first word to the last, both included.
    func range(_ words: ClosedRange<Int>) -> Range<Int> {
        Int(self.words[words.lowerBound].start)..<Int(self.words[words.upperBound].end)
    }

    func byte(_ position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

    /// The first byte after `position` that is neither space nor tab, or the end of the text.
    func skipSpaces(_ position: Int) -> Int {
        var position = position
        while position < bytes.count, bytes[position] == 32 || bytes[position] == 9 { position += 1 }
        return position
    }

    /// The text of a range with each run of white space made one space.
    func collapsed(_ range: Range<Int>) -> String {
        var out: [UInt8] = []
        for byte in bytes[range] {
            let isSpace = byte == 32 || (9...13).contains(byte)
            if isSpace, out.last == 32 || out.isEmpty { continue }
            out.append(isSpace ? 32 : byte)
        }
        while out.last == 32 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Splits lines into words. Every byte of a text passes through here, so it reads them where they lie.
private struct WordScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var words: [FactWord] = []
    private var emptyLines = 0
    private var endsWithStop = false

    /// - Parameter bytes: must outlive the scanner.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        words.reserveCapacity(bytes.count / 5 + 8)
    }

    mutating func scan(_ range: Range<Int>, line: Int32) {
        var position = range.lowerBound
        var last = range.lowerBound
        var isFirst = true
        while position < range.upperBound {
            let (end, key) = word(at: position, limit: range.upperBound)
            guard end > position else {
                position += 1
                continue
            }
            let gap = isFirst ? gapAtLineStart(last..<position) : gap(last..<position)
            append(position..<end, key, line: line, gap: gap)
            isFirst = false
            position = end
            last = end
        }
        if isFirst { emptyLines += 1 } else { emptyLines = 0 }
        endsWithStop = !isFirst && endsSentence(last..<range.upperBound)
    }

    private func endsSentence(_ range: Range<Int>) -> Bool {
        if range.isEmpty { return false }
        return gap(range) == .stop || range.contains { bytes[$0] == 46 || bytes[$0] == 33 || bytes[$0] == 63 }
    }

    private func gapAtLineStart(_ range: Range<Int>) -> WordGap {
        if words.isEmpty || emptyLines > 0 || endsWithStop { return .stop }
        let gap = gap(range)
        return gap == .mark || gap == .stop ? .mark : .lineEnd
    }

    @inline(__always)
    private mutating func append(_ range: Range<Int>, _ key: UInt64, line: Int32, gap: WordGap) {
        let first = bytes[range.lowerBound]
        words.append(
            FactWord(
                start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound), line: line,
                gap: gap, isCapitalised: first.isFactUppercase || first >= 0x80,
                place: WordBits.Place(key), key: key))
    }

    private static let and = WordKey.of("and")

    @inline(__always)
    private func gap(_ range: Range<Int>) -> WordGap {
        // One blank, as between nearly all words.
        if range.count == 1, bytes[range.lowerBound] == 32 { return .soft }
        return gapOfMarks(range)
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

    /// Reads the word that starts here with its key, see `WordKey`; the same place where none does.
    @inline(__always)
    private func word(at start: Int, limit: Int) -> (end: Int, key: UInt64) {
        if bytes[start] == UInt8(ascii: "&") { return (start + 1, Self.and) }
        var packed: UInt64 = 0
        var hash = FNV.seed
        var position = start
        @inline(__always)
        func take(_ byte: UInt8) {
            packed = packed << 8 | UInt64(byte)
            hash = FNV.add(byte, to: hash)
            position &+= 1
        }
        while position < limit {
            let byte = bytes[position]
            if (byte | 0x20) &- 0x61 < 26 {
                take(byte | 0x20)
            } else if byte.isFactDigit {
                take(byte)
            } else if byte >= 0xC3, byte != 0xE2, byte < 0xF0 {
                let end = min(limit, position + (byte < 0xE0 ? 2 : 3))
                while position < end { take(bytes[position]) }
            } else {
                break
            }
        }
        return (position, position - start <= 7 ? packed : hash | 1 << 63)
    }
}
