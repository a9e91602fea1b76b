/// Texts that look like citations and are none, under the Freedom of Information Act as regime.
enum NearMisses {
    static let all = places + numbers + documents + words + counts + lists

    /// Postcodes, addresses and telephone numbers.
    static let places = [
        "Sheffield S1 1UJ", "PO Box 12, Sheffield, S1 2HH", "Leeds LS1 4AP", "Reading R12 is no postcode",
        "The S12 Neighbourhood Partnership", "a flat in Hackenthorpe, S12", "S12 Community Pantry - £200",
        "Properties in S6 and S10", "Tel: 0114 273 4567", "Tel. 020 7230 1212 ext 40", "Fax 01234 567890",
        "Article House, 40 High Street", "Regulation Row 12", "SW1H 9AJ", "Water Lane, Wilmslow SK9 5AF",
        "S3 7HS", "Sector 5(1) of the map", "the A40(M) motorway", "the M4 (Junction 12)", "platform 2(b)",
        "S41 8LD Chesterfield", "Unit 12(a), Mill Lane", "the roads of S31 and S40",
        "S6, S7 and S10 were surveyed",
        "buses for S24 residents",
        "Pupils in S31 to S33 sat the test",
        "exempt as to 12(4)(e)", "Room 40 (2nd floor)", "Flat 3(b)",
    ]

    /// References, codes, versions and dates.
    static let numbers = [
        "Q40", "Q40(2) asks for the total.", "Our ref: 01.FOI.22.022821", "FOI 2024/0040(2)", "FOI2023/40",
        "Case FS50123456", "EA/2010/0012", "[2015] UKUT 159 (AAC)", "[2011] 1 Info LR 935", "version 12.4.2",
        "v2.31", "Windows 10 (22H2)", "12/03/2025", "12.03.2025 at 10.30", "in 2000 (the year of the Act)",
        "Regulations 2004", "The Environmental Information Regulations 2004",
        "Freedom of Information Act 2000",
        "Data Protection Act 2018", "ISO 27001", "offence code 40/2", "HO classification 8/06",
        "RT88 offences",
        "crime number 42/12345/23", "SI 2004 No. 3244", "SI 2004/3391", "Order 2015 (as amended)",
        "GBP 40(2)",
        "£40 (2 items)", "Directive 95/46/EC", "CR/2023/31(1)", "page 40(2)", "line 31(1)(a) of the code",
    ]

    /// Sections of reports, forms, contracts and the like.
    static let documents = [
        "Section 3 of the report", "Section 3 of the form", "section 12 of the contract",
        "Section 4 of our policy",
        "section 21 of the guidance", "Section 40 of the Code of Practice", "section 8 of the tender",
        "section 2 of your request", "Section 31 of the handbook", "section 24 of this document",
        "sections 2 and 3 of the form", "section 43 of the attached spreadsheet",
        "section 14 in the annual report",
        "section 40 in the tender papers", "Section 3(1) in the annual report", "section 22 of the road",
        "section 10 of the business plan",
        "Article 3 of the Council's Constitution",
        "Constitution: Article 2 – Members of the Council", "Article 12 of the lease",
        "paragraph 34 of the framework",
        "paragraph 12(3) of the report", "paragraph 121 of the National Planning Policy Framework",
        "12(3) of the minutes", "31(1) of the agenda", "Schedule 3 of the contract", "Schedule 2: rates",
        "Rule 12 of the club", "Regulation 4 of the club rules", "Section 1 – Introduction",
        "Section 2: Your details",
        "Section 1: About you", "Section 5 - Declaration", "Section 4: Summary of findings",
        "Section 12 of the application form", "section 38 of the survey", "section 36 of the questionnaire",
        "section 35 of the specification", "section 23 of the operating manual",
        "section 30 of the A6135 route",
        "section 27 of the strategy", "section 28 of the local plan", "clause 40(2) of the agreement",
        "section 42.3 of the contract", "Section 40.2 sets out the fees", "sections 3.1 and 3.2",
        "Section 3 and Section 4 of the form", "Section 8.1(b) of it", "Article 8 ECHR",
        "Article 10 of the European Convention on Human Rights", "an Article 4 direction",
    ]

    /// The words without a provision.
    static let words = [
        "the section manager", "section A", "Section I is blank", "Sections B and F of the plan",
        "Section F, provision",
        "the cross-section of 40 residents", "subsection", "the public sector", "show quoted sections",
        "a section of 12 officers", "Regulation and compliance", "the regulation of 12 firms", "art 2 us",
        "the article said 40", "this article, 12 pages long", "s", "ss", "S", "R", "re 12", "as 40 people",
        "officer's 3 days", "the Council's 12 libraries", "it's 40 miles", "parts 2 and 3",
        "Part 2 of the Act",
        "Chapter 3", "exemption code B", "an exemption from 12 fees", "the exemption 2 applicants got",
        "exceptions (3 of them)", "an exception in 12 cases", "paragraph (b)", "subsection (2)",
        "paragraph 3",
        "the schedule for 2024", "Schedule of 12 payments", "class 40(2)", "band 12(b)",
    ]

    /// Numbers that count something.
    static let counts = [
        "40 (2%)", "12 (4) officers", "31 (1) in the north", "the section has 40 staff",
        "The rule is 20 working days.",
        "exemption. 3 officers attended.", "It is an exception. 2 of them left.", "a reg. plate, 12 in all",
        "Sections: none", "24(7) cover", "open 24(7)", "aged 21 (1 person)", "2 x 40(2)", "40(a)", "12(b)",
        "3(a) and 3(b)", "1(a) How many?", "2(1) How many were there?", "4(ii) What was the cost?",
    ]

    /// Numbered questions and items.
    static let lists = [
        "1. How many?", "(1) How many?", "1) How many?", "Question 40(2)", "question 12(a)",
        "Questions 31(1) and 31(2)",
        "Point 12(1)", "Request 23(5)", "Part 1(a)", "Item 24(2)", "Annex 40(2)", "Appendix 12(1)",
        "Table 31(1)",
        "Figure 40(2)", "Row 36(1)", "Box 40(1)",
    ]
}
