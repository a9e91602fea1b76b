/// Says of most words that they are not in a set, by one bit for each hash, so that tables are asked
/// only for the few that may be.
struct WordBits: Sendable {
    private var bits = [UInt64](repeating: 0, count: 512)

    /// Where a word's bit stands.
    struct Place: Sendable {
        fileprivate let number: UInt16

        /// - Parameter key: equal for equal words; of any form, since its bits are mixed here.
        @inline(__always)
        init(_ key: UInt64) {
            number = UInt16(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 49)
        }
    }

    mutating func insert(_ key: UInt64) {
        let place = Place(key)
        bits[Int(place.number >> 6)] |= 1 << UInt64(place.number & 63)
    }

    mutating func formUnion(_ other: WordBits) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    /// False where the word is certainly not in the set.
    @inline(__always)
    func mayContain(_ place: Place) -> Bool {
        bits[Int(place.number >> 6)] >> UInt64(place.number & 63) & 1 == 1
    }
}
