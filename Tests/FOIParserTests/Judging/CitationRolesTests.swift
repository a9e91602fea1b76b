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
            "Section 41 of the Freedom of Information Act 2000 does not apply to a plan of our own.",
            "The names are given, and not section 40(2) of the Freedom of Information Act 2000 but common sense decides.",
            "In this we had regard to section 41 of the Freedom of Information Act 2000.",
            "Had you asked for the older files, section 12(1) of the Freedom of Information Act 2000 would have applied.",
            "Under the Freedom of Information Act 2000, if we were able to read them all, section 38(1) would be likely to apply to some.",
            "We have not needed to decide whether section 43(2) of the Freedom of Information Act 2000 also applies.",
            "We looked at section 12 of the Freedom of Information Act 2000 but have resolved not to use it.",
            "A wider request may still be refused under section 14(1) of the Freedom of Information Act 2000.",
            "Section 31(1) of the Freedom of Information Act 2000 was not properly engaged.",
            "You cite section 42 of the Freedom of Information Act 2000 against us, and rightly it is exempt from nothing.",
            "By section 31(3) of the Freedom of Information Act 2000 an authority may neither confirm nor deny a thing, and we decided against it.",
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
            "We have decided not to give it to you because, under section 12(1) of the Freedom of Information Act 2000, the cost would be too high.",
            "Had that not been so we would have withheld it all under section 43(2) of the Freedom of Information Act 2000, on which we rely for this annex, and which we also apply to the next.",
            "Response: Withheld - section 31(1)(a) of the Freedom of Information Act 2000",
        ])
    func refusalNearer(text: String) {
        #expect(roles(text).last == .reliedOn)
    }

    @Test("What is said behind a list is said of all of it, behind a semicolon of the second only")
    func lists() {
        let act = "Under the Freedom of Information Act 2000"
        #expect(
            roles("\(act) its peers, section 41 and section 43(2), were not needed.") == [
                .mentioned, .mentioned,
            ])
        #expect(
            roles("\(act) it is exempt under section 42(1); section 42(2) was not needed.")
                == [.reliedOn, .mentioned])
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

    @Test("A ground that is only thought of is not relied on, unless it is elsewhere")
    func thoughtOf() {
        let act = "Under the Freedom of Information Act 2000"
        let thought = "\(act) we did look at section 38 as well but it adds nothing."
        #expect(roles(thought) == [.mentioned])
        #expect(roles(thought + " The list is exempt under section 38(1).") == [.reliedOn, .reliedOn])
        #expect(roles("\(act) we looked at section 38 and find it engaged.") == [.reliedOn])
    }

    @Test("A sentence that says `we` is the authority's, though it stands among recited law")
    func ownWords() {
        let text = "We considered whether section 36(2)(b) of the Freedom of Information Act 2000 applied."
        #expect(roles(text, .statute) == [.mentioned])
    }

    @Test("What a recited paragraph refers to is the law's")
    func paragraph() {
        #expect(roles("(1) Section 1(1) does not oblige an authority to comply.", .statute) == [.quoted])
    }
}
