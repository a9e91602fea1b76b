extension ItemMarkerReader {
    struct Number {
        var parts: [String]
        var isBracketed: Bool
        /// Letters or further numbers behind the first: `4B`, `1.1`, `3(a)`.
        var hasSuffix: Bool
    }

    /// `2 and 3`, `2, 3 & 4`, `Q2, Q3, Q4(a) and Q4(b)`, `2 to 5`.
    mutating func numberList(repeating word: String) -> [[String]] {
        guard isDigit(index) || at("("), let first = number(top: true) else { return letterOnly() }
        var numbers = [first.parts]
        while true {
            var reader = self
            let isDash = reader.awaitsDash()
            guard let isRange = reader.joint() else { break }
            // `Q1 - 5 officers` is one question and its answer.
            if isDash, !word.hasSuffix("s"), !isClosedRange(),
                Self.answers.contains(word) || !reader.isLastNumber()
            {
                break
            }
            if reader.startsFolded(with: word) { reader.index += word.utf8.count }
            reader.skipBlanks()
            guard reader.isDigit(reader.index) || reader.at("("), let next = reader.number(top: true),
                reader.index >= end || !reader.isWordByte(reader.index)
            else { break }
            if isRange, let low = Int(numbers[numbers.count - 1][0]), let high = Int(next.parts[0]),
                high > low + 1, high - low < 40
            {
                numbers += ((low + 1)..<high).map { [String($0)] }
            }
            // `3 ii. and 4`: letters in brackets alone belong to the number before them.
            numbers.append(
                isLetters(next.parts[0]) && !isLetters(numbers[numbers.count - 1][0])
                    ? [numbers[numbers.count - 1][0]] + next.parts : next.parts)
            self = reader
        }
        return numbers
    }

    /// Behind an `a` that a word follows.
    func isArticle() -> Bool {
        var reader = self
        guard isBlank(index), isLetter(index + 1) else { return false }
        return reader.joint() == nil
    }

    /// The words before which a number is that of an answer, and never the first of a range.
    static let answers: Set<String> = ["a", "r", "ans", "answer", "response"]

    /// Whether a dash comes next.
    func awaitsDash() -> Bool {
        var reader = self
        reader.skipBlanks()
        return reader.at("-") || reader.starts(with: [0xE2, 0x80, 0x93])
    }

    /// `-4:` behind `Q3`: a dash against both numbers, and a colon behind them.
    func isClosedRange() -> Bool {
        var reader = self
        guard reader.at("-") || reader.starts(with: [0xE2, 0x80, 0x93]) else { return false }
        reader.index += reader.at("-") ? 1 : 3
        guard reader.isDigit(reader.index), reader.number(top: true) != nil else { return false }
        return reader.at(":")
    }

    /// Whether nothing but a closing mark stands behind the number that comes next.
    func isLastNumber() -> Bool {
        var reader = self
        guard reader.number(top: true) != nil else { return false }
        while reader.index < end, reader.isBlank(reader.index) || ":.)".utf8.contains(text[reader.index]) {
            reader.index += 1
        }
        return reader.index >= end
    }

    func isLetters(_ part: String) -> Bool { part.utf8.first.map { $0 > 0x39 } == true }

    /// `Part A`, `Part (b)`, `Questions iv and v`.
    mutating func letterOnly() -> [[String]] {
        var reader = self
        guard let letter = reader.number(top: true), reader.index >= end || !reader.isWordByte(reader.index),
            !(letter.parts[0] == "a" && !letter.isBracketed && reader.isArticle())
        else { return [] }
        self = reader
        var letters = [letter.parts]
        while reader.joint() != nil, let next = reader.number(top: true),
            reader.index >= end || !reader.isWordByte(reader.index)
        {
            letters.append(next.parts)
            self = reader
        }
        return letters
    }

    /// What stands between numbers, and whether it makes a range of them.
    private static let joints = [
        (", and", false), (",", false), ("and", false), ("&", false), ("to", true), ("-", true), ("–", true),
        ("or", false),
    ]

    /// `and`, `&`, a comma, `to` or a dash between numbers; true for a range.
    mutating func joint() -> Bool? {
        var reader = self
        if reader.at(".") { reader.index += 1 }
        reader.skipBlanks()
        guard reader.index < end else { return nil }
        let first = reader.text[reader.index] | 0x20
        for (joint, isRange) in Self.joints
        where joint.utf8.first.map({ $0 | 0x20 == first }) == true && reader.startsFolded(with: joint) {
            reader.index += joint.utf8.count
            let needsSpace = joint.utf8.first.map { $0 | 0x20 }.map { $0 >= 0x61 && $0 <= 0x7A } == true
            if needsSpace, !reader.isBlank(reader.index) { return nil }
            reader.skipBlanks()
            self = reader
            return isRange
        }
        return nil
    }

    /// One number with its parts: `4`, `4B`, `4(b)(i)`, `1.1`, `(a)`, `iv`.
    mutating func number(top: Bool) -> Number? {
        var reader = self
        let closing: Unicode.Scalar? = reader.at("(") ? ")" : reader.at("[") ? "]" : nil
        let bracketed = closing != nil
        if bracketed {
            reader.index += 1
            reader.skipBlanks()
        }
        var parts: [String] = []
        if reader.isDigit(reader.index) {
            let digits = reader.digits()
            guard digits.utf8.count <= 3, digits.utf8.first != UInt8(ascii: "0") else { return nil }
            parts = [digits]
            // `(1a)`
            if closing != nil, reader.isLetter(reader.index), !reader.isLetter(reader.index + 1) {
                parts += [reader.letters()].compactMap(\.self)
            }
        } else if let letters = reader.letters() {
            parts = [letters]
        } else {
            return nil
        }
        if let closing {
            reader.skipBlanks()
            guard reader.at(closing) else { return nil }
            reader.index += 1
        }
        let plain = reader
        reader.suffixes(into: &parts)
        if parts.count > 1, reader.index < end, reader.isWordByte(reader.index) {
            reader = plain
            parts = [parts[0]]
        }
        guard reader.index >= end || !reader.isWordByte(reader.index) || !parts[0].isEmpty && bracketed else {
            return nil
        }
        self = reader
        return Number(parts: parts, isBracketed: bracketed, hasSuffix: parts.count > 1)
    }

    /// `B`, `(b)`, `.1`, ` i.` behind a number.
    mutating func suffixes(into parts: inout [String]) {
        let startsWithDigit = parts[0].utf8.first.map { $0 <= 0x39 } == true
        while index < end, parts.count < 4 {
            var reader = self
            if reader.at("(") {
                reader.index += 1
                guard let inner = reader.isDigit(reader.index) ? reader.digits() : reader.letters(),
                    reader.at(")")
                else { return }
                reader.index += 1
                parts.append(inner)
            } else if reader.at("."), reader.isDigit(reader.index + 1), startsWithDigit {
                reader.index += 1
                parts.append(reader.digits())
            } else if reader.at("."), startsWithDigit, reader.isLetter(reader.index + 1),
                reader.index + 2 >= end || !reader.isWordByte(reader.index + 2)
            {
                reader.index += 1
                parts.append(reader.letters() ?? "")
            } else if startsWithDigit, parts.count == 1, reader.isLetter(reader.index),
                let letters = reader.letters(),
                letters.utf8.count == 1 || RomanNumeral.value(letters) != nil
            {
                parts.append(letters)
            } else if startsWithDigit, parts.count == 1, reader.isBlank(reader.index),
                let roman = reader.spacedRoman()
            {
                parts.append(roman)
            } else {
                return
            }
            self = reader
        }
    }

    /// `3 i.` and `3 (b)`: a part behind one blank, closed by its own punctuation.
    mutating func spacedRoman() -> String? {
        var reader = self
        reader.index += 1
        let bracketed = reader.at("(")
        if bracketed { reader.index += 1 }
        guard let letters = reader.letters(), letters.utf8.count == 1 || RomanNumeral.value(letters) != nil
        else { return nil }
        let closes = bracketed ? reader.at(")") : reader.at(".") || reader.at(")")
        guard closes, letters.utf8.count <= 4 else { return nil }
        if bracketed { reader.index += 1 }
        self = reader
        return letters
    }

    /// `Two (2)`, `one`.
    mutating func spelledNumber() -> [[String]] {
        var numbers: [[String]] = []
        var reader = self
        while let value = reader.spelledOne() {
            numbers.append([String(value)])
            self = reader
            guard reader.joint() != nil else { break }
        }
        return numbers
    }

    private static let spelled = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    mutating func spelledOne() -> Int? {
        // One of the letters that these words begin with.
        guard index < end, "otfsen".utf8.contains(text[index] | 0x20) else { return nil }
        for (offset, word) in Self.spelled.enumerated() where startsFolded(with: word) {
            var reader = self
            reader.index += word.utf8.count
            guard reader.index >= end || !reader.isWordByte(reader.index) else { continue }
            var behind = reader
            behind.skipBlanks()
            if behind.at("("), behind.number(top: true) != nil { reader = behind }
            self = reader
            return offset + 1
        }
        return nil
    }
}
