import HTMLText
import Statutes

/// Gathers what a person should look at.
struct FindingReader {
    private let letter: Letter
    private let judgement: Judgement
    private let points: CodePoints

    init(_ letter: Letter, judgement: Judgement, points: CodePoints) {
        self.letter = letter
        self.judgement = judgement
        self.points = points
    }

    func findings(notes: [ReadingNote], response: Response) -> [Finding] {
        notes.map(reading) + unresolved() + provisions(response.dates)
            + (judgement.kind.answers ? answering(response) : [])
    }

    private func reading(_ note: ReadingNote) -> Finding {
        Finding(
            code: note.code, severity: Finding.Severity(rawValue: note.severity.rawValue) ?? .note,
            message: note.message, span: nil)
    }

    private func unresolved() -> [Finding] {
        letter.citations.filter { $0.instrument == nil }.map { citation in
            Finding(
                code: "instrument-unknown", severity: .note,
                message: "The text does not tell which Act \(citation.provision) belongs to.",
                span: points.span(citation.range))
        }
    }

    private func answering(_ response: Response) -> [Finding] {
        unanswered(response) + duplicates(response) + withoutLimb(response)
            + ConsistencyReader(response).findings()
    }

    // MARK: Law

    /// The provisions relied on that do not exist, or did not when they were relied on.
    private func provisions(_ dates: Dates) -> [Finding] {
        let days = [dates.received, dates.responded].compactMap { $0?.value }
        let law = letter.law
        let faults = zip(law.provisions, law.isReliedOn(judgement.roles)).map { provision, isReliedOn in
            isReliedOn ? fault(of: letter.citations[provision.first], on: days) : nil
        }
        return judgement.roles.indices.compactMap { place in
            guard judgement.roles[place] == .reliedOn, let fault = faults[law.numbers[place]] else {
                return nil
            }
            return Finding(
                code: fault.code, severity: .warning,
                message: "\(law.provisions[law.numbers[place]].canonical) is relied on, but \(fault.reason).",
                span: points.span(letter.citations[place].range))
        }
    }

    /// Why a provision could not be relied on; nil where it could.
    private func fault(of citation: Citation, on days: [String]) -> (code: String, reason: String)? {
        guard let instrument = citation.instrument else { return nil }
        if ExemptionLaw.catalogue.contains(citation.provision, in: instrument) == false {
            return ("provision-does-not-exist", "there is no such provision")
        }
        let lifespan = ExemptionLaw.catalogue.lifespan(of: citation.provision, in: instrument)
        return lifespan.flatMap { outOfForce($0, on: days) }.map { ("provision-not-in-force", $0) }
    }

    /// Why a provision was not in force; nil where it was. What was in force when the request was
    /// made or when it was answered is let pass, and a letter without a date is no evidence.
    private func outOfForce(_ lifespan: Lifespan, on days: [String]) -> String? {
        guard let last = days.max(), !days.contains(where: lifespan.contains) else { return nil }
        if let until = lifespan.until, last >= until { return "it was in force only until \(until)" }
        return lifespan.from.map { "it came into force only on \($0)" }
    }

    /// Statements that neither confirm nor deny in a letter that relies on no provision which allows it:
    /// the exemption itself exempts information, its limb the duty to say whether it is held.
    private func withoutLimb(_ response: Response) -> [Finding] {
        guard let first = response.ncnd.first else { return [] }
        let hasLimb = judgement.roles.indices.contains {
            judgement.roles[$0] == .reliedOn && letter.law.ground(of: $0) == .ncnd
        }
        guard !hasLimb else { return [] }
        return [
            Finding(
                code: "ncnd-without-limb", severity: .note,
                message: "Holding is neither confirmed nor denied, "
                    + "but no provision that allows it is among those relied on.",
                span: first.span)
        ]
    }

    // MARK: Answers

    private func unanswered(_ response: Response) -> [Finding] {
        let names = Set(response.answers.filter { $0.outcome == .unanswered }.flatMap(\.questions))
        return response.questions.filter { names.contains($0.id) }.map { question in
            Finding(
                code: "question-without-answer", severity: .note,
                message: "Nothing on the page replies to question \(question.number ?? question.id).",
                span: question.span)
        }
    }

    private func duplicates(_ response: Response) -> [Finding] {
        var first: [String: AnswerOutcome] = [:]
        var findings: [Finding] = []
        for answer in response.answers {
            for question in answer.questions {
                guard let before = first[question] else {
                    first[question] = answer.outcome
                    continue
                }
                let agrees = before == answer.outcome
                findings.append(
                    Finding(
                        code: agrees ? "duplicate-answer" : "contradicting-answers",
                        severity: agrees ? .note : .warning,
                        message:
                            "\(question) is answered more than once: \(before.rawValue), then \(answer.outcome.rawValue).",
                        span: answer.span))
            }
        }
        return findings
    }
}
