/// A text in which code points are found by their number.
struct IndexedText {
    private let bytes: [UInt8]
    /// Where each code point begins, and the end; nil where each is one byte.
    private let starts: [Int32]?

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.bytes = bytes
        // Every byte but those that continue a code point begins one.
        if bytes.allSatisfy({ $0 < 0x80 }) {
            starts = nil
        } else {
            starts =
                bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map { Int32($0) } + [Int32(bytes.count)]
        }
    }

    /// In code points.
    var count: Int { starts.map { $0.count - 1 } ?? bytes.count }

    private func start(_ place: Int) -> Int { starts.map { Int($0[place]) } ?? place }

    /// The text in a range of code points.
    subscript(range: Range<Int>) -> String {
        String(decoding: bytes[start(range.lowerBound)..<start(range.upperBound)], as: UTF8.self)
    }

    /// The first line end in a range of code points.
    func lineEnd(in range: Range<Int>) -> Int? { range.first { bytes[start($0)] == 0x0A } }
}
