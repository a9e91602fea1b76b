/// Which words stand side by side in the names of instruments. An answer of no is sure; a yes may be
/// wrong now and then, as pairs share bits.
struct WordPairs: Sendable {
    private var bits = [UInt64](repeating: 0, count: 128)

    /// - Parameter names: in lower case.
    init(_ names: [[UInt8]]) {
        for name in names {
            let words = name.split { !($0 >= 0x61 && $0 <= 0x7A) }.map { Word($0) }
            for (word, next) in zip(words, words.dropFirst()) {
                let bit = Self.bit(word, next)
                bits[bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
    }

    @inline(__always)
    func mayHold(_ word: Word, _ next: Word) -> Bool {
        let bit = Self.bit(word, next)
        return bits[bit >> 6] >> UInt64(bit & 63) & 1 == 1
    }

    @inline(__always)
    private static func bit(_ word: Word, _ next: Word) -> Int { (word.slot &* 31 ^ next.slot) & 8191 }
}
