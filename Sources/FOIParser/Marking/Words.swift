/// The words of a text with what stands between them: the unit in which phrases are found, so that
/// a phrase matches across a line break, doubled spaces, capitals and curly quotes alike.
struct Words: Sendable {
    /// What separates a word from the one before it.
    enum Gap: UInt8, Sendable { case space, sentence, paragraph }

    private(set) var starts: [Int] = []
    private(set) var ends: [Int] = []
    /// The word's number in the vocabulary; 0 for a word that no phrase uses.
    private(set) var ids: [WordID] = []
    private(set) var gaps: [Gap] = []
    /// True for the first word of a line.
    private(set) var opensLine: [Bool] = []
    /// True for the first word behind a list item's marker.
    private(set) var opensItem: [Bool] = []
    /// True for words of digits only.
    private(set) var isNumber: [Bool] = []

    var count: Int { starts.count }

    init(of text: [UInt8], vocabulary: Vocabulary) {
        let estimate = text.count / 5
        starts.reserveCapacity(estimate)
        ends.reserveCapacity(estimate)
        ids.reserveCapacity(estimate)
        gaps.reserveCapacity(estimate)
        opensLine.reserveCapacity(estimate)
        isNumber.reserveCapacity(estimate)
        opensItem.reserveCapacity(estimate)
        text.withUnsafeBufferPointer { scan($0, vocabulary) }
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
        var gap = Gap.paragraph
        var lineEnds = 1
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch WordByte.classify(text, at: index) {
            case .word:
                let word = WordScan(text, from: index)
                starts.append(index)
                ends.append(word.end)
                ids.append(vocabulary.id(hash: word.hash))
                gaps.append(lineEnds > 1 ? .paragraph : gap)
                opensLine.append(lineEnds > 0)
                isNumber.append(word.isNumber)
                opensItem.append(false)
                index = word.end
                gap = .space
                lineEnds = 0
            case .other(let length):
                if byte == UInt8(ascii: "\n") {
                    lineEnds += 1
                    if gap == .sentence, lineEnds == 1 { gap = .sentence }
                } else if WordByte.endsSentence(text, at: index) {
                    gap = .sentence
                }
                index += length
            }
        }
    }

    /// Lets the words behind the markers of list items open their lines too: `^please` is found in
    /// `2. Please state`.
    ///
    /// - Parameter contentStarts: bytes where the content behind a marker starts.
    mutating func open(at contentStarts: [Int]) {
        for start in contentStarts {
            let index = firstIndex(atOrAfter: start)
            if index < count, starts[index] == start { opensItem[index] = true }
        }
    }

    /// The index of the first word that starts at or after `offset`.
    func firstIndex(atOrAfter offset: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// One word read from the text: where it ends and the hash of its folded form.
struct WordScan {
    let end: Int
    let hash: UInt64
    let isNumber: Bool

    /// Reads the word that starts at `start`. Letters are folded to lower case and apostrophes
    /// inside the word are left out, so that `don't`, `don’t` and `DONT` are one word.
    init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        var hash = FNV.seed
        var index = start
        var digits = true
        scanning: while index < text.count {
            let byte = text[index]
            switch WordByte.classify(text, at: index) {
            case .word:
                digits = digits && byte >= 0x30 && byte <= 0x39
                hash = FNV.add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte, to: hash)
                index += 1
            case .other:
                let length = WordByte.apostropheLength(text, at: index)
                guard length > 0, index + length < text.count,
                    case .word = WordByte.classify(text, at: index + length)
                else { break scanning }
                index += length
            }
        }
        self.end = index
        self.hash = hash
        self.isNumber = digits
    }
}

/// Which bytes make words.
enum WordByte {
    case word
    /// Something between words, with the number of bytes to step over.
    case other(length: Int)

    /// Letters and digits are word bytes, and so is every byte beyond ASCII that is no general
    /// punctuation (U+2000 to U+206F), no Latin-1 symbol or no-break space (U+0080 to U+00BF).
    @inline(__always)
    static func classify(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> WordByte {
        let byte = text[index]
        if byte < 0x80 {
            let letter = byte | 0x20
            if letter >= 0x61 && letter <= 0x7A { return .word }
            return byte >= 0x30 && byte <= 0x39 ? .word : .other(length: 1)
        }
        if byte == 0xC2 { return .other(length: min(2, text.count - index)) }
        if byte == 0xE2, index + 1 < text.count, text[index + 1] == 0x80 || text[index + 1] == 0x81 {
            return .other(length: min(3, text.count - index))
        }
        return .word
    }

    /// The length of the apostrophe at `index`, straight or curly, or 0.
    @inline(__always)
    static func apostropheLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        if text[index] == UInt8(ascii: "'") { return 1 }
        let isCurly =
            text[index] == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80
            && text[index + 2] == 0x99
        return isCurly ? 3 : 0
    }

    /// A full stop, question mark or exclamation mark before white space or the end.
    @inline(__always)
    static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let byte = text[index]
        guard byte == 0x2E || byte == 0x3F || byte == 0x21 else { return false }
        return index + 1 >= text.count || text[index + 1] <= 0x20
    }
}

/// The FNV-1a hash, by which words are known.
enum FNV {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
}
