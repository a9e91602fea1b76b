/// The number or letters of one level of a provision, up to eight bytes of ASCII, comparable at once:
/// `22A`, `1`, `xviii`. As canonical citations write it: letters behind digits are capitals, others
/// small.
struct Label: Hashable, Sendable {
    /// The first byte lowest; 0 for no label.
    let bits: UInt64

    static let none = Label(bits: 0)

    init(bits: UInt64) { self.bits = bits }

    init(_ number: Int) {
        self.init(String(number).utf8)
    }

    init(_ bytes: some Sequence<UInt8>) {
        bits = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    var isEmpty: Bool { bits == 0 }

    /// Whether it begins with a digit.
    var isNumber: Bool { !isEmpty && first < 0x3A }

    var first: UInt8 { UInt8(truncatingIfNeeded: bits) }

    /// The single letter of the label, or nil.
    var letter: UInt8? { bits > 0x40 && bits < 0x100 ? first : nil }

    /// The value of the label where it is digits alone.
    var value: Int? {
        var value = 0
        var rest = bits
        guard rest != 0 else { return nil }
        while rest != 0 {
            let digit = UInt8(truncatingIfNeeded: rest) &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
            rest >>= 8
        }
        return value
    }

    /// The value of the label as a small Roman numeral, or nil.
    var roman: Int? {
        switch first {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"):
            Self.romanNumerals.firstIndex(of: self).map { $0 + 1 }
        default: nil
        }
    }

    static let romanNumerals: [Label] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi",
        "xvii", "xviii", "xix", "xx",
    ].map { (numeral: String) in Label(numeral.utf8) }

    var text: String {
        var rest = bits
        var bytes: [UInt8] = []
        while rest != 0 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Bytes {
    /// The label in `range` (at most eight bytes), digits as they are, letters in capitals or small.
    @inline(__always)
    func label(_ range: Range<Int>, capitals: Bool) -> Label {
        guard range.lowerBound >= 0, range.lowerBound + 8 <= count, !range.isEmpty else {
            return slowLabel(range, capitals: capitals)
        }
        let bits = eight(at: range.lowerBound) & ~0 >> UInt64(64 - range.count * 8)
        let cases = Eight.letters(bits) >> 2
        return Label(bits: capitals ? bits & ~cases : bits | cases)
    }

    /// The same at the end of the text.
    private func slowLabel(_ range: Range<Int>, capitals: Bool) -> Label {
        var bits: UInt64 = 0
        for index in range.reversed() {
            let byte = self[index]
            let letter = capitals ? byte & 0xDF : byte | 0x20
            bits = bits << 8 | UInt64(isLetter(index) ? letter : byte)
        }
        return Label(bits: bits)
    }
}
