import Basics

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
    /// sixteen bytes at a time are tested for all of them, so that most text is passed over.
    func trigger(from index: Int) -> Trigger? {
        var position = index
        while position < count {
            position = nextHit(from: position)
            if let kind = kind(at: position) { return Trigger(kind: kind, position: position) }
            position += 1
        }
        return nil
    }

    /// The first position at or after `index` whose byte and the next may be a trigger; near the end of
    /// the text each is taken for one.
    @inline(__always)
    private func nextHit(from index: Int) -> Int {
        var position = index
        // Where citations stand close together the next is near.
        if position + 17 <= count {
            let near = Self.hits(block(at: position), block(at: position + 1))
            if let hit = ByteBlock.first(near) { return position + hit }
            position += 16
        }
        while position + 33 <= count {
            let first = Self.hits(block(at: position), block(at: position + 1))
            let second = Self.hits(block(at: position + 16), block(at: position + 17))
            if ByteBlock.any(first .| second) {
                return position + (ByteBlock.first(first) ?? 16 + (ByteBlock.first(second) ?? 0))
            }
            position += 32
        }
        return position
    }

    @inline(__always)
    private static func hits(_ bytes: ByteBlock.Bytes, _ next: ByteBlock.Bytes) -> ByteBlock.Mask {
        let first = bytes | ByteBlock.all(0x20)
        let second = next | ByteBlock.all(0x20)
        let ct = ByteBlock.equal(first, "c") .& ByteBlock.equal(second, "t")
        let ph = ByteBlock.equal(first, "p") .& ByteBlock.equal(second, "h")
        return ByteBlock.digits(bytes) .| ct .| ph
    }

    @inline(__always)
    private func kind(at index: Int) -> Trigger.Kind? {
        let byte = self[index]
        if byte &- 0x30 < 10 { return .digit }
        switch (byte | 0x20, self[index + 1] | 0x20) {
        case (UInt8(ascii: "c"), UInt8(ascii: "t")): return isOfSectionOrAct(index) ? .ct : nil
        case (UInt8(ascii: "p"), UInt8(ascii: "h")): return .ph
        default: return nil
        }
    }

    /// Whether the letters before a `ct` are those of `section` or `Act`.
    @inline(__always)
    private func isOfSectionOrAct(_ index: Int) -> Bool {
        switch self[index - 1] | 0x20 {
        case UInt8(ascii: "a"): !isLetter(index - 2)
        case UInt8(ascii: "e"):
            self[index - 2] | 0x20 == UInt8(ascii: "s") && !isLetter(index - 3) && !precedesDigits(index + 2)
        default: false
        }
    }

    /// Whether `ion 40` or `ions 40` stands at `index`: the digits are a trigger of their own.
    @inline(__always)
    private func precedesDigits(_ index: Int) -> Bool {
        let end = self[index + 3] | 0x20 == UInt8(ascii: "s") ? index + 4 : index + 3
        return self[end] == 0x20 && isDigit(end + 1)
    }

    /// The first `E`, `F`, `G` or `U` at or after `index` and before `end`: with these begin the names of the access
    /// regimes and of the data protection regulation.
    func capital(from index: Int, to end: Int) -> Int? {
        let last = min(end, count)
        var position = index
        while position + 16 <= last {
            let block = block(at: position)
            let hits = ((block &- ByteBlock.all(0x45)) .< ByteBlock.all(3)) .| ByteBlock.equal(block, "U")
            if let hit = ByteBlock.first(hits) { return position + hit }
            position += 16
        }
        while position < last {
            if self[position] &- 0x45 < 3 || self[position] == 0x55 { return position }
            position += 1
        }
        return nil
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

    /// The last line feed before `end` and not before `start`.
    func lastLineFeed(from start: Int, before end: Int) -> Int? {
        var position = end
        while position - 16 >= start {
            if let hit = ByteBlock.last(ByteBlock.equal(block(at: position - 16), "\n")) {
                return position - 16 + hit
            }
            position -= 16
        }
        while position > start {
            position -= 1
            if self[position] == 0x0A { return position }
        }
        return nil
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
