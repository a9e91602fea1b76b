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
            for phrase in [authority.name] + (authority.aliases ?? []) + (authority.domains ?? []) {
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
