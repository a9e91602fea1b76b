import Testing

@testable import FOIParser

@Suite("Regimes that the authority answers under")
struct FactsRegimeTests {
    @Test(
        "are those it names",
        arguments: [
            ("S|Your request has been dealt with under the Freedom of Information Act 2000.", [Regime.foia]),
            (
                "S|We handled your request under the\nS|Environmental Information Regulations 2004 (EIR).",
                [.eir]
            ),
            ("D|Section 40(2) of FOIA applies.", [.foia]),
            ("D|Regulation 12(5)(b) of the EIR applies.", [.eir]),
            ("D|Under section 38 of FOISA we withhold the names.", [.foisa]),
            ("S|Freedom of Information (Scotland) Act 2002", [.foisa]),
            (
                "D|We rely on regulation 10(4)(a) of the Environmental Information (Scotland) Regulations 2004.",
                [.eisr]
            ),
            ("S|Freedom of information request", [.foia]),
            ("S|Cafodd eich cais ei drin o dan Ddeddf Rhyddid Gwybodaeth 2000.", [.foia]),
            ("H|Our ref: EIR / 1007399", [.eir]),
            (
                "D|We apply section 39(2) of FOISA, and answer under the EISR: regulation 10(5)(g) of the EISR applies.",
                [.eisr]
            ),
            ("D|Section 31 is engaged and the information is exempt.", [.foia]),
            (
                "S|We considered this under the Environmental Information Regulations 2004 and not under the "
                    + "Freedom of Information Act.", [.eir]
            ),
            ("S|We have handled this under the EIR rather than the FOIA.", [.eir]),
        ])
    func named(lines: String, expected: [Regime]) {
        #expect(FactsFixture("S|Dear Ms Orme\n\(lines)").facts.regimes == expected)
    }

    @Test("both, where parts were handled under each")
    func both() {
        let fixture = FactsFixture(
            """
            S|Your request has been considered under the Freedom of Information Act 2000, and the questions about
            S|emissions have been handled under the Environmental Information Regulations 2004.
            """)
        #expect(fixture.facts.regimes == [.foia, .eir])
    }

    @Test(
        "none where only the applicant or a recited statute names one",
        arguments: [
            "Q|I ask under the Freedom of Information Act 2000 for the list.",
            "M|Subject: Freedom of Information request - bicycles",
            "M|This is a request under the Freedom of Information Act 2000.",
            "L|This Act may be cited as the Freedom of Information Act 2000.",
            "S|Thank you for your question about section 38 agreements.",
            "C|Email: foi@ormes.example",
            "H|RE: [FOI #1234 email]",
        ])
    func none(line: String) {
        #expect(FactsFixture("S|Dear Ms Orme\n\(line)\nA|There are 12.").facts.regimes == [])
    }

    @Test("the regulations alone where the Act is cited only for what it leaves to them")
    func gateway() {
        let fixture = FactsFixture(
            """
            P|Falkirk Council
            P|Requests under the Freedom of Information (Scotland) Act 2002
            H|FOI/00131 Bicycles
            S|Your request falls under the Environmental Information (Scotland) Regulations 2004 (EIRs).
            D|We apply section 39(2) of the Freedom of Information (Scotland) Act 2002 (FOISA), so that we need
            D|not deal with it under FOISA too.
            D|The names are refused under regulation 11(2) of the EIRs.
            """)
        #expect(fixture.facts.regimes == [.eisr])
    }

    @Test("not the regulations where a notice only lists them beside the Act")
    func passing() {
        let fixture = FactsFixture(
            """
            S|Your request has been dealt with under the Freedom of Information Act 2000.
            A|There are 12.
            R|You may complain about requests under the FOIA or the EIR to the Commissioner.
            """)
        #expect(fixture.facts.regimes == [.foia])
    }

    @Test("are the Scottish ones for a Scottish authority that says no more than freedom of information")
    func scottish() {
        let fixture = FactsFixture("H|Falkirk Council\nS|Freedom of information request\nA|There are 12.")
        #expect(fixture.facts.regimes == [.foisa])
    }

    @Test("are taken from quoted mail where that says how the request was logged")
    func quoted() {
        let fixture = FactsFixture(
            """
            S|Dear Ms Orme
            A|There are 12.
            M|Your request has been logged under the Environmental Information Regulations 2004.
            """)
        #expect(fixture.facts.regimes == [.eir])
    }

    @Test("are none for what is no correspondence about a request")
    func noCorrespondence() {
        let fixture = FactsFixture(
            "P|Policy\nA|We answer requests under the Freedom of Information Act 2000.")
        #expect(fixture.facts.regimes == [.foia])
        #expect(Facts.gather(page: fixture.page, kinds: fixture.kinds, document: .other).regimes.isEmpty)
    }

    @Test("are the regulations too where their exceptions refuse what is asked")
    func exceptions() {
        let lines = """
            S|We respond to requests under the FOIA and the associated EIR.
            A|The letter is excepted under regulation 12(5)(b).
            A|The names are refused under regulation 13.
            A|The bonus has been considered under the FOIA.
            """
        #expect(FactsFixture(lines).facts.regimes == [.foia, .eir])
    }
}
