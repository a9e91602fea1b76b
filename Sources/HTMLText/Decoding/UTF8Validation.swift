import Basics

/// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7).
enum UTF8Validation {
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        let count = bytes.count
        var i = 0
        while i < count {
            if base[i] < 0x80 {
                i = endOfASCII(base, from: i, to: count)
                continue
            }
            let length = sequenceLength(base, at: i, to: count)
            if length == 0 { return false }
            i += length
        }
        return true
    }

    /// Thirty-two bytes at a time: nearly all of a page is ASCII.
    @inline(__always)
    private static func endOfASCII(
        _ base: UnsafePointer<UInt8>, from start: Int, to count: Int
    ) -> Int {
        var i = start
        while i + 32 <= count {
            let words = UnsafeRawPointer(base + i).loadUnaligned(as: SIMD4<UInt64>.self)
            let halves = words.lowHalf | words.highHalf
            if (halves.x | halves.y) & 0x8080_8080_8080_8080 != 0 { break }
            i += 32
        }
        while i < count, base[i] < 0x80 { i += 1 }
        return i
    }

    /// The length of the multi-byte sequence at `i`, 0 where it is ill-formed.
    @inline(__always)
    private static func sequenceLength(
        _ base: UnsafePointer<UInt8>, at i: Int, to count: Int
    ) -> Int {
        let lead = base[i]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, i + length <= count else { return 0 }
        let second = base[i + 1]
        let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= lowest, second <= highest else { return 0 }
        var j = 2
        while j < length {
            if base[i + j] & 0xC0 != 0x80 { return 0 }
            j += 1
        }
        return length
    }
}
