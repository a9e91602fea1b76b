/// A fixed table from the numbers of provisions to values, for look-ups on the scanning path.
struct LabelTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var key: UInt64 = 0
        /// The place of its value among all, counted from one; 0 where the slot is free.
        var value = 0
    }

    private var slots: [Entry]
    private var values: [Value] = []
    private let mask: Int

    init(_ entries: [Label: Value]) {
        var size = 16
        while size < entries.count * 2 { size *= 2 }
        slots = Array(repeating: Entry(), count: size)
        mask = size - 1
        for (label, value) in entries {
            values.append(value)
            slots[slot(of: label)] = Entry(key: label.bits, value: values.count)
        }
    }

    subscript(label: Label) -> Value? {
        let value = slots[slot(of: label)].value
        return value == 0 ? nil : values[value - 1]
    }

    /// The slot that holds the label, or the free one where it belongs.
    @inline(__always)
    private func slot(of label: Label) -> Int {
        var slot = Int(truncatingIfNeeded: (label.bits &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while slots[slot].value != 0, slots[slot].key != label.bits { slot = (slot + 1) & mask }
        return slot
    }
}
