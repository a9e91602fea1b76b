import Testing

@testable import FOIParser

@Suite("The authority that answers")
struct FactsAuthorityTests {
    @Test(
        "is known by letterhead, signature, domain, short form and what it says of itself",
        arguments: [
            ("H|Durham Constabulary Headquarters\nS|Dear Ms Orme", "durham-constabulary"),
            ("S|Dear Ms Orme\nC|Information Rights Officer\nC|Leeds City Council", "leeds-city-council"),
            ("H|E-mail: foi@gwent.police.uk", "gwent-police"),
            ("H|                            www.oxleas.nhs.uk", "oxleas-nhs-foundation-trust"),
            ("D|The MPS can neither confirm nor deny that it holds this.", "metropolitan-police"),
            ("A|I can confirm that Kent Police holds the information.", "kent-police"),
            ("A|The information is held by Essex County Council.", "essex-county-council"),
            (
                "S|Please find Brighton & Hove City Council’s response below.",
                "brighton-and-hove-city-council"
            ),
            ("H|Our ref: 01.FOI.24.000123", "metropolitan-police"),
            ("C|Tîm Rhyddid Gwybodaeth\nC|Heddlu Gogledd Cymru", "north-wales-police"),
            (
                "D|The Police Service of\nD|Northern Ireland (PSNI) holds no such record.",
                "police-service-of-northern-ireland"
            ),
            ("H|Our reference: DFI/2025-0133", "department-for-infrastructure"),
            (
                "P|Information Commissioner's Office\nP|Home\nQ|Which bicycles?",
                "information-commissioners-office"
            ),
            (
                "A|No such record is held by the ICO. If the council told us, it did so by telephone.",
                "information-commissioners-office"
            ),
            ("H|FOREIGN, COMMONWEALTH & DEVELOPMENT OFFICE", "foreign-commonwealth-and-development-office"),
        ])
    func known(lines: String, id: String) {
        #expect(FactsFixture(lines).facts.authority?.id == id)
    }

    @Test(
        "is passed through as printed where the catalogue does not know it",
        arguments: [
            ("H|Thornwick Borough Council\nS|Dear Ms Orme", "Thornwick Borough Council"),
            ("C|Yours sincerely\nC|University of Wreken", "University of Wreken"),
            ("A|Marlow Vale District Council is not the highway authority.", "Marlow Vale District Council"),
            ("S|Thornwick and Ormes Constabulary holds no such record.", "Thornwick and Ormes Constabulary"),
            ("H|Department for Rivers\nS|Dear Ms Orme", "Department for Rivers"),
            (
                "C|Northmoor Mental Health NHS Foundation Trust",
                "Northmoor Mental Health NHS Foundation Trust"
            ),
            ("P|Ormes Bay Ferries\nA|There are 12.", "Ormes Bay Ferries"),
            ("H|ORMES HARBOUR COMMISSIONERS\nH|The Harbour Office", "ORMES HARBOUR COMMISSIONERS"),
            ("H|Ormes Record Office\nS|Dear Ms Orme", "Ormes Record Office"),
            ("H|Rivers and Tides Agency\nS|Dear Ms Orme", "Rivers and Tides Agency"),
            ("H|NHS Strathormes\nS|Dear Ms Orme", "NHS Strathormes"),
            ("P|From: Regional Ferries Agency\nA|There are 12.", "Regional Ferries Agency"),
            ("H|From: FOI (ORMES AMBULANCE SERVICE NHS TRUST)", "ORMES AMBULANCE SERVICE NHS TRUST"),
            (
                "A|There are 12.\nP|© Copyright 2025. South Ormes Police. All rights reserved.",
                "South Ormes Police"
            ),
            ("A|There are 12.\nP|© University of Wreken", "University of Wreken"),
            (
                "P|Boats - a Freedom of Information request to Canal & Ferry Keepers - RequestSite",
                "Canal & Ferry Keepers"
            ),
            (
                "S|I answer the request that NHS Ormes Clinical Commissioning\nS|Group (the CCG) received on Monday.",
                "NHS Ormes Clinical Commissioning Group"
            ),
            ("H|Thornwick MBC\nS|Dear Ms Orme", "Thornwick Metropolitan Borough Council"),
            ("C|A. Orme, Information Officer, Hambleton Vale DC", "Hambleton Vale District Council"),
            (
                "H|Ormes Bay Hospitals\nH|NHS Foundation Trust\nH|Bay Road",
                "Ormes Bay Hospitals NHS Foundation Trust"
            ),
            ("A|Ormes Bay NHS Trust          Chair: A. Orme\nA|None.", "Ormes Bay NHS Trust"),
            (
                "P|Bwrdd Iechyd Prifysgol Ormes / Ormes University Health Board\nP|Our Health Board | Home",
                "Ormes University Health Board"
            ),
            (
                "D|Thornwick and Ormes Police hold records. The authority may refuse.",
                "Thornwick and Ormes Police"
            ),
            ("C|FOI Team\nC|Thornwick City Council, Guildhall, Thornwick TW1 1GG", "Thornwick City Council"),
        ])
    func unknown(lines: String, name: String) {
        let authority = FactsFixture(lines).facts.authority
        #expect(authority?.name == name)
        #expect(authority?.id == nil)
    }

    @Test(
        "is no body that is merely named",
        arguments: [
            "R|Information Commissioner’s Office\nR|Wycliffe House",
            "R|You may complain to the Scottish Information Commissioner.",
            "A|You may wish to contact Leeds City Council.",
            "A|The contract is with Brightloop Broadband Limited.",
            "V|Highways are the responsibility of the County Council.",
            "L|(a) the Metropolitan Police Service,",
            "H|Closure of the Department of Celtic Studies",
            "A|The Freedom of Information (Fees for Required Disclosure) (Scotland) Regulations 2004 apply.",
            "V|Public Health Scotland publishes weekly figures.",
            "V|The Office for National Statistics publishes yearly tables.",
            "M|Visible links\nM|2. http://www.nationalarchives.gov.uk/doc/open",
            "P|Visible links\nP|2. http://www.nationalarchives.gov.uk/doc/open",
            "A|Your appeal under the HRA is not held. The HRA is an Act. The HRA has ten sections.",
            "A|The NDA is exempt. The NDA has two parties.",
            "H|NHS Constitution\nA|There are 12.",
            "H|Chair: Anil Pillai\nH|An Associated University Hospital of Ormes Medical School",
        ])
    func merelyNamed(lines: String) {
        #expect(FactsFixture("S|Dear Ms Orme\n\(lines)").facts.authority == nil)
    }

    @Test("is the one that signs, not the one that is asked about")
    func signer() {
        let fixture = FactsFixture(
            """
            Q|How many patients did Barts Health NHS Trust send to Oxleas NHS Foundation Trust?
            A|Barts Health NHS Trust sent none. The Trust has no such record.
            C|Yours sincerely
            C|Oxleas NHS Foundation Trust
            """)
        #expect(fixture.facts.authority?.id == "oxleas-nhs-foundation-trust")
    }

    @Test(
        "is known by a short form that others share only beside more of it",
        arguments: [
            ("H|Health Research Authority\nA|The HRA holds this.", "health-research-authority"),
            ("A|The HRA’s staff have no such record.", "health-research-authority"),
            ("A|The HRA holds this.", nil),
            ("A|The DfE holds this.", nil),
            ("H|DfE\nC|Department for the Economy", "department-for-the-economy"),
        ] as [(String, String?)])
    func shortForms(lines: String, id: String?) {
        #expect(FactsFixture("S|Dear Ms Orme\n\(lines)").facts.authority?.id == id)
    }

    @Test("is printed as at the head where the foot prints it in capitals")
    func firstPrint() {
        let lines = "H|NHS Strathormes\nS|Dear Ms Orme\nC|Freedom of Information Office\nC|NHS STRATHORMES"
        #expect(FactsFixture(lines).facts.authority?.name == "NHS Strathormes")
    }

    @Test("is the Commissioner where the Commissioner holds the information")
    func commissioner() {
        let letter = "S|Dear Ms Orme\nD|I can confirm that no such record is held by the ICO."
        #expect(FactsFixture(letter).facts.authority?.id == "information-commissioners-office")
    }

    @Test("is the longest name that stands there")
    func longestName() {
        let fixture = FactsFixture("C|North East London NHS Foundation Trust")
        #expect(fixture.facts.authority?.id == "north-east-london-nhs-foundation-trust")
    }

    @Test("has the words it was known by")
    func range() throws {
        let fixture = FactsFixture("S|Tîm\nD|The MPS holds no such record.")
        let authority = try #require(fixture.facts.authority)
        #expect(fixture.text(authority.range) == "MPS")
        #expect(authority.name == "Metropolitan Police Service")
    }

    @Test("is the body of the page's title before one that the text names")
    func titleBeforeText() {
        let text = "P|Leeds City Council\nA|The Planning Inspectorate holds appeals.\nD|Planning Inspectorate"
        let fixture = FactsFixture(text, title: "Drains - a request to Leeds City Council")
        #expect(fixture.facts.authority?.id == "leeds-city-council")
        #expect(
            FactsFixture("D|The Planning Inspectorate can confirm that it holds this.").facts.authority?.id
                == "planning-inspectorate")
    }

    @Test("has no words where only the title of the page names it")
    func title() throws {
        let fixture = FactsFixture("A|There are 12.", title: "Bicycles | Leeds City Council")
        let authority = try #require(fixture.facts.authority)
        #expect(authority.id == "leeds-city-council")
        #expect(authority.range.isEmpty)
    }
}

@Suite("The catalogue of authorities")
struct AuthorityCatalogueTests {
    @Test("has a stable id for each, in kebab-case and in order, and no name twice")
    func ids() {
        let authorities = AuthorityCatalogue.shared.authorities
        let ids = authorities.map(\.id)
        #expect(ids.count > 1000)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.utf8.allSatisfy { $0.isFactDigit || 97...122 ~= $0 || $0 == 45 } })
    }

    @Test("no name, alias or domain belongs to two authorities")
    func claims() {
        var owners: [[UInt64]: String] = [:]
        for authority in AuthorityCatalogue.shared.authorities {
            for phrase in [authority.name] + authority.aliases + authority.domains {
                let words = PhraseTrie.words(of: phrase)
                #expect(owners[words] == nil || owners[words] == authority.id, "\(phrase)")
                owners[words] = authority.id
            }
        }
    }

    @Test("every name is found in a signature and gives its authority")
    func everyName() {
        for authority in AuthorityCatalogue.shared.authorities {
            let found = FactsFixture("S|Dear Ms Orme\nC|\(authority.name)").facts.authority?.id
            let isCommissioner =
                authority.id.hasSuffix("information-commissioner")
                || authority.id == "information-commissioners-office"
            #expect(found == authority.id || isCommissioner, "\(authority.name)")
        }
    }
}
