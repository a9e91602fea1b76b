/// What one pass over a line's bytes finds: addresses, sums, figures, columns.
struct LineScan {
    private(set) var hasAt = false
    private(set) var hasWeb = false
    private(set) var hasPostcode = false
    private(set) var hasPounds = false
    private(set) var hasYear = false
    private(set) var hasDigit = false
    /// Text parted by wide gaps or tabs.
    private(set) var hasColumns = false
    private(set) var hasPipes = false

    init(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { scan($0) }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if Self.saysNothing(byte) {
                index += 1
                continue
            }
            switch byte {
            case 0x20, UInt8(ascii: "0")...UInt8(ascii: "9"):
                index = endOfRun(bytes, from: index)
                continue
            case UInt8(ascii: "@"): hasAt = true
            case UInt8(ascii: "|"): hasPipes = true
            case 0xA3: hasPounds = hasPounds || index > 0 && bytes[index - 1] == 0xC2
            case 0x09: hasColumns = true
            case UInt8(ascii: "w"), UInt8(ascii: "h"): hasWeb = hasWeb || isWeb(bytes, index)
            default: break
            }
            index += 1
        }
    }

    /// The small letters but for those that begin a web address: most bytes of a text.
    @inline(__always)
    private static func saysNothing(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 && byte != UInt8(ascii: "w") && byte != UInt8(ascii: "h")
    }

    /// Past a run of blanks or of digits.
    private mutating func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start + 1
        if bytes[start] == 0x20 {
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            if end - start >= 4, end < bytes.count { hasColumns = true }
        } else {
            while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
            hasDigit = true
            if end - start == 4 { hasYear = hasYear || isYear(bytes, start) }
            hasPostcode = hasPostcode || isInward(bytes, start)
        }
        return end
    }

    private func isYear(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        bytes[start] == 0x31 && bytes[start + 1] == 0x39 || bytes[start] == 0x32 && bytes[start + 1] == 0x30
    }

    private func isWeb(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start + 3 < bytes.count else { return false }
        let opening = (bytes[start], bytes[start + 1], bytes[start + 2], bytes[start + 3])
        return opening == (0x68, 0x74, 0x74, 0x70) || opening == (0x77, 0x77, 0x77, 0x2E)
    }

    /// The second half of a postcode: a blank, a digit and two capitals that end a word.
    private func isInward(_ bytes: UnsafeBufferPointer<UInt8>, _ digit: Int) -> Bool {
        guard digit > 2, bytes[digit - 1] == 0x20, digit + 2 < bytes.count else { return false }
        let capitals = bytes[digit + 1] &- 0x41 < 26 && bytes[digit + 2] &- 0x41 < 26
        let outward = bytes[digit - 2] &- 0x30 < 10 || bytes[digit - 2] &- 0x41 < 26
        let ends = digit + 3 >= bytes.count || (bytes[digit + 3] | 0x20) &- 0x61 >= 26
        return capitals && outward && ends
    }
}
