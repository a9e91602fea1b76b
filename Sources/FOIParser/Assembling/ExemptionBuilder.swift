import Statutes

/// Gathers the provisions relied on, with the questions that each one refuses.
struct ExemptionBuilder {
    private let letter: Letter
    private let law: CitedLaw
    private let judgement: Judgement
    private let points: CodePoints
    private let names: QuestionNames
    /// The places of the citations relied on in each reply.
    private let reliedOn: [[Int]]
    /// The places of the grounds relied on outside all replies.
    private let unattached: [Int]
    /// The places of the replies that stand on each line.
    private let repliesByLine: GroupedByLine
    /// For each section whether only its neither-confirm-nor-deny limb is relied on besides the section
    /// itself.
    private let isSectionOfNCND: [Bool]
    /// Whether the reasons weigh the public interest.
    private let weighsPublicInterest: Bool
    private let outcomes: CaseSet<AnswerOutcome>
    /// For each reply the numbers of the provisions by which it refuses.
    private var provisions: [[Int]] = []

    init(_ letter: Letter, judgement: Judgement, points: CodePoints, names: QuestionNames) {
        self.letter = letter
        law = letter.law
        self.judgement = judgement
        self.points = points
        self.names = names
        var isAttached = Array(repeating: false, count: letter.citations.count)
        var reliedOn: [[Int]] = []
        var pairs: [(line: Int, value: Int)] = []
        for (index, reply) in judgement.asked.replies.enumerated() {
            var own: [Int] = []
            for line in reply.lines {
                pairs.append((line, index))
                for place in letter.citations(on: line) where judgement.roles[place] == .reliedOn {
                    own.append(place)
                    isAttached[place] = true
                }
            }
            reliedOn.append(own)
        }
        self.reliedOn = reliedOn
        repliesByLine = GroupedByLine(lines: letter.sheet.lines.count, pairs)
        unattached = letter.citations.indices.filter { place in
            let ground = letter.law.ground(of: place)
            return judgement.roles[place] == .reliedOn && !isAttached[place]
                && (ground == .exemption || ground == .ncnd)
        }
        isSectionOfNCND = Self.sectionsOfNCND(letter, judgement)
        weighsPublicInterest = letter.labels.indices.contains { line in
            letter.labels[line] == .reasons && letter.marks.has(.publicInterest, on: line)
                && !letter.marks.has(cue: .publicInterestNotNeeded, on: line)
        }
        outcomes = CaseSet(judgement.verdicts.lazy.map(\.outcome))
        provisions = judgement.asked.replies.indices.map(provisions)
    }

    private static func sectionsOfNCND(_ letter: Letter, _ judgement: Judgement) -> [Bool] {
        var isNCND = Array(repeating: false, count: letter.law.sections.count)
        var isOther = isNCND
        for (place, role) in judgement.roles.enumerated()
        where role == .reliedOn && !letter.citations[place].provision.path.isEmpty {
            if letter.law.ground(of: place) == .ncnd {
                isNCND[letter.law.section(of: place)] = true
            } else {
                isOther[letter.law.section(of: place)] = true
            }
        }
        return zip(isNCND, isOther).map { $0 && !$1 }
    }

    // MARK: Answers

    /// The provisions by which a reply refuses.
    func citations(of reply: Int) -> [String] { provisions[reply].map { law.provisions[$0].canonical } }

    /// Those it cites, or, where it refuses and cites none, those of the decision that fit its outcome.
    private func provisions(of reply: Int) -> [Int] {
        if !reliedOn[reply].isEmpty { return distinct(reliedOn[reply].map { law.numbers[$0] }) }
        switch judgement.verdicts[reply].outcome {
        case .neitherConfirmedNorDenied: return unattached(.ncnd)
        case .withheld: return unattached(.substantive)
        case .partlyDisclosed:
            let says = judgement.asked.replies[reply].lines.contains { letter.marks.has(.ncnd, on: $0) }
            return says ? unattached(.ncnd) : []
        default: return []
        }
    }

    /// The provisions relied on outside all replies, of one limb.
    private func unattached(_ limb: Limb) -> [Int] {
        distinct(unattached.filter { self.limb(of: $0) == limb }.map { law.numbers[$0] })
    }

    // MARK: Statements

    /// The replies that stand on some of these lines.
    func replies(on lines: Range<Int>) -> [Int] {
        Set(lines.flatMap { repliesByLine[$0].map(Int.init) }).sorted()
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

    /// Whether a reply to several things asked, or to none told apart, gives a statement for one of them:
    /// `(c) We neither confirm nor deny ...`, `In response to the second part ...`.
    func coversPart(_ statement: NCNDReader.Statement, of replies: [Int]) -> Bool {
        guard let reply = replies.first, replies.count == 1,
            judgement.asked.replies[reply].questions.count != 1
        else { return false }
        let line = statement.lines.lowerBound
        if letter.references[line].contains(where: { statement.range.contains($0.range.lowerBound) }) {
            return true
        }
        let opensItem = statement.range.lowerBound <= letter.sheet.lines[line].marker?.contentStart ?? -1
        return opensItem
            && judgement.asked.replies[reply].lines.count { letter.sheet.lines[$0].marker != nil } > 1
    }

    /// The questions of those replies, or those that the statement names.
    func questionNames(of replies: [Int], statement: NCNDReader.Statement) -> [String] {
        let named = statement.lines.flatMap { letter.references[$0].flatMap(\.keys) }
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
        let own = replies.flatMap { reliedOn[$0] }.filter { limb(of: $0) == .ncnd }
        let places =
            own.isEmpty
            ? letter.citations.indices.filter { judgement.roles[$0] == .reliedOn && limb(of: $0) == .ncnd }
            : own
        return distinct(places.map { law.numbers[$0] }).map { law.provisions[$0].canonical }
    }

    // MARK: Exemptions

    func exemptions() -> [Exemption] {
        // Which places cite each provision, and the provisions in the order in which they are relied on.
        var places: [[Int]] = Array(repeating: [], count: law.provisions.count)
        var order: [Int] = []
        for (place, role) in judgement.roles.enumerated() where role == .reliedOn {
            if places[law.numbers[place]].isEmpty { order.append(law.numbers[place]) }
            places[law.numbers[place]].append(place)
        }
        let questions = questionsByProvision()
        var sections: [[Int]] = Array(repeating: [], count: law.sections.count)
        for provision in order { sections[law.provisions[provision].section] += questions[provision] }
        return order.map { provision in
            // A bare `section 31` that no answer cites itself has the questions of all its provisions.
            let own =
                questions[provision].isEmpty
                ? distinct(sections[law.provisions[provision].section]) : questions[provision]
            return exemption(at: places[provision], questions: own.map { names.ids[$0] })
        }
    }

    /// The questions that each provision refuses.
    private func questionsByProvision() -> [[Int]] {
        var questions: [[Int]] = Array(repeating: [], count: law.provisions.count)
        for (reply, provisions) in zip(judgement.asked.replies, provisions) {
            for provision in provisions { questions[provision] += reply.questions }
        }
        return questions.map(distinct)
    }

    /// - Parameter places: those of the provision's citations; not empty.
    private func exemption(at places: [Int], questions: [String]) -> Exemption {
        let citation = letter.citations[places[0]]
        let entry = ExemptionLaw.entry(of: citation)
        let own = entry?.exemptionClass(of: citation.provision)
        return Exemption(
            citation: law.provisions[law.numbers[places[0]]].canonical, title: entry?.title,
            limb: limb(at: places),
            exemptionClass: own?.rawValue,
            test: entry?.test(of: citation.provision)?.rawValue,
            ncndLimb: entry?.ncndLimb(of: citation.provision).map { "\(citation.instrument ?? "") \($0)" },
            questions: questions, publicInterestConsidered: publicInterestConsidered(places[0], own),
            spans: places.map { points.span(letter.citations[$0].range) })
    }

    /// Substantive where it is so at any of its places; a bare section is what it is named for first.
    private func limb(at places: [Int]) -> Limb {
        if letter.citations[places[0]].provision.path.isEmpty { return limb(of: places[0]) }
        return places.allSatisfy { limb(of: $0) == .ncnd } ? .ncnd : .substantive
    }

    /// The limb printed, or the one that the authority uses it for: a bare `section 31` in a letter
    /// whose every refusal is to confirm or deny. What has an outcome of its own, such as section 21,
    /// is never used for that.
    private func limb(of place: Int) -> Limb {
        switch law.ground(of: place) {
        case .ncnd: return .ncnd
        case .exemption, nil: return standsBehindNCND(place) || onlyNCND(place) ? .ncnd : .substantive
        case .cost, .vexatious, .accessible, .future, .notHeld: return .substantive
        }
    }

    /// `excluded by section 31(3) for the purposes in section 31(2)(a)`, and the exemptions that
    /// FOISA section 18 needs behind it.
    private func standsBehindNCND(_ place: Int) -> Bool {
        let citation = letter.citations[place]
        let sentence = letter.sentence(around: citation.range)
        return letter.citations(in: sentence.lowerBound..<citation.range.lowerBound).indices.contains {
            law.ground(of: $0) == .ncnd && letter.citations[$0].instrument == citation.instrument
                && (law.section(of: $0) == law.section(of: place)
                    || law.sections[law.section(of: $0)] == "FOISA 18")
        }
    }

    private func onlyNCND(_ place: Int) -> Bool {
        let citation = letter.citations[place]
        let isNamedForNCND = citation.provision.path.isEmpty && isSectionOfNCND[law.section(of: place)]
        guard outcomes.contains(.neitherConfirmedNorDenied) else { return isNamedForNCND }
        let line = letter.sheet.line(at: citation.range.lowerBound)
        let own = repliesByLine[line]
        if !own.isEmpty {
            return own.allSatisfy { judgement.verdicts[Int($0)].outcome == .neitherConfirmedNorDenied }
        }
        if !outcomes.contains(.withheld), !outcomes.contains(.partlyDisclosed) { return true }
        return isNamedForNCND
    }

    /// Whether the letter weighs the public interest where the law asks for it: never for an absolute
    /// exemption, and not by saying that no weighing is needed.
    private func publicInterestConsidered(_ place: Int, _ own: ExemptionEntry.Class?) -> Bool {
        guard weighsPublicInterest, let own, own != .absolute else { return false }
        return own != .mixed || !Self.personalData.contains(law.sections[law.section(of: place)])
    }

    /// Sections of which most limbs are absolute: that a letter weighs the public interest in others
    /// says nothing of them.
    private static let personalData: Set<String> = ["FOIA 40", "FOISA 38", "EIR 13", "EISR 11"]

    private func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
