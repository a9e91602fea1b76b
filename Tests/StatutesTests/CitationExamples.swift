/// What the scanner must find, by the way of writing.
enum CitationExamples {
    static let all =
        forms + lists + confusions + slips + named + defined + recited + environmental + scottish
        + dataProtection + schedules + bare

    static let forms: [CitationExample] = [
        .init("It is exempt under «Section 40(2)».", "FOIA s.40(2)"),
        .init("It is exempt under «s.40(2)».", "FOIA s.40(2)"),
        .init("It is exempt under «s. 40(2)».", "FOIA s.40(2)"),
        .init("It is exempt under «s40 (2)».", "FOIA s.40(2)"),
        .init("It is exempt under «S40(5)».", "FOIA s.40(5)"),
        .init("It is exempt under «sec. 31(1)(a)».", "FOIA s.31(1)(a)"),
        .init("It is exempt under «Sect. 31(1)(a)».", "FOIA s.31(1)(a)"),
        .init("It is exempt under «§ 42(1)».", "FOIA s.42(1)"),
        .init("It is exempt under «§42».", "FOIA s.42"),
        .init("Refused by virtue of «section 22A(1)(a)».", "FOIA s.22A(1)(a)"),
        .init("Refused by virtue of «section 22a».", "FOIA s.22A"),
        .init("We neither confirm nor deny by virtue of «section 40(5B)(a)(i)».", "FOIA s.40(5B)(a)(i)"),
        .init("We have applied «section forty» to it.", "FOIA s.40"),
        .init("We have applied «section forty-three» to it.", "FOIA s.43"),
        .init("We have applied «section twelve» to it.", "FOIA s.12"),
        .init("«SECTION 21» applies.", "FOIA s.21"),
        .init("«Section 24(2)» - National security", "FOIA s.24(2)"),
        .init("«Section 31(1)» – Law enforcement", "FOIA s.31(1)"),
        .init("«Section 36»: conduct of public affairs", "FOIA s.36"),
        .init("The public interest test in «section 2(2)(b)».", "FOIA s.2(2)(b)"),
        .init("A \"«section 14»\" refusal", "FOIA s.14"),
        .init("the '«section 12»' limit", "FOIA s.12"),
        .init("[«section 38(1)(b)»]", "FOIA s.38(1)(b)"),
        .init("Redacted («s.40(2)») from the minutes", "FOIA s.40(2)"),
        .init("exemption «s43(2)», commercial interests", "FOIA s.43(2)"),
        .init("The «section 45» Code of Practice", "FOIA s.45"),
        .init("Names are withheld under «section 40(2)» in the attached documents.", "FOIA s.40(2)"),
        .init("Names are exempt under «section 40» from the minutes.", "FOIA s.40"),
        .init("We apply «section 43(2)» in the alternative for the tender papers.", "FOIA s.43(2)"),
        .init("We applied «section 36(2)(b)» to the whole of the contract.", "FOIA s.36(2)(b)"),
        .init("The «exemption 40(2)» has been used.", "FOIA s.40(2)"),
        .init("We rely on «section 40 subsection (2)».", "FOIA s.40(2)"),
        .init("We rely on «section 43, subsection [2]».", "FOIA s.43(2)"),
        .init("We rely on «section 43, sub-section (2)».", "FOIA s.43(2)"),
        .init("We rely on «section 40 subsection 2».", "FOIA s.40(2)"),
        .init("We rely on «subsection (2) of section 40».", "FOIA s.40(2)"),
        .init("We rely on «subsections (2) and (3) of section 40».", "FOIA s.40(2); FOIA s.40(3)"),
        .init("as «paragraph (a) of section 1(1)» requires", "FOIA s.1(1)(a)"),
        .init("We rely on «Section 31 (1) (a)» of the Act.", "FOIA s.31(1)(a)"),
        .init("We rely on «section 31( 1 )( a )» of the Act.", "FOIA s.31(1)(a)"),
        .init("We rely on «section 40[2]» of the Act.", "FOIA s.40(2)"),
    ]

    static let lists: [CitationExample] = [
        .init("«ss.23(5) and 24(2)» apply.", "FOIA s.23(5); FOIA s.24(2)"),
        .init("«ss 30 and 31» apply.", "FOIA s.30; FOIA s.31"),
        .init("«sections 31(1)(a), (b) and (g)» apply.", "FOIA s.31(1)(a); FOIA s.31(1)(b); FOIA s.31(1)(g)"),
        .init("«section 31(1)(a)(b)» applies.", "FOIA s.31(1)(a); FOIA s.31(1)(b)"),
        .init("«section 31(1)(a)&(b)» applies.", "FOIA s.31(1)(a); FOIA s.31(1)(b)"),
        .init("«section 31(1) (a) (b)», law enforcement", "FOIA s.31(1)(a); FOIA s.31(1)(b)"),
        .init("«section 31(1)(g)&(2)(b)» applies.", "FOIA s.31(1)(g); FOIA s.31(2)(b)"),
        .init("«section 30(1)(a)(i)» applies.", "FOIA s.30(1)(a)(i)"),
        .init("«section 30(1)(a)(i)(ii)» applies.", "FOIA s.30(1)(a)(i); FOIA s.30(1)(a)(ii)"),
        .init("«section 40(2)&(3A)(a)» applies.", "FOIA s.40(2); FOIA s.40(3A)(a)"),
        .init("«section 40(2) & 40(3A)(a)» applies.", "FOIA s.40(2); FOIA s.40(3A)(a)"),
        .init("«section 40(2) and (3A)(a)» applies.", "FOIA s.40(2); FOIA s.40(3A)(a)"),
        .init(
            "«section 40(2)(a)(b)(3)(a)(i)(ii)(b)» applies.",
            "FOIA s.40(2)(a); FOIA s.40(2)(b); FOIA s.40(3)(a)(i); FOIA s.40(3)(a)(ii); FOIA s.40(3)(b)"),
        .init("«sections 21 to 25» apply.", "FOIA s.21; FOIA s.22; FOIA s.23; FOIA s.24; FOIA s.25"),
        .init("«sections 21-23» apply.", "FOIA s.21; FOIA s.22; FOIA s.23"),
        .init("«sections 21–23» apply.", "FOIA s.21; FOIA s.22; FOIA s.23"),
        .init("«sections 23(5), 24(2) and 31(3)» apply.", "FOIA s.23(5); FOIA s.24(2); FOIA s.31(3)"),
        .init("«sections 23(5), 24(2), and 31(3)» apply.", "FOIA s.23(5); FOIA s.24(2); FOIA s.31(3)"),
        .init("«Sections 31(1) and 40(2)» apply.", "FOIA s.31(1); FOIA s.40(2)"),
        .init("«section 31(1)(a) to (c)» applies.", "FOIA s.31(1)(a); FOIA s.31(1)(b); FOIA s.31(1)(c)"),
        .init("«section 12 or 14» applies.", "FOIA s.12; FOIA s.14"),
        .init("«section 12 and/or 14» applies.", "FOIA s.12; FOIA s.14"),
        .init("«Section 24 and 31» of the Act", "FOIA s.24; FOIA s.31"),
        .init("«Sections 24, 30 and 31» – the public is entitled to know", "FOIA s.24; FOIA s.30; FOIA s.31"),
        .init(
            "«section 36(2)(b)(i), (ii) and (c)» of the Act",
            "FOIA s.36(2)(b)(i); FOIA s.36(2)(b)(ii); FOIA s.36(2)(c)"),
        .init(
            "«section 36(2)(b)(i)(ii)&(c)» of the Act",
            "FOIA s.36(2)(b)(i); FOIA s.36(2)(b)(ii); FOIA s.36(2)(c)"),
        .init(
            "«section 27(1)(a), (c) and (d)», «section 35(1)(a) and (b)» and «section 42(1)»",
            "FOIA s.27(1)(a); FOIA s.27(1)(c); FOIA s.27(1)(d); FOIA s.35(1)(a); FOIA s.35(1)(b); FOIA s.42(1)"
        ),
        .init("«section 31(1)(h)(i)» applies.", "FOIA s.31(1)(h); FOIA s.31(1)(i)"),
        .init(
            "«section 37(1)(a), (aa) and (ab)» apply.", "FOIA s.37(1)(a); FOIA s.37(1)(aa); FOIA s.37(1)(ab)"),
        .init("«Section 38 (1) (a) and (b)» applies.", "FOIA s.38(1)(a); FOIA s.38(1)(b)"),
        .init("«Section 40 (5A) & (5B) (a)(i)» – personal information", "FOIA s.40(5A); FOIA s.40(5B)(a)(i)"),
        .init("under «section 23(1) or (2)»", "FOIA s.23(1); FOIA s.23(2)"),
        .init(
            "Exempt – «Section 31(1)(a)(b)» and «Section 38(1)(a)(b)».",
            "FOIA s.31(1)(a); FOIA s.31(1)(b); FOIA s.38(1)(a); FOIA s.38(1)(b)"),
        .init("«sections 31 (law enforcement) and 40» (personal information) apply.", "FOIA s.31; FOIA s.40"),
        .init("«Sections 24(2)» National Security, «31(3)» Law Enforcement", "FOIA s.24(2); FOIA s.31(3)"),
        .init("«section 38(1)(a)/(b)» applies.", "FOIA s.38(1)(a); FOIA s.38(1)(b)"),
        .init("«section 35(1)(a)-(c)» applies.", "FOIA s.35(1)(a); FOIA s.35(1)(b); FOIA s.35(1)(c)"),
        .init("«sections 27 – 29» apply.", "FOIA s.27; FOIA s.28; FOIA s.29"),
        .init(
            "«section 30(1)(a)(i)(ii) (b) & (c)»",
            "FOIA s.30(1)(a)(i); FOIA s.30(1)(a)(ii); FOIA s.30(1)(b); FOIA s.30(1)(c)"),
        .init("«exemptions 31(1)(a) and 40(2)» apply.", "FOIA s.31(1)(a); FOIA s.40(2)"),
    ]

    static let confusions: [CitationExample] = [
        .init("It falls under «section 41»of the Act.", "FOIA s.41"),
        .init("It falls under «section 33 1(b)» of the Act.", "FOIA s.33(1)(b)"),
        .init("It falls under «sections s.38(1)(b)» of the Act.", "FOIA s.38(1)(b)"),
        .init("It falls under «Section s43(2)» of the Act.", "FOIA s.43(2)"),
        .init("It falls under «section 31(1)a» of the Act.", "FOIA s.31(1)(a)"),
        .init("It falls under «Section40(2)» of the Act.", "FOIA s.40(2)"),
        .init("It falls under «section.40(2)» of the Act.", "FOIA s.40(2)"),
        .init("It falls under «s:40(2)» of the Act.", "FOIA s.40(2)"),
        .init("It falls under «section 40 (2)(a)» of the Act.", "FOIA s.40(2)(a)"),
        .init("It falls under «section 12(1)»and section is final.", "FOIA s.12(1)"),
    ]

    /// Ways of writing that lose a bracket, a word or a blank.
    static let slips: [CitationExample] = [
        .init("It falls under «section 40(3)(A)(a)» of the Act.", "FOIA s.40(3A)(a)"),
        .init(
            "It falls under «section 40(2)(a)(b)&3A(a)» of the Act.",
            "FOIA s.40(2)(a); FOIA s.40(2)(b); FOIA s.40(3A)(a)"),
        .init("«S31» and «S40» of the Act apply.", "FOIA s.31; FOIA s.40"),
        .init("«S40(2)» and «S41» apply.", "FOIA s.40(2); FOIA s.41"),
        .init("«S31», «S38» and «S40(2)» apply.", "FOIA s.31; FOIA s.38; FOIA s.40(2)"),
        .init("A certificate for «S24» - national security", "FOIA s.24"),
        .init("«section 37(1)(a) to (ab)» applies.", "FOIA s.37(1)(a); FOIA s.37(1)(aa); FOIA s.37(1)(ab)"),
        .init("«section 9(3)», the Fees Regulations and the guidance", "FOIA s.9(3)"),
        .init(
            "The exemptions are at «31(1)(g)» by virtue of «31(2)(a) and (c)».",
            "FOIA s.31(1)(g); FOIA s.31(2)(a); FOIA s.31(2)(c)"),
        .init("The exception is refused as to «12(4)(e)».", "EIR reg.12(4)(e)", regime: "EIR"),
        .init(
            "withheld on the ground of «12(3)» and «regulation 13(1)»", "EIR reg.12(3); EIR reg.13(1)",
            regime: "EIR"),
        .init(
            "Exemptions: «Regulation 12(4)(b), 12(4)(e), 12(5)(e), 13»",
            "EIR reg.12(4)(b); EIR reg.12(4)(e); EIR reg.12(5)(e); EIR reg.13", regime: "EIR"),
        .init(
            "We rely on these sections;\n• «30(b)(i) and 30(b)(ii)»", "FOISA s.30(b)(i); FOISA s.30(b)(ii)",
            regime: "FOISA"),
    ]

    static let named: [CitationExample] = [
        .init("«section 40» of the Freedom of Information Act 2000", "FOIA s.40", regime: nil),
        .init("«section 40» of the Freedom of information Act", "FOIA s.40", regime: nil),
        .init("«section 40» Freedom of Information Act 2000", "FOIA s.40", regime: nil),
        .init("«section 40» of FOIA", "FOIA s.40", regime: nil),
        .init("«section 40» of the FOIA.", "FOIA s.40", regime: nil),
        .init("«section 40», FOIA", "FOIA s.40", regime: nil),
        .init("«section 40» (FOIA)", "FOIA s.40", regime: nil),
        .init("«section 40» under the FOI Act", "FOIA s.40", regime: nil),
        .init("FOIA «s.12» applies.", "FOIA s.12", regime: nil),
        .init("FOI «section 12» applies.", "FOIA s.12"),
        .init("Freedom of Information Act 2000 – «Section 8» request", "FOIA s.8", regime: nil),
        .init("under the Freedom of Information Act 2000, «section 17»", "FOIA s.17", regime: nil),
        .init("«Section 12» (cost limit) of the Freedom of Information Act 2000", "FOIA s.12", regime: nil),
        .init("«section 12(1)» (exceeds the cost limit) of FOIA", "FOIA s.12(1)", regime: nil),
        .init("«section 10» of Part I of the Freedom of Information Act 2000", "FOIA s.10", regime: nil),
        .init("«section 66» of the Police and Criminal Evidence Act 1984", "PACE1984 s.66"),
        .init("«section 8» of PACE", "PACE1984 s.8"),
        .init("«section 30(1)» of the Police Act 1996", "PA1996 s.30(1)"),
        .init("«section 65» of the Regulation of Investigatory Powers Act 2000", "RIPA2000 s.65"),
        .init("«section 65» of the Regulation of M1Investigatory Powers Act 2000", "RIPA2000 s.65"),
        .init("«Section 444» of Education Act 1996", "EA1996 s.444"),
        .init("«Section 232» Housing Act 2004", "HA2004 s.232"),
        .init("«section four» of the Housing Act 2004", "HA2004 s.4"),
        .init(
            "«section 5(a)» of the Anti-social Behaviour, Crime and Policing Act 2014", "ASBCPA2014 s.5(a)"),
        .init("«section 393(1)» of the Communications Act 2003", "CA2003 s.393(1)"),
        .init("«section 12» of the Lighthouses and Beacons Act 1987", "LBA1987 s.12"),
        .init("«regulation 4(3)» of the Widget Safety (Inspection) Regulations 2011", "WSIR2011 reg.4(3)"),
        .init(
            "«section 29 and 30» of the Copyright, Designs and Patents Act 1988",
            "CDPA1988 s.29; CDPA1988 s.30"),
        .init("«section 31(3)» and «section 44(2)» of FOIA", "FOIA s.31(3); FOIA s.44(2)", regime: nil),
        .init("«section 11» and «section 20» of the Children Act 1989", "CA1989 s.11; CA1989 s.20"),
        .init(
            "«Regulation 4(3)» of the Freedom of Information and Data Protection (Appropriate Limit and Fees) "
                + "Regulations 2004", "FIDPALFR2004 reg.4(3)"),
        .init("«Regulation 4(3)» of the Fees Regulations", "FIDPALFR2004 reg.4(3)"),
        .init("Under FOIA we refuse. «Section 40(2)» applies.", "FOIA s.40(2)", regime: nil),
        .init(
            "Under the Freedom of Information (Scotland) Act 2002: «section 33(1)(b)» applies.",
            "FOISA s.33(1)(b)",
            regime: nil),
        .init("«Article 8» of the Human Rights Act 1998", "HRA1998 art.8"),
        .init("«section 117» aftercare", "MHA1983 s.117"),
        .init("the «S151» officer", "LGA1972 s.151"),
        .init("a «section 106» agreement", "TCPA1990 s.106"),
        .init("a «section 38» highways agreement. The «s.38» was signed.", "HA1980 s.38; HA1980 s.38"),
        .init("«section 47» enquiries", "CA1989 s.47"),
        .init("detained under «section 136»", "MHA1983 s.136"),
        .init("«s437(1)» notices", "EA1996 s.437(1)"),
        .init("«section 75» agreements", "NHSA2006 s.75"),
        .init("«section 18» of the Commissioners for Revenue and Customs Act 2005", "CRCA2005 s.18"),
        .init("«section 348» of FSMA 2000", "FSMA2000 s.348"),
        .init(
            "«section 393» of the Communications Act 2003 forbids it, save as «section 393» allows.",
            "CA2003 s.393; CA2003 s.393"),
        .init("«Section 18» of the Lighthouse Act applies; «section 40» does not.", "s.18; FOIA s.40"),
        .init("It engages «section 117» in that case.", "s.117"),
    ]

    static let defined: [CitationExample] = [
        .init(
            "the Freedom of Information Act 2000 (the Act). «Section 17» of the Act", "FOIA s.17", regime: nil
        ),
        .init(
            "the Freedom of Information Act 2000 (\"the Act\"). «Section 17» of the Act", "FOIA s.17",
            regime: nil),
        .init("the Police Act 1996 ('the Act'), and «section 30» of the Act", "PA1996 s.30"),
        .init(
            "the Environmental Information Regulations 2004 (the Regulations), «regulation 5» of the Regulations",
            "EIR reg.5", regime: nil),
        .init("the Lighthouses and Beacons Act 1987 (\"LABA\") and «section 4» of LABA", "LBA1987 s.4"),
        .init("«section 17(1)» of the Act", "FOIA s.17(1)"),
        .init("«section 17(1)» of the 2000 Act", "FOIA s.17(1)"),
        .init("«section 34» of the 2018 Act", "DPA2018 s.34"),
        .init("The Housing Act 1996 applies. «Section 193» of that Act", "HA1996 s.193"),
        .init("«Section 7(1)» of the said Act", "FOIA s.7(1)", regime: "FOIA"),
    ]

    static let recited: [CitationExample] = [
        .init(
            "«Section 23(5)»\n\n(3) The bodies referred to in «subsections (1) and (2)» are",
            "FOIA s.23(5); FOIA s.23(1); FOIA s.23(2)"),
        .init(
            "«Section 23(5)» - Security bodies\n(3)The bodies in «subsections (1) and (2)» are",
            "FOIA s.23(5); FOIA s.23(1); FOIA s.23(2)"),
        .init(
            "«Section 12(1)» of the Act provides:\n(2) «Subsection (1)» does not exempt the authority",
            "FOIA s.12(1); FOIA s.12(1)"),
        .init(
            "«Section 24(2)» National Security\nA certificate under «subsection (3)» may identify it.",
            "FOIA s.24(2); FOIA s.24(3)"),
        .init(
            "«Section 24(2)» National Security\nSubject to «section 60», a certificate under «subsection (3)»",
            "FOIA s.24(2); FOIA s.60; FOIA s.24(3)"),
        .init(
            "«Section 40»:\n(d) on a request under «section 45(1)(a)» of the Data Protection Act 2018 in reliance on "
                + "«subsection (4)» of that section", "FOIA s.40; DPA2018 s.45(1)(a); DPA2018 s.45(4)"),
        .init(
            "«Section 31»:\n(2) The purposes referred to in «subsection (1)(g) to (i)» are",
            "FOIA s.31; FOIA s.31(1)(g); FOIA s.31(1)(h); FOIA s.31(1)(i)"),
        .init(
            "«Section 18» of the Police Act 1996 reads:\n(2) The duty in «subsection (1)» is subject to «section 22».",
            "PA1996 s.18; PA1996 s.18(1); PA1996 s.22"),
        .init(
            "«Section 21»:\n(2) For the purposes of «subsection (1)»\n(3) It does not fall within «paragraph (b)».",
            "FOIA s.21; FOIA s.21(1); FOIA s.21(3)(b)"),
    ]

    static let environmental: [CitationExample] = [
        .init("«Regulation 12(4)(b)» of the EIR", "EIR reg.12(4)(b)"),
        .init("«Reg 12(4)(d)» of the EIRs", "EIR reg.12(4)(d)"),
        .init("«Reg. 12(4)(d)» EIR", "EIR reg.12(4)(d)"),
        .init("«Regulation 13(1)» of the Environmental Information Regulations 2004", "EIR reg.13(1)"),
        .init("«Section 12 (4) (b)» of the EIR", "EIR reg.12(4)(b)"),
        .init("EIR «12.4.b» is used.", "EIR reg.12(4)(b)"),
        .init("«Regulation 12.5.(e)» of the EIR", "EIR reg.12(5)(e)"),
        .init("«Regulation 12(4)(b)»", "EIR reg.12(4)(b)", regime: "EIR"),
        .init("«R12(5)(a)» applies.", "EIR reg.12(5)(a)", regime: "EIR"),
        .init("«Exception 12(5)(b)» applies.", "EIR reg.12(5)(b)", regime: "EIR"),
        .init("«regs 12(4)(d) and 12(5)(e)» apply.", "EIR reg.12(4)(d); EIR reg.12(5)(e)", regime: "EIR"),
        .init(
            "«Regulations 12(4)(d), 12(5)(e) and 13» apply.",
            "EIR reg.12(4)(d); EIR reg.12(5)(e); EIR reg.13",
            regime: "EIR"),
        .init("the «regulation 12» exceptions", "EIR reg.12", regime: "EIR"),
        .init(
            "The Environmental Information Regulations 2004 apply and «Regulation 12(5)(b)» is engaged.",
            "EIR reg.12(5)(b)"),
        .init(
            "«regulation 12(6)» of the EIR. \"(6) For the purposes of «paragraph (1)» an authority\"",
            "EIR reg.12(6); EIR reg.12(1)", regime: "EIR"),
        .init("It is a matter for «section 39» of FOIA.", "FOIA s.39", regime: "EIR"),
        .init(
            "«Regulation 13» EIR as amended by «Sch. 19, para 307» of the Data Protection Act 2018",
            "EIR reg.13; DPA2018 sch.19 para.307"),
    ]

    static let scottish: [CitationExample] = [
        .init("«section 33(1)(b)» of the Freedom of Information (Scotland) Act 2002", "FOISA s.33(1)(b)"),
        .init("«section 38(1)(b)» of FOISA", "FOISA s.38(1)(b)"),
        .init(
            "«sections 30(b)(i), 30(c) and 38(1)(b)» of FOISA",
            "FOISA s.30(b)(i); FOISA s.30(c); FOISA s.38(1)(b)"),
        .init("«section 17(1)» of the Act", "FOISA s.17(1)", regime: "FOISA"),
        .init(
            "The Environmental Information (Scotland) Regulations 2004 (EIRs) apply. See «regulation 6(1)(b)» of the EIRs.",
            "EISR reg.6(1)(b)", regime: "FOISA"),
        .init(
            "The Environmental Information (Scotland) Regulations 2004 (EIRs) apply, and «regulation 10(4)(d)».",
            "EISR reg.10(4)(d)", regime: "FOISA"),
        .init(
            "Unlike the Environmental Information (Scotland) Regulations 2004, the Environmental Information Regulations 2004 have «regulation 12(9)» of the EIRs.",
            "EIR reg.12(9)", regime: "FOISA"),
        .init("«Section 30(b)(ii)» applies.", "FOISA s.30(b)(ii)", regime: "FOISA"),
        .init("«Sections 35(1)(a) & (b)» apply.", "FOISA s.35(1)(a); FOISA s.35(1)(b)", regime: "FOISA"),
        .init(
            "«sections 28 to 30, 38, 39(1) or 41» of the Act",
            "FOISA s.28; FOISA s.29; FOISA s.30; FOISA s.38; FOISA s.39(1); FOISA s.41", regime: "FOISA"),
        .init(
            "«regulation 10(4)(a)» of the Environmental Information (Scotland) Regulations 2004",
            "EISR reg.10(4)(a)"),
        .init("«regulation 11(2)» of the EISRs", "EISR reg.11(2)"),
        .init("«regulation 10(5)(e)»", "EISR reg.10(5)(e)", regime: "EISR"),
    ]

    static let dataProtection: [CitationExample] = [
        .init("«Article 5(1)(a)» of the UK GDPR", "UKGDPR art.5(1)(a)"),
        .init("«Article 5(1)(a)» of the General Data Protection Regulation", "GDPR art.5(1)(a)"),
        .init("«Article 5(1)» of the UK General Data Protection Regulation", "UKGDPR art.5(1)"),
        .init("«Art. 6(1)(f)» GDPR", "GDPR art.6(1)(f)"),
        .init("GDPR «Article 6(1)(f)»", "GDPR art.6(1)(f)"),
        .init("the UK GDPR requires a basis: «Article 6(1)(f)» is one", "UKGDPR art.6(1)(f)"),
        .init("contrary to «Article 5(1)(a)», as the UK GDPR requires", "UKGDPR art.5(1)(a)"),
        .init("«Articles 5(1)(a) and 6(1)(f)» of the UK GDPR", "UKGDPR art.5(1)(a); UKGDPR art.6(1)(f)"),
        .init("«Article 5(1)(a)» is unmet.", "art.5(1)(a)"),
        .init("«section 10» of the Data Protection Act 2018", "DPA2018 s.10"),
        .init("«section 7» of the Data Protection Act 1998", "DPA1998 s.7"),
        .init("«section 34(1)» of the DPA 2018", "DPA2018 s.34(1)"),
        .init("«section 34(1)» of the Data Protection Act", "DPA2018 s.34(1)"),
        .init(
            "The Data Protection Act 1998 was in force; «section 7» of the Data Protection Act", "DPA1998 s.7"
        ),
        .init("«section 45(1)(a)» of the DPA2018", "DPA2018 s.45(1)(a)"),
    ]

    static let schedules: [CitationExample] = [
        .init("«paragraph 3 of Schedule 2» to the Data Protection Act 2018", "DPA2018 sch.2 para.3"),
        .init("«Schedule 2, paragraph 19» of the Data Protection Act 2018", "DPA2018 sch.2 para.19"),
        .init("«paragraph 2(1)(a) of Part 1 of Schedule 2» to the DPA 2018", "DPA2018 sch.2 para.2(1)(a)"),
        .init(
            "«paragraph 3 of Part 1 of Schedule 12A» to the Local Government Act 1972",
            "LGA1972 sch.12A para.3"),
        .init("«section 19 of Schedule 2 (Part 4)» of the Data Protection Act 2018", "DPA2018 sch.2 para.19"),
        .init("«Schedule 12A» of the Local Government Act 1972", "LGA1972 sch.12A"),
        .init(
            "«Schedule 1 Part 2 paragraph 10(1)» of the Data Protection Act 2018", "DPA2018 sch.1 para.10(1)"),
        .init(
            "«paras 1 and 2 of Sch. 12A» to the Local Government Act 1972",
            "LGA1972 sch.12A para.1; LGA1972 sch.12A para.2"),
    ]

    static let bare: [CitationExample] = [
        .init(
            "Exemptions:\n• «37(1)(a)(iii) and 37(1)(b)(ii)»",
            "FOIA s.37(1)(a)(iii); FOIA s.37(1)(b)(ii)"),
        .init("The following exemptions apply:\n• «29(1)(b)» (the economy)", "FOIA s.29(1)(b)"),
        .init(
            "The following exemptions apply:\n• «37(1)(a) and 37(1)(b)» (honours)",
            "FOIA s.37(1)(a); FOIA s.37(1)(b)"),
        .init(
            "Exemptions engaged:\n- «24(1)» national security\n- «27(1)(a)» international relations",
            "FOIA s.24(1); FOIA s.27(1)(a)"),
        .init("The exemptions applied are «31(1)(a) and 40(2)».", "FOIA s.31(1)(a); FOIA s.40(2)"),
        .init("It is exempt under «40(2)».", "FOIA s.40(2)"),
        .init("It is withheld under «40(2)» of the FOIA.", "FOIA s.40(2)"),
        .init("FOIA «40(2)» was applied.", "FOIA s.40(2)"),
        .init("The exception in EIR «12(5)(e)» was applied.", "EIR reg.12(5)(e)"),
    ]
}
