/// Finds what does not go together in an answer: what a careful reader would ask the authority about.
///
/// It looks at the finished object only, so that whoever has the object can follow each finding.
struct ConsistencyReader {
    private let response: Response

    init(_ response: Response) { self.response = response }

    func findings() -> [Finding] {
        notHeldAndNotConfirmed() + disclosedBesideExemption() + exemptionsWithoutQuestion()
    }

    // MARK: Neither confirmed nor denied, and not held

    /// To say that nothing is held is to deny. A statement that covers other or further information is
    /// no contradiction, and so is none that is partial.
    private func notHeldAndNotConfirmed() -> [Finding] {
        let denials = response.answers.filter { answer in
            answer.outcome == .notHeld || answer.dispositions.contains { $0.outcome == .notHeld }
        }
        let denied = Set(denials.flatMap(\.questions))
        let deniesWhole = denials.contains { $0.questions.isEmpty }
        return response.ncnd.filter { $0.extent == .full }.compactMap { statement in
            let both = statement.questions.filter(denied.contains)
            guard !both.isEmpty || deniesWhole && statement.questions.isEmpty else { return nil }
            return Finding(
                code: "ncnd-and-not-held", severity: .warning,
                message: both.isEmpty
                    ? "Holding is neither confirmed nor denied, and the reply says that nothing is held."
                    : "\(Self.list(both)): holding is neither confirmed nor denied, and the reply says that nothing is held.",
                span: statement.span)
        }
    }

    // MARK: Disclosed, and exempt

    private func disclosedBesideExemption() -> [Finding] {
        response.answers.filter { $0.outcome == .disclosed && !$0.exemptions.isEmpty }.map { answer in
            let whose = answer.questions.isEmpty ? "The reply" : Self.list(answer.questions)
            let isOne = answer.exemptions.count == 1
            return Finding(
                code: "disclosed-beside-exemption", severity: .warning,
                message: "\(whose): read as disclosed in full, but \(Self.list(answer.exemptions)) "
                    + "\(isOne ? "is" : "are") relied on there.",
                span: answer.span)
        }
    }

    // MARK: Exemptions that refuse nothing

    /// Where all is read as disclosed, an exemption that no answer has is a contradiction; where
    /// questions are told apart, one is missing.
    private func exemptionsWithoutQuestion() -> [Finding] {
        let isDisclosed = response.outcome == .outcome(.disclosed)
        guard isDisclosed || !response.questions.isEmpty else { return [] }
        let attached = Set(response.answers.flatMap(\.exemptions) + response.ncnd.flatMap(\.exemptions))
        return response.exemptions.filter { exemption in
            exemption.questions.isEmpty && !attached.contains(exemption.citation)
                && !Self.divertsRequest(exemption)
        }.map { exemption in
            Finding(
                code: isDisclosed ? "disclosed-beside-exemption" : "exemption-without-question",
                severity: isDisclosed ? .warning : .note,
                message: isDisclosed
                    ? "\(exemption.citation) is relied on, but all is read as disclosed in full."
                    : "\(exemption.citation) is relied on, but the text does not tell for which question.",
                span: exemption.spans.first)
        }
    }

    /// Section 39 of FOIA and section 39(2) of FOISA send the whole request to the environmental
    /// regulations and refuse no question by themselves.
    private static func divertsRequest(_ exemption: Exemption) -> Bool {
        exemption.citation.hasPrefix("FOIA s.39") || exemption.citation.hasPrefix("FOISA s.39(2)")
    }

    /// `r1.q1, r1.q2 and r1.q3`.
    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
