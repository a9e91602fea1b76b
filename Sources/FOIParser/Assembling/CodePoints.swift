/// Turns byte offsets of a UTF-8 text into code points, which the response object counts in.
struct CodePoints: Sendable {
    /// Code points before each block of `stride` bytes.
    private let before: [Int]
    private let text: [UInt8]
    private static let stride = 256

    init(_ text: [UInt8]) {
        self.text = text
        var before: [Int] = []
        var count = 0
        before.reserveCapacity(text.count / Self.stride + 1)
        for (offset, byte) in text.enumerated() {
            if offset % Self.stride == 0 { before.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        before.append(count)
        self.before = before
    }

    /// The number of code points that start before `offset`.
    func count(before offset: Int) -> Int {
        let block = min(offset / Self.stride, before.count - 1)
        let start = block * Self.stride
        guard start < offset else { return before[block] }
        return text[start..<offset].reduce(before[block]) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }

    func span(_ range: Range<Int>) -> Span {
        Span(start: count(before: range.lowerBound), end: count(before: range.upperBound))
    }
}
