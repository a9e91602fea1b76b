/// Sixteen bytes of a text, tested together: passes over what says nothing at a fraction of the cost of
/// looking at each byte.
///
/// Usable from inline, itself and its names for vectors: the compiler does not inline the members of what is only
/// `package` into other modules, and a call would cost more than the test.
@usableFromInline
package enum ByteBlock {
    @usableFromInline
    package typealias Bytes = SIMD16<UInt8>
    /// For each byte whether a test holds: zero, or a byte with all its bits set.
    @usableFromInline
    package typealias Mask = SIMDMask<SIMD16<Int8>>

    /// How many bytes a block has.
    @inlinable
    package static var width: Int {
        @inline(__always) get { 16 }
    }

    /// The bytes from `start` on, all of which must be there.
    @inlinable
    @inline(__always)
    package static func load(_ start: UnsafePointer<UInt8>) -> Bytes {
        UnsafeRawPointer(start).loadUnaligned(as: Bytes.self)
    }

    /// The bytes of a text from `index` on, all of which must be in it.
    @inlinable
    @inline(__always)
    package static func load(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bytes {
        load(text.baseAddress.unsafelyUnwrapped + index)
    }

    /// Sixteen times the same byte. Masks and sums of two vectors become one instruction each; those of
    /// a vector and a plain number would be worked out byte by byte.
    @inlinable
    @inline(__always)
    package static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }

    /// - Parameter character: of ASCII.
    @inlinable
    @inline(__always)
    package static func equal(_ bytes: Bytes, _ character: Unicode.Scalar) -> Mask {
        bytes .== all(UInt8(ascii: character))
    }

    @inlinable
    @inline(__always)
    package static func digits(_ bytes: Bytes) -> Mask { (bytes &- all(0x30)) .< all(10) }

    /// The place in the block of the first byte for which the test holds, or nil where it holds for none.
    @inlinable
    @inline(__always)
    package static func first(_ mask: Mask) -> Int? {
        let (low, high) = halves(mask)
        if low | high == 0 { return nil }
        return low != 0 ? low.trailingZeroBitCount / 8 : 8 + high.trailingZeroBitCount / 8
    }

    /// The place of the last byte for which the test holds.
    @inlinable
    @inline(__always)
    package static func last(_ mask: Mask) -> Int? {
        let (low, high) = halves(mask)
        if low | high == 0 { return nil }
        return high != 0 ? 15 - high.leadingZeroBitCount / 8 : 7 - low.leadingZeroBitCount / 8
    }

    /// Whether the test holds for any byte.
    @inlinable
    @inline(__always)
    package static func any(_ mask: Mask) -> Bool {
        let (low, high) = halves(mask)
        return low | high != 0
    }

    /// The mask as two numbers; the first byte is the lowest of its half.
    @inlinable
    @inline(__always)
    package static func halves(_ mask: Mask) -> (low: UInt64, high: UInt64) {
        let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
        return (UInt64(littleEndian: halves[0]), UInt64(littleEndian: halves[1]))
    }
}
