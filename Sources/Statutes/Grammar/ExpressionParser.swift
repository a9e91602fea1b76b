/// A printed reference, not yet tied to an Act. The provisions that it spells out stand in the list of
/// the scan.
struct Expression {
    var anchor: PlacedAnchor
    var range: Range<Int>
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

    /// How far a list was read.
    struct Extent {
        let end: Int
        /// The end of its first number, brackets not included.
        let number: Int
        var isDotted = false
        /// What stands behind the list; nil where the gap is too wide.
        let next: Following?
    }

    /// Reads the list whose first number starts at `number`; nil where no number can be read there.
    func read(
        kind: Provision.Kind, anchor: Anchor, number: Int, into list: inout ProvisionList
    ) -> Extent? {
        guard let first = bytes.provisionNumber(at: number) else { return nil }
        list.start(kind: kind)
        list.begin(number: first.label)
        var end = first.end
        let dotted = dottedPath(after: end, into: &list)
        if let dotted { end = dotted }
        if !list.hasPath, let bare = bareSubsection(after: end, anchor: anchor, into: &list) { end = bare }
        var next = bytes.following(end)
        while let stop = item(after: end, next, plural: anchor.plural, into: &list) {
            end = stop
            next = bytes.following(end)
        }
        list.close()
        return Extent(end: end, number: first.end, isDotted: dotted != nil, next: next)
    }

    /// Reads the brackets of `subsections (1) and (2)`, as the paths of provisions without a number.
    func readRelative(open: Int, into list: inout ProvisionList) -> Extent? {
        guard let first = bytes.bracketToken(at: open) else { return nil }
        list.start(kind: .section)
        list.begin(number: .none)
        list.add(first.label, listed: false)
        var end = first.end
        var next = bytes.following(end)
        while let here = next,
            let stop = bracket(here, into: &list) ?? joined(connective(here), to: here, into: &list)
        {
            end = stop
            next = bytes.following(end)
        }
        list.close()
        return Extent(end: end, number: open, next: next)
    }

    // MARK: Items

    private func item(
        after end: Int, _ next: Following?, plural: Bool, into list: inout ProvisionList
    ) -> Int? {
        guard let next else { return nil }
        if let stop = bracket(next, into: &list) { return stop }
        var joint = connective(next)
        if let stop = joined(joint, to: next, into: &list) ?? namedBelow(next, into: &list) { return stop }
        if plural, let past = pastGloss(next) { joint = connective(after: past) }
        guard let joint, let number = bytes.provisionNumber(at: joint.end),
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
    private func isSubsection(_ number: BracketToken, list: borrowing ProvisionList) -> Bool {
        guard list.hasPath, number.label.value == nil, let below = bytes.bracketToken(at: number.end) else {
            return false
        }
        return !below.isNumber
    }

    /// Past the title in brackets inside a list: `sections 31 (law enforcement) and 40 (personal data)`.
    private func pastGloss(_ next: Following) -> Int? {
        let open = next.start
        guard bytes[open] == UInt8(ascii: "("), bytes.isLetter(open + 1) else { return nil }
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

    /// A bracket, or a letter whose brackets were forgotten, with nothing but blanks before it.
    private func bracket(_ next: Following, into list: inout ProvisionList) -> Int? {
        if next.stop > next.start { return looseLetter(next, into: &list) }
        guard let token = bytes.bracketToken(at: next.start),
            next.start == next.end || stands(token, next, hasPath: list.hasPath)
        else { return nil }
        if isInserted(token, open: next.start, endsInNumber: list.endsInNumber) {
            list.insert(letter: token.label)
            return token.end
        }
        list.add(token.label, listed: false)
        guard token.isNumber else { return token.end }
        // The same number said again and again says nothing new after the first time.
        let end = bytes.pastRepeats(of: next.start..<token.end)
        if end > token.end { list.add(token.label, listed: false) }
        return end
    }

    /// A bracket with a connective before it.
    private func joined(
        _ joint: Connective?, to next: Following, into list: inout ProvisionList
    ) -> Int? {
        let end = next.end
        guard let joint, let token = bytes.bracketToken(at: joint.end),
            !bytes.isLineStart(joint.end) || !startsText(after: token.end),
            !joint.isDash || joint.end == end + 1 || joint.end == end + 3,
            token.isNumber ? list.hasPath && !startsTextAfterBreak(token.end) : list.hasLetterLevel
        else { return nil }
        if joint.isRange { list.run(to: token.label) } else { list.add(token.label, listed: true) }
        return token.end
    }

    /// `(3)(A)(a)` is (3A)(a): a capital letter behind a number, and a small letter behind it. In
    /// capitals the same letter twice tells.
    private func isInserted(_ token: BracketToken, open: Int, endsInNumber: Bool) -> Bool {
        guard endsInNumber, let letter = token.label.letter, bytes.isUpper(open + 1),
            let next = bytes.bracketToken(at: token.end)?.label, let below = next.letter, next.roman == nil
        else { return false }
        return !bytes.isUpper(token.end + 1) || below == letter
    }

    /// Whether a bracket after a gap still belongs to the number: `31 (1) (a)`, but neither
    /// `section 40 (a) the names` nor a heading with the text of its first subsection below.
    private func stands(_ token: BracketToken, _ next: Following, hasPath: Bool) -> Bool {
        if !token.isNumber, !hasPath { return false }
        guard bytes.hasBreak(in: next.end..<next.start) else { return true }
        return !startsText(after: token.end)
    }

    /// `(1) Information held by …`: the bracket numbers the text that follows.
    private func startsText(after end: Int) -> Bool {
        if bytes.isLetter(end) { return true }
        guard let next = bytes.following(end), next.stop > next.start else { return false }
        guard bytes.isUpper(next.start) else { return !next.sense.contains(.function) }
        return !bytes.isUpper(next.start + 1) || !next.sense.contains(.continuing)
    }

    private func startsTextAfterBreak(_ end: Int) -> Bool {
        guard bytes.blankLength(at: end) > 0, bytes.isUpper(end + 1) else { return false }
        return !bytes.isUpper(end + 2)
    }

    /// `31(1)a`: a letter whose brackets were forgotten.
    private func looseLetter(_ next: Following, into list: inout ProvisionList) -> Int? {
        let end = next.end
        guard next.start == end, bytes[end - 1] == UInt8(ascii: ")"), !bytes.isAlphanumeric(end + 1),
            !list.endsInLetter
        else { return nil }
        list.add(bytes.label(end..<(end + 1), capitals: false), listed: false)
        return end + 1
    }

    /// `section 40 subsection (2)`, `section 43, subsection [2]`, `section 1(1) paragraph (a)`.
    private func namedBelow(_ next: Following, into list: inout ProvisionList) -> Int? {
        guard let word = belowWord(next), let open = bytes.skipGap(from: word) else { return nil }
        if let token = bytes.bracketToken(at: open) {
            guard token.isNumber || list.hasPath else { return nil }
            list.add(token.label, listed: false)
            return token.end
        }
        guard !list.hasPath, let token = bytes.bracketBody(at: open), token.isNumber else { return nil }
        list.add(token.label, listed: false)
        return token.end
    }

    /// The end of the word `subsection`, `sub-section` or `paragraph` that follows.
    private func belowWord(_ next: Following) -> Int? {
        var next = next
        if bytes[next.start] == UInt8(ascii: ","), let past = bytes.following(next.start + 1) { next = past }
        if next.sense.contains(.sub), next.stop < bytes.count {
            let part = next.stop + 1
            let stop = bytes.wordEnd(from: part)
            return bytes.sense(in: part..<stop).contains(.subdivided) ? stop : nil
        }
        return next.sense.contains(.subdivision) ? next.stop : nil
    }

    /// `12.4.b` and `12.5.(e)` after an anchor of regulations.
    private func dottedPath(after end: Int, into list: inout ProvisionList) -> Int? {
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
        guard !anchor.plural, bytes.blankLength(at: end) > 0, let start = bytes.skipGap(from: end),
            start - end <= 2, let level = bytes.bracketBody(at: start), level.isNumber,
            let letter = bytes.bracketToken(at: level.end), !letter.isNumber
        else { return nil }
        list.add(level.label, listed: false)
        return level.end
    }
}
