import Statutes

/// Gathers the provisions relied on, with the questions that each one refuses.
struct ExemptionBuilder {
    private let letter: Letter
    private let judgement: Judgement
    private let points: CodePoints
    private let names: QuestionNames
    /// The places of the citations relied on in each reply.
    private let reliedOn: [[Int]]
    /// The provisions relied on outside all replies.
    private let unattached: [Int]
    /// The places of the replies that stand on each line.
    private let repliesByLine: [Int: [Int]]
    /// The sections of which only the neither-confirm-nor-deny limb is relied on besides the section
    /// itself.
    private let sectionsOfNCND: Set<String>

    init(_ letter: Letter, judgement: Judgement, points: CodePoints, names: QuestionNames) {
        self.letter = letter
        self.judgement = judgement
        self.points = points
        self.names = names
        let reliedOn = judgement.asked.replies.map { reply in
            reply.lines.flatMap { line in
                letter.citations(on: line).filter { judgement.roles[$0] == .reliedOn }
            }
        }
        self.reliedOn = reliedOn
        let attached = Set(reliedOn.joined())
        unattached = letter.citations.indices.filter { index in
            let ground = ExemptionLaw.ground(of: letter.citations[index])
            return judgement.roles[index] == .reliedOn && !attached.contains(index)
                && (ground == .exemption || ground == .ncnd)
        }
        var repliesByLine: [Int: [Int]] = [:]
        for (index, reply) in judgement.asked.replies.enumerated() {
            for line in reply.lines { repliesByLine[line, default: []].append(index) }
        }
        self.repliesByLine = repliesByLine
        sectionsOfNCND = Self.sectionsOfNCND(letter, judgement)
    }

    private static func sectionsOfNCND(_ letter: Letter, _ judgement: Judgement) -> Set<String> {
        var grounds: [String: Set<Bool>] = [:]
        for (citation, role) in zip(letter.citations, judgement.roles)
        where role == .reliedOn && !citation.provision.path.isEmpty {
            grounds[section(citation), default: []].insert(ExemptionLaw.ground(of: citation) == .ncnd)
        }
        return Set(grounds.filter { $0.value == [true] }.keys)
    }

    private static func section(_ citation: Citation) -> String {
        "\(citation.instrument ?? "") \(citation.provision.number)"
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
        unattached.map { letter.citations[$0] }.filter { self.limb(of: $0) == limb }.map(\.canonical)
    }

    // MARK: Statements

    /// The replies that stand on some of these lines.
    func replies(on lines: Range<Int>) -> [Int] {
        Set(lines.flatMap { repliesByLine[$0] ?? [] }).sorted()
    }

    /// The replies that a statement stands in; a note below an answer belongs to that answer.
    func replies(of statement: NCNDReader.Statement) -> [Int] {
        let own = replies(on: statement.lines)
        guard own.isEmpty, isNote(statement) else { return own }
        let above = judgement.asked.replies.lastIndex { reply in
            reply.lines.last.map { $0 < statement.lines.lowerBound } ?? false
        }
        return above.map { [$0] } ?? []
    }

    /// Whether a statement stands beside an answer and not in it.
    func isNote(_ statement: NCNDReader.Statement) -> Bool {
        letter.labels[statement.lines.lowerBound] == .advice
    }

    /// The questions of those replies, or those that the statement names.
    func questionNames(of replies: [Int], statement: NCNDReader.Statement) -> [String] {
        let named = statement.lines.flatMap { QuestionReferences(letter.sheet).references(on: $0) }.flatMap(
            \.keys)
        let answered = Set(
            judgement.asked.replies.filter { !$0.lines.isEmpty }.flatMap(\.questions)
                .map { judgement.asked.questions[$0].round })
        let questions = named.compactMap { key in
            judgement.asked.questions.firstIndex { $0.key == key && answered.contains($0.round) }
        }
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
        let questions = questionsByCitation()
        let sections = questionsBySection(order.map { letter.citations[places[$0]?[0] ?? 0] }, questions)
        return order.map { canonical in
            let at = places[canonical] ?? []
            let own = questions[canonical] ?? []
            return exemption(
                canonical, at: at,
                questions: own.isEmpty ? sections[Self.section(letter.citations[at[0]])] ?? [] : own)
        }
    }

    /// The questions that each provision refuses.
    private func questionsByCitation() -> [String: [String]] {
        var questions: [String: [String]] = [:]
        for (index, reply) in judgement.asked.replies.enumerated() {
            for citation in citations(of: index) {
                questions[citation, default: []] += reply.questions.map { names.ids[$0] }
            }
        }
        return questions.mapValues(distinct)
    }

    /// The questions of all provisions of a section: those of a bare `section 31` that no answer
    /// cites itself.
    private func questionsBySection(
        _ citations: [Citation], _ questions: [String: [String]]
    ) -> [String: [String]] {
        var sections: [String: [String]] = [:]
        for citation in citations {
            sections[Self.section(citation), default: []] += questions[citation.canonical] ?? []
        }
        return sections.mapValues(distinct)
    }

    private func exemption(_ canonical: String, at places: [Int], questions: [String]) -> Exemption {
        let citation = letter.citations[places[0]]
        let instrument = citation.instrument ?? ""
        let entry = ExemptionLaw.catalogue.exemption(citation.provision, in: instrument)
        return Exemption(
            citation: canonical, title: entry?.title, limb: limb(at: places),
            exemptionClass: entry?.exemptionClass(of: citation.provision)?.rawValue,
            test: entry?.test(of: citation.provision)?.rawValue,
            ncndLimb: entry?.ncndLimb(of: citation.provision).map { "\(instrument) \($0)" },
            questions: questions, publicInterestConsidered: publicInterestConsidered(citation),
            spans: places.map { points.span(letter.citations[$0].range) })
    }

    /// Substantive where it is so at any of its places; a bare section is what it is named for first.
    private func limb(at places: [Int]) -> Limb {
        let first = letter.citations[places[0]]
        if first.provision.path.isEmpty { return limb(of: first) }
        return places.allSatisfy { limb(of: letter.citations[$0]) == .ncnd } ? .ncnd : .substantive
    }

    /// The limb printed, or the one that the authority uses it for: a bare `section 31` in a letter
    /// whose every refusal is to confirm or deny. What has an outcome of its own, such as section 21,
    /// is never used for that.
    func limb(of citation: Citation) -> Limb {
        switch ExemptionLaw.ground(of: citation) {
        case .ncnd: return .ncnd
        case .exemption, nil: return standsBehindNCND(citation) || onlyNCND(citation) ? .ncnd : .substantive
        case .cost, .vexatious, .accessible, .future, .notHeld: return .substantive
        }
    }

    /// `excluded by section 31(3) for the purposes in section 31(2)(a)`, and the exemptions that
    /// FOISA section 18 needs behind it.
    private func standsBehindNCND(_ citation: Citation) -> Bool {
        let sentence = letter.sentence(around: citation.range)
        return letter.citations(in: sentence.lowerBound..<citation.range.lowerBound).contains { other in
            ExemptionLaw.ground(of: other) == .ncnd && other.instrument == citation.instrument
                && (Self.section(other) == Self.section(citation) || Self.section(other) == "FOISA 18")
        }
    }

    private func onlyNCND(_ citation: Citation) -> Bool {
        let isNamedForNCND =
            citation.provision.path.isEmpty && sectionsOfNCND.contains(Self.section(citation))
        let outcomes = judgement.verdicts.map(\.outcome)
        guard outcomes.contains(.neitherConfirmedNorDenied) else { return isNamedForNCND }
        let line = letter.sheet.line(at: citation.range.lowerBound)
        let own = replies(on: line..<(line + 1))
        if !own.isEmpty {
            return own.allSatisfy { judgement.verdicts[$0].outcome == .neitherConfirmedNorDenied }
        }
        let refusals: Set<AnswerOutcome> = [.withheld, .partlyDisclosed]
        if !outcomes.contains(where: refusals.contains) { return true }
        return isNamedForNCND
    }

    /// Whether the letter weighs the public interest where the law asks for it: never for an absolute
    /// exemption, and not by saying that no weighing is needed.
    private func publicInterestConsidered(_ citation: Citation) -> Bool {
        let entry = citation.instrument.flatMap {
            ExemptionLaw.catalogue.exemption(citation.provision, in: $0)
        }
        guard let own = entry?.exemptionClass(of: citation.provision), own != .absolute,
            !(own == .mixed && Self.personalData.contains(Self.section(citation)))
        else { return false }
        return letter.labels.indices.contains { line in
            letter.labels[line] == .reasons && letter.marks.has(.publicInterest, on: line)
                && !letter.marks.has(cue: .publicInterestNotNeeded, on: line)
        }
    }

    /// Sections of which most limbs are absolute: that a letter weighs the public interest in others
    /// says nothing of them.
    private static let personalData: Set<String> = ["FOIA 40", "FOISA 38", "EIR 13", "EISR 11"]

    private func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
