/// The SHA-256 digest of bytes (FIPS 180-4), so that the library needs no package for it.
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
        message.withUnsafeBytes { absorb(UnsafeRawBufferPointer(rebasing: $0[..<wholeBlocks]), into: &state) }
        paddedTail(message[wholeBlocks...], messageLength: message.count)
            .withUnsafeBytes { absorb($0, into: &state) }
        return state.flatMap { word in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
        }
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

    /// Blocks of 64 bytes. Tables and schedule are reached by pointers, once for all blocks: this
    /// loop reads every byte of every document.
    private static func absorb(_ blocks: UnsafeRawBufferPointer, into state: inout [UInt32]) {
        var schedule = [UInt32](repeating: 0, count: 64)
        roundConstants.withUnsafeBufferPointer { constants in
            schedule.withUnsafeMutableBufferPointer { schedule in
                for start in stride(from: 0, to: blocks.count, by: 64) {
                    expand(UnsafeRawBufferPointer(rebasing: blocks[start..<start + 64]), into: schedule)
                    compress(schedule, constants, into: &state)
                }
            }
        }
    }

    /// Section 6.2.2, step 1.
    private static func expand(
        _ block: UnsafeRawBufferPointer, into schedule: UnsafeMutableBufferPointer<UInt32>
    ) {
        for index in 0..<16 {
            schedule[index] = UInt32(
                bigEndian: block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
        }
        for index in 16..<64 {
            let (early, late) = (schedule[index - 15], schedule[index - 2])
            let low = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
            let high = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
            schedule[index] = schedule[index - 16] &+ low &+ schedule[index - 7] &+ high
        }
    }

    /// Section 6.2.2, steps 2 to 4.
    private static func compress(
        _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
        into state: inout [UInt32]
    ) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let mix = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ mix &+ choice &+ constants[round] &+ schedule[round]
            let majority = (a & b) ^ (a & c) ^ (b & c)
            let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
        }
        (state[0], state[1], state[2], state[3]) = (
            state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d
        )
        (state[4], state[5], state[6], state[7]) = (
            state[4] &+ e, state[5] &+ f, state[6] &+ g, state[7] &+ h
        )
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word &>> count | word &<< (32 &- count)
    }

    private static let initialState: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    private static let roundConstants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7,
        0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc,
        0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351,
        0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e,
        0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585,
        0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f,
        0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}
