/// Numbers by keys of 64 bits, in one piece of memory: a `Dictionary` without its hashing.
///
/// A key may have a second part, as the step from a node of a tree over a word has.
struct KeyTable: Sendable {
    /// A place of the table; the value 0 marks an empty one.
    private struct Slot: Sendable {
        var key: UInt64 = 0
        var part: UInt32 = 0
        var value: UInt32 = 0
    }

    private var slots: [Slot]
    private(set) var count = 0

    /// - Parameter capacity: keys that are taken up without the table being made larger.
    init(capacity: Int = 0) {
        var size = 64
        while size <= 2 * capacity { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// The number of a key, which is never 0; 0 where the key is not in the table.
    @inline(__always)
    subscript(key: UInt64, part: UInt32 = 0) -> UInt32 { slots[place(of: key, part)].value }

    /// - Parameter value: not 0.
    mutating func insert(_ key: UInt64, _ value: UInt32) { insert(key, 0, value) }

    /// - Parameter value: not 0.
    mutating func insert(_ key: UInt64, _ part: UInt32, _ value: UInt32) {
        // Half empty at least, so that what is not in the table is soon known.
        if count * 2 >= slots.count { grow() }
        let place = place(of: key, part)
        if slots[place].value == 0 { count += 1 }
        slots[place] = Slot(key: key, part: part, value: value)
    }

    /// Where the key stands, or the empty place where it belongs.
    @inline(__always)
    private func place(of key: UInt64, _ part: UInt32) -> Int {
        // Some place is always empty.
        let mask = slots.count - 1
        let mixed = (key ^ UInt64(part) &* 0xd6e8_feb8_6659_fd93) &* 0x9e37_79b9_7f4a_7c15
        var place = Int(truncatingIfNeeded: mixed >> 32) & mask
        while slots[place].value != 0, slots[place].key != key || slots[place].part != part {
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.value != 0 { slots[place(of: slot.key, slot.part)] = slot }
    }
}
