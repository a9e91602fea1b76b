import HTMLText

/// Weighs what the text says of each body that it names, and picks the one that answers.
struct AuthorityFinder {
    let text: FactText
    let title: String?
    let vocabulary: FactVocabulary
    let catalogue: AuthorityCatalogue

    /// What speaks for one body.
    private struct Evidence {
        var score = 0
        /// What mere mentions have given; bounded, so that a body asked about often gains nothing.
        var fromMentions = 0
        var mentionsInRequest = 0
        var best: (score: Int, words: Range<Int>)?
        var first = Int.max
    }

    private static let dear = WordKey.of("dear")
    private static let threshold = 3
    /// A page's title names the site that it is of, or the body that was asked.
    private static let titleScore = 8
    private static let mentionLimit = 6

    func find() -> FoundAuthority? {
        let mentions = allMentions()
        var evidence = weigh(mentions)
        let selfReferences = countSelfReferences()
        apply(selfReferences, to: &evidence)
        let titled = titleBodies()
        for body in titled where evidence[body] != nil { evidence[body]?.score += Self.titleScore }
        if let body = best(evidence) { return found(body, evidence[body]?.best?.words) }
        if let body = titled.first { return found(body, nil) }
        if let site = siteName() { return found(.named([]), site) }
        return askedOften(evidence, selfReferences).flatMap { body in found(body, evidence[body]?.best?.words)
        }
    }

    private func allMentions() -> [AuthorityMention] {
        let known = KnownAuthorityFinder(text: text, catalogue: catalogue, vocabulary: vocabulary).mentions()
        let named = NamedBodyFinder(text: text, vocabulary: vocabulary).mentions()
        var result = known
        var next = 0
        for mention in named {
            while next < known.count, known[next].words.upperBound <= mention.words.lowerBound { next += 1 }
            if next < known.count, known[next].words.lowerBound < mention.words.upperBound { continue }
            result.append(mention)
        }
        // What stands for several bodies decides nothing between them.
        let certain = Set(result.filter { !$0.isShared }.map(\.body))
        guard certain.count < result.count, result.contains(where: \.isShared) else { return result }
        let counts = countSelfReferences()
        return result.filter { !$0.isShared || certain.contains($0.body) || isBorneOut($0, counts) }
    }

    /// A short form that is one authority's alone in the catalogue, where the text speaks of "the Trust"
    /// or of what the body has: neither an Act nor a term of art has staff.
    private func isBorneOut(_ mention: AuthorityMention, _ counts: [FactCue: Int]) -> Bool {
        guard mention.form == .short, !mention.isOfSeveral, let cue = selfReference(of: mention.body) else {
            return false
        }
        let next = mention.words.upperBound
        let mark = text.byte(Int(text.words[next - 1].end))
        let hasPossessive = text.key(next) == Self.possessive && (mark == 39 || mark == 0xE2)
        return hasPossessive || counts[cue] ?? 0 >= 2
    }

    private func weigh(_ mentions: [AuthorityMention]) -> [AuthorityMention.Body: Evidence] {
        var evidence: [AuthorityMention.Body: Evidence] = [:]
        for mention in mentions {
            var entry = evidence[mention.body] ?? Evidence()
            let kind = text.kind(ofWord: mention.words.lowerBound)
            let plain = weight(of: mention, in: kind)
            let mentionScore = max(0, min(plain, Self.mentionLimit - entry.fromMentions))
            let constructed = construction(mention, in: kind)
            entry.fromMentions += mentionScore
            entry.score += mentionScore + constructed
            if kind == .request || kind == .quotedMail {
                entry.mentionsInRequest += text.key(mention.words.lowerBound - 1) == Self.dear ? 3 : 1
            }
            let asPrinted = worthAsPrint(plain + constructed, of: mention.body)
            if entry.best.map({ $0.score < asPrinted }) ?? true { entry.best = (asPrinted, mention.words) }
            entry.first = min(entry.first, mention.words.lowerBound)
            evidence[mention.body] = entry
        }
        return evidence
    }

    /// A body that no catalogue knows is called as it is printed: one print alone on its line is as good
    /// as any later one, so that the first of them stays.
    private func worthAsPrint(_ score: Int, of body: AuthorityMention.Body) -> Int {
        if case .named = body { min(score, Self.titleScore) } else { score }
    }

    /// What the mere place of a mention is worth.
    private func weight(of mention: AuthorityMention, in kind: SegmentKind) -> Int {
        if kind != .letterhead, kind != .signature, isSaidElsewhere(mention.words) { return 0 }
        if isLicenceLink(mention, kind) || mentionIsLink(mention, kind) { return 0 }
        if isCommissioner(mention.body) {
            return kind == .letterhead || kind == .signature || isAbovePage(mention) ? 3 : 0
        }
        let place =
            switch kind {
            case .letterhead, .signature: 4
            case .salutation, .pageBoilerplate, .decision: 2
            case .answer, .reasons, .rights: 1
            // Advice sends the applicant to others.
            case .request, .quotedMail, .statute, .advice: 0
            }
        guard case .named(let keys) = mention.body else { return place }
        if vocabulary.companies.contains(keys.last ?? 0), !stands(mention.words, alone: true) { return 0 }
        switch kind {
        case .letterhead, .signature: return stands(mention.words, alone: true) ? place : 1
        case .pageBoilerplate: return 1
        default: return 0
        }
    }

    /// Whether a mention stands in what a site prints above the text of its page.
    private func isAbovePage(_ mention: AuthorityMention) -> Bool {
        let line = Int(text.words[mention.words.lowerBound].line)
        return mention.form == .name && line < 12
            && (0...line).allSatisfy { text.kind(ofLine: $0) == .pageBoilerplate }
    }

    /// What the words around a mention are worth.
    private func construction(_ mention: AuthorityMention, in kind: SegmentKind) -> Int {
        if kind == .statute || kind == .request || mentionIsLink(mention, kind) { return 0 }
        if isLicenceLink(mention, kind) { return 0 }
        if isCommissioner(mention.body), kind != .letterhead, kind != .signature {
            let holds = (kind == .decision || kind == .answer) && precedes(mention.words, vocabulary.heldBy)
            return holds && !isSaidElsewhere(mention.words) ? 3 : 0
        }
        if kind == .quotedMail {
            return mention.form == .domain || stands(mention.words, alone: true) ? 1 : 0
        }
        if mention.form == .domain { return domainScore(mention, kind) }
        var score = ownsLine(mention, kind) ? 4 : 0
        if namesItsOfficers(mention.words) {
            score += 4
        } else if stands(mention.words, alone: true) {
            score += kind == .answer || kind == .reasons ? 1 : 4
        }
        if isSaidElsewhere(mention.words) { return min(score, 0) }
        if follows(mention.words, vocabulary.saysOfItself) { score += weightOfSaying(mention, kind) }
        if precedes(mention.words, vocabulary.saidOfItself) { score += 3 }
        return score
    }

    /// In advice other bodies are said to publish and to provide things too.
    private func weightOfSaying(_ mention: AuthorityMention, _ kind: SegmentKind) -> Int {
        guard kind == .advice || kind == .rights, follows(mention.words, vocabulary.saysOfAnyone) else {
            return 3
        }
        return 0
    }

    /// `From:` above a letter or release, and `©` below a page, name whose it is.
    private func ownsLine(_ mention: AuthorityMention, _ kind: SegmentKind) -> Bool {
        let line = Int(text.words[mention.words.lowerBound].line)
        guard let first = text.wordsOfLine[line].first else { return false }
        switch kind {
        case .letterhead, .pageBoilerplate, .signature, .rights, .salutation: break
        default: return false
        }
        if text.key(first) == Self.from, text.byte(Int(text.words[first].end)) == 58 {
            return kind == .letterhead || kind == .pageBoilerplate
        }
        let start = text.skipSpaces(text.lines[line].range.lowerBound)
        return text.byte(start) == 0xC2 && text.byte(start + 1) == 0xA9
            && mention.words.lowerBound - first <= 3
    }

    private static let from = WordKey.of("from")
    private static let possessive = WordKey.of("s")

    /// In the list of links below a mail, and in what surrounds a page, a link with a path is no address.
    private func isLicenceLink(_ mention: AuthorityMention, _ kind: SegmentKind) -> Bool {
        guard mention.form == .domain, kind == .pageBoilerplate || kind == .quotedMail || kind == .rights,
            let last = text.words[mention.words].last, text.byte(Int(last.end)) == 47,
            let next = text.byte(Int(last.end) + 1)
        else { return false }
        return next.isFactLetter || next.isFactDigit
    }

    private func domainScore(_ mention: AuthorityMention, _ kind: SegmentKind) -> Int {
        let isMail = text.byte(Int(text.words[mention.words.lowerBound].start) - 1) == 64
        switch kind {
        case .letterhead, .signature: return isMail ? 6 : 5
        case .rights, .pageBoilerplate, .salutation: return isMail ? 4 : 2
        default: return isMail ? 2 : 1
        }
    }

    /// A link to a page deep inside another site is a pointer, no sign of who writes.
    private func mentionIsLink(_ mention: AuthorityMention, _ kind: SegmentKind) -> Bool {
        guard mention.form == .domain, kind == .answer || kind == .advice || kind == .reasons,
            let last = text.words[mention.words].last
        else { return false }
        guard text.byte(Int(last.end)) == 47, let next = text.byte(Int(last.end) + 1) else { return false }
        return next.isFactLetter || next.isFactDigit
    }

    /// They stand in the notice of rights of nearly every letter.
    private static let commissioners: Set = [
        "information-commissioners-office", "scottish-information-commissioner",
    ]

    private func isCommissioner(_ body: AuthorityMention.Body) -> Bool {
        guard case .known(let index) = body else { return false }
        return Self.commissioners.contains(catalogue.authorities[Int(index)].id)
    }
}

/// The authority as the text gives it.
struct FoundAuthority: Sendable {
    let name: String
    let known: KnownAuthority?
    /// Bytes of the text; empty at 0 where only the page's title names it.
    let range: Range<Int>
}

extension AuthorityFinder {
    /// How often the authority calls itself "the Trust", "the Council" and so on.
    private func countSelfReferences() -> [FactCue: Int] {
        var counts: [FactCue: Int] = [:]
        for match in vocabulary.selfReferences.cues(in: text) {
            let kind = text.kind(ofWord: match.words.lowerBound)
            guard kind != .request, kind != .quotedMail, kind != .statute else { continue }
            counts[match.cue, default: 0] += 1
        }
        return counts
    }

    /// "The Trust" speaks for a body that is one, and against a ministry.
    private func apply(_ counts: [FactCue: Int], to evidence: inout [AuthorityMention.Body: Evidence]) {
        for body in evidence.keys {
            // The Commissioner writes of the council or the trust that was complained of.
            guard let score = evidence[body]?.score, score > 0, !isCommissioner(body),
                let cue = selfReference(of: body)
            else { continue }
            if contradicts(counts, cue) {
                evidence[body]?.score -= 3
            } else if score >= Self.threshold {
                evidence[body]?.score += min(2, counts[cue] ?? 0)
            }
        }
    }

    private func contradicts(_ counts: [FactCue: Int], _ cue: FactCue) -> Bool {
        let others = counts.filter { $0.key != cue }.map(\.value).max() ?? 0
        return others > 0 && others > 2 * (counts[cue] ?? 0)
    }

    private func selfReference(of body: AuthorityMention.Body) -> FactCue? {
        switch body {
        case .known(let index):
            return switch catalogue.authorities[Int(index)].kind {
            case .council: .council
            case .nhs: .nhs
            case .nhsBoard: .nhsBoard
            case .police: .police
            case .university: .university
            case .fire: .fire
            case .national, .nhsBody: .national
            case .commissioner: nil
            }
        case .named(let keys):
            return Self.selfReferenceOfHead[keys.last ?? 0] ?? Self.selfReferenceOfOpening[keys.first ?? 0]
        }
    }

    private static let selfReferenceOfHead: [UInt64: FactCue] = [
        WordKey.of("council"): .council, WordKey.of("trust"): .nhs, WordKey.of("board"): .nhsBoard,
        WordKey.of("police"): .police, WordKey.of("constabulary"): .police,
        WordKey.of("university"): .university,
    ]
    private static let selfReferenceOfOpening: [UInt64: FactCue] = [
        WordKey.of("university"): .university, WordKey.of("department"): .national,
        WordKey.of("ministry"): .national, WordKey.of("london"): .council,
    ]

    private func best(_ evidence: [AuthorityMention.Body: Evidence]) -> AuthorityMention.Body? {
        evidence.filter { $0.value.score >= Self.threshold }.max { a, b in
            (a.value.score, b.value.first, rank(b.key)) < (b.value.score, a.value.first, rank(a.key))
        }?.key
    }

    /// Where nobody signs and nothing heads the page, the body that the applicant names over and over.
    private func askedOften(
        _ evidence: [AuthorityMention.Body: Evidence], _ selfReferences: [FactCue: Int]
    ) -> AuthorityMention.Body? {
        let asked = evidence.filter { entry in
            guard case .known = entry.key, !isCommissioner(entry.key) else { return false }
            if let cue = selfReference(of: entry.key), contradicts(selfReferences, cue) { return false }
            return entry.value.mentionsInRequest >= 2 || entry.value.score > 0
        }
        return asked.max { a, b in
            (a.value.score * 2 + a.value.mentionsInRequest, b.value.first, rank(b.key))
                < (b.value.score * 2 + b.value.mentionsInRequest, a.value.first, rank(a.key))
        }?.key
    }

    /// Settles what is alike in all else, so that one text always gives one authority.
    private func rank(_ body: AuthorityMention.Body) -> Int32 {
        if case .known(let index) = body { index } else { .max }
    }

    /// A site's own name as the first line of its page: a few capitalised words, none of navigation.
    private func siteName() -> Range<Int>? {
        guard let line = text.wordsOfLine.first(where: { !$0.isEmpty }), 2...8 ~= line.count,
            text.kind(ofWord: line.lowerBound) == .pageBoilerplate
        else { return nil }
        let isName = line.allSatisfy { index in
            let word = text.words[index]
            return (word.isCapitalised || vocabulary.bodies.connectors.contains(word.key))
                && !vocabulary.navigation.contains(word.key)
        }
        let joined = line.dropFirst().allSatisfy { KnownAuthorityFinder.joinsName(text.words[$0].gap) }
        return isName && joined ? line : nil
    }

    private func titleBodies() -> [AuthorityMention.Body] {
        guard let title, !title.isEmpty else { return [] }
        let bytes = Array(title.utf8)
        let page = Page(
            text: bytes, lines: [Line(range: 0..<bytes.count, layout: Layout())], mediaType: .text,
            charset: "utf-8",
            title: nil, notes: [])
        let finder = AuthorityFinder(
            text: FactText(page: page, kinds: [.letterhead], vocabulary: vocabulary), title: nil,
            vocabulary: vocabulary, catalogue: catalogue)
        return finder.allMentions().filter { $0.form == .name }.reversed().map(\.body)
            .filter { if case .known = $0 { !isCommissioner($0) } else { false } }
    }

    /// The name as printed, with an abbreviation at its end written out: "Thornwick MBC".
    private func named(_ range: Range<Int>, _ words: Range<Int>?) -> String {
        guard let last = words?.last, text.byte(Int(text.words[last].end) - 1)?.isFactUppercase == true,
            let long = vocabulary.bodies.abbreviations[text.key(last)]
        else { return text.collapsed(range) }
        return text.collapsed(range.lowerBound..<Int(text.words[last].start)) + " " + long
    }

    private func found(_ body: AuthorityMention.Body, _ words: Range<Int>?) -> FoundAuthority {
        let range = words.map { text.range($0.lowerBound...$0.upperBound - 1) } ?? 0..<0
        switch body {
        case .known(let index):
            let authority = catalogue.authorities[Int(index)]
            return FoundAuthority(name: authority.name, known: authority, range: range)
        case .named:
            return FoundAuthority(name: named(range, words), known: nil, range: range)
        }
    }
}
