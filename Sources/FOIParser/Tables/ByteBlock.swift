/// Sixteen bytes of a text, tested together: passes over what says nothing at a fraction of the cost of
/// looking at each byte.
enum ByteBlock {
    typealias Bytes = SIMD16<UInt8>
    /// For each byte whether a test holds.
    typealias Mask = SIMDMask<SIMD16<Int8>>

    static let count = 16

    /// The bytes from `index` on, which must lie in the text.
    @inline(__always)
    static func load(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bytes {
        UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: Bytes.self)
    }

    @inline(__always)
    static func equal(_ bytes: Bytes, _ character: Unicode.Scalar) -> Mask {
        bytes .== Bytes(repeating: UInt8(truncatingIfNeeded: character.value))
    }

    @inline(__always)
    static func digits(_ bytes: Bytes) -> Mask {
        (bytes &- Bytes(repeating: 0x30)) .< Bytes(repeating: 10)
    }

    /// The place of the first byte for which the test holds, or nil where it holds for none.
    @inline(__always)
    static func first(_ mask: Mask) -> Int? {
        // A mask is made of zeros and of bytes with all their bits set.
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        let low = UInt64(littleEndian: halves[0])
        if low != 0 { return low.trailingZeroBitCount / 8 }
        let high = UInt64(littleEndian: halves[1])
        return high != 0 ? 8 + high.trailingZeroBitCount / 8 : nil
    }
}
