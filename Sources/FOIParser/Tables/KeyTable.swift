/// Numbers by keys of 64 bits, in two pieces of memory: a `Dictionary` without its hashing.
struct KeyTable: Sendable {
    private var keys: [UInt64]
    /// 0 marks an empty place.
    private var values: [UInt32]
    private(set) var count = 0

    /// - Parameter capacity: keys that are taken up without the table being made larger.
    init(capacity: Int = 0) {
        var size = 64
        while size < 2 * capacity { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: 0, count: size)
    }

    /// The number of a key, which is never 0; 0 where the key is not in the table.
    @inline(__always)
    subscript(key: UInt64) -> UInt32 {
        // Some place is always empty, and the mask keeps the search inside both tables, which are of one size.
        keys.withUnsafeBufferPointer { keys in
            values.withUnsafeBufferPointer { values in
                let mask = keys.count - 1
                var place = Self.firstPlace(of: key, mask)
                while values[place] != 0, keys[place] != key { place = (place + 1) & mask }
                return values[place]
            }
        }
    }

    /// - Parameter value: not 0.
    mutating func insert(_ key: UInt64, _ value: UInt32) {
        // Half empty at least, so that what is not in the table is soon known.
        if count * 2 >= keys.count { grow() }
        let place = place(of: key)
        if values[place] == 0 { count += 1 }
        keys[place] = key
        values[place] = value
    }

    /// Where the key stands, or the empty place where it belongs.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = Self.firstPlace(of: key, mask)
        while values[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    @inline(__always)
    private static func firstPlace(of key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: 0, count: oldKeys.count * 2)
        for (key, value) in zip(oldKeys, oldValues) where value != 0 {
            let place = place(of: key)
            keys[place] = key
            values[place] = value
        }
    }
}
