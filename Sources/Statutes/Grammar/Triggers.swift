/// A place at which a citation or the name of an instrument may be: the only places the scan stops.
struct Trigger: Sendable {
    enum Kind: Sendable {
        case digit
        /// The middle of `section` and `Act`.
        case ct
        /// The middle of `paragraph`.
        case ph
        /// The middle of `Regulation`.
        case gu
        /// The middle of `GDPR`.
        case dp
    }

    let kind: Kind
    let position: Int
}

extension Bytes {
    /// The first trigger at or after `index`. Digits and four pairs of letters are rare in prose,
    /// so that most of the text is passed over with one look at each byte.
    func trigger(from index: Int) -> Trigger? {
        var position = index
        while position < count {
            let byte = self[position]
            if byte &- 0x30 < 10 { return Trigger(kind: .digit, position: position) }
            if let kind = pair(byte | 0x20, self[position + 1] | 0x20, byte) {
                return Trigger(kind: kind, position: position)
            }
            position += 1
        }
        return nil
    }

    @inline(__always)
    private func pair(_ first: UInt8, _ second: UInt8, _ printed: UInt8) -> Trigger.Kind? {
        switch (first, second) {
        case (UInt8(ascii: "c"), UInt8(ascii: "t")): .ct
        case (UInt8(ascii: "p"), UInt8(ascii: "h")): .ph
        case (UInt8(ascii: "g"), UInt8(ascii: "u")): .gu
        case (UInt8(ascii: "d"), UInt8(ascii: "p")): printed == UInt8(ascii: "D") ? .dp : nil
        default: nil
        }
    }

    /// The number spelled at `index`: `forty`, `thirty-one`, `twenty one`.
    func spelledNumber(at index: Int) -> (value: Int, end: Int)? {
        let end = wordEnd(from: index)
        let word = self.word(in: index..<end)
        if let unit = Self.units[word] { return (unit, end) }
        guard let ten = Self.tens[word] else { return nil }
        if self[end] == UInt8(ascii: "-") || self[end] == 0x20 {
            let stop = wordEnd(from: end + 1)
            if let unit = Self.units[self.word(in: (end + 1)..<stop)], unit < 10 { return (ten + unit, stop) }
        }
        return (ten, end)
    }

    private static let units: [Word: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19,
    ]
    private static let tens: [Word: Int] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    ]
}
