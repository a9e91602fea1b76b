/// Reads the marker that opens a line, if one does.
struct ItemMarkerReader {
    let text: UnsafeBufferPointer<UInt8>
    let end: Int
    var index: Int

    private init(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        self.text = text
        self.index = line.lowerBound
        self.end = line.upperBound
    }

    /// - Parameter line: bytes of `text`.
    static func read(_ text: [UInt8], line: Range<Int>) -> ItemMarker? {
        text.withUnsafeBufferPointer { buffer in
            var reader = ItemMarkerReader(buffer, line)
            reader.skipQuotation()
            reader.skipOpeningQuote()
            guard reader.mayOpen() else { return nil }
            return reader.bullet() ?? reader.worded() ?? reader.bare()
        }
    }

    /// A first look, which turns down most lines: they open with a word that is no marker's.
    private func mayOpen() -> Bool {
        guard index < end else { return false }
        let byte = text[index]
        guard isLetter(index) else {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "-"): return true
            default: return byte &- 0x30 < 10 || byte >= 0x80
            }
        }
        return !isLetter(index + 1) || isNumeral() || namingWord() != nil
    }

    /// Whether all letters of the word at the index are those of Roman numerals, no more than five.
    private func isNumeral() -> Bool {
        var position = index
        while isLetter(position) {
            switch text[position] | 0x20 {
            case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"): position += 1
            default: return false
            }
        }
        return position - index <= 5
    }

    /// The word at the index if it names what a number behind it counts.
    private func namingWord() -> NamingWord? {
        guard index < end else { return nil }
        switch text[index] | 0x20 {
        case UInt8(ascii: "q"), UInt8(ascii: "r"), UInt8(ascii: "p"), UInt8(ascii: "i"), UInt8(ascii: "a"):
            var behind = index
            while isLetter(behind), behind - index <= NamingWord.longest { behind += 1 }
            let letters = text[index..<behind]
            let packed = NamingWord.packed(letters)
            return Self.words.first { $0.packed == packed && $0.spelling.utf8.count == letters.count }
        default: return nil
        }
    }

    /// `Question` or `Q`, with its spelling in small letters.
    private struct NamingWord {
        let spelling: String
        let word: ItemMarker.Word
        /// See `packed`.
        let packed: UInt64

        static let longest = 9

        init(_ spelling: String, _ word: ItemMarker.Word) {
            self.spelling = spelling
            self.word = word
            packed = Self.packed(spelling.utf8)
        }

        /// Letters in small print, five bits each: up to twelve.
        static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
            letters.reduce(0) { $0 << 5 | UInt64($1 & 0x1F) }
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

    func reference() -> ItemMarker? {
        guard let naming = namingWord(), naming.word != .answer else { return nil }
        var reader = self
        reader.index += naming.spelling.utf8.count
        if reader.at(".") { reader.index += 1 }
        reader.skipBlanks()
        var numbers = reader.numberList(repeating: naming.spelling)
        if numbers.isEmpty { numbers = reader.spelledNumber() }
        guard !numbers.isEmpty else { return nil }
        let isQuarter = reader.isBlank(reader.index) && reader.advanced(by: 1).isYear
        if isQuarter { return nil }
        return ItemMarker(
            style: .number, word: naming.word, numbers: numbers, range: index..<reader.index,
            contentStart: reader.index, closer: 0)
    }

    // MARK: Bullets

    private static let bullets: [[UInt8]] = [
        "•", "·", "▪", "●", "◦", "‣", "➢", "\u{F0B7}", "§", "*", "-", "–", "o",
    ]
    .map { Array($0.utf8) }

    func bullet() -> ItemMarker? {
        guard index < end,
            text[index] >= 0x80 || text[index] == 0x2A || text[index] == 0x2D || text[index] == 0x6F
        else { return nil }
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

    private static let words: [NamingWord] = spellings.map { NamingWord($0.0, $0.1) }

    /// The words that name questions by number in a sentence.
    static let namingWords = spellings.filter { $0.1 != .answer }.map(\.0)

    private static let spellings: [(String, ItemMarker.Word)] = [
        ("questions", .question), ("question", .question), ("queries", .question), ("query", .question),
        ("requests", .request), ("request", .request), ("points", .request), ("point", .request),
        ("parts", .request), ("part", .request), ("items", .request), ("item", .request),
        ("answers", .answer), ("answer", .answer), ("responses", .answer), ("response", .answer),
        ("ans", .answer), ("qu", .question), ("q", .question), ("a", .answer), ("r", .answer),
    ]

    func worded() -> ItemMarker? {
        guard let naming = namingWord() else { return nil }
        var reader = self
        reader.index += naming.spelling.utf8.count
        // `A1` and `R1` are answers; `A 1` is an article and a number.
        let isShort = naming.spelling.utf8.count == 1
        if isShort, naming.word == .answer, !reader.isDigit(reader.index) { return nil }
        if reader.at(".") { reader.index += 1 }
        reader.skipBlanks()
        if reader.startsFolded(with: "no.") || reader.startsFolded(with: "no ") { reader.index += 3 }
        reader.skipBlanks()
        let start = reader.index
        var numbers = reader.numberList(repeating: naming.spelling)
        if numbers.isEmpty { numbers = reader.spelledNumber() }
        guard !numbers.isEmpty, reader.index > start else { return nil }
        return reader.finish(
            from: index, style: .number, word: naming.word, numbers: numbers, needsCloser: false)
    }

    // MARK: Bare numbers and letters

    func bare() -> ItemMarker? {
        var reader = self
        guard var first = reader.number(top: true) else { return nil }
        reader.addPart(to: &first)
        var numbers = [first.parts]
        let bracketed = first.isBracketed
        while let part = reader.joinedPart(of: first) { numbers.append(part) }
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

    /// `a) (i)`: the part named behind a letter that is closed already.
    mutating func addPart(to number: inout Number) {
        guard number.parts.count == 1, isLetters(number.parts[0]), at(")") || at(".") else { return }
        var reader = self
        reader.index += 1
        reader.skipBlanks()
        guard reader.at("("), let part = reader.number(top: true), part.parts.count == 1 else { return }
        number.parts += part.parts
        number.hasSuffix = true
        self = reader
    }

    /// `and (iii)` behind `a) (ii)`.
    mutating func joinedPart(of first: Number) -> [String]? {
        guard first.parts.count > 1, isLetters(first.parts[0]) else { return nil }
        var reader = self
        guard reader.joint() == false, reader.at("("), let part = reader.number(top: true),
            part.parts.count == 1
        else { return nil }
        self = reader
        return first.parts.dropLast() + part.parts
    }

    /// `– 3:` behind a number that stands alone with its range.
    mutating func rangeEnd(from first: [String]) -> [[String]]? {
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

    private static let joiners = ["and", "&", ",", "to"]

    /// `and 3.` or `, 4` behind a number.
    mutating func joined() -> [String]? {
        var reader = self
        if reader.at(".") || reader.at(")") { reader.index += 1 }
        reader.skipBlanks()
        var isJoined = false
        for joint in Self.joiners where reader.startsFolded(with: joint) {
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
    func finish(
        from start: Int, style: ItemMarker.Style, word: ItemMarker.Word?, numbers: [[String]],
        needsCloser: Bool
    ) -> ItemMarker? {
        var reader = self
        let stop = index
        var closer: UInt8 = 0
        let blanks = reader.skipBlanks()
        // `Question two, how many?`
        if word == .question, blanks == 0, reader.at(","), reader.isBlank(reader.index + 1) {
            reader.index += 1
            closer = UInt8(ascii: ",")
        } else if let length = reader.closerLength(afterBlanks: blanks) {
            closer = length == 1 ? text[reader.index] : UInt8(ascii: "-")
            reader.index += length
            // `1.) How many?`
            if closer == UInt8(ascii: "."), reader.at(")") { reader.index += 1 }
        }
        let wide = blanks >= 2 || (stop < end && text[stop] == 0x09)
        let isWeak = needsCloser && closer == 0 && !wide
        if isWeak, style != .number || numbers != [[numbers[0][0]]] || !reader.isAsking(afterBlanks: blanks) {
            return nil
        }
        if closer == 0, reader.index < end, blanks == 0, !isBlank(reader.index) { return nil }
        // `Q1 2022/23` is a quarter.
        if word == .question, closer == 0, reader.isYear { return nil }
        // `e.g.`, `a.m.`
        if word == nil, style != .number, closer == UInt8(ascii: "."), reader.index < end,
            !isBlank(reader.index)
        {
            return nil
        }
        // `1.5 million`, `3.30 pm`
        if word == nil, closer == 0, numbers[0].count > 1, reader.isMeasure(afterBlanks: blanks) {
            return nil
        }
        // `1.5 million`, `10:30`, `2/3` are numbers of something else.
        if word == nil, closer != 0, reader.isDigit(reader.index) { return nil }
        reader.skipBlanks()
        reader.skipSecondCloser()
        return ItemMarker(
            style: style, word: word, numbers: numbers, range: start..<stop,
            contentStart: min(reader.index, end), closer: closer, isWeak: isWeak)
    }

    /// `Q1) - text`: a dash or the like behind the closer is decoration.
    private mutating func skipSecondCloser() {
        guard let length = closerLength(afterBlanks: 1), length != 1 || text[index] == UInt8(ascii: "-")
        else { return }
        index += length
        skipBlanks()
    }

    /// Four digits that can be a year.
    private var isYear: Bool {
        (0..<4).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
            && (startsFolded(with: "19") || startsFolded(with: "20"))
    }

    private func advanced(by count: Int) -> Self {
        var reader = self
        reader.index += count
        return reader
    }

    func isMeasure(afterBlanks blanks: Int) -> Bool {
        blanks == 1 && Self.measures.contains { startsFolded(with: $0) && !isLetter(index + $0.utf8.count) }
    }

    /// What decimals count.
    private static let measures = WordLists.standard[.measures]

    /// `1 May 2019` begins with a day and no item.
    private static let months = WordLists.standard.englishMonths

    /// A letter behind one blank, as a sentence begins.
    func isAsking(afterBlanks blanks: Int) -> Bool {
        blanks == 1 && isLetter(index) && isLetter(index + 1)
            && !Self.months.contains { startsFolded(with: $0) && !isLetter(index + $0.utf8.count) }
    }

    /// The length of a closing mark at the index; a dash or an equals sign needs a blank before it.
    func closerLength(afterBlanks blanks: Int) -> Int? {
        guard index < end else { return nil }
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: ";"):
            return blanks == 0 || byte != UInt8(ascii: ".") ? 1 : nil
        default: break
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
        // `1 | How many?`, the row of a table printed with bars.
        if byte == UInt8(ascii: "|") { return blanks > 0 && isBlank(index + 1) ? 1 : nil }
        let isDash = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
        if isDash { return blanks > 0 || index + 1 >= end || isBlank(index + 1) ? 1 : nil }
        if starts(with: [0xE2, 0x80, 0x93]) || starts(with: [0xE2, 0x80, 0x94]) { return 3 }
        return nil
    }
}
