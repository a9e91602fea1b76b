/// How an ordered list prints its numbers.
enum NumberType: Sendable {
    case decimal, lowerLetters, upperLetters, lowerRoman, upperRoman
    /// Counted but not printed (`list-style: none`).
    case hidden

    /// The `type` attribute, where case matters; nil for other values.
    init?(attribute: UnsafeBufferPointer<UInt8>) {
        guard attribute.count == 1 else { return nil }
        switch attribute[0] {
        case 0x31: self = .decimal
        case 0x61: self = .lowerLetters
        case 0x41: self = .upperLetters
        case 0x69: self = .lowerRoman
        case 0x49: self = .upperRoman
        default: return nil
        }
    }

    /// The number as printed, with its full stop; nil where none is printed. Numbers that letters or
    /// Roman numerals cannot say are decimal, as in browsers.
    func marker(_ number: Int) -> String? {
        switch self {
        case .hidden: nil
        case .decimal: "\(number)."
        case .lowerLetters: (Self.letters(number, first: 0x61) ?? "\(number)") + "."
        case .upperLetters: (Self.letters(number, first: 0x41) ?? "\(number)") + "."
        case .lowerRoman: (Self.roman(number)?.lowercased() ?? "\(number)") + "."
        case .upperRoman: (Self.roman(number) ?? "\(number)") + "."
        }
    }

    /// a to z, aa, ab …
    private static func letters(_ number: Int, first: UInt8) -> String? {
        guard number > 0 else { return nil }
        var rest = number
        var reversed: [UInt8] = []
        while rest > 0 {
            rest -= 1
            reversed.append(first + UInt8(rest % 26))
            rest /= 26
        }
        return String(decoding: reversed.reversed(), as: UTF8.self)
    }

    private static func roman(_ number: Int) -> String? {
        guard number > 0, number < 4000 else { return nil }
        var rest = number
        var text = ""
        for (value, letters) in numerals {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static let numerals: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
        (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
