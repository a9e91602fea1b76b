/// Titles of legislation that are not in the catalogue, read by their form: capital words up to
/// `Act`, `Regulations`, `Order` or `Rules`, and a year.
struct Title {
    let bytes: Bytes
    private let register: InstrumentRegister

    init(_ bytes: Bytes, _ register: InstrumentRegister) {
        self.bytes = bytes
        self.register = register
    }

    /// The last words of titles, with the name of their provisions.
    static let units = WordTable<Provision.Kind>([
        "act": .section, "measure": .section, "regulations": .regulation, "order": .article, "rules": .rule,
        "regulation": .article, "directive": .article,
    ])

    /// The most words a title may have before its last.
    private static let longest = 16

    /// The title that starts at `index`.
    func match(at index: Int) -> NamedInstrument? {
        guard bytes.isUpper(index), !bytes.sense(at: index).contains(.opener) else { return nil }
        var position = index
        for _ in 0..<Self.longest {
            let end = wordEnd(position)
            guard end > position else { return nil }
            let sense = bytes.sense(in: position..<end)
            guard bytes.isUpper(position) || sense.contains(.joining) else { return nil }
            if sense.contains(.unit), position > index || !sense.contains(.act), bytes.isUpper(position),
                let unit = Self.units[bytes.word(in: position..<end)]
            {
                return finish(index..<end, unit: unit)
            }
            guard let next = bytes.skipGap(from: pastPunctuation(end)) else { return nil }
            position = bytes[next] == UInt8(ascii: "(") ? next + 1 : next
            position = bytes.pastMarginalNote(position)
        }
        return nil
    }

    /// The title whose last word (`Act`, `Regulations`) is `last`, if a year follows it.
    func match(endingWith last: Range<Int>) -> NamedInstrument? {
        guard let year = bytes.year(after: last.upperBound),
            let unit = Self.units[bytes.word(in: last)]
        else { return nil }
        var start = last.lowerBound
        var first = start
        for _ in 0..<Self.longest {
            guard let gap = bytes.skipGapBack(from: first) else { break }
            let end = backPunctuation(gap)
            let word = hyphenatedStart(end)
            guard word < end else { break }
            let sense = bytes.sense(in: word..<end)
            if bytes.isUpper(word), !sense.contains(.function) || sense.contains(.act) {
                start = word
            } else if !sense.contains(.joining) {
                break
            }
            first = bytes[word - 1] == UInt8(ascii: "(") ? word - 1 : word
        }
        guard start < last.lowerBound else { return nil }
        return instrument(in: start..<last.upperBound, year: year.value, end: year.end, unit: unit)
    }

    /// The instrument whose short name is made of the title in `range` and the year.
    func instrument(in range: Range<Int>, year: Int, end: Int, unit: Provision.Kind) -> NamedInstrument {
        let id = Instrument.conventionalID(title: text(range), year: year)
        return NamedInstrument(
            meaning: NameMeaning(register.key(id)), range: range.lowerBound..<end, unit: unit)
    }

    /// The title on one line, its blanks plain and the marks of marginal notes left out.
    private func text(_ range: Range<Int>) -> String {
        var title: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let blank = bytes.blankLength(at: position)
            if blank > 0 {
                title.append(0x20)
                position = bytes.pastMarginalNote(bytes.skipGap(from: position) ?? position + blank)
            } else {
                title.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: title, as: UTF8.self)
    }

    private func finish(_ range: Range<Int>, unit: Provision.Kind) -> NamedInstrument {
        guard let year = bytes.year(after: range.upperBound) else {
            return NamedInstrument(meaning: .unknown, range: range, unit: unit)
        }
        return instrument(in: range, year: year.value, end: year.end, unit: unit)
    }

    /// The end of a word with its hyphens and apostrophes: `Anti-social`, `Children's`.
    private func wordEnd(_ start: Int) -> Int {
        var end = bytes.wordEnd(from: start)
        while end > start, end - start < 40 {
            let mark = bytes[end] == 0xE2 && bytes[end + 1] == 0x80 ? 3 : 1
            guard mark == 3 || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "'"),
                bytes.isLetter(end + mark)
            else { break }
            end = bytes.wordEnd(from: end + mark)
        }
        return end
    }

    private func hyphenatedStart(_ end: Int) -> Int {
        var start = bytes.wordStart(before: end)
        while start < end, end - start < 40, bytes[start - 1] == UInt8(ascii: "-"), bytes.isLetter(start - 2)
        {
            start = bytes.wordStart(before: start - 1)
        }
        return start
    }

    private func pastPunctuation(_ end: Int) -> Int {
        bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: ")") || bytes[end] == UInt8(ascii: ".")
            ? end + 1 : end
    }

    private func backPunctuation(_ end: Int) -> Int {
        bytes[end - 1] == UInt8(ascii: ",") || bytes[end - 1] == UInt8(ascii: ")") ? end - 1 : end
    }
}
