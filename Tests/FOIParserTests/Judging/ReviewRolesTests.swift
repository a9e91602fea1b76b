import Testing

@testable import FOIParser

/// What an internal review does with the grounds of the first answer.
@Suite("Roles of citations in a review")
struct ReviewRolesTests {
    private func roles(_ text: String, kind: DocumentKind = .internalReview) -> [CitationRole] {
        CitationRoles(.labelled(.answer, text), kind: kind).roles()
    }

    @Test(
        "A ground that is retold and upheld is relied on",
        arguments: [
            "The original response applied section 38 of the Freedom of Information Act 2000. I uphold this decision.",
            "Original decision = withheld under section 40(2) of the Freedom of Information Act 2000. IR Decision = upheld.",
            "Part (1) was refused under section 43(2) of the Freedom of Information Act 2000. I agree with it.",
        ])
    func upheld(text: String) {
        #expect(roles(text) == [.reliedOn])
    }

    @Test(
        "A ground that is only retold is mentioned",
        arguments: [
            "The office withheld the plan under section 43(2) of the Freedom of Information Act 2000. I enclose it.",
            "Original decision = withheld under section 40(2) of the Freedom of Information Act 2000. IR Decision = not upheld.",
            "You were told that the survey was exempt under section 22 of the Freedom of Information Act 2000.",
        ])
    func retold(text: String) {
        #expect(roles(text) == [.mentioned])
    }

    @Test("A ground that is retold and relied on further down is relied on at both places")
    func reliedOnAgain() {
        let text = """
            At 3 we applied section 43(2) of the Freedom of Information Act 2000 to the plan.

            The plan is exempt under section 43(2) of that Act.
            """
        #expect(roles(text) == [.reliedOn, .reliedOn])
    }

    @Test("A ground that is listed and then taken back is mentioned at both places")
    func withdrawn() {
        let text = """
            - Section 31(1)(c) of the Freedom of Information Act 2000 on the ground of harm to a trial

            The trial has ended and section 31(1)(c) no longer applies.
            """
        #expect(roles(text) == [.mentioned, .mentioned])
        #expect(roles(text, kind: .response) == [.reliedOn, .mentioned])
    }

    @Test(
        "What the review itself decides is relied on",
        arguments: [
            "The earlier reply should have refused this under section 12(1) of the Freedom of Information Act 2000.",
            "I uphold the use of section 43(2) of the Freedom of Information Act 2000 in the first reply.",
            "I have withheld the names under section 40(2) of the Freedom of Information Act 2000.",
        ])
    func decided(text: String) {
        #expect(roles(text) == [.reliedOn])
    }
}
