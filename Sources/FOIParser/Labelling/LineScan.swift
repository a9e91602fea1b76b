/// What one pass over a line's bytes finds: addresses, sums, years, columns.
struct LineScan {
    private(set) var hasAt = false
    private(set) var hasWeb = false
    private(set) var hasPostcode = false
    private(set) var hasPounds = false
    private(set) var hasYear = false
    /// Text parted by wide gaps or tabs.
    private(set) var hasColumns = false
    private(set) var hasPipes = false

    init(_ bytes: ArraySlice<UInt8>) {
        var blanks = 0
        var digits = 0
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "@"): hasAt = true
            case UInt8(ascii: "|"): hasPipes = true
            case 0xA3 where index > bytes.startIndex && bytes[index - 1] == 0xC2: hasPounds = true
            case 0x09: hasColumns = true
            default: break
            }
            if byte == 0x20 {
                blanks += 1
            } else {
                if blanks >= 4 { hasColumns = true }
                blanks = 0
            }
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
            } else {
                if digits == 4 { hasYear = hasYear || isYear(bytes, endingAt: index) }
                digits = 0
            }
            if byte == UInt8(ascii: "w") || byte == UInt8(ascii: "h") {
                hasWeb = hasWeb || isWeb(bytes[index...])
            }
            if digits == 1 { hasPostcode = hasPostcode || isInward(bytes, index) }
        }
        if digits == 4 { hasYear = hasYear || isYear(bytes, endingAt: bytes.endIndex) }
    }

    private func isYear(_ bytes: ArraySlice<UInt8>, endingAt end: Int) -> Bool {
        let start = end - 4
        return bytes[start] == 0x31 && bytes[start + 1] == 0x39
            || bytes[start] == 0x32 && bytes[start + 1] == 0x30
    }

    private func isWeb(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: Array("http".utf8)) || bytes.starts(with: Array("www.".utf8))
    }

    /// The second half of a postcode: a blank, a digit and two capitals that end a word.
    private func isInward(_ bytes: ArraySlice<UInt8>, _ digit: Int) -> Bool {
        guard digit > bytes.startIndex + 2, bytes[digit - 1] == 0x20, digit + 2 < bytes.endIndex else {
            return false
        }
        let capitals = bytes[(digit + 1)...(digit + 2)].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
        let before = bytes[digit - 2]
        let outward = before >= 0x30 && before <= 0x39 || before >= 0x41 && before <= 0x5A
        let ends =
            digit + 3 >= bytes.endIndex
            || !(bytes[digit + 3] | 0x20 >= 0x61 && bytes[digit + 3] | 0x20 <= 0x7A)
        return capitals && outward && ends
    }
}
