import Basics

/// A text in which code points are found by their number.
struct IndexedText {
    private let bytes: [UInt8]
    /// Where each code point begins, and the end; nil where each is one byte.
    private let starts: [Int32]?
    /// The line ends, in code points.
    private let lineEnds: [Int]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        var starts: [Int32] = []
        if !isASCII { starts.reserveCapacity(bytes.count + 1) }
        var lineEnds: [Int] = []
        for (place, byte) in bytes.enumerated() {
            if byte == 0x0A { lineEnds.append(isASCII ? place : starts.count) }
            // Every byte but those that continue a code point begins one.
            if !isASCII, byte & 0xC0 != 0x80 { starts.append(Int32(place)) }
        }
        self.bytes = bytes
        self.starts = isASCII ? nil : starts + [Int32(bytes.count)]
        self.lineEnds = lineEnds
    }

    /// In code points.
    var count: Int { starts.map { $0.count - 1 } ?? bytes.count }

    private func start(_ place: Int) -> Int { starts.map { Int($0[place]) } ?? place }

    /// The text in a range of code points.
    subscript(range: Range<Int>) -> String {
        String(decoding: bytes[start(range.lowerBound)..<start(range.upperBound)], as: UTF8.self)
    }

    /// The first line end in a range of code points.
    func lineEnd(in range: Range<Int>) -> Int? {
        let next = lineEnds.partitioningIndex { $0 >= range.lowerBound }
        return next < lineEnds.count && lineEnds[next] < range.upperBound ? lineEnds[next] : nil
    }
}
