import Statutes

/// Gives each citation its role, by where it stands and what the law makes of the provision.
struct CitationRoles {
    private let letter: Letter
    private let law: CitedLaw
    private let kind: DocumentKind
    /// How many provisions each expression names.
    private let counts: [Range<Int>: Int]
    private let quotedMail: QuotedVoices
    private let quotations: ApplicantQuotations
    /// Whether the letter refuses to say if information is held as Scottish law has it.
    private let concealsByFOISA: Bool

    init(_ letter: Letter, kind: DocumentKind) {
        self.letter = letter
        law = letter.law
        self.kind = kind
        counts = Dictionary(letter.citations.map { ($0.range, 1) }, uniquingKeysWith: +)
        quotedMail = QuotedVoices(letter)
        quotations = ApplicantQuotations(letter)
        concealsByFOISA = letter.citations.contains(where: Self.isFOISAConcealment)
    }

    /// The roles in the order of the letter's citations.
    func roles() -> [CitationRole] {
        let first = letter.citations.indices.map(role)
        var roles = kind == .internalReview ? ReviewRoles(letter).roles(first) : first
        for place in GroundSupport(letter).unsupported(roles) { roles[place] = .mentioned }
        let isReliedOn = law.isReliedOn(roles)
        for (place, role) in roles.enumerated()
        where role == .mentioned && isReliedOn[law.numbers[place]] && isExplained(place) {
            roles[place] = .reliedOn
        }
        return roles
    }

    /// Advice that explains a provision by which this letter refuses.
    private func isExplained(_ place: Int) -> Bool {
        let line = letter.sheet.line(at: letter.citations[place].range.lowerBound)
        return letter.labels[line] == .advice && !isSetAside(CitationContext(letter, place))
    }

    /// - Parameter place: that of a citation among the letter's.
    private func role(of place: Int) -> CitationRole {
        let line = letter.sheet.line(at: letter.citations[place].range.lowerBound)
        switch letter.labels[line] {
        case .request: return requestRole(CitationContext(letter, place))
        case .quotedMail: return quotedRole(place, on: line)
        case .statute: return statuteRole(place, on: line)
        case .answer, .decision, .reasons, .advice:
            return replyRole(CitationContext(letter, place), on: line)
        case .letterhead where heads(place, on: line): return .reliedOn
        case .pageBoilerplate, .letterhead, .salutation, .rights, .signature, nil: return aside(place)
        }
    }

    /// What the authority cites and does not rely on.
    private func aside(_ place: Int) -> CitationRole {
        law.isProcedure(place) ? .procedural : .mentioned
    }

    // MARK: The head of the letter

    /// `Exemptions: Regulation 12(4)(b), 13` at the head of a letter that answers.
    private func heads(_ place: Int, on line: Int) -> Bool {
        guard answersKind, law.isGround(place) else { return false }
        let before =
            letter.sheet.lines[line].content.lowerBound..<letter.citations[place].range.lowerBound
        return letter.marks.has(.refusal, on: line) || letter.sheet.marks.has(cue: .groundsListed, in: before)
    }

    // MARK: The request

    /// The request is the applicant's, apart from what the authority says of it.
    private func requestRole(_ context: CitationContext) -> CitationRole {
        if law.isProcedure(context.place), context.isDirectlyBehind(.askedUnder) { return .procedural }
        if context.isIntroduced(by: .authorityRecounts) { return aside(context.place) }
        if answersKind, law.isGround(context.place), context.isDirectlyBehind(.withholdingNow) {
            return .reliedOn
        }
        return .byApplicant
    }

    /// Quoted mail holds the request, and what the authority wrote when it received it.
    private func quotedRole(_ place: Int, on line: Int) -> CitationRole {
        if quotedMail.isAuthority(on: line) { return aside(place) }
        return law.isProcedure(place) && letter.marks.hints(.decision, on: line)
            ? .procedural : .byApplicant
    }

    // MARK: Recited law

    /// The heading under which an exemption is recited is the authority's own; what the recited
    /// text refers to is the law's.
    private func statuteRole(_ place: Int, on line: Int) -> CitationRole {
        let citation = letter.citations[place]
        let context = CitationContext(letter, place)
        if isAuthoritys(context.sentence) { return replyRole(context, on: line) }
        let opens = citation.range.lowerBound - letter.sheet.lines[line].content.lowerBound < 25
        let isParagraph = letter.sheet.lines[line].marker != nil
        guard citation.basis != .recited, opens, !isParagraph, isWholeWord(citation) else { return .quoted }
        if law.isGround(place) { return answersKind ? .reliedOn : .mentioned }
        return law.isProcedure(place) ? .procedural : .quoted
    }

    /// Whether a sentence among recited law says `we`, as no law does.
    private func isAuthoritys(_ sentence: Range<Int>) -> Bool {
        let words = letter.sheet.marks.words
        return words.withUnsafeBuffer { all in
            words.indices(in: sentence).contains { all[$0].hash == Self.we }
        }
    }

    private static let we = FNV.hash("we".utf8)

    /// `Section 24(2)` and no `subsection (3)`.
    private func isWholeWord(_ citation: Citation) -> Bool {
        let words = letter.sheet.text[citation.range].prefix(10)
        return !words.elementsEqual("subsection".utf8) && !words.elementsEqual("Subsection".utf8)
    }

    // MARK: The reply

    private func replyRole(_ context: CitationContext, on line: Int) -> CitationRole {
        let citation = context.citation
        if isTallied(context) { return .mentioned }
        if quotations.isOpen(before: citation.range.lowerBound) || context.has(.applicantSpeaks) {
            return .byApplicant
        }
        if ExemptionLaw.refusesByProcedure(citation), answersKind, refusesBy(context) { return .reliedOn }
        if law.isProcedure(context.place) { return .procedural }
        guard law.isGround(context.place), answersKind, !isReferredTo(context), !isSetAside(context),
            !isSurvey(citation)
        else { return .mentioned }
        if letter.labels[line] == .advice, !letter.marks.has(.refusal, on: line) { return .mentioned }
        return .reliedOn
    }

    /// Words of refusal directly before the provision, or words that say why it refuses: `you already
    /// have access to these, regulation 6(1)(b)`.
    private func refusesBy(_ context: CitationContext) -> Bool {
        if context.marks(where: Self.refusesBy).contains(where: { context.distance(to: $0) < 40 }) {
            return true
        }
        return ExemptionLaw.isAlreadyPublic(context.citation)
            && (context.has(.alreadyPublic) || !context.marks { $0.outcome == .accessibleElsewhere }.isEmpty)
    }

    /// `s.12 - 3; s.40 - 9`: the provision is what is counted.
    private func isTallied(_ context: CitationContext) -> Bool {
        guard !letter.sheet.marks.has(.refusal, in: context.sentence) else { return false }
        return letter.citations(in: context.sentence).count(where: isFollowedByCount) > 1
    }

    /// A dash, colon or equals sign and a number behind it.
    private func isFollowedByCount(_ citation: Citation) -> Bool {
        let rest = letter.sheet.text[citation.range.upperBound...].prefix(8)
        guard let number = rest.firstIndex(where: { !Self.separatesCount($0) }), number > rest.startIndex + 1
        else {
            return false
        }
        return rest[number] >= 0x30 && rest[number] <= 0x39
    }

    /// Blanks, signs and the bytes of dashes.
    private static func separatesCount(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x2D, 0x3A, 0x3D, 0x7C, 0xE2, 0x80, 0x93, 0x94: true
        default: false
        }
    }

    /// `sections 28 to 35, 38, 39(1) or 41`: an expression that names so many provisions tells what
    /// the law covers, as FOISA section 18(1) does, and relies on none of them.
    private func isSurvey(_ citation: Citation) -> Bool {
        counts[citation.range, default: 0] > 6
    }

    /// `information of the kind described in section 30(1)(a)`, and `any of the matters mentioned in
    /// subsection (1)`: what the law refers to where its words are told; and the exemption by which a
    /// request comes under the EIR, where that is all it is named for.
    private func isReferredTo(_ context: CitationContext) -> Bool {
        if context.isDirectlyBehind(.lawRefers) { return true }
        if ExemptionLaw.isEnvironmental(context.citation), context.has(.handledUnder) { return true }
        guard context.isDirectlyBehind(.lawLists) else { return false }
        return !isWholeWord(context.citation) || counts[context.citation.range, default: 0] > 2
    }

    private var answersKind: Bool { kind.answers }

    // MARK: What is set aside

    /// Considered and not applied, or applied in an earlier answer, and no words of refusal stand
    /// nearer to it: `withheld under section 42(1), which had not been relied on before`.
    private func isSetAside(_ context: CitationContext) -> Bool {
        if context.isDirectlyBefore(.classOfGround) { return false }
        if context.isDirectlyBefore(.possibleGround) || context.isDirectlyBefore(.leftOut)
            || context.isDirectlyBehind(.passedOver)
        {
            return true
        }
        if isDenied(context) || isTakenBack(context) { return true }
        let asides = self.asides(context)
        guard let aside = asides.map(context.distance).min() else { return false }
        let unused = context.marks(.ncndNotUsed)
        let refusals = context.marks(where: Self.refusesBy).filter { refusal in
            !unused.contains { $0.range.overlaps(refusal.range) }
                && !asides.contains { $0.range.overlaps(refusal.range) && outweighs($0, refusal) }
        }
        return aside <= refusals.map(context.distance).min() ?? .max
    }

    /// Whether the clause denies that the ground is used, and refuses by nothing.
    private func isDenied(_ context: CitationContext) -> Bool {
        let cited = context.citation.range
        let clause = GroundClause(letter.sheet, around: cited, in: context.sentence)
        guard clause.isDenied else { return false }
        return !letter.sheet.marks.starting(in: clause.range).contains { mark in
            let cue = letter.sheet.marks.cue(of: mark)
            return cue.tags.contains(.ncnd) || cue.isNamed(.otherGround)
                || (cue.tags.contains(.refusal) || cue.isNamed(.fallsUnder)) && !mark.range.overlaps(cited)
        }
    }

    /// `In our earlier letter we told you that section 30 was engaged. We no longer rely on this.`
    private func isTakenBack(_ context: CitationContext) -> Bool {
        context.isIntroduced(by: .retoldAnswer) && context.isFollowed { $0.tags.contains(.notApplied) }
    }

    /// Whether words that set aside hold those that refuse: `section 41 does not apply here`. The duty that
    /// `does not apply by virtue of section 31(3)` sets nothing aside.
    private func outweighs(_ aside: Mark, _ refusal: Mark) -> Bool {
        letter.sheet.marks.cue(of: aside).tags.contains(.earlier)
            || letter.sheet.marks.cue(of: refusal).outcome == .withheld
    }

    /// The words of a sentence that set a provision aside: not `to the extent that section 23(5) is not
    /// engaged, section 24(2) is`, by which both are relied on, nor, where Scottish law lets an
    /// authority conceal what it holds, `if it were held it would be exempt under section 31(1)`.
    private func asides(_ context: CitationContext) -> [Mark] {
        let reliedOn =
            context.marks(.otherGround)
            + (concealsByFOISA && context.citation.instrument == "FOISA" ? context.marks(.ifHeld) : [])
        return context.marks(where: Self.setsAside).filter { aside in
            !reliedOn.contains { $0.range.overlaps(aside.range) }
        }
    }

    private static func setsAside(_ cue: Cue) -> Bool {
        cue.tags.contains(.notApplied) || cue.tags.contains(.earlier) || cue.isNamed(.possibleGround)
            || cue.isNamed(.noGround) || cue.isNamed(.hypotheticalGround) || cue.isNamed(.decidedAgainst)
    }

    /// Words that refuse by a provision: not those that tell of cost or vexation, which may as well
    /// describe the provision that is set aside.
    private static func refusesBy(_ cue: Cue) -> Bool {
        if cue.isNamed(.fallsUnder) { return true }
        return cue.tags.contains(.refusal) && cue.outcome != .costLimit && cue.outcome != .vexatiousOrRepeated
    }

    /// FOISA section 18, which needs another exemption behind it.
    private static func isFOISAConcealment(_ citation: Citation) -> Bool {
        citation.instrument == "FOISA" && citation.provision.number == "18"
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
