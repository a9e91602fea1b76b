/// Phrases of words with a number for each, found in a text with a bounded number of steps a word.
struct PhraseTrie: Sendable {
    /// By word and node, the next node.
    private var edges = KeyTable()
    /// The edges, word and node in one key: most words go on with no phrase, which is told without a look
    /// into the large table.
    private var goingOn = WordBits()
    /// For each node the numbers of the phrases that end there.
    private var ends: [[Int32]] = [[]]
    /// The first words: most words of a text start no phrase.
    private(set) var starts = WordBits()

    /// The longest phrase, in words, that is stored whole.
    static let longestPhrase = 24

    mutating func insert(_ phrase: String, number: Int32) {
        let words = Self.words(of: phrase)
        guard let first = words.first, words.count <= Self.longestPhrase else { return }
        starts.insert(first)
        var node: UInt32 = 0
        for word in words {
            let next = edges[word, node]
            if next == 0 {
                edges.insert(word, node, UInt32(ends.count))
                goingOn.insert(Self.edge(word, node))
                node = UInt32(ends.count)
                ends.append([])
            } else {
                node = next
            }
        }
        if !ends[Int(node)].contains(number) { ends[Int(node)].append(number) }
    }

    /// False where no phrase starts with the word.
    @inline(__always)
    func mayStart(_ word: FactWord) -> Bool { starts.mayContain(word.place) }

    /// The longest phrase that starts at a word: its numbers and the index after its last word.
    /// `joins` says which gaps a phrase may run across.
    @inline(__always)
    func longestMatch(in text: FactText, at start: Int, joins: (WordGap) -> Bool) -> (
        numbers: [Int32], end: Int
    )? {
        mayStart(text.words[start]) ? match(in: text, at: start, joins: joins) : nil
    }

    private func match(in text: FactText, at start: Int, joins: (WordGap) -> Bool) -> (
        numbers: [Int32], end: Int
    )? {
        var node: UInt32 = 0
        var position = start
        var found: (node: UInt32, end: Int)?
        while position < text.words.count {
            if position > start, !joins(text.words[position].gap) { break }
            let word = text.words[position].key
            guard goingOn.mayContain(WordBits.Place(Self.edge(word, node))) else { break }
            let next = edges[word, node]
            if next == 0 { break }
            node = next
            position += 1
            if !ends[Int(node)].isEmpty { found = (node, position) }
        }
        return found.map { (ends[Int($0.node)], $0.end) }
    }

    @inline(__always)
    private static func edge(_ word: UInt64, _ node: UInt32) -> UInt64 {
        word ^ UInt64(node) &* 0xd6e8_feb8_6659_fd93
    }

    /// The keys of a phrase's words, split as a text is.
    static func words(of phrase: String) -> [UInt64] {
        var out: [UInt64] = []
        var current: [UInt8] = []
        func flush(_ current: inout [UInt8]) {
            if !current.isEmpty { out.append(WordKey.of(current)) }
            current.removeAll()
        }
        let bytes = Array(phrase.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isDividing(bytes[index...]) {
                flush(&current)
                index += 3
                continue
            }
            if byte.isFactLetter || byte.isFactDigit || byte >= 0x80 {
                current.append(byte)
            } else {
                flush(&current)
                if byte == 38 { out.append(WordKey.of("and")) }
            }
            index += 1
        }
        flush(&current)
        return out
    }

    /// A curly apostrophe or a dash of middle length: three bytes between words.
    private static func isDividing(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.first == 0xE2
            && (bytes.starts(with: [0xE2, 0x80, 0x99]) || bytes.starts(with: [0xE2, 0x80, 0x93]))
    }
}
