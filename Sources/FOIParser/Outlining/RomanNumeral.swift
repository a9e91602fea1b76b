/// Roman numerals from 1 to 39, as lists are numbered.
enum RomanNumeral {
    /// The value of `letters` in lower case, or nil where they are no numeral.
    static func value(_ letters: String) -> Int? {
        let values: [UInt8: Int] = [UInt8(ascii: "i"): 1, UInt8(ascii: "v"): 5, UInt8(ascii: "x"): 10]
        var total = 0
        var last = 0
        for byte in letters.utf8.reversed() {
            guard let value = values[byte] else { return nil }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 && total < 40 && spelling(total) == letters ? total : nil
    }

    /// The numeral that follows; nil behind the last one known.
    static func next(_ letters: String) -> String? {
        value(letters).flatMap { $0 < 39 ? spelling($0 + 1) : nil }
    }

    private static func spelling(_ number: Int) -> String {
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        return String(repeating: "x", count: number / 10) + ones[number % 10]
    }
}
