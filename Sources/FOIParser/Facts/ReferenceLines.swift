/// Finds references that a line shows by its form alone: one that fills a line of the letterhead
/// (`TEO/2025-0061`), that opens a heading (`2025-0588 - Spyware`) or ends it (`Injuries - 1187/24`),
/// or that follows a word such as `Request` or `Subject:` (`Request F/0461`).
struct ReferenceLines {
    let text: FactText
    let vocabulary: FactVocabulary
    private let endings: WordSet

    init(text: FactText, vocabulary: FactVocabulary) {
        self.text = text
        self.vocabulary = vocabulary
        endings = vocabulary.keys(of: .fileEndings)
    }

    struct Found {
        let range: Range<Int>
        let line: Int
        let score: Int
    }

    /// How many lines with words may stand above a heading that has the reference in it.
    private static let headingLines = 24

    func candidates() -> [Found] {
        var found: [Found] = []
        var seen = 0
        for line in text.wordsOfLine.indices where !text.wordsOfLine[line].isEmpty {
            seen += 1
            let kind = text.kind(ofLine: line)
            guard kind == .letterhead || kind == .pageBoilerplate && seen <= Self.headingLines else {
                continue
            }
            if kind == .letterhead {
                if let whole = whole(line) { found.append(whole) }
                if let labelled = labelled(line) { found.append(labelled) }
            }
            guard seen <= Self.headingLines else { continue }
            if let opening = opening(line) { found.append(opening) }
            if let closing = closing(line) { found.append(closing) }
            if let fileName = fileName(line) { found.append(fileName) }
        }
        return found
    }

    // MARK: Lines

    /// A line that is nothing but one lettered reference.
    private func whole(_ line: Int) -> Found? {
        let range = trimmed(line)
        if let first = text.byte(range.lowerBound), first.isFactUppercase, isToken(range), isLettered(range) {
            return Found(range: range, line: line, score: 9)
        }
        return acronymAndNumber(line).map { Found(range: $0, line: line, score: 5) }
    }

    /// `CMS 118822` with a line to itself: an acronym and a number too long for a room or a road.
    private func acronymAndNumber(_ line: Int) -> Range<Int>? {
        let words = text.wordsOfLine[line]
        guard words.count == 2 else { return nil }
        let letters = text.bytes[text.words[words.lowerBound].range]
        let digits = text.bytes[text.words[words.lowerBound + 1].range]
        let range = text.range(words.lowerBound...words.lowerBound + 1)
        guard 2...6 ~= letters.count, letters.allSatisfy(\.isFactUppercase), 5...9 ~= digits.count,
            digits.allSatisfy(\.isFactDigit), range.count == letters.count + digits.count + 1,
            trimmed(line) == range
        else { return nil }
        return range
    }

    /// `Request F/0461`, `Subject: RE: F0021377 Bypass`, `Case: 25-3307`.
    private func labelled(_ line: Int) -> Found? {
        guard let first = text.wordsOfLine[line].first,
            let label = vocabulary.lineReferences.longestMatch(
                in: text, at: first, joins: { $0 == .soft || $0 == .mark }),
            label.end < text.words.count, Int(text.words[label.end].line) == line
        else { return nil }
        let range = token(at: Int(text.words[label.end].start), line: line)
        let isOpening = text.byte(range.lowerBound)?.isFactUppercase == true && isLettered(range)
        let isSet = text.byte(Int(text.words[label.end - 1].end)) == 58 && isNumbered(range)
        guard isOpening || isSet || isMarkedInside(range) else { return nil }
        return Found(range: range, line: line, score: 7)
    }

    /// `20250611FOI07`: a day, what is asked for, and the number on that day.
    private func isMarkedInside(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes[range]
        let digits = bytes.prefix { $0.isFactDigit }
        let letters = bytes.dropFirst(digits.count).prefix { $0.isFactLetter }
        let rest = bytes.dropFirst(digits.count + letters.count)
        return digits.count >= 4 && !rest.isEmpty && rest.count <= 6 && rest.allSatisfy(\.isFactDigit)
            && vocabulary.referencePrefixes.contains(letters.map { $0 | 0x20 })
    }

    /// `2025-0588 - Spyware`, `1102-24 Facial recognition`, `F0419 Gowns`, `F0199885: Odour`.
    private func opening(_ line: Int) -> Found? {
        let whole = trimmed(line)
        let range = token(at: whole.lowerBound, line: line)
        guard isNumbered(range) || isLettered(range) && isToken(range) && !isRoad(range),
            range.upperBound < whole.upperBound, isDash(after: range.upperBound)
        else {
            return nil
        }
        return Found(range: range, line: line, score: 6)
    }

    /// `Injuries to dogs - 1187/24`.
    private func closing(_ line: Int) -> Found? {
        guard text.wordsOfLine[line].count > 2 else { return nil }
        let whole = trimmed(line)
        var start = whole.upperBound
        while start > whole.lowerBound, text.bytes[start - 1] != 32, whole.upperBound - start < 16 {
            start -= 1
        }
        guard isNumbered(start..<whole.upperBound), isDash(before: start, from: whole.lowerBound) else {
            return nil
        }
        return Found(range: start..<whole.upperBound, line: line, score: 6)
    }

    /// `Internal Review FOI 2020 21 3027 Final.pdf`: the name of the file that is the answer.
    private func fileName(_ line: Int) -> Found? {
        let words = text.wordsOfLine[line]
        guard words.count > 2, let last = words.last, endings.contains(text.key(last)),
            text.words[last].gap == .dot
        else { return nil }
        for index in words.dropLast() where isPrefix(index) {
            var end = index + 1
            while end < last, text.words[end].gap == .soft,
                text.bytes[text.words[end].range].allSatisfy(\.isFactDigit)
            {
                end += 1
            }
            let range = text.range(index...end - 1)
            let digits = text.bytes[range].count(where: \.isFactDigit)
            if 5...14 ~= digits { return Found(range: range, line: line, score: 3) }
        }
        return nil
    }

    /// `FOI`, `Eir`, `FOI1240808`.
    private func isPrefix(_ index: Int) -> Bool {
        let bytes = text.bytes[text.words[index].range]
        let letters = bytes.prefix { $0.isFactLetter }
        return letters.first?.isFactUppercase == true
            && vocabulary.referencePrefixes.contains(letters.map { $0 | 0x20 })
            && bytes.dropFirst(letters.count).allSatisfy(\.isFactDigit)
    }

    private func trimmed(_ line: Int) -> Range<Int> {
        let range = text.lines[line].range
        let start = min(text.skipSpaces(range.lowerBound), range.upperBound)
        var end = range.upperBound
        while end > start, text.bytes[end - 1] == 32 || text.bytes[end - 1] == 9 { end -= 1 }
        return start..<end
    }

    /// The bytes up to the next space, colon or comma.
    private func token(at start: Int, line: Int) -> Range<Int> {
        var end = start
        let limit = min(text.lines[line].range.upperBound, start + ReferenceScanner.maximumLength)
        while end < limit, belongs(text.bytes[end]) { end += 1 }
        return start..<end
    }

    // MARK: Tokens

    private func belongs(_ byte: UInt8) -> Bool {
        byte.isFactLetter || byte.isFactDigit || byte == 45 || byte == 47 || byte == 46 || byte == 95
    }

    private func isToken(_ range: Range<Int>) -> Bool {
        range.count <= 24 && text.bytes[range].allSatisfy(belongs)
    }

    /// Two letters or one, in capitals, and then a number of four digits at least: no postcode, no
    /// room, no form.
    private func isLettered(_ range: Range<Int>) -> Bool {
        let letters = text.bytes[range].prefix { $0.isFactUppercase }
        let rest = text.bytes[range].dropFirst(letters.count)
        let digits = rest.count(where: \.isFactDigit)
        guard 1...7 ~= letters.count, digits >= 4, text.bytes[range].last?.isFactDigit == true else {
            return false
        }
        return rest.allSatisfy { $0.isFactDigit || $0.isFactUppercase || $0 == 45 || $0 == 47 || $0 == 46 }
            && rest.count(where: \.isFactLetter) <= 4
    }

    /// Two numbers with a slash or hyphen between them, one of them of three digits or more, and no
    /// span of years, year of account or date.
    private func isNumbered(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes[range]
        guard range.count <= 16, bytes.allSatisfy({ $0.isFactDigit || $0 == 45 || $0 == 47 }),
            bytes.first?.isFactDigit == true, bytes.last?.isFactDigit == true
        else { return false }
        let groups = bytes.split { !$0.isFactDigit }
        guard groups.count == 2, groups.contains(where: { $0.count >= 3 }),
            groups.allSatisfy({ $0.count <= 8 })
        else { return false }
        let numbers = groups.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
        guard 1980...2099 ~= numbers[0], groups[0].count == 4 else { return true }
        return groups[1].count >= 3 && !(1980...2099 ~= numbers[1])
    }

    private func isDash(after end: Int) -> Bool {
        let next = text.skipSpaces(text.byte(end) == 58 ? end + 1 : end)
        guard next > end, let byte = text.byte(next) else { return false }
        return byte == 45 || isLongDash(next) || byte.isFactUppercase
    }

    /// `B4027`, `A3024`.
    private func isRoad(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes[range]
        return bytes.count <= 5 && bytes.first.map { Self.roads.contains($0) } ?? false
            && bytes.dropFirst().allSatisfy(\.isFactDigit)
    }

    private static let roads = Set("ABCMU".utf8)

    private func isDash(before start: Int, from limit: Int) -> Bool {
        guard start - limit > 3, text.bytes[start - 1] == 32 else { return false }
        return text.bytes[start - 2] == 45 && text.bytes[start - 3] == 32 || isLongDash(start - 4)
    }

    private func isLongDash(_ position: Int) -> Bool {
        text.byte(position) == 0xE2 && text.byte(position + 1) == 0x80
            && text.byte(position + 2).map { 0x90...0x95 ~= $0 } == true
    }
}
