/// Finds the dates of a text in English and Welsh: `21st April 2021`, `April 21, 2021`,
/// `21/04/21`, `21.4.2021`, `2021-04-21`, `12-Apr-21`, `21ain o Ebrill 2021`, `8 April`,
/// `9th and 16th March`.
struct DateScanner {
    let text: FactText

    /// The number of each month by the keys of its names, and the bits of all of them.
    private static let months: (numbers: KeyTable, bits: WordBits) = {
        var numbers = KeyTable()
        var bits = WordBits()
        for (index, names) in WordLists.standard.months.enumerated() {
            for name in names {
                numbers.insert(WordKey.of(name), UInt32(index + 1))
                bits.insert(WordKey.of(name))
            }
        }
        return (numbers, bits)
    }()

    /// The number of the month that a word names.
    private func month(_ index: Int) -> Int? {
        let number = Self.months.numbers[text.key(index)]
        return number == 0 ? nil : Int(number)
    }

    private static let suffixes = WordKey.set("st nd rd th af ail il ydd fed ed eg ain")
    private static let links = WordKey.set("of o day")

    /// From left to right, never overlapping.
    func mentions() -> [DateMention] {
        var mentions: [DateMention] = []
        var position = 0
        while true {
            position = nextStart(from: position)
            guard position < text.words.count else { return mentions }
            if let mention = mention(at: position) {
                mentions.append(mention)
                position = mention.words.upperBound
            } else {
                position += 1
            }
        }
    }

    /// The next word with which a date may begin: a number, or the name of a month.
    private func nextStart(from position: Int) -> Int {
        let months = Self.months.bits
        return text.words.withUnsafeBufferPointer { words in
            var position = position
            while position < words.count {
                let word = words[position]
                if word.opensWithDigit || word.isCapitalised && months.mayContain(word.place) { break }
                position += 1
            }
            return position
        }
    }

    func mention(at start: Int) -> DateMention? {
        guard text.words.indices.contains(start) else { return nil }
        if text.words[start].isCapitalised {
            guard Self.months.bits.mayContain(text.words[start].place) else { return nil }
            return month(start).flatMap { monthFirst(start, month: $0) }
        }
        guard text.words[start].opensWithDigit else { return nil }
        return numeric(start) ?? dayFirst(start)
    }

    // MARK: Words

    private func dayFirst(_ start: Int) -> DateMention? {
        guard let day = ordinal(start), 1...31 ~= day, !isPartOfNumber(start) else { return nil }
        var next = start + 1
        if joins(next), Self.suffixes.contains(text.key(next)) { next += 1 }
        next = afterSecondDay(next)
        while joins(next), Self.links.contains(text.key(next)), next - start < 4 { next += 1 }
        guard joins(next), let month = month(next) else { return nil }
        return withYear(start, next + 1, month: month, day: day)
    }

    /// "9th and 16th March": the first day has the month of the second.
    private func afterSecondDay(_ next: Int) -> Int {
        guard joins(next), text.key(next) == Self.and, joins(next + 1), let day = ordinal(next + 1),
            1...31 ~= day
        else { return next }
        return joins(next + 2) && Self.suffixes.contains(text.key(next + 2)) ? next + 3 : next + 2
    }

    private static let and = WordKey.of("and")

    private func monthFirst(_ start: Int, month: Int) -> DateMention? {
        guard joins(start + 1), let day = ordinal(start + 1), 1...31 ~= day else { return nil }
        var next = start + 2
        if joins(next), Self.suffixes.contains(text.key(next)) { next += 1 }
        guard joins(next), let year = number(next, digits: 4...4) else { return nil }
        return DateMention(words: start..<next + 1, year: year, month: month, day: day)
    }

    private func withYear(_ start: Int, _ next: Int, month: Int, day: Int) -> DateMention {
        if joins(next), let year = number(next, digits: 4...4), 1900...2199 ~= year {
            return DateMention(words: start..<next + 1, year: year, month: month, day: day)
        }
        if next < text.words.count, let year = number(next, digits: 2...2), isShortYear(next) {
            return DateMention(words: start..<next + 1, year: 2000 + year, month: month, day: day)
        }
        return DateMention(words: start..<next, year: nil, month: month, day: day)
    }

    /// `12-Apr-21`, `12 Apr '21`, and `12 April 21` where nothing but the line's end follows.
    private func isShortYear(_ index: Int) -> Bool {
        let before = text.byte(Int(text.words[index].start) - 1)
        let after = text.byte(Int(text.words[index].end))
        if before == 45 || before == 39 || before == 0x99 {
            return after.map { !$0.isFactDigit && $0 != 58 } ?? true
        }
        return before == 32 && text.words[index].gap == .soft
            && (after == nil || after == 10 || after == 44 || after == 46)
    }

    private func joins(_ index: Int) -> Bool {
        guard text.words.indices.contains(index) else { return false }
        switch text.words[index].gap {
        case .soft, .comma, .lineEnd, .dot: return true
        case .mark, .column, .stop: return false
        }
    }

    // MARK: Numbers

    private func numeric(_ start: Int) -> DateMention? {
        guard !isPartOfNumber(start), let first = separator(start + 1), first == separator(start + 2),
            first != separator(start + 3) || number(start + 3, digits: 1...8) == nil
        else { return nil }
        let words = start..<start + 3
        if let year = number(start, digits: 4...4), let month = number(start + 1, digits: 1...2),
            let day = number(start + 2, digits: 1...2), first != 46
        {
            return valid(DateMention(words: words, year: year, month: month, day: day))
        }
        guard let day = number(start, digits: 1...2), let year = twoOrFourDigits(start + 2) else {
            return nil
        }
        if first == 45, let month = month(start + 1) {
            return valid(DateMention(words: words, year: year, month: month, day: day))
        }
        guard let month = number(start + 1, digits: 1...2) else { return nil }
        return valid(DateMention(words: words, year: year, month: month, day: day))
    }

    private func valid(_ mention: DateMention) -> DateMention? { mention.date == nil ? nil : mention }

    private func twoOrFourDigits(_ index: Int) -> Int? {
        number(index, digits: 4...4) ?? number(index, digits: 2...2).map { $0 + 2000 }
    }

    /// The one byte of `/`, `-` or `.` that joins a word to the one before it, spaces left aside.
    private func separator(_ index: Int) -> UInt8? {
        guard index > 0, index < text.words.count else { return nil }
        var found: UInt8?
        let between = Int(text.words[index - 1].end)..<Int(text.words[index].start)
        guard between.count <= 3 else { return nil }
        for byte in text.bytes[between] where byte != 32 {
            guard found == nil, byte == 47 || byte == 45 || byte == 46 else { return nil }
            found = byte
        }
        return found
    }

    private func isPartOfNumber(_ index: Int) -> Bool {
        let start = Int(text.words[index].start)
        guard start > 1, let before = text.byte(start - 1) else { return false }
        if before == 95 { return true }
        return (before == 47 || before == 45 || before == 46)
            && (text.byte(start - 2).map { $0.isFactDigit || $0.isFactLetter } ?? false)
    }

    private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard text.words.indices.contains(index) else { return nil }
        let bytes = text.bytes[text.words[index].range]
        guard digits ~= bytes.count, bytes.allSatisfy(\.isFactDigit) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// `21`, `21st`, `21ain`.
    private func ordinal(_ index: Int) -> Int? {
        guard text.words.indices.contains(index) else { return nil }
        let bytes = text.bytes[text.words[index].range]
        let digits = bytes.prefix { $0.isFactDigit }
        guard 1...2 ~= digits.count else { return nil }
        let rest = bytes.dropFirst(digits.count)
        guard rest.isEmpty || Self.suffixes.contains(WordKey.of(rest)) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
}
