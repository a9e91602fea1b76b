/// Which words stand side by side in the names of instruments. An answer of no is sure; a yes may be
/// wrong now and then, as pairs share bits.
struct WordPairs: Sendable {
    private var bits = [UInt64](repeating: 0, count: 128)

    /// - Parameter name: in lower case.
    mutating func insert(_ name: [UInt8]) {
        var previous = Word()
        var word = Word()
        for byte in name {
            if byte &- 0x61 < 26 {
                word.append(byte)
                continue
            }
            join(previous, word)
            if !word.isEmpty { previous = word }
            word = Word()
        }
        join(previous, word)
    }

    private mutating func join(_ word: Word, _ next: Word) {
        guard !word.isEmpty, !next.isEmpty else { return }
        let bit = Self.bit(word, next)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    func mayHold(_ word: Word, _ next: Word) -> Bool {
        let bit = Self.bit(word, next)
        return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    @inline(__always)
    private static func bit(_ word: Word, _ next: Word) -> Int { (word.slot &* 31 ^ next.slot) & 8191 }
}
