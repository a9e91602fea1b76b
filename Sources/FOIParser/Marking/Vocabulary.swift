/// A word's number in a vocabulary; 0 is no word of it.
typealias WordID = UInt32

/// The words that some phrase uses, numbered from 1, found by hash in constant time.
struct Vocabulary: Sendable {
    /// The number of the word at each place of the table; 0 marks an empty one. Apart from the hashes, so
    /// that the table takes up little of the processor's cache.
    private var slots: [WordID]
    /// By number; that of number 0 means nothing.
    private(set) var hashes: [UInt64] = [0]

    var count: Int { hashes.count - 1 }

    init() {
        slots = Array(repeating: 0, count: 1024)
    }

    /// The vocabulary without words.
    static let empty = Vocabulary()

    /// The number of the word with `hash`, or 0.
    @inline(__always)
    func id(hash: UInt64) -> WordID {
        slots.withUnsafeBufferPointer { slots in
            hashes.withUnsafeBufferPointer { hashes in
                let mask = slots.count - 1
                var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
                // Some place is always empty, and the mask keeps `place` inside the table.
                while slots[place] != 0 {
                    if hashes[Int(slots[place])] == hash { return slots[place] }
                    place = (place + 1) & mask
                }
                return 0
            }
        }
    }

    /// The number of the word with `hash`, given one if it has none yet.
    mutating func add(hash: UInt64) -> WordID {
        let known = id(hash: hash)
        if known != 0 { return known }
        // A table half empty: many words of a text are not in it, and end soon.
        if hashes.count * 2 >= slots.count { grow() }
        hashes.append(hash)
        insert(WordID(count))
        return WordID(count)
    }

    private mutating func insert(_ id: WordID) {
        let hash = hashes[Int(id)]
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = id
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for id in hashes.indices.dropFirst() { insert(WordID(id)) }
    }
}
