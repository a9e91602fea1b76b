/// What stands beside a reference to say which instrument it belongs to.
enum NameBeside {
    case instrument(NamedInstrument)
    /// `of the Act`
    case definedAct
    /// `of the Regulations`
    case definedRegulations
    /// `of that Act`: the one named last.
    case lastNamed
    /// `of this Act`, in the text of the Act.
    case recited
    /// `of that section`
    case lastProvision
    /// `of the 1998 Act`
    case dated(Int)
    /// `of the contract`: no law.
    case document
    /// `in the report`: no law, unless what is withheld under an exemption stands there.
    case place
    case none
}

/// Reads the names of instruments behind and before a reference.
struct NameReader {
    let bytes: Bytes
    let names: InstrumentNames
    let register: InstrumentRegister
    /// Short forms that the text itself defined: `(“the LGFA”)`.
    var terms = DefinedTerms()

    /// The widest bracket that may stand between a reference and its Act:
    /// `section 12 (exemption where cost of compliance is too high) of the Act`.
    private static let widestGloss = 120

    // MARK: Behind

    /// - Parameters:
    ///   - next: what stands behind the reference.
    ///   - kind: what is cited; behind a comma it is not tied to an instrument whose provisions are
    ///     called otherwise: `section 9(3), the Fees Regulations`.
    func after(_ next: Following?, citing kind: Provision.Kind? = nil) -> NameBeside {
        guard let next, var word = pastQuote(next) else { return .none }
        if bytes[word.start] == UInt8(ascii: "(") {
            let inside = pastArticle(word.start + 1)
            if let name = names.match(bytes, at: inside, register) { return .instrument(name) }
            guard let close = closing(of: word.start), let behind = bytes.following(close) else {
                return .none
            }
            word = behind
        }
        let comma = bytes[word.start] == UInt8(ascii: ",")
        if comma, let behind = bytes.following(word.start + 1) { word = behind }
        if !word.sense.isDisjoint(with: [.of, .to]) {
            return owner(after: word.stop, strict: word.sense.contains(.of))
        }
        if !word.sense.isDisjoint(with: [.in, .under, .from]) {
            return owner(after: word.stop, strict: false)
        }
        if word.sense.contains(.the) {
            guard comma, let found = instrument(at: pastArticle(word.start)),
                kind == nil || kind == found.unit
            else { return .none }
            return plain(found)
        }
        return word.sense.contains(.treaty) ? .document : plain(instrument(at: word.start))
    }

    /// What stands behind a quotation mark that closes the reference, if there is one.
    private func pastQuote(_ next: Following) -> Following? {
        let end = pastQuote(next.end)
        return end == next.end ? next : bytes.following(end)
    }

    /// A name without `of` before it. An undated `Order` or `Rules` there is none: `section 5 public
    /// order`.
    private func plain(_ found: NamedInstrument?) -> NameBeside {
        guard let found, found.meaning != .unknown || found.unit == .section else { return .none }
        return .instrument(found)
    }

    /// What `of …` names.
    private func owner(after end: Int, strict: Bool) -> NameBeside {
        guard var owner = bytes.following(end) else { return .none }
        // No division and no name begins with `the`, `this` or `our`.
        if !owner.sense.isSuperset(of: [.determiner, .opener]) {
            if owner.sense.contains(.division), let part = partOf(owner.start) {
                owner = bytes.following(part, from: part)
            }
            if let found = instrument(at: owner.start) { return .instrument(found) }
            guard owner.sense.contains(.determiner) else {
                let isDocument = owner.sense.contains(.document) || strict && owner.sense.contains(.it)
                return isDocument ? (strict ? .document : .place) : .none
            }
        }
        guard let word = bytes.following(owner.stop) else { return .none }
        let noun = word.sense.contains(.adjective) ? bytes.skipGap(from: word.stop) ?? word.start : word.start
        return determined(by: owner.sense, nounAt: pastQuote(noun), strict: strict)
    }

    private func determined(by determiner: Sense, nounAt noun: Int, strict: Bool) -> NameBeside {
        if let found = instrument(at: noun) { return .instrument(found) }
        let year = bytes.isDigit(noun) && bytes.isYear(noun..<(noun + 4)) ? bytes.year(after: noun) : nil
        if let year, let next = bytes.following(year.end), next.sense.contains(.act) {
            return .dated(year.value)
        }
        let sense = bytes.sense(at: noun)
        if sense.contains(.act) {
            if determiner.contains(.this) { return .recited }
            return determiner.contains(.that) ? .lastNamed : .definedAct
        }
        if sense.contains(.regulations) { return .definedRegulations }
        return sense.contains(.provision) ? .lastProvision : unknownOwner(noun, strict: strict)
    }

    /// Words that name no instrument we know: another law, a document, or something else.
    private func unknownOwner(_ start: Int, strict: Bool) -> NameBeside {
        var position = start
        for index in 0..<6 {
            let stop = bytes.wordEnd(from: position)
            let sense = bytes.sense(in: position..<stop)
            if sense.contains(.law) {
                return index > 0 && bytes.isUpper(position) && bytes.isUpper(start)
                    ? .instrument(NamedInstrument(meaning: .unknown, range: start..<stop, unit: .section))
                    : .none
            }
            if sense.contains(.document) { return strict ? .document : .place }
            guard stop > position, let next = bytes.skipGap(from: stop), next > stop else { break }
            position = next
        }
        return strict ? .document : .none
    }

    /// `Part 2 of the Act`, `Part II of …`, `Chapter 1 of …`: the position behind `of`.
    private func partOf(_ start: Int) -> Int? {
        let stop = bytes.wordEnd(from: start)
        guard bytes.sense(in: start..<stop).contains(.division),
            let number = bytes.skipGap(from: stop)
        else { return nil }
        var end = number
        while end - number < 6, bytes.isAlphanumeric(end) { end += 1 }
        guard let joint = bytes.skipGap(from: end) else { return nil }
        let of = bytes.wordEnd(from: joint)
        guard !bytes.sense(in: joint..<of).isDisjoint(with: [.of, .to]) else { return nil }
        return bytes.skipGap(from: of)
    }

    /// The instrument whose name starts at `index`: from the catalogue, defined by the text, or
    /// recognised as a title.
    func instrument(at index: Int) -> NamedInstrument? {
        known(at: index) ?? Title(bytes, register).match(at: bytes.pastMarginalNote(index))
    }

    /// The same without titles recognised by their form alone.
    private func known(at index: Int) -> NamedInstrument? {
        let start = bytes.pastMarginalNote(index)
        guard bytes.isLetter(start) else { return nil }
        if let known = names.match(bytes, at: start, register) { return known }
        let stop = bytes.wordEnd(from: start)
        guard bytes.isUpper(start), bytes.isUpper(stop - 1), !bytes.isAlphanumeric(stop),
            let defined = terms[bytes.word(in: start..<stop)]
        else { return nil }
        return NamedInstrument(meaning: defined.meaning, range: start..<stop, unit: defined.unit)
    }

    private func pastArticle(_ index: Int) -> Int {
        let start = pastQuote(index)
        let stop = bytes.wordEnd(from: start)
        guard !bytes.sense(in: start..<stop).isDisjoint(with: [.the, .of]) else { return start }
        return bytes.skipGap(from: stop).map(pastArticle) ?? start
    }

    /// Past one quotation mark, straight or curly.
    func pastQuote(_ index: Int) -> Int {
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return index + 1
        case 0xE2 where bytes[index + 1] == 0x80 && (0x98...0x9F).contains(bytes[index + 2]): return index + 3
        default: return index
        }
    }

    /// The position behind the bracket that opens at `open`.
    func closing(of open: Int) -> Int? {
        var position = open + 1
        while position - open < Self.widestGloss {
            switch bytes[position] {
            case UInt8(ascii: ")"): return position + 1
            case UInt8(ascii: "("), 0: return nil
            default: position += 1
            }
        }
        return nil
    }

    // MARK: Before

    /// The name that ends right before `start`: `FOIA s.12`, `the Freedom of Information Act 2000
    /// – Section 8`.
    ///
    /// - Parameter last: what stands before it.
    func before(_ start: Int, _ last: Preceding?) -> NamedInstrument? {
        guard let last, !isSmallWord(last) else { return nil }
        guard let end = nameEnd(before: start), mayEnd(at: end) else { return nil }
        return name(endingAt: end, exactly: true)
    }

    /// The farthest-reaching catalogue name that ends at `end`, year included. The words of a title
    /// are capital or small joining words, unless its last is printed small too.
    func name(endingAt end: Int, exactly: Bool) -> NamedInstrument? {
        var found: NamedInstrument?
        var position = end
        var capitals = false
        var next = Word()
        for step in 0..<Self.longestName {
            guard let start = previousWord(before: position) else { break }
            position = start
            let word = bytes.word(at: start)
            let isCapital = bytes.isUpper(start)
            // Numbers and the marks of marginal notes stand between words that belong together.
            let isPlain = !bytes.isDigit(start + word.length) && !word.isEmpty
            if isPlain, !next.isEmpty, !names.mayJoin(word, next) { break }
            next = isPlain ? word : Word()
            if step == 0 {
                capitals = isCapital
                // Names in small letters are those of Acts and regulations only.
                if !isCapital, !bytes.isDigit(start), !Sense.of(word).contains(.unit) { break }
            }
            if capitals, !isCapital, !bytes.isDigit(start), !Sense.of(word).contains(.joining) { break }
            guard names.knows(firstWord: word) || terms[word] != nil,
                bytes[start - 1] != UInt8(ascii: "("), let match = known(at: start)
            else { continue }
            if exactly ? match.range.upperBound == end : match.range.upperBound >= end { found = match }
        }
        return found
    }

    /// A word in small letters that no name ends with.
    private func isSmallWord(_ word: Preceding) -> Bool {
        word.start < word.end && !bytes.isUpper(word.start) && !bytes.isAlphanumeric(word.start - 1)
            && !word.sense.contains(.unit)
    }

    /// A first look: whether the last word before `end` may be the last of a name.
    private func mayEnd(at end: Int) -> Bool {
        guard let start = previousWord(before: end) else { return false }
        let word = bytes.word(at: start)
        let isPlain = !bytes.isDigit(start + word.length) && !word.isEmpty
        return !isPlain || names.ends(with: word) || terms[word] != nil
    }

    /// The most words that a name read backwards may have.
    private static let longestName = 20

    private func nameEnd(before start: Int) -> Int? {
        guard var end = bytes.skipGapBack(from: start) else { return nil }
        switch bytes[end - 1] {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "("): end -= 1
        case 0x90...0x95 where bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE2: end -= 3
        default: break
        }
        guard let gap = bytes.skipGapBack(from: end) else { return nil }
        end = gap
        if bytes[end - 1] == UInt8(ascii: ")"), !bytes.isDigit(end - 2) { end -= 1 }
        return end
    }

    /// The start of the word before `position`, over blanks and the marks inside titles.
    private func previousWord(before position: Int) -> Int? {
        var end = position
        var steps = 0
        while !bytes.isAlphanumeric(end - 1) {
            switch bytes[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ";"), 0: return nil
            default: end -= 1
            }
            steps += 1
            if steps > 6 { return nil }
        }
        var start = end
        while end - start < 24, bytes.isAlphanumeric(start - 1) { start -= 1 }
        return start
    }
}
