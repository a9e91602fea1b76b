import Statutes

/// Gives each citation its role, by where it stands and what the law makes of the provision.
struct CitationRoles {
    private let letter: Letter
    private let kind: DocumentKind
    /// How many provisions each expression names.
    private let counts: [Range<Int>: Int]

    init(_ letter: Letter, kind: DocumentKind) {
        self.letter = letter
        self.kind = kind
        counts = Dictionary(letter.citations.map { ($0.range, 1) }, uniquingKeysWith: +)
    }

    /// The roles in the order of the letter's citations.
    func roles() -> [CitationRole] {
        letter.citations.map(role)
    }

    private func role(of citation: Citation) -> CitationRole {
        let line = letter.sheet.line(at: citation.range.lowerBound)
        switch letter.labels[line] {
        case .request: return .byApplicant
        case .quotedMail: return quotedRole(citation, on: line)
        case .statute: return statuteRole(citation, on: line)
        case .answer, .decision, .reasons, .advice: return replyRole(citation, on: line)
        case .pageBoilerplate, .letterhead, .salutation, .rights, .signature, nil:
            return ExemptionLaw.isProcedure(citation) ? .procedural : .mentioned
        }
    }

    /// Quoted mail holds the request, and what the authority wrote when it received it.
    private func quotedRole(_ citation: Citation, on line: Int) -> CitationRole {
        ExemptionLaw.isProcedure(citation) && letter.marks.hints(.decision, on: line)
            ? .procedural : .byApplicant
    }

    /// The heading under which an exemption is recited is the authority's own; what the recited
    /// text refers to is the law's.
    private func statuteRole(_ citation: Citation, on line: Int) -> CitationRole {
        let opens = citation.range.lowerBound - letter.sheet.lines[line].content.lowerBound < 25
        guard citation.basis != .recited, opens, isWholeWord(citation) else { return .quoted }
        if ExemptionLaw.isGround(citation) { return answersKind ? .reliedOn : .mentioned }
        return ExemptionLaw.isProcedure(citation) ? .procedural : .quoted
    }

    /// `Section 24(2)` and no `subsection (3)`.
    private func isWholeWord(_ citation: Citation) -> Bool {
        let words = letter.sheet.text[citation.range].prefix(10)
        return !words.elementsEqual("subsection".utf8) && !words.elementsEqual("Subsection".utf8)
    }

    private func replyRole(_ citation: Citation, on line: Int) -> CitationRole {
        if ExemptionLaw.isProcedure(citation) { return .procedural }
        guard ExemptionLaw.isGround(citation), answersKind, !isSetAside(citation, on: line),
            !isSurvey(citation)
        else { return .mentioned }
        if letter.labels[line] == .advice, !letter.marks.has(.refusal, on: line) { return .mentioned }
        return .reliedOn
    }

    /// `sections 28 to 35, 38, 39(1) or 41`: an expression that names so many provisions tells what
    /// the law covers, as FOISA section 18(1) does, and relies on none of them.
    private func isSurvey(_ citation: Citation) -> Bool {
        counts[citation.range, default: 0] > 6
    }

    private var answersKind: Bool { kind.answers }

    /// Considered and not applied, or applied in an earlier answer.
    private func isSetAside(_ citation: Citation, on line: Int) -> Bool {
        let sentence = letter.sentence(around: citation.range)
        return letter.sheet.marks.starting(in: sentence).contains { mark in
            let tags = letter.sheet.marks.cue(of: mark).tags
            return tags.contains(.notApplied) || tags.contains(.earlier)
        }
    }
}

extension Words {
    /// The bytes of the sentence in which `range` stands, at most two hundred words either side.
    func sentence(around range: Range<Int>) -> Range<Int> {
        guard count > 0 else { return range }
        var first = Swift.max(0, firstIndex(atOrAfter: range.lowerBound + 1) - 1)
        var last = Swift.max(first, firstIndex(atOrAfter: range.upperBound) - 1)
        var steps = 0
        while first > 0, self[first].gap == .space, steps < 200 {
            first -= 1
            steps += 1
        }
        steps = 0
        while last + 1 < count, self[last + 1].gap == .space, steps < 200 {
            last += 1
            steps += 1
        }
        return self[first].start..<self[last].end
    }
}
