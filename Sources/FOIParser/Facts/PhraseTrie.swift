/// Phrases of words with a number for each, found in a text with a bounded number of steps a word.
struct PhraseTrie: Sendable {
    private var wordIDs: [UInt64: UInt32] = [:]
    private var edges: [UInt64: UInt32] = [:]
    /// For each node the numbers of the phrases that end there.
    private var ends: [[Int32]] = [[]]
    /// One bit for each hash of a first word: most words of a text start no phrase, and this says so
    /// without a look into the dictionaries.
    private var starts = [UInt64](repeating: 0, count: 512)

    /// The longest phrase, in words, that is stored whole.
    static let longestPhrase = 24

    mutating func insert(_ phrase: String, number: Int32) {
        let words = Self.words(of: phrase)
        guard let first = words.first, words.count <= Self.longestPhrase else { return }
        let bit = Self.startBit(first)
        starts[bit >> 6] |= 1 << UInt64(bit & 63)
        var node: UInt32 = 0
        for word in words {
            let id = wordIDs[word] ?? UInt32(wordIDs.count + 1)
            wordIDs[word] = id
            let edge = UInt64(node) << 32 | UInt64(id)
            if let next = edges[edge] {
                node = next
            } else {
                node = UInt32(ends.count)
                ends.append([])
                edges[edge] = node
            }
        }
        if !ends[Int(node)].contains(number) { ends[Int(node)].append(number) }
    }

    /// The longest phrase that starts at a word: its numbers and the index after its last word.
    /// `joins` says which gaps a phrase may run across.
    func longestMatch(in text: FactText, at start: Int, joins: (WordGap) -> Bool) -> (
        numbers: [Int32], end: Int
    )? {
        let bit = Self.startBit(text.words[start].key)
        guard starts[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return nil }
        var node: UInt32 = 0
        var position = start
        var found: (node: UInt32, end: Int)?
        while position < text.words.count {
            if position > start, !joins(text.words[position].gap) { break }
            guard let id = wordIDs[text.words[position].key],
                let next = edges[UInt64(node) << 32 | UInt64(id)]
            else { break }
            node = next
            position += 1
            if !ends[Int(node)].isEmpty { found = (node, position) }
        }
        return found.map { (ends[Int($0.node)], $0.end) }
    }

    private static func startBit(_ key: UInt64) -> Int { Int((key &* 0x9e37_79b9_7f4a_7c15) >> 49) }

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
