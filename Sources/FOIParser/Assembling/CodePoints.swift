/// Turns byte offsets of a UTF-8 text into code points, which the response object counts in.
struct CodePoints: Sendable {
    /// Code points before each block of `stride` bytes.
    private let before: [Int]
    private let text: [UInt8]
    private static let stride = 64

    init(_ text: [UInt8]) {
        self.text = text
        var before: [Int] = []
        var count = 0
        before.reserveCapacity(text.count / Self.stride + 2)
        text.withUnsafeBufferPointer { text in
            for start in Swift.stride(from: 0, to: text.count, by: Self.stride) {
                before.append(count)
                count += Self.count(text[start..<min(start + Self.stride, text.count)])
            }
        }
        before.append(count)
        self.before = before
    }

    /// The bytes that begin a code point: all but those of the form `10xxxxxx`.
    private static func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var continuing = 0
        var index = bytes.startIndex
        let ones: UInt64 = 0x0101_0101_0101_0101
        if let base = bytes.base.baseAddress {
            // Eight bytes at a time: a one for each that continues, and the ones added up.
            while index + 8 <= bytes.endIndex {
                let block = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                let ofEach = block >> 7 & ~(block >> 6) & ones
                continuing &+= Int(truncatingIfNeeded: (ofEach &* ones) >> 56)
                index += 8
            }
        }
        while index < bytes.endIndex {
            if bytes[index] & 0xC0 == 0x80 { continuing &+= 1 }
            index += 1
        }
        return bytes.count - continuing
    }

    /// The number of code points that start before `offset`.
    func count(before offset: Int) -> Int {
        let block = min(offset / Self.stride, before.count - 1)
        let start = block * Self.stride
        guard start < offset else { return before[block] }
        return text.withUnsafeBufferPointer { before[block] + Self.count($0[start..<offset]) }
    }

    func span(_ range: Range<Int>) -> Span {
        Span(start: count(before: range.lowerBound), end: count(before: range.upperBound))
    }
}
