import Basics

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
        bytes.withUnsafeBufferPointer { scan($0, 0..<$0.count) }
    }

    /// - Parameter range: the line's bytes in its text.
    init(_ text: [UInt8], _ range: Range<Int>) {
        text.withUnsafeBufferPointer { scan($0, range) }
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        var index = line.lowerBound
        while true {
            index = Self.nextTelling(text, from: index, before: line.upperBound)
            guard index < line.upperBound else { return }
            switch text[index] {
            case 0x20, UInt8(ascii: "0")...UInt8(ascii: "9"):
                index = endOfRun(text, from: index, in: line)
                continue
            case UInt8(ascii: "@"): hasAt = true
            case UInt8(ascii: "|"): hasPipes = true
            case 0xA3: hasPounds = hasPounds || index > line.lowerBound && text[index - 1] == 0xC2
            case 0x09: hasColumns = true
            case UInt8(ascii: "w"), UInt8(ascii: "h"): hasWeb = hasWeb || isWeb(text[index..<line.upperBound])
            default: break
            }
            index += 1
        }
    }

    /// The next byte that may say something, or one that does not look like it from nearby; `end` where
    /// none is left.
    @inline(__always)
    private static func nextTelling(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int
    ) -> Int {
        var index = start
        while index < end, index + ByteBlock.width < text.count {
            if let first = ByteBlock.first(telling(text, at: index)) { return min(index + first, end) }
            index += ByteBlock.width
        }
        // Small letters are most bytes of a text.
        while index < end, text[index] &- 0x61 < 26, text[index] != UInt8(ascii: "w"),
            text[index] != UInt8(ascii: "h")
        {
            index += 1
        }
        return min(index, end)
    }

    /// Digits, signs, two blanks, and what begins like a web address.
    @inline(__always)
    private static func telling(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> ByteBlock.Mask {
        let own = ByteBlock.load(text, at: index)
        let next = ByteBlock.load(text, at: index + 1)
        let signs =
            ByteBlock.equal(own, "@") .| ByteBlock.equal(own, "|") .| (own .== ByteBlock.all(0xA3))
            .| ByteBlock.equal(own, "\t")
        let blanks = ByteBlock.equal(own, " ") .& ByteBlock.equal(next, " ")
        let web =
            ByteBlock.equal(own, "h") .& ByteBlock.equal(next, "t")
            .| ByteBlock.equal(own, "w") .& ByteBlock.equal(next, "w")
        return ByteBlock.digits(own) .| signs .| blanks .| web
    }

    /// Past a run of blanks or of digits.
    private mutating func endOfRun(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, in line: Range<Int>
    ) -> Int {
        var end = start + 1
        if text[start] == 0x20 {
            while end < line.upperBound, text[end] == 0x20 { end += 1 }
            if end - start >= 4, end < line.upperBound { hasColumns = true }
        } else {
            while end < line.upperBound, text[end] &- 0x30 < 10 { end += 1 }
            hasDigit = true
            if end - start == 4 { hasYear = hasYear || isYear(text, start) }
            hasPostcode = hasPostcode || isInward(text, start, in: line)
        }
        return end
    }

    private func isYear(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        bytes[start] == 0x31 && bytes[start + 1] == 0x39 || bytes[start] == 0x32 && bytes[start + 1] == 0x30
    }

    private func isWeb(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let start = rest.startIndex
        guard rest.count > 3 else { return false }
        let opening = (rest[start], rest[start + 1], rest[start + 2], rest[start + 3])
        return opening == (0x68, 0x74, 0x74, 0x70) || opening == (0x77, 0x77, 0x77, 0x2E)
    }

    /// The second half of a postcode: a blank, a digit and two capitals that end a word.
    private func isInward(_ text: UnsafeBufferPointer<UInt8>, _ digit: Int, in line: Range<Int>) -> Bool {
        guard digit > line.lowerBound + 2, text[digit - 1] == 0x20, digit + 2 < line.upperBound else {
            return false
        }
        let capitals = text[digit + 1] &- 0x41 < 26 && text[digit + 2] &- 0x41 < 26
        let outward = text[digit - 2] &- 0x30 < 10 || text[digit - 2] &- 0x41 < 26
        let ends = digit + 3 >= line.upperBound || (text[digit + 3] | 0x20) &- 0x61 >= 26
        return capitals && outward && ends
    }
}
