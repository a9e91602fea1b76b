/// How likely each sentence of a reply disposes of what was asked, by outcome: it may do so in several ways at once,
/// or not at all.
struct SentenceDispositions {
    let outcomes: [String]
    let sentences: [ReplySentences.Sentence]
    /// For each sentence the probability of each of the outcomes.
    let chances: [[Double]]

    /// The sentences that more likely than not dispose of what was asked, each with its likeliest outcome. One that
    /// speaks of an earlier decision, or of a provision that is not relied on, does not.
    var likely: [Statement] {
        zip(sentences, chances).compactMap { sentence, chances in
            guard sentence.act != .setsAside, let best = likeliest(chances),
                let outcome = AnswerOutcome(rawValue: outcomes[best])
            else { return nil }
            return Statement(outcome: outcome, range: sentence.range)
        }
    }

    /// Bytes that dispose of what was asked.
    struct Statement: Sendable, Equatable {
        let outcome: AnswerOutcome
        let range: Range<Int>
    }

    private func likeliest(_ chances: [Double]) -> Int? {
        chances.indices.max { chances[$0] < chances[$1] }.flatMap { chances[$0] > 0.5 ? $0 : nil }
    }

    /// What the sentences together say of the outcome of the reply.
    func add(to evidence: inout Evidence) {
        guard !chances.isEmpty else { return evidence.insert("disposes-not") }
        let highest = outcomes.indices.map { outcome in chances.reduce(0) { max($0, $1[outcome]) } }
        for (outcome, chance) in zip(outcomes, highest) {
            for step in Self.steps where chance > step.least { evidence.insert(step.name, outcome) }
        }
        let likely = outcomes.indices.filter { highest[$0] > 0.5 }
        evidence.insert("disposes:", likely.map { outcomes[$0] }.joined(separator: "+"))
        addOrder(to: &evidence)
        addBalance(highest, to: &evidence)
    }

    private static let steps: [(least: Double, name: StaticString)] = [
        (0.1, "disposes-10:"), (0.25, "disposes-25:"), (0.5, "disposes-50:"), (0.75, "disposes-75:"),
        (0.9, "disposes-90:"),
    ]

    private func addOrder(to evidence: inout Evidence) {
        let disposing = chances.compactMap(likeliest).map { outcomes[$0] }
        guard let first = disposing.first, let last = disposing.last else { return }
        evidence.insert("disposes-first:", first)
        evidence.insert("disposes-last:", last)
    }

    /// How sure it is that something is given, beside how sure that something is not.
    private func addBalance(_ highest: [Double], to evidence: inout Evidence) {
        guard let giving = outcomes.firstIndex(of: AnswerOutcome.disclosed.rawValue) else { return }
        evidence.insert("giving-", String(min(3, chances.count { $0[giving] > 0.5 })))
        let other = highest.indices.reduce(0.0) { $1 == giving ? $0 : max($0, highest[$1]) }
        evidence.insert("balance-", "\(Int(highest[giving] * 5))-\(Int(other * 5))")
    }
}
