/// Reads the marker that opens a line, if one does.
struct ItemMarkerReader {
    private let text: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int

    private init(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        self.text = text
        self.index = line.lowerBound
        self.end = line.upperBound
    }

    /// - Parameter line: bytes of `text`.
    static func read(_ text: [UInt8], line: Range<Int>) -> ItemMarker? {
        text.withUnsafeBufferPointer { buffer in
            var reader = ItemMarkerReader(buffer, line)
            reader.skipBlanks()
            reader.skipOpeningQuote()
            return reader.bullet() ?? reader.worded() ?? reader.bare()
        }
    }

    /// Reads the numbers of a question named inside a sentence: `Questions 2, 3 and 4 of`.
    ///
    /// - Parameter line: from the naming word to the end of its line.
    static func readReference(_ text: [UInt8], line: Range<Int>) -> ItemMarker? {
        text.withUnsafeBufferPointer { buffer in
            ItemMarkerReader(buffer, line).reference()
        }
    }

    private func reference() -> ItemMarker? {
        for (word, kind) in Self.words
        where kind != .answer && startsFolded(with: word) && !isLetter(index + word.utf8.count) {
            var reader = self
            reader.index += word.utf8.count
            if reader.at(".") { reader.index += 1 }
            reader.skipBlanks()
            var numbers = reader.numberList(repeating: word)
            if numbers.isEmpty { numbers = reader.spelledNumber() }
            guard !numbers.isEmpty else { continue }
            return ItemMarker(
                style: .number, word: kind, numbers: numbers, range: index..<reader.index,
                contentStart: reader.index, closer: 0)
        }
        return nil
    }

    // MARK: Bullets

    private static let bullets: [[UInt8]] = ["•", "·", "▪", "●", "◦", "‣", "➢", "", "§", "*", "-", "–", "o"]
        .map { Array($0.utf8) }

    private func bullet() -> ItemMarker? {
        for bullet in Self.bullets where starts(with: bullet) {
            var reader = self
            reader.index += bullet.count
            guard reader.index >= end || isBlank(reader.index) else { continue }
            let range = index..<reader.index
            reader.skipBlanks()
            return ItemMarker(
                style: .bullet, word: nil, numbers: [], range: range, contentStart: reader.index, closer: 0)
        }
        return nil
    }

    // MARK: A word and numbers

    private static let words: [(String, ItemMarker.Word)] = [
        ("questions", .question), ("question", .question), ("queries", .question), ("query", .question),
        ("requests", .request), ("request", .request), ("points", .request), ("point", .request),
        ("parts", .request), ("part", .request), ("items", .request), ("item", .request),
        ("answers", .answer), ("answer", .answer), ("responses", .answer), ("response", .answer),
        ("ans", .answer), ("qu", .question), ("q", .question), ("a", .answer), ("r", .answer),
    ]

    private func worded() -> ItemMarker? {
        for (word, kind) in Self.words where startsFolded(with: word) && !isLetter(index + word.utf8.count) {
            var reader = self
            reader.index += word.utf8.count
            // `A1` and `R1` are answers; `A 1` is an article and a number.
            let isShort = word.utf8.count == 1
            if isShort, kind == .answer, !reader.isDigit(reader.index) { continue }
            if reader.at(".") { reader.index += 1 }
            reader.skipBlanks()
            if reader.startsFolded(with: "no.") || reader.startsFolded(with: "no ") { reader.index += 3 }
            reader.skipBlanks()
            let start = reader.index
            var numbers = reader.numberList(repeating: word)
            if numbers.isEmpty { numbers = reader.spelledNumber() }
            guard !numbers.isEmpty, reader.index > start else { continue }
            return reader.finish(
                from: index, style: .number, word: kind, numbers: numbers, needsCloser: false)
        }
        return nil
    }

    // MARK: Bare numbers and letters

    private func bare() -> ItemMarker? {
        var reader = self
        guard let first = reader.number(top: true) else { return nil }
        var numbers = [first.parts]
        let bracketed = first.isBracketed
        var lookahead = reader
        while let next = lookahead.joined() {
            numbers.append(next)
            reader = lookahead
        }
        if numbers.count == 1, let range = reader.rangeEnd(from: first.parts) { numbers += range }
        // `[1]` alone points to a link.
        if at("["), numbers.count == 1 {
            var behind = reader
            behind.skipBlanks()
            if behind.index >= end { return nil }
        }
        let style: ItemMarker.Style =
            first.parts[0].utf8.first.map { $0 <= 0x39 } == true
            ? .number
            : RomanNumeral.value(first.parts[0]) != nil && first.parts[0].utf8.count > 1 ? .roman : .letter
        return reader.finish(
            from: index, style: style, word: nil, numbers: numbers,
            needsCloser: !bracketed && !first.hasSuffix)
    }

    /// `– 3:` behind a number that stands alone with its range.
    private mutating func rangeEnd(from first: [String]) -> [[String]]? {
        var reader = self
        reader.skipBlanks()
        guard let low = Int(first[0]), first.count == 1, reader.joint() == true,
            let next = reader.number(top: true),
            let high = Int(next.parts[0]), high > low, high - low < 40
        else { return nil }
        var behind = reader
        if behind.at(":") || behind.at(".") { behind.index += 1 }
        guard behind.index >= behind.end else { return nil }
        self = reader
        return ((low + 1)...high).map { [String($0)] }
    }

    /// `and 3.` or `, 4` behind a number.
    private mutating func joined() -> [String]? {
        var reader = self
        if reader.at(".") || reader.at(")") { reader.index += 1 }
        reader.skipBlanks()
        var isJoined = false
        for joint in ["and", "&", ",", "to"] where reader.startsFolded(with: joint) {
            reader.index += joint.utf8.count
            isJoined = true
            break
        }
        guard isJoined, reader.isBlank(reader.index) else { return nil }
        reader.skipBlanks()
        guard reader.isDigit(reader.index), let next = reader.number(top: true) else { return nil }
        guard reader.index >= reader.end || !reader.isWordByte(reader.index) else { return nil }
        self = reader
        return next.parts
    }

    /// The punctuation behind the marker and where the content starts. A bare number needs
    /// punctuation that closes it, or wide space, or nothing behind it.
    private func finish(
        from start: Int, style: ItemMarker.Style, word: ItemMarker.Word?, numbers: [[String]],
        needsCloser: Bool
    ) -> ItemMarker? {
        var reader = self
        let stop = index
        var closer: UInt8 = 0
        let blanks = reader.skipBlanks()
        if let length = reader.closerLength(afterBlanks: blanks) {
            closer = length == 1 ? text[reader.index] : UInt8(ascii: "-")
            reader.index += length
        }
        let wide = blanks >= 2 || (stop < end && text[stop] == 0x09)
        let isWeak = needsCloser && closer == 0 && !wide
        if isWeak, style != .number || numbers != [[numbers[0][0]]] || !reader.isAsking(afterBlanks: blanks) {
            return nil
        }
        if closer == 0, reader.index < end, blanks == 0, !isBlank(reader.index) { return nil }
        // `1.5 million`, `10:30`, `2/3` are numbers of something else.
        if word == nil, closer != 0, reader.isDigit(reader.index) { return nil }
        reader.skipBlanks()
        // `Q1) - text`: a second closer is decoration.
        if let length = reader.closerLength(afterBlanks: 1),
            length != 1 || text[reader.index] == UInt8(ascii: "-")
        {
            reader.index += length
            reader.skipBlanks()
        }
        return ItemMarker(
            style: style, word: word, numbers: numbers, range: start..<stop,
            contentStart: min(reader.index, end), closer: closer, isWeak: isWeak)
    }

    /// `1 May 2019` begins with a day and no item.
    private static let months = [
        "january", "february", "march", "april", "may ", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// A letter behind one blank, as a sentence begins.
    private func isAsking(afterBlanks blanks: Int) -> Bool {
        blanks == 1 && isLetter(index) && isLetter(index + 1) && !Self.months.contains(where: startsFolded)
    }

    /// The length of a closing mark at the index; a dash or an equals sign needs a blank before it.
    private func closerLength(afterBlanks blanks: Int) -> Int? {
        guard index < end else { return nil }
        let byte = text[index]
        if [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: ";")].contains(byte) {
            return blanks == 0 || byte != UInt8(ascii: ".") ? 1 : nil
        }
        // `2, Can you` by a writer who takes the comma for a stop.
        if byte == UInt8(ascii: ",") {
            let next = index + 2
            return blanks == 0 && isBlank(index + 1) && next < end && text[next] >= 0x41 && text[next] <= 0x5A
                ? 1 : nil
        }
        if byte == UInt8(ascii: "/") {
            return blanks == 0 && (index + 1 >= end || isBlank(index + 1)) ? 1 : nil
        }
        let isDash = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
        if isDash { return blanks > 0 || index + 1 >= end || isBlank(index + 1) ? 1 : nil }
        if starts(with: [0xE2, 0x80, 0x93]) || starts(with: [0xE2, 0x80, 0x94]) { return 3 }
        return nil
    }

    // MARK: Numbers

    private struct Number {
        var parts: [String]
        var isBracketed: Bool
        /// Letters or further numbers behind the first: `4B`, `1.1`, `3(a)`.
        var hasSuffix: Bool
    }

    /// `2 and 3`, `2, 3 & 4`, `Q2, Q3, Q4(a) and Q4(b)`, `2 to 5`.
    private mutating func numberList(repeating word: String) -> [[String]] {
        guard isDigit(index) || at("("), let first = number(top: true) else { return letterOnly() }
        var numbers = [first.parts]
        while true {
            var reader = self
            guard let isRange = reader.joint() else { break }
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
                next.parts[0].utf8.first.map { $0 > 0x39 } == true
                    ? [numbers[numbers.count - 1][0]] + next.parts : next.parts)
            self = reader
        }
        return numbers
    }

    /// `Part A`, `Part (b)`, `Questions iv and v`.
    private mutating func letterOnly() -> [[String]] {
        var reader = self
        guard let letter = reader.number(top: true),
            letter.parts[0] != "a" || reader.at(")") || reader.isBlank(reader.index),
            reader.index >= end || !reader.isWordByte(reader.index)
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

    /// `and`, `&`, a comma, `to` or a dash between numbers; true for a range.
    private mutating func joint() -> Bool? {
        var reader = self
        if reader.at(".") { reader.index += 1 }
        reader.skipBlanks()
        for (joint, isRange) in [
            (", and", false), (",", false), ("and", false), ("&", false), ("to", true), ("-", true),
            ("–", true), ("or", false),
        ]
        where reader.startsFolded(with: joint) {
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
    private mutating func number(top: Bool) -> Number? {
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
    private mutating func suffixes(into parts: inout [String]) {
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
    private mutating func spacedRoman() -> String? {
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
    private mutating func spelledNumber() -> [[String]] {
        var numbers: [[String]] = []
        while let value = spelledOne() {
            numbers.append([String(value)])
            var reader = self
            guard reader.joint() != nil else { break }
            self = reader
        }
        return numbers
    }

    private static let spelled = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    private mutating func spelledOne() -> Int? {
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

    // MARK: Bytes

    private mutating func digits() -> String {
        let start = index
        while isDigit(index) { index += 1 }
        return String(decoding: text[start..<index], as: UTF8.self)
    }

    /// One letter or a Roman numeral, in lower case.
    private mutating func letters() -> String? {
        let start = index
        var position = index
        while isLetter(position) { position += 1 }
        guard position > start, position - start <= 5 else { return nil }
        let letters = String(decoding: text[start..<position], as: UTF8.self).lowercased()
        guard letters.utf8.count == 1 || RomanNumeral.value(letters) != nil else { return nil }
        index = position
        return letters
    }

    private func at(_ character: Unicode.Scalar) -> Bool {
        index < end && text[index] == UInt8(character.value)
    }
    private func isDigit(_ at: Int) -> Bool { at < end && text[at] >= 0x30 && text[at] <= 0x39 }
    private func isLetter(_ at: Int) -> Bool {
        at < end && (text[at] | 0x20) >= 0x61 && (text[at] | 0x20) <= 0x7A
    }
    private func isWordByte(_ at: Int) -> Bool {
        isDigit(at) || isLetter(at) || at < end && text[at] >= 0x80 && text[at] != 0xE2 && text[at] != 0xC2
    }
    private func isBlank(_ at: Int) -> Bool {
        guard at < end else { return true }
        return text[at] == 0x20 || text[at] == 0x09
            || text[at] == 0xC2 && at + 1 < end && text[at + 1] == 0xA0
    }

    @discardableResult
    private mutating func skipBlanks() -> Int {
        var count = 0
        while index < end, isBlank(index) {
            index += text[index] == 0xC2 ? 2 : 1
            count += 1
        }
        return count
    }

    /// A request set in quotation marks: `“1) Can I have`.
    private mutating func skipOpeningQuote() {
        if at("\"") {
            index += 1
        } else if starts(with: [0xE2, 0x80, 0x9C]) || starts(with: [0xE2, 0x80, 0x98]) {
            index += 3
        }
    }

    private func starts(with bytes: [UInt8]) -> Bool {
        index + bytes.count <= end && bytes.indices.allSatisfy { text[index + $0] == bytes[$0] }
    }

    private func startsFolded(with word: String) -> Bool {
        guard index + word.utf8.count <= end else { return false }
        return zip(word.utf8, text[index...]).allSatisfy { pattern, byte in
            pattern == (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
    }
}

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

    private static func spelling(_ number: Int) -> String {
        let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
        return String(repeating: "x", count: number / 10) + ones[number % 10]
    }
}
