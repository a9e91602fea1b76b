/// Tells references to law from what only looks like them: postal districts, the sections of forms
/// and reports, counts and dates.
struct Surroundings {
    let bytes: Bytes

    /// Whether the number behind an anchor is a decimal, a percentage, a time, a year of a title or
    /// part of a longer token.
    func isNoProvision(number: Int, end: Int) -> Bool {
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
    func isPostcode(_ anchor: PlacedAnchor, number: Int, end: Int) -> Bool {
        guard anchor.capital, anchor.anchor.kind == .section else { return false }
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
        guard let before = bytes.preceding(start), !endsRun(before) else { return false }
        return before.sense.contains(
            bytes.hasBreak(in: before.end..<start) ? .evidenceAcrossLines : .evidenceBefore)
    }

    /// `S1 to S3`: years of a school, or postal districts.
    private func endsRun(_ before: Preceding) -> Bool {
        guard before.sense.contains(.runs), let end = bytes.skipGapBack(from: before.start) else {
            return false
        }
        return bytes.isDigit(end - 1)
    }

    /// `Factors against disclosure for S31`, `Harm - S24 and S31`: a heading that names its sections last.
    func closesHeading(_ start: Int, end: Int) -> Bool {
        guard let before = bytes.preceding(start), !bytes.hasBreak(in: before.end..<start),
            before.sense.contains(.for) || isDash(endingAt: before.end) && !opensLine(dash: before.end)
        else { return false }
        var end = end
        for _ in 0..<4 {
            if endsLine(end) { return true }
            guard let joint = ExpressionParser(bytes: bytes).connective(after: end), !joint.isDash,
                bytes[joint.end] == UInt8(ascii: "S"), let number = bytes.provisionNumber(at: joint.end + 1)
            else { return false }
            end = number.end
        }
        return false
    }

    private func isDash(endingAt end: Int) -> Bool {
        bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
    }

    private func opensLine(dash end: Int) -> Bool {
        bytes.isLineStart(bytes[end - 1] == UInt8(ascii: "-") ? end - 1 : end - 3)
    }

    private func endsLine(_ end: Int) -> Bool {
        var end = end
        while [0x20, 0x09, UInt8(ascii: ":"), UInt8(ascii: "."), 0x0D].contains(bytes[end]) { end += 1 }
        guard end < bytes.count else { return true }
        guard bytes[end] == 0x0A else { return false }
        // A sentence goes on over the line: `buses for S24` and `residents`.
        guard let next = bytes.skipGap(from: end) else { return true }
        return !bytes.isLetter(next) || bytes.isUpper(next)
    }

    func hasEvidence(behind end: Int) -> Bool {
        guard let next = bytes.following(end) else { return false }
        return !next.sense.isDisjoint(with: [.evidenceAfter, .foreign])
    }

    /// `for S24 - national security`: the section with its title.
    private func isHeaded(_ start: Int, end: Int) -> Bool {
        guard let before = bytes.preceding(start), before.sense.contains(.for),
            let dash = bytes.skipGap(from: end)
        else { return false }
        return bytes[dash] == UInt8(ascii: "-") || bytes[dash] == 0xE2 && bytes[dash + 1] == 0x80
    }

    /// The heading of a part of a form or report: `Section 2: Your details`, at the start of a line.
    func isFormHeading(_ next: Following?) -> Bool {
        guard let next else { return false }
        var start = next.start
        switch bytes[start] {
        case UInt8(ascii: "-"), UInt8(ascii: ":"): start += 1
        case 0xE2 where bytes[start + 1] == 0x80: start += 3
        default: return false
        }
        guard let title = bytes.following(start), bytes.isUpper(title.start) else { return false }
        return title.sense.contains(.heading)
    }

    /// A noun behind the number that belongs to the practice of other Acts: `section 60 costs`.
    func isForeign(_ next: Following?) -> Bool {
        guard let next, next.start > next.end, next.stop > next.start else { return false }
        if next.sense.contains(.foreign) { return true }
        guard !next.sense.contains(.function), let second = bytes.following(next.stop) else { return false }
        return second.sense.contains(.foreign)
    }

    /// A cross-reference in passing: `subject to section 60`, `falls within section 23(1)`.
    ///
    /// - Parameter last: what stands before it.
    func isInPassing(_ last: Preceding?) -> Bool {
        guard let last else { return false }
        if last.sense.contains(.crossing) { return true }
        guard !last.sense.isDisjoint(with: [.to, .of]), let before = bytes.preceding(last.start) else {
            return false
        }
        return before.sense.contains(.crossing)
    }
}
