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
        let roles = letter.citations.map(role)
        let reliedOn = Set(zip(letter.citations, roles).filter { $1 == .reliedOn }.map(\.0.canonical))
        return zip(letter.citations, roles).map { citation, role in
            role == .mentioned && reliedOn.contains(citation.canonical) && isExplained(citation)
                ? .reliedOn : role
        }
    }

    /// Advice that explains a provision by which this letter refuses.
    private func isExplained(_ citation: Citation) -> Bool {
        let line = letter.sheet.line(at: citation.range.lowerBound)
        return letter.labels[line] == .advice && !isSetAside(citation)
    }

    private func role(of citation: Citation) -> CitationRole {
        let line = letter.sheet.line(at: citation.range.lowerBound)
        switch letter.labels[line] {
        case .request: return .byApplicant
        case .quotedMail: return quotedRole(citation, on: line)
        case .statute: return statuteRole(citation, on: line)
        case .answer, .decision, .reasons, .advice: return replyRole(citation, on: line)
        case .letterhead where heads(citation, on: line): return .reliedOn
        case .pageBoilerplate, .letterhead, .salutation, .rights, .signature, nil:
            return ExemptionLaw.isProcedure(citation) ? .procedural : .mentioned
        }
    }

    /// `Exemptions: Regulation 12(4)(b), 13` at the head of a letter that answers.
    private func heads(_ citation: Citation, on line: Int) -> Bool {
        answersKind && ExemptionLaw.isGround(citation) && letter.marks.has(.refusal, on: line)
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
        let isParagraph = letter.sheet.lines[line].marker != nil
        guard citation.basis != .recited, opens, !isParagraph, isWholeWord(citation) else { return .quoted }
        if ExemptionLaw.isGround(citation) { return answersKind ? .reliedOn : .mentioned }
        return ExemptionLaw.isProcedure(citation) ? .procedural : .quoted
    }

    /// `Section 24(2)` and no `subsection (3)`.
    private func isWholeWord(_ citation: Citation) -> Bool {
        let words = letter.sheet.text[citation.range].prefix(10)
        return !words.elementsEqual("subsection".utf8) && !words.elementsEqual("Subsection".utf8)
    }

    private func replyRole(_ citation: Citation, on line: Int) -> CitationRole {
        if ExemptionLaw.refusesByProcedure(citation), answersKind, refusesBy(citation) { return .reliedOn }
        if ExemptionLaw.isProcedure(citation) { return .procedural }
        guard ExemptionLaw.isGround(citation), answersKind, !isSetAside(citation), !isSurvey(citation),
            !isTallied(citation)
        else { return .mentioned }
        if letter.labels[line] == .advice, !letter.marks.has(.refusal, on: line) { return .mentioned }
        return .reliedOn
    }

    /// Words of refusal directly before the provision.
    private func refusesBy(_ citation: Citation) -> Bool {
        marks(in: letter.sentence(around: citation.range), where: Self.refusesBy)
            .contains { distance(from: citation, to: $0) < 40 }
    }

    /// `s.12 - 3; s.40 - 9`: the provision is what is counted.
    private func isTallied(_ citation: Citation) -> Bool {
        let sentence = letter.sentence(around: citation.range)
        guard !letter.sheet.marks.has(.refusal, in: sentence) else { return false }
        return letter.citations(in: sentence).count(where: isFollowedByCount) > 1
    }

    /// A dash, colon or equals sign and a number behind it.
    private func isFollowedByCount(_ citation: Citation) -> Bool {
        let rest = letter.sheet.text[citation.range.upperBound...].prefix(8)
        let separators: Set<UInt8> = [0x20, 0x09, 0x2D, 0x3A, 0x3D, 0x7C, 0xE2, 0x80, 0x93, 0x94]
        guard let number = rest.firstIndex(where: { !separators.contains($0) }), number > rest.startIndex + 1
        else {
            return false
        }
        return rest[number] >= 0x30 && rest[number] <= 0x39
    }

    /// `sections 28 to 35, 38, 39(1) or 41`: an expression that names so many provisions tells what
    /// the law covers, as FOISA section 18(1) does, and relies on none of them.
    private func isSurvey(_ citation: Citation) -> Bool {
        counts[citation.range, default: 0] > 6
    }

    private var answersKind: Bool { kind.answers }

    /// Considered and not applied, or applied in an earlier answer, and no words of refusal stand
    /// nearer to it: `withheld under section 42(1), which had not been relied on before`.
    private func isSetAside(_ citation: Citation) -> Bool {
        let sentence = letter.sentence(around: citation.range)
        let asides = marks(in: sentence) { $0.tags.contains(.notApplied) || $0.tags.contains(.earlier) }
        guard let aside = asides.map({ distance(from: citation, to: $0) }).min() else { return false }
        let earlier = asides.filter { letter.sheet.marks.cue(of: $0).tags.contains(.earlier) }
        let refusals = marks(in: sentence) { Self.refusesBy($0) }
            .filter { refusal in !earlier.contains { $0.range.overlaps(refusal.range) } }
        return aside <= refusals.map { distance(from: citation, to: $0) }.min() ?? .max
    }

    /// Words that refuse by a provision: not those that tell of cost or vexation, which may as well
    /// describe the provision that is set aside.
    private static func refusesBy(_ cue: Cue) -> Bool {
        cue.tags.contains(.refusal) && cue.outcome != .costLimit && cue.outcome != .vexatiousOrRepeated
    }

    private func marks(in sentence: Range<Int>, where isMeant: (Cue) -> Bool) -> [Mark] {
        letter.sheet.marks.starting(in: sentence).filter { isMeant(letter.sheet.marks.cue(of: $0)) }
    }

    /// The bytes between a citation and a mark; 0 where they overlap.
    private func distance(from citation: Citation, to mark: Mark) -> Int {
        max(
            0, citation.range.lowerBound - mark.range.upperBound,
            mark.range.lowerBound - citation.range.upperBound)
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
