import FOIParser

/// Lists what was found, so that a reader sees it at a glance before the text.
struct SummaryWriter {
    private let response: Response
    private let depth: Explanation.Depth
    /// The first note on each part of the object.
    private let notes: [NoteWriter.Subject: Int]

    init(_ response: Response, depth: Explanation.Depth, notes: [NoteWriter.Subject: Int]) {
        self.response = response
        self.depth = depth
        self.notes = notes
    }

    /// Answers, exemptions, statements and findings; a list that would be empty is left out.
    func summaries() -> [Summary] {
        [answers(), exemptions(), statements(), findings()].filter { !$0.rows.isEmpty }
    }

    private func answers() -> Summary {
        summary(
            "Answers", ["answer", "questions", "outcome", "confidence", "exemptions"],
            response.answers.map { answer in
                let row = [
                    answer.id,
                    answer.questions.isEmpty ? "the whole request" : NoteWriter.list(answer.questions),
                    Explanation.words(answer.outcome.rawValue), NoteWriter.twoDigits(answer.confidence),
                    answer.exemptions.isEmpty ? "none" : NoteWriter.list(answer.exemptions),
                ]
                return (row, .answer(answer.id))
            })
    }

    private func exemptions() -> Summary {
        summary(
            "Exemptions relied on", ["provision", "title", "limb", "class", "questions", "public interest"],
            response.exemptions.map { exemption in
                let row = [
                    exemption.citation, exemption.title ?? "not told",
                    exemption.limb == .ncnd ? "neither confirm nor deny" : "substantive",
                    exemption.exemptionClass ?? "none",
                    exemption.questions.isEmpty ? "not told" : NoteWriter.list(exemption.questions),
                    exemption.publicInterestConsidered ? "weighed" : "not weighed",
                ]
                return (row, .exemption(exemption.citation))
            })
    }

    private func statements() -> Summary {
        let rule = depth == .everything
        return summary(
            "Neither confirmed nor denied",
            ["extent", "questions", "exemptions"] + (rule ? ["rule"] : []),
            response.ncnd.enumerated().map { index, statement in
                let row = [
                    statement.extent.rawValue,
                    statement.questions.isEmpty ? "not told" : NoteWriter.list(statement.questions),
                    statement.exemptions.isEmpty ? "none" : NoteWriter.list(statement.exemptions),
                ]
                return (row + (rule ? [statement.rule] : []), .statement(index))
            })
    }

    private func findings() -> Summary {
        summary(
            "Findings", ["severity", "code", "message"],
            response.findings.enumerated().filter { depth == .everything || $0.element.severity != .note }.map
            {
                index, finding in
                ([finding.severity.rawValue, finding.code, finding.message], .finding(index))
            })
    }

    private func summary(_ title: String, _ columns: [String], _ rows: [([String], NoteWriter.Subject)])
        -> Summary
    {
        Summary(
            title: title, columns: columns, rows: rows.map { $0.0.map { Shown($0) } },
            notes: rows.map { notes[$0.1] })
    }
}
