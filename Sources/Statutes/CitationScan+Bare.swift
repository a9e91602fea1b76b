/// Numbers with brackets and no word before them, in lists of exemptions: `• 29(1)(b) (…)`.
extension CitationScan {
    /// How far back a citation or a word of exemption makes a list of bare numbers likely, in bytes.
    private static let reach = 400

    /// The list of bare provisions at `number`; nil where nothing shows it to be one.
    mutating func bare(number: Int) -> Int? {
        guard bytes.mayOpenBare(number), let first = bytes.provisionNumber(at: number),
            hasLevel(after: first.end) || hasParagraph(first),
            !bytes.isAlphanumeric(number - 1),
            bytes[number - 1] < 0x80 || bytes.blankLength(at: number - 2) > 0
                || bytes[number - 3] == 0xE2
        else { return nil }
        let anchor = PlacedAnchor(anchor: Anchor(kind: .bare), start: number, glued: false, capital: false)
        if bytes[first.end] == UInt8(ascii: "."),
            names.before(number, bytes.preceding(number))?.unit != .regulation
        {
            return nil
        }
        let kind: Provision.Kind = resolver.isRegulations ? .regulation : .section
        guard let read = parser.read(kind: kind, anchor: anchor.anchor, number: number, into: &list) else {
            return nil
        }
        let expression = Expression(anchor: anchor, range: number..<read.end)
        switch names.after(read.next) {
        case .instrument, .definedAct, .definedRegulations: return emit(expression, read.next)
        case .document, .place: return nil
        default: break
        }
        if names.before(number, bytes.preceding(number)) != nil
            || joinsAnchor(after: read.end) && areHeld(list.provisions)
        {
            return emit(expression, read.next)
        }
        return isListOfGrounds(at: number) ? emit(expression, read.next) : nil
    }

    /// Whether the numbers read last are grounds of refusal, and the text speaks of such.
    private func isListOfGrounds(at number: Int) -> Bool {
        guard list.provisions.allSatisfy({ resolver.isGround($0) }) else { return false }
        if !list.provisions.contains(where: isUnknown) { return followsCue(number) }
        // An item of a list of exemptions is one, though the Act may not go down quite so far.
        let isKnownAbove = list.provisions.allSatisfy { place in
            var above = place
            above.cut(to: 2)
            return !isUnknown(above)
        }
        return isKnownAbove && isListed(number)
    }

    /// Whether `(2)` or, as some write regulations, `.4.b` follows.
    private func hasLevel(after end: Int) -> Bool {
        if bytes.bracketToken(at: end)?.isNumber == true { return true }
        guard bytes[end] == UInt8(ascii: "."), let level = bytes.bracketBody(at: end + 1) else {
            return false
        }
        return level.isNumber && bytes[level.end] == UInt8(ascii: ".") && bytes.isLetter(level.end + 1)
    }

    /// Whether the regime lists its provisions that far down and this is none of them.
    private func isUnknown(_ place: Place) -> Bool {
        let instrument = place.kind == .regulation ? resolver.regimeRegulations : resolver.regimeAct
        return instrument.flatMap(resolver.regime(of:)).map { $0.contains(place) == false } ?? false
    }

    /// `30(b)(i)` of the Scottish Act, whose sections have paragraphs without a subsection above them.
    private func hasParagraph(_ number: BracketToken) -> Bool {
        guard resolver.isFOISA, let token = bytes.bracketToken(at: number.end), !token.isNumber
        else {
            return false
        }
        var place = Place(kind: .section, number: number.label)
        place.push(token.label)
        return areHeld([place])
    }

    /// Whether the regime has all these provisions, as far down as they are cited.
    private func areHeld(_ provisions: [Place]) -> Bool {
        guard let regime = resolver.regime.flatMap(resolver.regime(of:)) else { return false }
        return provisions.allSatisfy { regime.contains($0) == true }
    }

    /// Whether a reference with its word is joined behind: `12(3) and regulation 13(1)`.
    private func joinsAnchor(after end: Int) -> Bool {
        guard let joint = parser.connective(after: end), !joint.isDash, bytes.isLetter(joint.end) else {
            return false
        }
        let stop = bytes.wordEnd(from: joint.end)
        guard let kind = Anchor.of(bytes.word(in: joint.end..<stop))?.kind,
            kind == .regulation || kind == .section, let number = bytes.skipGap(from: stop)
        else { return false }
        return bytes.provisionNumber(at: number) != nil
    }

    /// Whether the number begins an item below a heading that speaks of exemptions, or stands
    /// right behind such a word: `exempt under 40(2)`.
    private func followsCue(_ number: Int) -> Bool {
        if let last = records.last, number - last.end < Self.reach, startsItem(number) {
            return true
        }
        if continuesLine(number) { return true }
        if let before = bytes.preceding(number), before.sense.contains(.leading),
            cue(before: number, within: 80) || isNearCitation(number)
        {
            return true
        }
        return isListed(number)
    }

    /// Whether the number begins an item below a heading that speaks of exemptions.
    private func isListed(_ number: Int) -> Bool {
        startsItem(number) && cue(before: number, within: Self.reach)
    }

    /// `Sections 24(2) National Security, 31(3) Law Enforcement`: the list goes on behind a title.
    private func continuesLine(_ number: Int) -> Bool {
        guard let last = records.last, (0..<100).contains(number - last.end),
            !bytes.endsSentence(in: last.end..<number), let end = bytes.skipGapBack(from: number)
        else { return false }
        switch bytes[end - 1] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"): return true
        default:
            let word = bytes.word(in: bytes.wordStart(before: end)..<end)
            return word == "and" || word == "or"
        }
    }

    /// `are at 31(1)(g) by virtue of 31(2)(a)`: in the sentence of another citation.
    private func isNearCitation(_ number: Int) -> Bool {
        guard let last = records.last, (0..<60).contains(number - last.end) else {
            return false
        }
        return !bytes.endsSentence(in: last.end..<number)
    }

    /// Whether only a bullet or a dash stands between the start of the line and `number`.
    private func startsItem(_ number: Int) -> Bool {
        guard !bytes.isLineStart(number) else { return true }
        guard let end = bytes.skipGapBack(from: number) else { return true }
        switch bytes[end - 1] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "o"): return bytes.isLineStart(end - 1)
        case 0x80...0xBF: return bytes.isLineStart(end - 3) || bytes.isLineStart(end - 2)
        default: return false
        }
    }

    /// Whether `exempt…`, `exception` or `section` stands in the bytes before `number`.
    private func cue(before number: Int, within reach: Int) -> Bool {
        var position = max(0, number - reach)
        while position < number {
            let byte = bytes[position] | 0x20
            if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "s"), !bytes.isLetter(position - 1) {
                if bytes.sense(at: position).contains(.cue) { return true }
            }
            position += 1
        }
        return false
    }
}

extension Bytes {
    /// A first look: a bracket or a full stop stands behind the digits and up to two letters.
    @inline(__always)
    func mayOpenBare(_ number: Int) -> Bool {
        var end = number
        while end - number < 6, isAlphanumeric(end) { end += 1 }
        let next = self[end]
        return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: ".")
    }
}
