import FOIParser

/// A text by code points, which spans count in.
struct TextScalars: Sendable {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    var count: Int { scalars.count }

    subscript(index: Int) -> Unicode.Scalar { scalars[index] }

    /// The text of a range; what lies outside the text is left out.
    func string(_ range: Range<Int>) -> String {
        // By bytes: a view of code points is put together far more slowly.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for scalar in scalars[range.clamped(to: 0..<scalars.count)] {
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    func string(_ span: Span) -> String { string(span.start..<max(span.start, span.end)) }
}

extension [UInt8] {
    /// How many code points of the UTF-8 text start before `offset`.
    func codePoints(before offset: Int) -> Int {
        self[..<Swift.min(offset, count)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    /// The range in code points of a range in bytes.
    func codePoints(_ range: Range<Int>) -> Span {
        let start = codePoints(before: range.lowerBound)
        let length = self[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return Span(start: start, end: start + length)
    }
}
