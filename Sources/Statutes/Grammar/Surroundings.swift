/// Tells references to law from what only looks like them: postal districts, the sections of forms
/// and reports, counts and dates.
struct Surroundings {
    let bytes: Bytes

    /// Whether the number behind an anchor is a decimal, a percentage, a time, a year of a title or
    /// part of a longer token.
    func isNoProvision(_ list: ProvisionList, number: Int, end: Int, dotted: Bool) -> Bool {
        guard !list.hasPath, !dotted else { return false }
        switch bytes[end] {
        case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="): return true
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"):
            if bytes.isAlphanumeric(end + 1), bytes[end] != UInt8(ascii: "-") || bytes.isDigit(end + 1) {
                return true
            }
        default: break
        }
        return bytes.isYear(number..<end)
    }

    /// A glued capital `S12` or `S1 1UJ` that nothing shows to be a section.
    func isPostcode(_ anchor: PlacedAnchor, number: Int, end: Int, hasPath: Bool) -> Bool {
        guard anchor.capital, anchor.anchor.kind == .section, !hasPath else { return false }
        if let inward = bytes.skipGap(from: end), bytes.isDigit(inward), bytes.isUpper(inward + 1),
            bytes.isUpper(inward + 2), !bytes.isAlphanumeric(inward + 3)
        {
            return true
        }
        guard end - number <= 2 else { return false }
        return !hasEvidenceBefore(anchor.start) && !hasEvidence(behind: end)
            && !isHeaded(anchor.start, end: end)
    }

    private func hasEvidenceBefore(_ start: Int) -> Bool {
        guard let end = bytes.skipGapBack(from: start) else { return false }
        let word = bytes.wordStart(before: end)
        let evidence = bytes.hasBreak(in: end..<start) ? Phrase.evidenceAcrossLines : Phrase.evidenceBefore
        return word < end && evidence.contains(bytes.word(in: word..<end))
    }

    func hasEvidence(behind end: Int) -> Bool {
        guard let start = bytes.skipGap(from: end), bytes.isLetter(start) else { return false }
        let word = bytes.word(at: start)
        return Phrase.evidenceAfter.contains(word) || Phrase.foreign.contains(word)
    }

    /// `for S24 - national security`: the section with its title.
    private func isHeaded(_ start: Int, end: Int) -> Bool {
        guard let gap = bytes.skipGapBack(from: start),
            bytes.word(in: bytes.wordStart(before: gap)..<gap) == "for", let dash = bytes.skipGap(from: end)
        else { return false }
        return bytes[dash] == UInt8(ascii: "-") || bytes[dash] == 0xE2 && bytes[dash + 1] == 0x80
    }

    /// The heading of a part of a form or report: `Section 2: Your details`, at the start of a line.
    func isFormHeading(_ anchor: PlacedAnchor, end: Int, hasPath: Bool) -> Bool {
        guard !hasPath, let next = bytes.skipGap(from: end) else { return false }
        var start = next
        switch bytes[next] {
        case UInt8(ascii: "-"), UInt8(ascii: ":"): start = next + 1
        case 0xE2 where bytes[next + 1] == 0x80: start = next + 3
        default: return false
        }
        guard let title = bytes.skipGap(from: start), bytes.isUpper(title) else { return false }
        return Phrase.headings.contains(bytes.word(at: title))
    }

    /// A noun behind the number that belongs to the practice of other Acts: `section 60 costs`.
    func isForeign(after end: Int) -> Bool {
        guard let start = bytes.skipGap(from: end), start > end, bytes.isLetter(start) else { return false }
        if Phrase.foreign.contains(bytes.word(at: start)) { return true }
        guard let second = bytes.skipGap(from: bytes.wordEnd(from: start)), bytes.isLetter(second),
            !Phrase.function.contains(bytes.word(at: start))
        else { return false }
        return Phrase.foreign.contains(bytes.word(at: second)) && bytes.isLetter(start)
    }

    /// A cross-reference in passing: `subject to section 60`, `falls within section 23(1)`.
    func isInPassing(_ start: Int) -> Bool {
        guard let end = bytes.skipGapBack(from: start) else { return false }
        let word = bytes.wordStart(before: end)
        guard word < end else { return false }
        let last = bytes.word(in: word..<end)
        if Phrase.crossing.contains(last) { return true }
        guard last == "to" || last == "of", let before = bytes.skipGapBack(from: word) else { return false }
        return Phrase.crossing.contains(bytes.word(in: bytes.wordStart(before: before)..<before))
    }
}
