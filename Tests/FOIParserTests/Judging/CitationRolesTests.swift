import Testing

@testable import FOIParser

@Suite("Roles of citations")
struct CitationRolesTests {
    private func roles(_ text: String, _ kind: SegmentKind = .answer) -> [CitationRole] {
        CitationRoles(.labelled(kind, text), kind: .response).roles()
    }

    @Test(
        "A provision set aside is not relied on",
        arguments: [
            "I do not uphold the use of section 12 of the Freedom of Information Act 2000.",
            "Section 30 of the Freedom of Information Act 2000 has not been claimed here.",
            "If it did they would be exempt under section 40(2) of the Freedom of Information Act 2000.",
            "Under the Freedom of Information (Scotland) Act 2002 I would expect section 38(1)(b) to apply.",
            "Other exemptions, such as section 31(1) of the Freedom of Information Act 2000, may apply to the rest.",
            "Section 30 of the Freedom of Information Act 2000 is not available for so old a file.",
        ])
    func setAside(text: String) {
        #expect(roles(text) == [.mentioned])
    }

    @Test(
        "A refusal that stands nearer than the words that set aside counts",
        arguments: [
            "It is withheld under section 42(1) of the Freedom of Information Act 2000, on which we had not relied before.",
            "As it falls within section 14(1) of the Freedom of Information Act 2000 we have not needed to apply another.",
            "Under the Freedom of Information Act 2000 section 43 is a qualified exemption: we must consider whether an exemption serves the public.",
            "Technically the leaflet is exempt under section 21 of the Freedom of Information Act 2000.",
            "The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 31(3).",
        ])
    func refusalNearer(text: String) {
        #expect(roles(text).last == .reliedOn)
    }

    @Test("Grounds of which one applies where the other does not are both relied on")
    func alternatives() {
        let text =
            "Under the Freedom of Information Act 2000, to the extent that section 23(5) is not engaged, section 24(2) is."
        #expect(roles(text) == [.reliedOn, .reliedOn])
    }

    @Test("An exemption behind FOISA section 18 is relied on, one that is supposed elsewhere is not")
    func concealed() {
        let supposed = "If it were held it would be exempt under section"
        let act = "of the Freedom of Information (Scotland) Act 2002"
        #expect(
            roles("Under section 18(1) \(act) we will not say. \(supposed) 31(1) \(act).")
                == [.reliedOn, .reliedOn])
        #expect(roles("\(supposed) 31(1) of the Freedom of Information Act 2000.") == [.mentioned])
    }

    @Test("Provisions that are counted are not relied on")
    func tallied() {
        let text =
            "Complaints of 2019 under the Freedom of Information Act 2000: s.12 - 3, s.40 - 9, s.43 - 6"
        #expect(roles(text) == [.mentioned, .mentioned, .mentioned])
        #expect(
            roles("Sections of the Freedom of Information Act 2000: s.10 - 22; s.12 - 3")
                == [.mentioned, .mentioned])
    }

    @Test("A head line names what is relied on, another line of the letterhead does not")
    func headLine() {
        let head = "Exemptions: section 43 of the Freedom of Information Act 2000"
        #expect(roles(head, .letterhead) == [.reliedOn])
        #expect(roles("Section 43 of the Freedom of Information Act 2000", .letterhead) == [.mentioned])
    }

    @Test("Process by which an authority refuses is relied on where it refuses")
    func process() {
        let act = "of the Environmental Information Regulations 2004"
        #expect(roles("The names are redacted under regulation 12(3) \(act).") == [.reliedOn])
        #expect(roles("You already have access to it, regulation 6(1)(b) \(act).") == [.reliedOn])
        #expect(roles("Regulation 12(3) \(act) speaks of personal data.") == [.procedural])
    }

    @Test("Advice that explains the provision relied on belongs to it")
    func advice() {
        let text = "You can read about section 12 of the Freedom of Information Act 2000 below."
        #expect(roles(text, .advice) == [.mentioned])
    }

    @Test("What a recited paragraph refers to is the law's")
    func paragraph() {
        #expect(roles("(1) Section 1(1) does not oblige an authority to comply.", .statute) == [.quoted])
    }
}
