/// Finds the access regimes under which the authority says that it answers.
///
/// An Act named outside the applicant's words counts, more where the sentence is about handling
/// or refusing the request. The environmental regulations must do more than be named beside the
/// Act in a notice of rights.
struct RegimeFinder {
    let text: FactText
    let vocabulary: FactVocabulary
    let isScottish: Bool
    /// The reference found, whose beginning may name the regime.
    let reference: Range<Int>?

    private struct Tally {
        var own = 0
        /// Named where the sentence says how the request was handled.
        var handled = 0
        /// Named where the sentence relies on a provision or speaks of a request under it.
        var relied = 0
        var inNotices = 0
        var quoted = 0
        /// Exceptions of the regulations in what is answered.
        var excepted = 0
    }

    func find() -> [Regime] {
        let matches = vocabulary.regimes.cues(in: text)
        var tallies: [Regime: Tally] = [:]
        var weak = Tally()
        var previous: Int?
        for match in matches {
            // "the Act (FOIA)" names it once.
            let isGloss =
                previous == match.words.lowerBound && text.words[match.words.lowerBound].gap == .mark
            previous = match.words.upperBound
            if isGloss || isInAddress(match) || isSetAside(match) { continue }
            guard let regime = regime(match.cue) else {
                add(match, to: &weak)
                continue
            }
            add(match, to: &tallies[regime, default: Tally()])
        }
        addExceptions(to: &tallies)
        return decide(tallies, weak: weak)
    }

    /// A letter that names the regulations and refuses by their exceptions answers under them.
    private func addExceptions(to tallies: inout [Regime: Tally]) {
        let regulations = isScottish ? Regime.eisr : .eir
        guard tallies[regulations] != nil else { return }
        for match in vocabulary.relying.cues(in: text) where match.cue == .exceptionProvision {
            switch text.kind(ofWord: match.words.lowerBound) {
            case .answer, .reasons, .decision: tallies[regulations]?.excepted += 1
            default: break
            }
        }
    }

    /// "And not under the Act", "rather than the Act".
    private func isSetAside(_ match: FactCueMatch) -> Bool {
        var index = match.words.lowerBound - 1
        let limit = max(0, index - 2)
        while index > limit, Self.fillers.contains(text.words[index].key) { index -= 1 }
        guard index >= 0, text.words[index + 1].gap != .stop else { return false }
        let key = text.words[index].key
        return key == Self.not && index < match.words.lowerBound - 1
            || key == Self.than && text.key(index - 1) == Self.rather
    }

    private static let fillers = WordKey.set("the under")
    private static let not = WordKey.of("not")
    private static let than = WordKey.of("than")
    private static let rather = WordKey.of("rather")

    /// `foi@ormes.example` and `[FOI #12 email]` name a mailbox.
    private func isInAddress(_ match: FactCueMatch) -> Bool {
        guard match.cue == .foi else { return false }
        let end = Int(text.words[match.words.upperBound - 1].end)
        let start = Int(text.words[match.words.lowerBound].start)
        return text.byte(end) == 64 || text.byte(start - 1) == 64
            || text.byte(end) == 32 && text.byte(end + 1) == 35 && text.byte(start - 1) == 91
    }

    private func regime(_ cue: FactCue) -> Regime? {
        switch cue {
        case .foia: isScottish ? .foisa : .foia
        case .foisa: .foisa
        case .eir: isScottish ? .eisr : .eir
        case .eisr: .eisr
        default: nil
        }
    }

    private func add(_ match: FactCueMatch, to tally: inout Tally) {
        if isGatewayToRegulations(match) { return }
        switch text.kind(ofWord: match.words.lowerBound) {
        case .statute: return
        case .request: if saysItWasHandled(match) { tally.handled += 1 }
        case .quotedMail: if saysItWasHandled(match) { tally.quoted += 1 }
        case .letterhead, .salutation, .decision, .answer, .reasons:
            if follows(match, vocabulary.handling) {
                tally.handled += 1
            } else if follows(match, vocabulary.naming) || follows(match, vocabulary.relying) {
                tally.relied += 1
            } else {
                tally.own += 1
            }
        case .signature, .rights, .advice, .pageBoilerplate: tally.inNotices += 1
        }
    }

    /// Section 39 of either Act exempts what the regulations govern: who cites it answers under those.
    private func isGatewayToRegulations(_ match: FactCueMatch) -> Bool {
        guard match.cue != .eir, match.cue != .eisr else { return false }
        var index = match.words.lowerBound
        while index > 0, match.words.lowerBound - index < Self.sentence, text.words[index].gap != .stop {
            index -= 1
            if text.words[index].key == Self.thirtyNine, Self.sections.contains(text.key(index - 1)) {
                return true
            }
        }
        return false
    }

    /// How many words back a sentence may reach: "section 39 of the Act, so that we need not deal with
    /// the request under the Act".
    private static let sentence = 48
    private static let thirtyNine = WordKey.of("39")
    private static let passives = WordKey.set("been being will")

    /// "It has been logged as a request under the Act": the applicant writes of it otherwise.
    private func saysItWasHandled(_ match: FactCueMatch) -> Bool {
        guard match.cue != .foi, follows(match, vocabulary.handling) else { return false }
        let first = max(0, match.words.lowerBound - 18)
        return (first..<match.words.lowerBound).contains { Self.passives.contains(text.words[$0].key) }
    }

    /// Whether one of the phrases stands before the name in its sentence.
    private func follows(_ match: FactCueMatch, _ phrases: PhraseTrie) -> Bool {
        var index = match.words.lowerBound
        while index > 0, match.words.lowerBound - index < 14, text.words[index].gap != .stop {
            index -= 1
            if phrases.longestMatch(in: text, at: index, joins: { $0 != .stop }) != nil { return true }
        }
        return false
    }

    private func decide(_ tallies: [Regime: Tally], weak: Tally) -> [Regime] {
        let information = isScottish ? Regime.foisa : .foia
        var tallies = tallies
        // "FOI" beside the Act by name means the Act, but it heads what the regulations govern too.
        let isNamed = tallies[information].map { $0.own + $0.relied + $0.handled > 0 } ?? false
        if isNamed || tallies.count == 1 { tallies[information]?.own += weak.own + weak.relied }
        var found: Set<Regime> = []
        for (regime, tally) in tallies
        where tally.handled + tally.relied + tally.own > 0 || tally.excepted > 1 {
            found.insert(regime)
        }
        if found.count > 1 { found = resolve(found, tallies) }
        if found.isEmpty { found = ofReference() }
        if found.isEmpty, weak.own + weak.handled + weak.relied > 0 { found.insert(information) }
        if found.isEmpty { found = Set(tallies.filter { $0.value.quoted > 0 }.keys) }
        if found.isEmpty { found = mostNoted(tallies) }
        if found.isEmpty, weak.inNotices > 0 || reliesOnSection() { found.insert(information) }
        return Regime.allCases.filter(found.contains)
    }

    /// `EIR / 1007399` is a request under the regulations.
    private func ofReference() -> Set<Regime> {
        guard let reference else { return [] }
        let letters = text.bytes[reference].prefix { $0.isFactLetter }.map { $0 | 0x20 }
        if letters == Array("eir".utf8) || letters == Array("eirs".utf8) {
            return [isScottish ? .eisr : .eir]
        }
        return letters.starts(with: Array("foi".utf8)) ? [isScottish ? .foisa : .foia] : []
    }

    private static let sections = WordKey.set("section sections s")
    private static let refusing = WordKey.set(
        "exempt exemption exemptions refuse refused refusing withhold withheld withholding vexatious")

    /// A letter may refuse by an exemption of "the Act" and never name it.
    private func reliesOnSection() -> Bool {
        var hasSection = false
        var refuses = false
        for (index, word) in text.words.enumerated() where isReply(text.kind(ofWord: index)) {
            if Self.refusing.contains(word.key) { refuses = true }
            guard Self.sections.contains(word.key), index + 1 < text.words.count else { continue }
            let number = text.bytes[text.words[index + 1].range]
            guard number.count == 2, number.allSatisfy(\.isFactDigit) else { continue }
            let section = number.reduce(0) { $0 * 10 + Int($1 - 48) }
            if section == 12 || section == 14 || 21...44 ~= section { hasSection = true }
        }
        return hasSection && refuses
    }

    private func isReply(_ kind: SegmentKind) -> Bool {
        kind == .decision || kind == .reasons || kind == .answer
    }

    /// Of an Act and the regulations, the one that is only named in passing is left out.
    private func resolve(_ found: Set<Regime>, _ tallies: [Regime: Tally]) -> Set<Regime> {
        var found = found
        let strongest = found.map { weight($0, tallies) }.max() ?? 0
        for regime in found where weight(regime, tallies) < strongest {
            guard let tally = tallies[regime],
                tally.handled > 0 || tally.excepted > 1 || weight(regime, tallies) * 2 > strongest
            else {
                found.remove(regime)
                continue
            }
        }
        return found
    }

    private func weight(_ regime: Regime, _ tallies: [Regime: Tally]) -> Int {
        guard let tally = tallies[regime] else { return 0 }
        return tally.handled * 4 + tally.relied * 2 + tally.own
    }

    /// Where only notices name an Act, the one that they name first and most.
    private func mostNoted(_ tallies: [Regime: Tally]) -> Set<Regime> {
        let noted = Regime.allCases.filter { (tallies[$0]?.inNotices ?? 0) > 0 }
        let most = noted.max {
            (tallies[$0]?.inNotices ?? 0, $1.rawValue) < (tallies[$1]?.inNotices ?? 0, $0.rawValue)
        }
        return most.map { [$0] } ?? []
    }
}
