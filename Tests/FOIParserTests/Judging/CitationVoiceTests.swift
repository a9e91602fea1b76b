import Testing

@testable import FOIParser

/// Who speaks where a provision is cited: the applicant, the authority, or the law.
@Suite("Voices around citations")
struct CitationVoiceTests {
    private func roles(
        _ text: String, _ segment: SegmentKind = .answer, kind: DocumentKind = .response
    ) -> [CitationRole] {
        CitationRoles(.labelled(segment, text), kind: kind).roles()
    }

    @Test(
        "What the reply quotes from the applicant is the applicant's",
        arguments: [
            "You say that \"section 43 of the Freedom of Information Act 2000 is for bakers\" and not for us.",
            "In your complaint you wrote: “Section 36 of the Freedom of Information Act 2000 is a fig leaf.”",
            "You warned us that \"a refusal under section 14 of the Freedom of Information Act 2000 will be appealed\".",
            "In case you think of section 12 of the Freedom of Information Act 2000, it is one file.",
        ])
    func applicant(text: String) {
        #expect(roles(text) == [.byApplicant])
    }

    @Test(
        "A quotation that is closed, or not the applicant's, leaves the provision to the authority",
        arguments: [
            "You say that \"all of it is public\". It is exempt under section 43(2) of the Freedom of Information Act 2000.",
            "The notice reads “exempt under section 43(2) of the Freedom of Information Act 2000”.",
        ])
    func authority(text: String) {
        #expect(roles(text) == [.reliedOn])
    }

    @Test(
        "What the authority says of the request is its own",
        arguments: [
            (
                "You requested the following information under section 8 of the Freedom of Information Act 2000:",
                .procedural
            ),
            (
                "We refused your last letter on the ground in section 12(1) of the Freedom of Information Act 2000.",
                .mentioned
            ),
            (
                "We are withholding the map under section 43(2) of the Freedom of Information Act 2000.",
                .reliedOn
            ),
            ("Please do not cite section 12 of the Freedom of Information Act 2000.", .byApplicant),
        ] as [(String, CitationRole)])
    func request(text: String, role: CitationRole) {
        #expect(roles(text, .request) == [role])
    }

    @Test("A message of the authority quoted below the reply is the authority's")
    func quotedMail() {
        let text = """
            From: Records Office
            Dear Mr Quill,
            Thank you for your request, which section 39 of the Freedom of Information Act 2000 may touch.
            Section 10 of the Freedom of Information Act 2000 gives us twenty working days.
            You were concerned that
            section 40 of the Freedom of Information Act 2000 forbids nothing.
            From: A. Quill
            Subject: section 43 of the Freedom of Information Act 2000
            """
        #expect(roles(text, .quotedMail) == [.mentioned, .procedural, .byApplicant, .byApplicant])
    }

    @Test(
        "What the law refers to is not relied on",
        arguments: [
            "It would be of a kind described in section 30(1)(a) of the Freedom of Information Act 2000.",
            "It could harm any of the interests in regulation 12(5)(a) to (c) of the Environmental Information Regulations 2004.",
            "We handled your request under the EIR, since such records are exempt under section 39 of the Freedom of Information Act 2000.",
        ])
    func law(text: String) {
        let roles = roles(text)
        #expect(!roles.isEmpty && roles.allSatisfy { $0 == .mentioned })
    }

    @Test("A head line that lists exemptions relies on all of them")
    func listed() {
        let text = "Outcome: part given. Exemptions: s.40(2), s.43(2) Freedom of Information Act 2000"
        #expect(roles(text, .letterhead) == [.reliedOn, .reliedOn])
        #expect(roles(text, .letterhead, kind: .acknowledgement) == [.mentioned, .mentioned])
    }
}
