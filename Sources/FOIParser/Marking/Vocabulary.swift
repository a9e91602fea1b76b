/// A word's number in a vocabulary; 0 is no word of it.
typealias WordID = UInt32

/// The words that some phrase uses, numbered from 1, found by hash in constant time.
struct Vocabulary: Sendable {
    private var keys: [UInt64]
    private var values: [WordID]
    private(set) var count = 0

    init() {
        keys = Array(repeating: 0, count: 1024)
        values = Array(repeating: 0, count: 1024)
    }

    /// The number of the word with `hash`, or 0.
    @inline(__always)
    func id(hash: UInt64) -> WordID {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while values[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }

    /// The number of the word with `hash`, given one if it has none yet.
    mutating func add(hash: UInt64) -> WordID {
        let known = id(hash: hash)
        if known != 0 { return known }
        if count * 2 >= keys.count { grow() }
        count += 1
        insert(hash, WordID(count))
        return WordID(count)
    }

    private mutating func insert(_ hash: UInt64, _ value: WordID) {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while values[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = hash
        values[slot] = value
    }

    private mutating func grow() {
        let old = zip(keys, values).filter { $0.1 != 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        values = Array(repeating: 0, count: keys.count)
        for (hash, value) in old { insert(hash, value) }
    }
}
