import Basics

/// The few declarations of a `style` attribute that change what is read.
struct InlineStyle {
    private(set) var isHidden = false
    private(set) var isBold = false
    private(set) var numberType: NumberType?

    init(_ value: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < value.count {
            var end = start
            while end < value.count, value[end] != 0x3B { end += 1 }
            read(value, start..<end)
            start = end + 1
        }
    }

    private mutating func read(_ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var i = skipSpace(value, range.lowerBound, range.upperBound)
        let property = i
        while i < range.upperBound, value[i] != 0x3A { i += 1 }
        guard i < range.upperBound else { return }
        let argument = skipSpace(value, i + 1, range.upperBound)
        if hasPrefix(value, at: property, "display") {
            isHidden = isHidden || hasPrefix(value, at: argument, "none")
        } else if hasPrefix(value, at: property, "visibility") {
            isHidden = isHidden || hasPrefix(value, at: argument, "hidden")
        } else if hasPrefix(value, at: property, "font-weight") {
            isBold = hasPrefix(value, at: argument, "bold") || isHeavy(value, argument)
        } else if hasPrefix(value, at: property, "list-style") {
            numberType = listType(value, argument..<range.upperBound)
        }
    }

    private func isHeavy(_ value: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        hasPrefix(value, at: start, "600") || hasPrefix(value, at: start, "700")
            || hasPrefix(value, at: start, "800") || hasPrefix(value, at: start, "900")
    }

    private func listType(
        _ value: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> NumberType? {
        for i in range {
            for (word, type) in Self.listTypes where hasPrefix(value, at: i, word) { return type }
        }
        return nil
    }

    private static let listTypes: [(StaticString, NumberType)] = [
        ("none", .hidden), ("disc", .hidden), ("circle", .hidden), ("square", .hidden),
        ("decimal", .decimal), ("lower-alpha", .lowerLetters), ("lower-latin", .lowerLetters),
        ("upper-alpha", .upperLetters), ("upper-latin", .upperLetters),
        ("lower-roman", .lowerRoman), ("upper-roman", .upperRoman),
    ]

    private func skipSpace(_ value: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end, ASCII.isSpace(value[i]) { i += 1 }
        return i
    }
}
