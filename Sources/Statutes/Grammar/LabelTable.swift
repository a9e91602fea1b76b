/// A fixed table from the numbers of provisions to values, for look-ups on the scanning path.
struct LabelTable<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value]

    init(_ entries: [Label: Value]) {
        let sorted = entries.sorted { $0.key.bits < $1.key.bits }
        keys = sorted.map(\.key.bits)
        values = sorted.map(\.value)
    }

    subscript(label: Label) -> Value? {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < label.bits { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == label.bits ? values[low] : nil
    }
}
