/// What stands beside a reference to say which instrument it belongs to.
enum NameBeside {
    case instrument(NamedInstrument)
    /// `of the Act`
    case definedAct(end: Int)
    /// `of the Regulations`
    case definedRegulations(end: Int)
    /// `of that Act`: the one named last.
    case lastNamed(end: Int)
    /// `of this Act`, in the text of the Act.
    case recited(end: Int)
    /// `of that section`
    case lastProvision(end: Int)
    /// `of the 1998 Act`
    case dated(year: Int, end: Int)
    /// `of the contract`: no law.
    case document
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

    private static let determiners: WordSet = [
        "the", "this", "that", "our", "your", "said", "their", "a", "an", "its", "my", "each",
    ]
    private static let divisions: WordSet = ["part", "chapter", "title"]
    private static let adjectives: WordSet = [
        "said", "same", "above", "aforementioned", "abovementioned", "relevant", "new", "current", "amended",
    ]

    // MARK: Behind

    /// - Parameter kind: what is cited; behind a comma it is not tied to an instrument whose provisions
    ///   are called otherwise: `section 9(3), the Fees Regulations`.
    func after(_ end: Int, citing kind: Provision.Kind? = nil) -> NameBeside {
        guard var start = bytes.skipGap(from: pastQuote(end)) else { return .none }
        if bytes[start] == UInt8(ascii: "(") {
            if let inside = names.match(bytes, at: pastArticle(start + 1), register) { return .instrument(inside) }
            guard let close = closing(of: start), let next = bytes.skipGap(from: close) else { return .none }
            start = next
        }
        let comma = bytes[start] == UInt8(ascii: ",")
        if comma, let next = bytes.skipGap(from: start + 1) { start = next }
        let stop = bytes.wordEnd(from: start)
        switch bytes.word(in: start..<stop) {
        case "of", "to": return owner(after: stop, strict: bytes[start] | 0x20 == UInt8(ascii: "o"))
        case "in", "under", "from", "within", "at": return owner(after: stop, strict: false)
        case "the":
            guard comma, let found = instrument(at: pastArticle(start)),
                kind == nil || kind == found.unit
            else { return .none }
            return plain(found)
        case "echr", "tfeu", "teu": return .document
        default: return plain(instrument(at: start))
        }
    }

    /// A name without `of` before it. An undated `Order` or `Rules` there is none: `section 5 public
    /// order`.
    private func plain(_ found: NamedInstrument?) -> NameBeside {
        guard let found, found.meaning != .unknown || found.unit == .section else { return .none }
        return .instrument(found)
    }

    /// What `of …` names.
    private func owner(after end: Int, strict: Bool) -> NameBeside {
        guard var start = bytes.skipGap(from: end) else { return .none }
        if let part = partOf(start) { start = part }
        if let found = instrument(at: start) { return .instrument(found) }
        let stop = bytes.wordEnd(from: start)
        let determiner = bytes.word(in: start..<stop)
        guard Self.determiners.contains(determiner)
        else { return bareOwner(start..<stop, strict: strict) }
        guard var noun = bytes.skipGap(from: stop) else { return .none }
        let adjective = bytes.wordEnd(from: noun)
        if Self.adjectives.contains(bytes.word(in: noun..<adjective)) {
            noun = bytes.skipGap(from: adjective) ?? noun
        }
        return determined(by: determiner, nounAt: pastQuote(noun), strict: strict)
    }

    private func determined(by determiner: Word, nounAt noun: Int, strict: Bool) -> NameBeside {
        if let found = instrument(at: noun) { return .instrument(found) }
        let year = bytes.isYear(noun..<(noun + 4)) ? bytes.year(after: noun) : nil
        if let year, let next = bytes.skipGap(from: year.end), bytes.word(at: next) == "act" {
            return .dated(year: year.value, end: next + 3)
        }
        let stop = bytes.wordEnd(from: noun)
        switch bytes.word(in: noun..<stop) {
        case "act":
            if determiner == "this" { return .recited(end: stop) }
            return determiner == "that" || determiner == "said"
                ? .lastNamed(end: stop) : .definedAct(end: stop)
        case "regulations", "rules", "order": return .definedRegulations(end: stop)
        case "section", "regulation", "article", "subsection": return .lastProvision(end: stop)
        default: return unknownOwner(noun, strict: strict)
        }
    }

    /// Words that name no instrument we know: another law, a document, or something else.
    private func unknownOwner(_ start: Int, strict: Bool) -> NameBeside {
        var position = start
        for index in 0..<6 {
            let stop = bytes.wordEnd(from: position)
            let word = bytes.word(in: position..<stop)
            if Phrase.law.contains(word) {
                return index > 0 && bytes.isUpper(position) && bytes.isUpper(start)
                    ? .instrument(NamedInstrument(meaning: .unknown, range: start..<stop, unit: .section)) : .none
            }
            if Phrase.documents.contains(word) { return .document }
            guard stop > position, let next = bytes.skipGap(from: stop), next > stop else { break }
            position = next
        }
        return strict ? .document : .none
    }

    private func bareOwner(_ word: Range<Int>, strict: Bool) -> NameBeside {
        Phrase.documents.contains(bytes.word(in: word)) ? .document : .none
    }

    /// `Part 2 of the Act`, `Part II of …`, `Chapter 1 of …`: the position behind `of`.
    private func partOf(_ start: Int) -> Int? {
        let stop = bytes.wordEnd(from: start)
        guard Self.divisions.contains(bytes.word(in: start..<stop)),
            let number = bytes.skipGap(from: stop)
        else { return nil }
        var end = number
        while end - number < 6, bytes.isAlphanumeric(end) { end += 1 }
        guard let joint = bytes.skipGap(from: end) else { return nil }
        let of = bytes.wordEnd(from: joint)
        guard Joining.ofTo.contains(bytes.word(in: joint..<of)) else { return nil }
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
        guard bytes.word(in: start..<stop) == "the" || bytes.word(in: start..<stop) == "of" else {
            return start
        }
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
    func before(_ start: Int) -> NamedInstrument? {
        guard let end = nameEnd(before: start) else { return nil }
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
                if !isCapital, !bytes.isDigit(start), Title.units[word] == nil { break }
            }
            if capitals, !isCapital, !bytes.isDigit(start), !Title.joining.contains(word) { break }
            guard names.knows(firstWord: word) || terms[word] != nil,
                bytes[start - 1] != UInt8(ascii: "("), let match = known(at: start)
            else { continue }
            if exactly ? match.range.upperBound == end : match.range.upperBound >= end { found = match }
        }
        return found
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
