/// A printed reference with the provisions it spells out, not yet tied to an Act.
struct Expression: Sendable {
    var anchor: PlacedAnchor
    var range: Range<Int>
    var provisions: PlaceList
    /// Brackets below the provision it stands in (`subsection (3)`), where that is not printed.
    var isRelative = false
    /// Decimal points instead of brackets were read: `12.4.b`.
    var isDotted = false
}

/// Reads the numbers, brackets and connectives behind an anchor.
struct ExpressionParser {
    let bytes: Bytes

    /// What joins one item of a list to the next.
    struct Connective {
        let end: Int
        var isRange = false
        var isComma = false
        var isDash = false
    }

    /// The list whose first number starts at `number`, or nil where no number can be read there.
    func list(kind: Provision.Kind, anchor: PlacedAnchor, number: Int) -> (
        list: ProvisionList, end: Int, dotted: Bool
    )? {
        guard let first = bytes.provisionNumber(at: number) else { return nil }
        var list = ProvisionList(kind: kind)
        list.begin(number: first.label)
        var end = first.end
        let dotted = dottedPath(after: end, anchor: anchor.anchor, into: &list)
        if let dotted { end = dotted }
        if !list.hasPath, let bare = bareSubsection(after: end, anchor: anchor.anchor, into: &list) {
            end = bare
        }
        while let next = item(after: end, plural: anchor.anchor.plural, into: &list) { end = next }
        list.close()
        return (list, end, dotted != nil)
    }

    /// The brackets of `subsections (1) and (2)`, as the paths of provisions without a number.
    func relativeList(kind: Provision.Kind, open: Int) -> (list: ProvisionList, end: Int)? {
        guard let first = bytes.bracketToken(at: open) else { return nil }
        var list = ProvisionList(kind: kind)
        list.begin(number: .none)
        list.add(first.label, listed: false)
        var end = first.end
        while let next = bracketItem(after: end, relative: true, into: &list) { end = next }
        list.close()
        return (list, end)
    }

    // MARK: Items

    private func item(after end: Int, plural: Bool, into list: inout ProvisionList) -> Int? {
        if let next = bracketItem(after: end, relative: false, into: &list) { return next }
        if let next = namedBelow(after: end, into: &list) { return next }
        let from = plural ? pastGloss(end) ?? end : end
        guard let joint = connective(after: from), let number = bytes.provisionNumber(at: joint.end),
            continues(number, at: joint.end, plural: plural, joint: joint, list: list)
        else { return nil }
        if isSubsection(number, list: list) {
            list.add(number.label, listed: true)
        } else if joint.isRange {
            list.run(toNumber: number.label)
        } else {
            list.begin(number: number.label)
        }
        return number.end
    }

    /// `40(2)(a) & 3A(a)`: a subsection whose brackets were forgotten. A section of such a number would
    /// have numbers in the brackets behind it.
    private func isSubsection(_ number: BracketToken, list: ProvisionList) -> Bool {
        guard list.hasPath, number.label.value == nil, let below = bytes.bracketToken(at: number.end) else {
            return false
        }
        return !below.isNumber
    }

    /// Past the title in brackets inside a list: `sections 31 (law enforcement) and 40 (personal data)`.
    private func pastGloss(_ end: Int) -> Int? {
        guard let open = bytes.skipGap(from: end), bytes[open] == UInt8(ascii: "("), bytes.isLetter(open + 1)
        else {
            return nil
        }
        var position = open + 1
        while position - open < 90 {
            switch bytes[position] {
            case UInt8(ascii: ")"): return position + 1
            case UInt8(ascii: "("), 0: return nil
            default: position += 1
            }
        }
        return nil
    }

    /// A bracket, with or without a connective before it.
    private func bracketItem(after end: Int, relative: Bool, into list: inout ProvisionList) -> Int? {
        if let open = bytes.skipGap(from: end), let token = bytes.bracketToken(at: open) {
            guard open == end || stands(token, open: open, end: end, list: list) else { return nil }
            if isInserted(token, open: open, list: list) {
                list.insert(letter: token.label)
                return token.end
            }
            list.add(token.label, listed: false)
            guard token.isNumber else { return token.end }
            // The same number said again and again says nothing new after the first time.
            let end = bytes.pastRepeats(of: open..<token.end)
            if end > token.end { list.add(token.label, listed: false) }
            return end
        }
        if let letter = looseLetter(at: end, list: list) {
            list.add(letter.label, listed: false)
            return letter.end
        }
        guard let joint = connective(after: end), let token = bytes.bracketToken(at: joint.end),
            !bytes.hasBreak(in: end..<joint.end) || !startsText(after: token.end),
            !joint.isDash || joint.end == end + 1 || joint.end == end + 3, listable(token, list: list)
        else { return nil }
        if joint.isRange { list.run(to: token.label) } else { list.add(token.label, listed: true) }
        return token.end
    }

    /// `(3)(A)(a)` is (3A)(a): a capital letter behind a number, and a small letter behind it. In
    /// capitals the same letter twice tells.
    private func isInserted(_ token: BracketToken, open: Int, list: ProvisionList) -> Bool {
        guard list.endsInNumber, let letter = token.label.letter, bytes.isUpper(open + 1),
            let next = bytes.bracketToken(at: token.end)?.label, let below = next.letter, next.roman == nil
        else { return false }
        return !bytes.isUpper(token.end + 1) || below == letter
    }

    /// Whether a bracket after a gap still belongs to the number: `31 (1) (a)`, but neither
    /// `section 40 (a) the names` nor a heading with the text of its first subsection below.
    private func stands(_ token: BracketToken, open: Int, end: Int, list: ProvisionList) -> Bool {
        if !token.isNumber, !list.hasPath { return false }
        guard bytes.hasBreak(in: end..<open) else { return true }
        return !startsText(after: token.end)
    }

    /// `(1) Information held by …`: the bracket numbers the text that follows.
    private func startsText(after end: Int) -> Bool {
        if bytes.isLetter(end) { return true }
        guard let next = bytes.skipGap(from: end), bytes.isLetter(next) else { return false }
        let word = bytes.word(at: next)
        guard bytes.isUpper(next) else { return !Phrase.function.contains(word) }
        return !bytes.isUpper(next + 1) || !Phrase.continuing.contains(word)
    }

    private func listable(_ token: BracketToken, list: ProvisionList) -> Bool {
        if token.isNumber { return list.hasPath && !startsTextAfterBreak(token.end) }
        return list.hasLetterLevel
    }

    private func startsTextAfterBreak(_ end: Int) -> Bool {
        guard bytes.blankLength(at: end) > 0, bytes.isUpper(end + 1) else { return false }
        return !bytes.isUpper(end + 2)
    }

    /// `31(1)a`: a letter whose brackets were forgotten.
    private func looseLetter(at end: Int, list: ProvisionList) -> BracketToken? {
        guard bytes[end - 1] == UInt8(ascii: ")"), bytes.isLetter(end), !bytes.isAlphanumeric(end + 1),
            !list.endsInLetter
        else { return nil }
        return BracketToken(label: bytes.label(end..<(end + 1), capitals: false), end: end + 1)
    }

    /// `section 40 subsection (2)`, `section 43, subsection [2]`, `section 1(1) paragraph (a)`.
    private func namedBelow(after end: Int, into list: inout ProvisionList) -> Int? {
        guard let word = belowWord(after: end), let open = bytes.skipGap(from: word) else { return nil }
        if let token = bytes.bracketToken(at: open) {
            guard token.isNumber || list.hasPath else { return nil }
            list.add(token.label, listed: false)
            return token.end
        }
        guard !list.hasPath, let token = bytes.bracketBody(at: open), token.isNumber else { return nil }
        list.add(token.label, listed: false)
        return token.end
    }

    /// The end of the word `subsection`, `sub-section` or `paragraph` that follows `end`.
    func belowWord(after end: Int) -> Int? {
        guard var start = bytes.skipGap(from: end) else { return nil }
        if bytes[start] == UInt8(ascii: ","), let next = bytes.skipGap(from: start + 1) { start = next }
        var stop = bytes.wordEnd(from: start)
        if bytes.word(in: start..<stop) == "sub", stop < bytes.count {
            let part = stop + 1
            stop = bytes.wordEnd(from: part)
            guard Self.subdivided.contains(bytes.word(in: part..<stop)) else { return nil }
            return stop
        }
        let word = bytes.word(in: start..<stop)
        return Self.subdivisions.contains(word) ? stop : nil
    }

    private static let subdivisions: WordSet = [
        "subsection", "subsections", "paragraph", "para", "subparagraph",
    ]
    private static let subdivided: WordSet = ["section", "sections", "paragraph"]

    /// `12.4.b` and `12.5.(e)` after an anchor of regulations.
    private func dottedPath(after end: Int, anchor: Anchor, into list: inout ProvisionList) -> Int? {
        guard bytes[end] == UInt8(ascii: "."), let level = bytes.bracketBody(at: end + 1), level.isNumber,
            bytes[level.end] == UInt8(ascii: ".") || bytes[level.end] == UInt8(ascii: "("),
            !bytes.isDigit(level.end + 1)
        else { return nil }
        let after = bytes[level.end] == UInt8(ascii: ".") ? level.end + 1 : level.end
        guard let letter = bytes.bracketToken(at: after) ?? bytes.bracketBody(at: after), !letter.isNumber,
            letter.label.letter != nil
        else { return nil }
        list.add(level.label, listed: false)
        list.add(letter.label, listed: false)
        return letter.end
    }

    /// `section 33 1(b)`: the subsection whose bracket was forgotten.
    private func bareSubsection(after end: Int, anchor: Anchor, into list: inout ProvisionList) -> Int? {
        guard !anchor.plural, let start = bytes.skipGap(from: end), start > end, start - end <= 2,
            let level = bytes.bracketBody(at: start), level.isNumber,
            let letter = bytes.bracketToken(at: level.end),
            !letter.isNumber
        else { return nil }
        list.add(level.label, listed: false)
        return level.end
    }

    // MARK: Connectives

    /// The comma, `&`, `and`, `or`, `to` or dash after `end`, with the blanks around it.
    func connective(after end: Int) -> Connective? {
        guard let start = bytes.skipGap(from: end) else { return nil }
        switch bytes[start] {
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            guard let next = bytes.skipGap(from: start + 1) else { return nil }
            if let word = wordConnective(at: next) { return word }
            return Connective(end: next, isComma: true)
        case UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: "+"):
            return bytes.skipGap(from: start + 1).map { Connective(end: $0) }
        case UInt8(ascii: "-"):
            return bytes.skipGap(from: start + 1).map { Connective(end: $0, isRange: true, isDash: true) }
        case 0xE2 where bytes[start + 1] == 0x80 && (bytes[start + 2] &- 0x90 < 5):
            return bytes.skipGap(from: start + 3).map { Connective(end: $0, isRange: true, isDash: true) }
        default: return start > end || bytes[end - 1] == UInt8(ascii: ")") ? wordConnective(at: start) : nil
        }
    }

    private func wordConnective(at start: Int) -> Connective? {
        let stop = bytes.wordEnd(from: start)
        let word = bytes.word(in: start..<stop)
        if word == "and", bytes[stop] == UInt8(ascii: "/") {
            return bytes.skipGap(from: bytes.wordEnd(from: stop + 1)).map { Connective(end: $0) }
        }
        switch word {
        case "and", "or", "also":
            guard let next = bytes.skipGap(from: stop) else { return nil }
            // `(b) and also (c)`, `and/or`
            return Connective(end: next)
        case "to", "through":
            return bytes.skipGap(from: stop).map { Connective(end: $0, isRange: true) }
        default: return nil
        }
    }

    /// Whether the number after a connective is another provision and not the count of something
    /// (`section 40, 12 people`), a date (`section 17 and 4 March`) or a time limit.
    private func continues(
        _ number: BracketToken, at start: Int, plural: Bool, joint: Connective, list: ProvisionList
    ) -> Bool {
        if bytes.bracketToken(at: number.end)?.isNumber == true { return true }
        if joint.isDash, !plural { return false }
        if joint.isDash, bytes.blankLength(at: joint.end - 1) > 0, let next = bytes.skipGap(from: number.end),
            bytes.isLetter(next), !Phrase.function.contains(bytes.word(at: next))
        {
            return false
        }
        if bytes.isYear(start..<number.end) { return false }
        if let token = bytes.bracketToken(at: number.end), !token.isNumber { return plural || list.hasPath }
        switch bytes[number.end] {
        case UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: "/"): return false
        case UInt8(ascii: "."), UInt8(ascii: ","):
            if bytes.isDigit(number.end + 1) { return false }
        default: break
        }
        guard let next = bytes.skipGap(from: number.end), bytes.isLetter(next) else {
            // `Regulation 12(4)(b), 12(4)(e), 13`: a list that had several numbers already.
            return plural || !joint.isComma || list.provisions.count > 1 && number.label.bits < 1 << 16
        }
        let word = bytes.word(at: next)
        return plural ? !Phrase.counted.contains(word) : Phrase.function.contains(word)
    }
}

extension Bytes {
    /// The four digits from 1700 to 2099 at `index`.
    func year(at index: Int) -> Int? {
        guard isDigit(index), isDigit(index + 1), isDigit(index + 2), isDigit(index + 3) else { return nil }
        let century = Int(self[index] - 48) * 10 + Int(self[index + 1] - 48)
        guard (17...20).contains(century) else { return nil }
        return century * 100 + Int(self[index + 2] - 48) * 10 + Int(self[index + 3] - 48)
    }

    /// Four digits from 1700 to 2099.
    func isYear(_ range: Range<Int>) -> Bool { range.count == 4 && year(at: range.lowerBound) != nil }
}
