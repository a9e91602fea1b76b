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
        notes.map(reading) + unresolved() + nonexistent()
            + (judgement.kind.answers ? unanswered(response) + duplicates(response) : [])
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

    private func nonexistent() -> [Finding] {
        zip(letter.citations, judgement.roles).compactMap { citation, role in
            guard role == .reliedOn, let instrument = citation.instrument,
                ExemptionLaw.catalogue.contains(citation.provision, in: instrument) == false
            else { return nil }
            return Finding(
                code: "provision-does-not-exist", severity: .warning,
                message: "\(citation.canonical) is relied on, but there is no such provision.",
                span: points.span(citation.range))
        }
    }

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
