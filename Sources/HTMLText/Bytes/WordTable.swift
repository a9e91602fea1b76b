/// A word packed into 64 bits: equal words have equal keys, and words of up to eight bytes have
/// keys of their own. Longer words share a key only by a collision of 64 bits, which costs a wrong hint.
@inline(__always)
func wordKey(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    var key: UInt64 = 0
    for i in 0..<min(count, 8) { key |= UInt64(start[i]) << UInt64(8 * i) }
    var i = 8
    while i < count {
        key = (key ^ UInt64(start[i])) &* 0x100_0000_01B3
        i += 1
    }
    return key
}

/// As `wordKey`, with ASCII capitals read as small letters.
@inline(__always)
func lowercasedWordKey(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    var key: UInt64 = 0
    for i in 0..<min(count, 8) { key |= UInt64(ASCII.lowercased(start[i])) << UInt64(8 * i) }
    var i = 8
    while i < count {
        key = (key ^ UInt64(ASCII.lowercased(start[i]))) &* 0x100_0000_01B3
        i += 1
    }
    return key
}

func wordKey(_ word: StaticString) -> UInt64 {
    wordKey(word.utf8Start, count: word.utf8CodeUnitCount)
}

/// A fixed set of words with a value each, looked up by key without hashing a `String`.
struct WordTable<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value?]
    private let shift: UInt64

    init(_ entries: [(StaticString, Value)]) {
        var bits: UInt64 = 4
        while (1 << bits) < entries.count * 4 { bits += 1 }
        let size = 1 << Int(bits)
        var keys = [UInt64](repeating: 0, count: size)
        var values = [Value?](repeating: nil, count: size)
        for (word, value) in entries {
            let key = wordKey(word)
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
            while values[slot] != nil, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] = value
        }
        self.keys = keys
        self.values = values
        shift = 64 - bits
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while let value = values[slot] {
            if keys[slot] == key { return value }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }
}
