/// The outcome of the whole from the outcomes of its answers.
enum DocumentOutcomeRule {
    /// Unanswered questions are left aside, and pointers elsewhere where anything else is said;
    /// then all alike, or some given and some not, or several grounds of refusal.
    static func outcome(of answers: [AnswerOutcome]) -> DocumentOutcome? {
        let said = answers.filter { $0 != .unanswered }
        let asides: Set<AnswerOutcome> = [.accessibleElsewhere, .referred]
        let counted = said.contains { !asides.contains($0) } ? said.filter { !asides.contains($0) } : said
        guard let first = counted.first ?? answers.first else { return nil }
        if counted.allSatisfy({ $0 == first }) { return .outcome(first) }
        let gives = counted.contains { $0 == .disclosed || $0 == .partlyDisclosed }
        return gives ? .outcome(.partlyDisclosed) : .refusedOnSeveralGrounds
    }
}
