/// The forms in which provisions are printed, each with a text that has it and one that only looks so.
struct PrintedForm: Sendable {
    let example: CitationExample
    /// Gives no citation under the same regime.
    let nearMiss: String

    init(_ marked: String, _ citations: String, nearMiss: String, regime: String? = "FOIA") {
        example = CitationExample(marked, citations, regime: regime)
        self.nearMiss = nearMiss
    }
}

extension PrintedForm {
    static let all = sections + lists + regulations + others + acts

    static let sections: [PrintedForm] = [
        .init(
            "It is refused by «Section 40(2)» here.", "FOIA s.40(2)",
            nearMiss: "See Section 40(2) of the lease."),
        .init("It is refused by «s.40(2)» here.", "FOIA s.40(2)", nearMiss: "The boy's. 40(2) others came."),
        .init("It is refused by «s40 (2)».", "FOIA s.40(2)", nearMiss: "The bus40 (2) came late."),
        .init("It is refused by «S40(5)» here.", "FOIA s.40(5)", nearMiss: "The room S40 in Leeds is shut."),
        .init(
            "It is refused by «section 40 subsection (2)» here.", "FOIA s.40(2)",
            nearMiss: "See section 40 subsection (2) of the tender."),
        .init(
            "«Section 43» applies. Under «subsection [2]» it is exempt.", "FOIA s.43; FOIA s.43(2)",
            nearMiss: "Under subsection [2] it is exempt."),
        .init(
            "It is refused by «section 43, subsection [2]» here.", "FOIA s.43(2)",
            nearMiss: "See section 43, subsection [2] of the contract."),
        .init(
            "It is refused by «section 41»of the Act.", "FOIA s.41",
            nearMiss: "See section 41of the contract."),
        .init(
            "It is refused by «section 33 1(b)» here.", "FOIA s.33(1)(b)",
            nearMiss: "See section 33 1(b) of the survey."),
        .init(
            "It is refused by «sections s.38(1)(b)» here.", "FOIA s.38(1)(b)",
            nearMiss: "See sections s.38(1)(b) of the policy."),
        .init(
            "It is refused by «section forty» here.", "FOIA s.40",
            nearMiss: "In each section forty people were employed."),
        .init(
            "«Section 40» applies. «Subsection (3)» says more.", "FOIA s.40; FOIA s.40(3)",
            nearMiss: "Subsection (3) says more."),
        .init(
            "«Section 21»:\n(3) It is not within «paragraph (b)» of this.", "FOIA s.21; FOIA s.21(3)(b)",
            nearMiss: "It is not within paragraph (b) of this."),
        .init(
            "It is refused by «section\n31(1)(a)» here.", "FOIA s.31(1)(a)",
            nearMiss: "That was the last section\n\n31 people came."),
        .init(
            "It is refused by «section\u{A0}31(1)(a)» here.", "FOIA s.31(1)(a)",
            nearMiss: "See section\u{A0}31(1)(a) of the report."),
    ]

    static let lists: [PrintedForm] = [
        .init(
            "It is refused by «ss.23(5) and 24(2)» here.", "FOIA s.23(5); FOIA s.24(2)",
            nearMiss: "The class.23(5) and 24(2) took part."),
        .init(
            "It is refused by «sections 31(1)(a), (b) and (g)».",
            "FOIA s.31(1)(a); FOIA s.31(1)(b); FOIA s.31(1)(g)",
            nearMiss: "See sections 31(1)(a), (b) and (g) of the form."),
        .init(
            "It is refused by «section 31(1)(a)(b)» here.", "FOIA s.31(1)(a); FOIA s.31(1)(b)",
            nearMiss: "See question 31(1)(a)(b) here."),
        .init(
            "It is refused by «section 31(1)(a)&(b)» here.", "FOIA s.31(1)(a); FOIA s.31(1)(b)",
            nearMiss: "See part 31(1)(a)&(b) here."),
        .init(
            "It is refused by «section 31(1) (a) (b)», as below.", "FOIA s.31(1)(a); FOIA s.31(1)(b)",
            nearMiss: "See annex 31(1) (a) (b), as below."),
        .init(
            "It is refused by «section 31(1)(g)&(2)(b)» here.", "FOIA s.31(1)(g); FOIA s.31(2)(b)",
            nearMiss: "See item 31(1)(g)&(2)(b) here."),
        .init(
            "It is refused by «section 30(1)(a)(i)» here.", "FOIA s.30(1)(a)(i)",
            nearMiss: "See table 30(1)(a)(i) here."),
        .init(
            "It is refused by «section 40(2) & 40(3A)(a)» here.", "FOIA s.40(2); FOIA s.40(3A)(a)",
            nearMiss: "See box 40(2) & 40(3A)(a) here."),
        .init(
            "It is refused by «section 40(2)(a)(b)(3)(a)(i)(ii)(b)» here.",
            "FOIA s.40(2)(a); FOIA s.40(2)(b); FOIA s.40(3)(a)(i); FOIA s.40(3)(a)(ii); FOIA s.40(3)(b)",
            nearMiss: "See row 40(2)(a)(b)(3)(a)(i)(ii)(b) here."),
        .init(
            "It is refused by «sections 21 to 25» here.",
            "FOIA s.21; FOIA s.22; FOIA s.23; FOIA s.24; FOIA s.25",
            nearMiss: "See sections 21 to 25 of the questionnaire."),
        .init(
            "It is refused by «sections 21–23» here.", "FOIA s.21; FOIA s.22; FOIA s.23",
            nearMiss: "Open 21–23 here."),
        .init(
            "Exemptions:\n• «29(1)(b)» (the economy)", "FOIA s.29(1)(b)",
            nearMiss: "Questions:\n• 29(1)(b) (the staff)"),
        .init(
            "Exemptions:\n• «37(1)(a)(iii) and 37(1)(b)(ii)»", "FOIA s.37(1)(a)(iii); FOIA s.37(1)(b)(ii)",
            nearMiss: "Questions:\n• 37(1)(a)(iii) and 37(1)(b)(ii)"),
    ]

    static let regulations: [PrintedForm] = [
        .init(
            "It is refused by «Regulation 12(4)(b)» here.", "EIR reg.12(4)(b)",
            nearMiss: "See Regulation 12(4)(b) of the club.", regime: "EIR"),
        .init(
            "It is refused by «Reg 12(4)(d)» here.", "EIR reg.12(4)(d)",
            nearMiss: "See the reg plate 12(4)(d) here.", regime: "EIR"),
        .init(
            "It is refused by «R12(5)(a)» here.", "EIR reg.12(5)(a)",
            nearMiss: "See QR12(5)(a) here.", regime: "EIR"),
        .init(
            "It is refused by «Exception 12(5)(b)» here.", "EIR reg.12(5)(b)",
            nearMiss: "A ruling for 12(5)(b) pupils.", regime: "EIR"),
        .init(
            "It is refused by «Section 12 (4) (b)» of the EIR.", "EIR reg.12(4)(b)",
            nearMiss: "See Section 12 (4) (b) of the lease."),
        .init("EIR «12.4.b» is used.", "EIR reg.12(4)(b)", nearMiss: "Release 12.4.b is used."),
        .init(
            "«Regulation 13» EIR as amended by «Sch. 19, para 307» of the DPA 2018.",
            "EIR reg.13; DPA2018 sch.19 para.307",
            nearMiss: "Rule 13 as amended by Sch. 19, para 307 of the lease."),
    ]

    static let others: [PrintedForm] = [
        .init(
            "See «paragraph 3 of Schedule 2» to the DPA 2018.", "DPA2018 sch.2 para.3",
            nearMiss: "See paragraph 3 of the letter."),
        .init(
            "It is contrary to «Article 5(1)(a)» of the UK GDPR.", "UKGDPR art.5(1)(a)",
            nearMiss: "See Article 5(1)(a) of the Constitution."),
        .init(
            "The basis is «Art. 6(1)(f)» of the GDPR.", "GDPR art.6(1)(f)",
            nearMiss: "The art. 6 of them were sold."),
    ]

    /// Which Act, and what is no citation at all.
    static let acts: [PrintedForm] = [
        .init(
            "See «section 40(2)» of the Freedom of Information Act 2000.", "FOIA s.40(2)",
            nearMiss: "See the Freedom of Information Act 2000.", regime: nil),
        .init("See FOIA «s.12» there.", "FOIA s.12", nearMiss: "See FOIA there, 12 times.", regime: nil),
        .init(
            "See «section 13» of the EIR.", "EIR reg.13", nearMiss: "See 13 of the EIR cases.", regime: nil),
        .init(
            "The Freedom of Information Act 2000 (the Act). See «section 17» of the Act.", "FOIA s.17",
            nearMiss: "The Freedom of Information Act 2000 (the Act). See page 17 of the guide.", regime: nil),
        .init(
            "The Freedom of Information Act 2000 (\"FOIA\"). See «section 17» of FOIA.", "FOIA s.17",
            nearMiss: "The Freedom of Information Act 2000 (\"FOIA\"). See item 17 of it.", regime: nil),
        .init(
            "The Environmental Information Regulations 2004 (the Regulations). See «regulation 5» of the Regulations.",
            "EIR reg.5",
            nearMiss: "The Environmental Information Regulations 2004 (the Regulations). See the 5 others.",
            regime: nil),
        .init(
            "The number on «section 117» aftercare.", "MHA1983 s.117",
            nearMiss: "The number on ward 117 aftercare."),
        .init(
            "A «section 106» agreement was signed.", "TCPA1990 s.106",
            nearMiss: "A type 106 agreement was signed."),
        .init("The «S151» officer wrote.", "LGA1972 s.151", nearMiss: "The PS151 officer wrote."),
        .init(
            "A «Section 47» enquiry was made.", "CA1989 s.47", nearMiss: "A form 47 enquiry was made."),
        .init(
            "Each «section 136» detention counts.", "MHA1983 s.136",
            nearMiss: "Each room 136 detention counts."),
        .init(
            "See «sections 29 and 30» of the CDPA.", "CDPA1988 s.29; CDPA1988 s.30",
            nearMiss: "The postcode S1 1UJ, offence code 29/30, Q40 and version 3.1 of 12.04.2023."),
        .init(
            "Freedom of Information Act 2000\n«Section 31» - Law enforcement", "FOIA s.31",
            nearMiss: "Freedom of Information Act 2000\n31 - Law enforcement", regime: nil),
    ]
}
