/// A word packed into 64 bits: equal words have equal keys, and words of up to eight bytes have
/// keys of their own. Longer words share a key only by a collision of 64 bits, which costs a wrong hint.
@inline(__always)
func wordKey(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    key(count: count) { eightBytes(start + $0, count: min(count - $0, 8)) }
}

/// As `wordKey`, with ASCII capitals read as small letters.
@inline(__always)
func lowercasedWordKey(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    key(count: count) { lowercased(eightBytes(start + $0, count: min(count - $0, 8))) }
}

/// As `lowercasedWordKey(_:count:)` for a part of `bytes`; one load for a word of up to eight bytes.
@inline(__always)
func lowercasedWordKey(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    let start = bytes.baseAddress.unsafelyUnwrapped + range.lowerBound
    guard range.count &- 1 < 8, range.lowerBound + 8 <= bytes.count else {
        return longWordKey(start, count: range.count)
    }
    let word = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    return lowercased(word & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* range.count))
}

@inline(never)
private func longWordKey(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    lowercasedWordKey(start, count: count)
}

/// Joins the bytes of a word, eight at a time.
@inline(__always)
private func key(count: Int, _ eight: (Int) -> UInt64) -> UInt64 {
    var key = count > 0 ? eight(0) : 0
    var place = 8
    while place < count {
        key = (key ^ eight(place)) &* 0x9E37_79B9_7F4A_7C15
        key ^= key >> 32
        place += 8
    }
    return key
}

@inline(__always)
private func eightBytes(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    var bytes: UInt64 = 0
    for i in 0..<count { bytes |= UInt64(start[i]) << UInt64(8 * i) }
    return bytes
}

/// Eight bytes with ASCII capitals made small letters.
@inline(__always)
private func lowercased(_ bytes: UInt64) -> UInt64 {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F  // the upper bit is set from A on
    let beyondZ = low &+ 0x2525_2525_2525_2525
    let isCapital = (fromA ^ beyondZ) & ~bytes & 0x8080_8080_8080_8080
    return bytes | isCapital >> 2
}

func wordKey(_ word: StaticString) -> UInt64 {
    wordKey(word.utf8Start, count: word.utf8CodeUnitCount)
}

/// A fixed set of words with a value each, looked up by key without hashing a `String`.
struct WordTable<Value: Sendable>: Sendable {
    /// 0 where there is no word: no word of letters has that key.
    private let keys: [UInt64]
    private let values: [Value?]
    private let shift: UInt64

    init(_ entries: [(StaticString, Value)]) {
        self.init(entries.map { (key: wordKey($0.0), value: $0.1) })
    }

    init(_ entries: [(key: UInt64, value: Value)]) {
        var bits: UInt64 = 4
        while (1 << bits) < entries.count * 4 { bits += 1 }
        let size = 1 << Int(bits)
        var keys = [UInt64](repeating: 0, count: size)
        var values = [Value?](repeating: nil, count: size)
        for (key, value) in entries {
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            values[slot] = value
        }
        self.keys = keys
        self.values = values
        shift = 64 - bits
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
        while keys[slot] != key {
            if keys[slot] == 0 { return nil }
            slot = (slot + 1) & (keys.count - 1)
        }
        return values[slot]
    }
}
