/// A place at which a citation or the name of an instrument may be: the only places the scan stops.
struct Trigger: Sendable {
    enum Kind: Sendable {
        case digit
        /// The middle of `section` and `Act`.
        case ct
        /// The middle of `paragraph`.
        case ph
    }

    let kind: Kind
    let position: Int
}

extension Bytes {
    /// The first trigger at or after `index`. Digits and two pairs of letters are rare in prose:
    /// eight bytes at a time are tested for all of them, so that most text is passed over.
    func trigger(from index: Int) -> Trigger? {
        var position = index
        while position + 9 <= count {
            let hits = Self.hits(eight(at: position), eight(at: position + 1))
            if hits != 0 {
                position += hits.trailingZeroBitCount / 8
                break
            }
            position += 8
        }
        while position < count {
            if let kind = kind(at: position) { return Trigger(kind: kind, position: position) }
            position += 1
        }
        return nil
    }

    @inline(__always)
    private static func hits(_ bytes: UInt64, _ next: UInt64) -> UInt64 {
        let first = bytes | (Eight.ones &* 0x20)
        let second = next | (Eight.ones &* 0x20)
        let ct = (first ^ (Eight.ones &* 0x63)) | (second ^ (Eight.ones &* 0x74))
        let ph = (first ^ (Eight.ones &* 0x70)) | (second ^ (Eight.ones &* 0x68))
        return Eight.digits(bytes) | Eight.lowestZero(ct) | Eight.lowestZero(ph)
    }

    @inline(__always)
    private func kind(at index: Int) -> Trigger.Kind? {
        let byte = self[index]
        if byte &- 0x30 < 10 { return .digit }
        switch (byte | 0x20, self[index + 1] | 0x20) {
        case (UInt8(ascii: "c"), UInt8(ascii: "t")): return .ct
        case (UInt8(ascii: "p"), UInt8(ascii: "h")): return .ph
        default: return nil
        }
    }

    /// The first letter from `D` to `G` or `U` at or after `index`: with `E`, `F`, `G` and `U` begin the
    /// names of the access regimes and of the data protection regulation, and `D` differs from them in
    /// the bits that are not looked at.
    func capital(from index: Int) -> Int? {
        var position = index
        while position + 8 <= count {
            let block = eight(at: position)
            let hits =
                Eight.lowestZero((block ^ (Eight.ones &* 0x44)) & (Eight.ones &* 0xFC))
                | Eight.lowestZero(block ^ (Eight.ones &* 0x55))
            if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
            position += 8
        }
        return (position..<max(position, count)).first { [0x44, 0x45, 0x46, 0x47, 0x55].contains(self[$0]) }
    }

    /// The first line feed at or after `index` and before `end`.
    func lineFeed(from index: Int, to end: Int) -> Int? {
        let last = min(end, count)
        var position = index
        while position + 8 <= last {
            let hits = Eight.lowestZero(eight(at: position) ^ (Eight.ones &* 0x0A))
            if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
            position += 8
        }
        return (position..<max(position, last)).first { self[$0] == 0x0A }
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

    private static let units = WordTable<Int>([
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18, "nineteen": 19,
    ])
    private static let tens = WordTable<Int>([
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80,
    ])
}
