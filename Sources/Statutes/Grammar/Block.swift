/// Sixteen bytes of text, tested together.
enum Block {
    typealias Mask = SIMDMask<SIMD16<Int8>>

    /// The first byte for which the test held, or nil where it held for none.
    @inline(__always)
    static func first(_ mask: Mask) -> Int? {
        // A mask is a vector of zeros and of bytes with all their bits set.
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        if halves[0] | halves[1] == 0 { return nil }
        let low = UInt64(littleEndian: halves[0])
        return low != 0
            ? low.trailingZeroBitCount / 8 : 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount / 8
    }

    /// The last byte for which the test held.
    @inline(__always)
    static func last(_ mask: Mask) -> Int? {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        if halves[0] | halves[1] == 0 { return nil }
        let high = UInt64(littleEndian: halves[1])
        return high != 0
            ? 15 - high.leadingZeroBitCount / 8
            : 7 - UInt64(littleEndian: halves[0]).leadingZeroBitCount / 8
    }

    @inline(__always)
    static func any(_ mask: Mask) -> Bool {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1] != 0
    }

    /// Sixteen times the same byte. Masks and sums of two vectors become one instruction each; those of
    /// a vector and a plain number would be worked out byte by byte.
    @inline(__always)
    static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

    @inline(__always)
    static func digits(_ bytes: SIMD16<UInt8>) -> Mask { (bytes &- all(0x30)) .< all(10) }

    @inline(__always)
    static func equal(_ bytes: SIMD16<UInt8>, _ character: Unicode.Scalar) -> Mask {
        bytes .== all(UInt8(ascii: character))
    }
}

extension Bytes {
    /// Sixteen bytes from `index` on; they must lie in the text.
    @inline(__always)
    func block(at index: Int) -> SIMD16<UInt8> {
        storage.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
    }
}
