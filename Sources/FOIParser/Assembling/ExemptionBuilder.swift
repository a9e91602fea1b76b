import Statutes

/// Gathers the provisions relied on, with the questions that each one refuses.
struct ExemptionBuilder {
    private let letter: Letter
    private let judgement: Judgement
    private let points: CodePoints
    private let names: QuestionNames
    /// The places of the citations relied on in each reply.
    private let reliedOn: [[Int]]

    init(_ letter: Letter, judgement: Judgement, points: CodePoints, names: QuestionNames) {
        self.letter = letter
        self.judgement = judgement
        self.points = points
        self.names = names
        reliedOn = judgement.asked.replies.map { reply in
            reply.lines.flatMap { line in
                letter.citations(on: line).filter { judgement.roles[$0] == .reliedOn }
            }
        }
    }

    // MARK: Answers

    /// The provisions by which a reply refuses: those it cites, or, where it refuses and cites none,
    /// those of the decision that fit its outcome.
    func citations(of reply: Int) -> [String] {
        let own = distinct(reliedOn[reply].map { letter.citations[$0].canonical })
        if !own.isEmpty { return own }
        switch judgement.verdicts[reply].outcome {
        case .neitherConfirmedNorDenied: return distinct(unattached(.ncnd))
        case .withheld: return distinct(unattached(.substantive))
        case .partlyDisclosed:
            let says = judgement.asked.replies[reply].lines.contains { letter.marks.has(.ncnd, on: $0) }
            return says ? distinct(unattached(.ncnd)) : []
        default: return []
        }
    }

    /// The provisions relied on outside all replies, of one limb.
    private func unattached(_ limb: Limb) -> [String] {
        let attached = Set(reliedOn.joined())
        return letter.citations.indices.filter { index in
            judgement.roles[index] == .reliedOn && !attached.contains(index)
                && self.limb(of: letter.citations[index]) == limb
                && ExemptionLaw.ground(of: letter.citations[index]).map { $0 == .exemption || $0 == .ncnd }
                    == true
        }.map { letter.citations[$0].canonical }
    }

    // MARK: Statements

    /// The replies that stand on some of these lines.
    func replies(on lines: Range<Int>) -> [Int] {
        judgement.asked.replies.indices.filter { reply in
            judgement.asked.replies[reply].lines.contains(where: lines.contains)
        }
    }

    /// The questions of those replies, or those that the statement names.
    func questionNames(of replies: [Int], statement: NCNDReader.Statement) -> [String] {
        let named = statement.lines.flatMap { QuestionReferences(letter.sheet).references(on: $0) }.flatMap(
            \.keys)
        let questions = named.compactMap { key in judgement.asked.questions.firstIndex { $0.key == key } }
        let covered =
            questions.isEmpty ? replies.flatMap { judgement.asked.replies[$0].questions } : questions
        if !covered.isEmpty { return distinct(covered.map { names.ids[$0] }) }
        let refused = judgement.verdicts.indices.filter {
            judgement.verdicts[$0].outcome == .neitherConfirmedNorDenied
        }
        return distinct(refused.flatMap { judgement.asked.replies[$0].questions }.map { names.ids[$0] })
    }

    func ncndCitations(of replies: [Int]) -> [String] {
        let own = replies.flatMap { reliedOn[$0] }.map { letter.citations[$0] }.filter {
            limb(of: $0) == .ncnd
        }
        let citations =
            own.isEmpty
            ? zip(letter.citations, judgement.roles).filter { $1 == .reliedOn && limb(of: $0) == .ncnd }.map(
                \.0) : own
        return distinct(citations.map(\.canonical))
    }

    // MARK: Exemptions

    func exemptions() -> [Exemption] {
        var order: [String] = []
        var places: [String: [Int]] = [:]
        for (index, citation) in letter.citations.enumerated() where judgement.roles[index] == .reliedOn {
            if places[citation.canonical] == nil { order.append(citation.canonical) }
            places[citation.canonical, default: []].append(index)
        }
        return order.map { exemption($0, at: places[$0] ?? []) }
    }

    private func exemption(_ canonical: String, at places: [Int]) -> Exemption {
        let citation = letter.citations[places[0]]
        let instrument = citation.instrument ?? ""
        let entry = ExemptionLaw.catalogue.exemption(citation.provision, in: instrument)
        let refusing = judgement.asked.replies.indices.filter { citations(of: $0).contains(canonical) }
        return Exemption(
            citation: canonical, title: entry?.title, limb: limb(of: citation),
            exemptionClass: entry?.exemptionClass(of: citation.provision)?.rawValue,
            test: entry?.test?.rawValue,
            ncndLimb: entry?.ncndLimbs.last.map { "\(instrument) \($0.provision)" },
            questions: distinct(
                refusing.flatMap { judgement.asked.replies[$0].questions }.map { names.ids[$0] }),
            publicInterestConsidered: publicInterestConsidered(places),
            spans: places.map { points.span(letter.citations[$0].range) })
    }

    /// The limb printed, or the one that the authority uses it for: a bare `section 31` in a letter
    /// whose every refusal is to confirm or deny.
    func limb(of citation: Citation) -> Limb {
        if ExemptionLaw.ground(of: citation) == .ncnd { return .ncnd }
        return onlyNCND(citation) ? .ncnd : .substantive
    }

    private func onlyNCND(_ citation: Citation) -> Bool {
        let outcomes = judgement.verdicts.map(\.outcome)
        guard outcomes.contains(.neitherConfirmedNorDenied) else { return false }
        let line = letter.sheet.line(at: citation.range.lowerBound)
        let own = replies(on: line..<(line + 1))
        if !own.isEmpty {
            return own.allSatisfy { judgement.verdicts[$0].outcome == .neitherConfirmedNorDenied }
        }
        let refusals: Set<AnswerOutcome> = [.withheld, .partlyDisclosed]
        if !outcomes.contains(where: refusals.contains) { return true }
        return hasLimbRelied(citation) && citation.provision.path.isEmpty
    }

    /// Whether the letter also relies on the neither-confirm-nor-deny limb of the same section, and
    /// on no other part of it.
    private func hasLimbRelied(_ citation: Citation) -> Bool {
        let parts = zip(letter.citations, judgement.roles).filter { other, role in
            role == .reliedOn && other.instrument == citation.instrument
                && other.provision.number == citation.provision.number
                && !other.provision.path.isEmpty
        }
        return !parts.isEmpty && parts.allSatisfy { ExemptionLaw.ground(of: $0.0) == .ncnd }
    }

    /// Whether the letter weighs the public interest near one of the mentions: in the same run of
    /// reasons, or in a part of its own that all exemptions share.
    private func publicInterestConsidered(_ places: [Int]) -> Bool {
        letter.labels.indices.contains {
            letter.labels[$0] == .reasons && letter.marks.has(.publicInterest, on: $0)
        }
            && places.contains { ExemptionLaw.isGround(letter.citations[$0]) }
    }

    private func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
