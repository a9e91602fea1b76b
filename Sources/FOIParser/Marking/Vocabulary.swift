/// A word's number in a vocabulary; 0 is no word of it.
typealias WordID = UInt32

/// The words that some phrase uses, numbered from 1, found by hash in constant time.
struct Vocabulary: Sendable {
    /// A place of the table; the id 0 marks an empty one.
    private struct Slot: Sendable {
        var hash: UInt64 = 0
        var id: WordID = 0
    }

    private var slots: [Slot]
    private(set) var count = 0

    init() {
        slots = Array(repeating: Slot(), count: 1024)
    }

    /// The vocabulary without words.
    static let empty = Vocabulary()

    /// The number of the word with `hash`, or 0.
    @inline(__always)
    func id(hash: UInt64) -> WordID {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
            // Some place is always empty, and the mask keeps `place` inside the table.
            while slots[place].id != 0 {
                if slots[place].hash == hash { return slots[place].id }
                place = (place + 1) & mask
            }
            return 0
        }
    }

    /// The number of the word with `hash`, given one if it has none yet.
    mutating func add(hash: UInt64) -> WordID {
        let known = id(hash: hash)
        if known != 0 { return known }
        // A table three quarters empty: most words of a text are not in it, and end at once.
        if count * 4 >= slots.count { grow() }
        count += 1
        insert(Slot(hash: hash, id: WordID(count)))
        return WordID(count)
    }

    private mutating func insert(_ slot: Slot) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: slot.hash ^ (slot.hash >> 32)) & mask
        while slots[place].id != 0 { place = (place + 1) & mask }
        slots[place] = slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.id != 0 { insert(slot) }
    }
}
