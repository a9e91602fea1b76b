import Testing

@testable import FOIParser

/// Answers with what becomes of the whole.
struct OutcomeExample: Sendable, CustomTestStringConvertible {
    let answers: [AnswerOutcome]
    let whole: DocumentOutcome

    init(_ answers: AnswerOutcome..., whole: DocumentOutcome) {
        self.answers = answers
        self.whole = whole
    }

    var testDescription: String { answers.map(\.rawValue).joined(separator: ", ") }
}

@Suite("What becomes of the whole request")
struct DocumentOutcomeRuleTests {
    @Test func nothingWhereNothingIsAnswered() {
        #expect(DocumentOutcomeRule.outcome(of: []) == nil)
    }

    @Test("What becomes of every part", arguments: AnswerOutcome.allCases)
    func alike(outcome: AnswerOutcome) {
        #expect(DocumentOutcomeRule.outcome(of: [outcome]) == .outcome(outcome))
        #expect(DocumentOutcomeRule.outcome(of: [outcome, outcome, outcome]) == .outcome(outcome))
    }

    @Test(
        "Where parts differ",
        arguments: [
            // Some is given and something else is refused or not held.
            OutcomeExample(.disclosed, .withheld, whole: .outcome(.partlyDisclosed)),
            OutcomeExample(.disclosed, .partlyDisclosed, whole: .outcome(.partlyDisclosed)),
            OutcomeExample(.notHeld, .disclosed, whole: .outcome(.partlyDisclosed)),
            OutcomeExample(.disclosed, .neitherConfirmedNorDenied, whole: .outcome(.partlyDisclosed)),
            OutcomeExample(.costLimit, .disclosed, .disclosed, whole: .outcome(.partlyDisclosed)),
            OutcomeExample(.futurePublication, .disclosed, whole: .outcome(.partlyDisclosed)),
            OutcomeExample(.partlyDisclosed, .withheld, .notHeld, whole: .outcome(.partlyDisclosed)),
            // Nothing is given and the refusals differ.
            OutcomeExample(.withheld, .notHeld, whole: .refusedOnSeveralGrounds),
            OutcomeExample(.neitherConfirmedNorDenied, .costLimit, whole: .refusedOnSeveralGrounds),
            OutcomeExample(.vexatiousOrRepeated, .withheld, .withheld, whole: .refusedOnSeveralGrounds),
            // Pointers elsewhere are left aside where anything else is said.
            OutcomeExample(.accessibleElsewhere, .disclosed, whole: .outcome(.disclosed)),
            OutcomeExample(.referred, .notHeld, whole: .outcome(.notHeld)),
            OutcomeExample(.accessibleElsewhere, .referred, .withheld, whole: .outcome(.withheld)),
            OutcomeExample(.accessibleElsewhere, .withheld, .notHeld, whole: .refusedOnSeveralGrounds),
            OutcomeExample(.referred, .disclosed, .withheld, whole: .outcome(.partlyDisclosed)),
            // What is not answered is left aside.
            OutcomeExample(.unanswered, .disclosed, whole: .outcome(.disclosed)),
            OutcomeExample(.withheld, .unanswered, whole: .outcome(.withheld)),
            OutcomeExample(.unanswered, .accessibleElsewhere, whole: .outcome(.accessibleElsewhere)),
            OutcomeExample(.unanswered, .referred, .notHeld, whole: .outcome(.notHeld)),
            OutcomeExample(.unanswered, .withheld, .disclosed, whole: .outcome(.partlyDisclosed)),
        ])
    func mixed(example: OutcomeExample) {
        #expect(DocumentOutcomeRule.outcome(of: example.answers) == example.whole)
    }

    @Test("It asks neither how often an outcome comes nor in which order", arguments: AnswerOutcome.allCases)
    func order(first: AnswerOutcome) {
        for second in AnswerOutcome.allCases {
            let once = DocumentOutcomeRule.outcome(of: [first, second])
            #expect(DocumentOutcomeRule.outcome(of: [second, first]) == once)
            #expect(DocumentOutcomeRule.outcome(of: [second, first, first, second]) == once)
        }
    }
}
