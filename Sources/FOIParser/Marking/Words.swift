import Basics

/// One word of a text, with what stands before it.
struct Word: Sendable, Equatable {
    /// What separates a word from the one before it.
    enum Gap: UInt8, Sendable { case space, sentence, paragraph }

    /// Bytes of the text.
    let start: Int
    /// Of the folded form: equal words have equal hashes.
    let hash: UInt64
    /// In bytes, beside the word's number, so that two words fill a line of the processor's cache.
    private let length: UInt32
    /// The word's number in the vocabulary; 0 for a word that no phrase uses.
    let id: WordID
    let gap: Gap
    /// True for the first word of a line.
    let opensLine: Bool
    /// True for the first word behind a list item's marker.
    var opensItem = false
    /// True for words of digits only.
    let isNumber: Bool
    /// True for words of ASCII letters and digits, without an apostrophe.
    let isPlain: Bool
    /// True for words of ASCII letters alone.
    let isLetters: Bool

    var end: Int { start &+ Int(length) }

    @inline(__always)
    init(start: Int, _ scan: WordScan, id: WordID, gap: Gap, opensLine: Bool) {
        self.start = start
        length = UInt32(truncatingIfNeeded: scan.end - start)
        hash = scan.hash
        self.id = id
        self.gap = gap
        self.opensLine = opensLine
        isNumber = scan.isNumber
        isPlain = scan.isPlain
        isLetters = scan.isLetters
    }
}

/// The words of a text in order: the unit in which phrases are found, so that a phrase matches
/// across a line break, doubled spaces, capitals and curly quotes alike.
struct Words: Sendable, RandomAccessCollection {
    private var words: [Word] = []
    /// The first word at or behind every 64th byte, up to the last word's.
    private var firstOfBlock: [Int] = []
    /// How many bits of an offset tell a byte within its block.
    private static let block = 6
    /// The bytes that end the lines of the text.
    private(set) var lineEnds: [Int] = []
    /// Whether there is a tab between two words, or before or behind them all.
    private(set) var hasTabs = false

    var startIndex: Int { 0 }
    var endIndex: Int { words.count }
    subscript(index: Int) -> Word { words[index] }

    init(of text: [UInt8], vocabulary: Vocabulary) {
        words.reserveCapacity(text.count / 4 + 8)
        text.withUnsafeBufferPointer { scan($0, vocabulary) }
        firstOfBlock = Self.firstOfBlocks(words)
    }

    private static func firstOfBlocks(_ words: [Word]) -> [Int] {
        guard let last = words.last else { return [] }
        return Array(unsafeUninitializedCapacity: last.start >> block + 1) { blocks, count in
            for index in words.indices {
                while count << block <= words[index].start {
                    blocks.initializeElement(at: count, to: index)
                    count += 1
                }
            }
        }
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
        var gap = Word.Gap.paragraph
        // Line ends since the last word; a text opens like a line.
        var newLines = 1
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: " ") {
                index += 1
                continue
            }
            let length = WordByte.lengthBetweenWords(text, at: index)
            guard length > 0 else {
                let word = WordScan(text, from: index)
                words.append(
                    Word(
                        start: index, word, id: vocabulary.id(hash: word.hash),
                        gap: newLines > 1 ? .paragraph : gap, opensLine: newLines > 0))
                index = word.end
                gap = .space
                newLines = 0
                continue
            }
            if byte == UInt8(ascii: "\n") {
                lineEnds.append(index)
                newLines += 1
            } else if byte == UInt8(ascii: "\t") {
                hasTabs = true
            } else if WordByte.endsSentence(text, at: index) {
                gap = .sentence
            }
            index += length
        }
    }

    /// Calls `body` with the words in one piece of memory, for loops that look at most of them.
    func withUnsafeBuffer<Result>(_ body: (UnsafeBufferPointer<Word>) -> Result) -> Result {
        words.withUnsafeBufferPointer(body)
    }

    /// Lets the words behind the markers of list items open their lines too: `^please` is found in
    /// `2. Please state`.
    ///
    /// - Parameter contentStarts: bytes where the content behind a marker starts.
    mutating func open(at contentStarts: [Int]) {
        for start in contentStarts {
            let index = firstIndex(atOrAfter: start)
            if index < count, words[index].start == start { words[index].opensItem = true }
        }
    }

    /// The words that start in a range of bytes.
    func indices(in bytes: Range<Int>) -> Range<Int> {
        firstIndex(atOrAfter: bytes.lowerBound)..<firstIndex(atOrAfter: bytes.upperBound)
    }

    /// The index of the first word that starts at or after `offset`.
    func firstIndex(atOrAfter offset: Int) -> Int {
        let block = Swift.max(offset, 0) >> Self.block
        guard block < firstOfBlock.count else { return words.count }
        var index = firstOfBlock[block]
        while index < words.count, words[index].start < offset { index += 1 }
        return index
    }
}

/// One word read from the text: where it ends and the hash of its folded form.
struct WordScan {
    let end: Int
    let hash: UInt64
    let isNumber: Bool
    let isPlain: Bool
    let isLetters: Bool

    /// Reads the word that starts at `start`. Letters are folded to lower case and apostrophes
    /// inside the word are left out, so that `don't`, `don’t` and `DONT` are one word.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        var hash = FNV.seed
        var index = start
        while index < text.count {
            let letter = text[index] | 0x20
            if letter &- 0x61 >= 26 { break }
            hash = FNV.add(letter, to: hash)
            index &+= 1
        }
        // Nearly all words are made of nothing else.
        if index > start, index == text.count || WordByte.parts(text[index]) {
            self.init(end: index, hash: hash, isNumber: false, isPlain: true, isLetters: true)
        } else {
            self = Self.rest(of: text, from: start, behind: index, hash)
        }
    }

    private init(end: Int, hash: UInt64, isNumber: Bool, isPlain: Bool, isLetters: Bool) {
        self.end = end
        self.hash = hash
        self.isNumber = isNumber
        self.isPlain = isPlain
        self.isLetters = isLetters
    }

    /// Reads the rest of a word behind its first letters, if it begins with any.
    @inline(never)
    private static func rest(
        of text: UnsafeBufferPointer<UInt8>, from start: Int, behind letters: Int, _ hash: UInt64
    ) -> WordScan {
        var hash = hash
        var index = letters
        var digits = letters == start
        var plain = true
        while index < text.count {
            let byte = text[index]
            if (byte | 0x20) &- 0x61 < 26 {
                digits = false
                hash = FNV.add(byte | 0x20, to: hash)
                index += 1
                continue
            }
            if WordByte.lengthBetweenWords(text, at: index) == 0 {
                digits = digits && byte &- 0x30 < 10
                plain = plain && byte < 0x80
                hash = FNV.add(byte, to: hash)
                index += 1
                continue
            }
            let length = WordByte.apostropheLength(text, at: index)
            guard length > 0, index + length < text.count,
                WordByte.lengthBetweenWords(text, at: index + length) == 0
            else { break }
            plain = false
            index += length
        }
        return WordScan(
            end: index, hash: hash, isNumber: digits, isPlain: plain,
            isLetters: letters == index && letters > start)
    }
}

/// Which bytes make words.
enum WordByte {
    /// 0 for a byte of a word, else the number of bytes to step over.
    ///
    /// Letters and digits are word bytes, and so is every byte beyond ASCII that is no general
    /// punctuation (U+2000 to U+206F), no Latin-1 symbol or no-break space (U+0080 to U+00BF).
    @inline(__always)
    static func lengthBetweenWords(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = text[index]
        if byte < 0x80 {
            return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 ? 0 : 1
        }
        if byte == 0xC2 { return Swift.min(2, text.count - index) }
        if byte == 0xE2, index + 1 < text.count, text[index + 1] == 0x80 || text[index + 1] == 0x81 {
            return Swift.min(3, text.count - index)
        }
        return 0
    }

    /// Whether a byte behind a letter certainly ends its word.
    @inline(__always)
    static func parts(_ byte: UInt8) -> Bool {
        byte < 0x30 && byte != UInt8(ascii: "'") || byte &- 0x3A < 7
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

    /// The hash of a word whose letters are folded already.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed) { add($1, to: $0) } }

    @inline(__always)
    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 { add(UInt64(byte), to: hash) }

    @inline(__always)
    static func add(_ number: UInt64, to hash: UInt64) -> UInt64 {
        (hash ^ number) &* 0x0000_0100_0000_01b3
    }
}
