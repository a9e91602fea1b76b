/// Roman numerals from 1 to 39, as lists are numbered.
enum RomanNumeral {
    /// The value of `letters` in lower case, or nil where they are no numeral.
    static func value(_ letters: String) -> Int? {
        switch letters.utf8.first {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): values[letters]
        default: nil
        }
    }

    private static let values = Dictionary(uniqueKeysWithValues: (1..<40).map { (spelling($0), $0) })

    /// The numeral that follows; nil behind the last one known.
    static func next(_ letters: String) -> String? {
        value(letters).flatMap { $0 < 39 ? spelling($0 + 1) : nil }
    }

    private static func spelling(_ number: Int) -> String {
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        return String(repeating: "x", count: number / 10) + ones[number % 10]
    }
}
