/// Eight bytes of text in one word, tested together. A result has the highest bit of each byte set
/// for which the test holds; no carry runs from byte to byte, so that results are exact.
struct Eight {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let tops: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    static func zeros(_ bytes: UInt64) -> UInt64 { ~(((bytes & ~tops) &+ ~tops) | bytes) & tops }

    /// As `zeros`, but right only up to the lowest hit: above it, a byte of 1 may pass for a zero.
    @inline(__always)
    static func lowestZero(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & tops }

    /// The ASCII letters, capital or small.
    @inline(__always)
    static func letters(_ bytes: UInt64) -> UInt64 {
        let small = (bytes | ones &* 0x20) & ~tops
        return (small &+ (ones &* 0x1F)) & ~(small &+ (ones &* 0x05)) & ~bytes & tops
    }
}

extension Bytes {
    /// Eight bytes from `index` on, the first of them lowest; they must lie in the text.
    @inline(__always)
    func eight(at index: Int) -> UInt64 {
        UInt64(littleEndian: storage.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The position behind the last of the copies of `range` that follow it without a gap, or the end
    /// of `range`.
    func pastRepeats(of range: Range<Int>) -> Int {
        let length = range.count
        var position = range.upperBound
        // A text that equals itself so many bytes before goes on repeating.
        while position + 8 <= count, eight(at: position) == eight(at: position - length) { position += 8 }
        while position < count, self[position] == self[position - length] { position += 1 }
        return position - (position - range.upperBound) % length
    }
}
