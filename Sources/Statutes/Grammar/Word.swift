/// Up to sixteen lower-case letters, comparable at once; a longer word equals no other.
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
    private var high: UInt64 = 0
    private var low: UInt64 = 0
    private(set) var length = 0

    init() {}

    init(high: UInt64, low: UInt64, length: Int) {
        self.high = high
        self.low = low
        self.length = length
    }

    init(stringLiteral value: StaticString) {
        value.withUTF8Buffer { for byte in $0 { append(byte) } }
    }

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    var isEmpty: Bool { length == 0 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
        length += 1
    }

    /// A cheap hash: the letters are no secret, and the tables are small and fixed.
    @inline(__always)
    var slot: Int {
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}

/// A fixed table from words to values, for look-ups on the scanning path.
struct WordTable<Value: Sendable>: Sendable {
    private var words: [Word]
    private var values: [Value?]
    private var count = 0
    private var mask: Int { words.count - 1 }

    init(_ entries: [Word: Value]) {
        var size = 16
        while size < entries.count * 3 { size *= 2 }
        words = Array(repeating: Word(), count: size)
        values = Array(repeating: nil, count: size)
        for (word, value) in entries { insert(word, value) }
    }

    /// Sets the value of a word, an empty one excepted: that is none.
    mutating func insert(_ word: Word, _ value: Value) {
        guard !word.isEmpty else { return }
        if count * 3 >= words.count * 2 { grow() }
        let slot = slot(of: word)
        if words[slot].isEmpty { count += 1 }
        words[slot] = word
        values[slot] = value
    }

    /// The slot that holds the word, or the free one where it belongs.
    private func slot(of word: Word) -> Int {
        var slot = word.slot & mask
        while !words[slot].isEmpty, words[slot] != word { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(words, values)
        words = Array(repeating: Word(), count: words.count * 2)
        values = Array(repeating: nil, count: words.count)
        for (word, value) in old where !word.isEmpty {
            let slot = slot(of: word)
            words[slot] = word
            values[slot] = value
        }
    }

    @inline(__always)
    subscript(word: Word) -> Value? {
        var slot = word.slot & mask
        while true {
            if words[slot] == word { return values[slot] }
            if words[slot].isEmpty { return nil }
            slot = (slot + 1) & mask
        }
    }
}

/// A fixed set of words, for look-ups on the scanning path.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private let table: WordTable<Bool>

    init(_ words: some Sequence<Word>) {
        table = WordTable(Dictionary(words.map { ($0, true) }) { first, _ in first })
    }

    init(arrayLiteral elements: Word...) { self.init(elements) }

    @inline(__always)
    func contains(_ word: Word) -> Bool { table[word] != nil }
}
