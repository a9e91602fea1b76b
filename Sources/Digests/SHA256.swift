internal import CSHA256

/// The SHA-256 digest of bytes (FIPS 180-4), so that nothing needs a package for it.
package enum SHA256 {
    /// The digest in lower-case hexadecimal, 64 characters.
    package static func hexDigest(of message: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in digest(of: message) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest as 32 bytes.
    package static func digest(of message: [UInt8]) -> [UInt8] {
        var state = initialState
        let wholeBlocks = message.count / 64 * 64
        absorb(message, count: wholeBlocks / 64, into: &state)
        let tail = paddedTail(message[wholeBlocks...], messageLength: message.count)
        absorb(tail, count: tail.count / 64, into: &state)
        return state.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// The first `count` blocks of 64 bytes. In C, because Swift does not reach the processor's
    /// instructions for it, and every byte of every document goes through here.
    private static func absorb(_ bytes: [UInt8], count: Int, into state: inout [UInt32]) {
        bytes.withUnsafeBufferPointer { csha256_absorb(&state, $0.baseAddress, count) }
    }

    /// The last bytes with a one bit, zeros and the length in bits (section 5.1.1): one or two blocks.
    private static func paddedTail(_ rest: ArraySlice<UInt8>, messageLength: Int) -> [UInt8] {
        var tail = Array(rest)
        tail.append(0x80)
        while tail.count % 64 != 56 { tail.append(0) }
        let bits = UInt64(messageLength) &* 8
        for shift in stride(from: 56, through: 0, by: -8) {
            tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        return tail
    }

    private static let initialState: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
}
