import Testing

@testable import Statutes

@Suite("The catalogue's instruments")
struct CatalogueInstrumentTests {
    let catalogue = Catalogue.standard

    @Test func idsAreUniqueAndFindTheirInstrument() {
        #expect(Set(catalogue.instruments.map(\.id)).count == catalogue.instruments.count)
        for instrument in catalogue.instruments {
            #expect(catalogue.instrument(instrument.id) == instrument)
        }
        #expect(catalogue.instrument("XYZ1999") == nil)
    }

    @Test func holdsTheRegimesAndAtLeastEightyOthers() {
        let regimes = ["FOIA", "EIR", "FOISA", "EISR", "DPA2018", "DPA1998", "UKGDPR", "GDPR"]
        for id in regimes { #expect(catalogue.instrument(id) != nil) }
        #expect(catalogue.instruments.count >= regimes.count + 80)
    }

    @Test func idsFollowTheConventionUnlessTheDataSayWhy() throws {
        for entry in try InstrumentFile(EmbeddedData.instruments).entries {
            let instrument = entry.instrument
            let conventional = Instrument.conventionalID(title: instrument.title, year: instrument.year)
            #expect((instrument.id == conventional) == (entry.idReason == nil), "\(instrument.id)")
        }
    }

    @Test(arguments: [
        ("Local Government Act 1972", 1972, "LGA1972"),
        ("Anti-social Behaviour, Crime and Policing Act 2014", 2014, "ASBCPA2014"),
        ("Health and Safety at Work etc. Act 1974", 1974, "HSWA1974"),
        ("Children’s Hearings (Scotland) Act 2011", 2011, "CHSA2011"),
        ("Children's Hearings (Scotland) Act 2011", 2011, "CHSA2011"),
        (
            "Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
            2004, "FIDPALFR2004"
        ),
        ("Intelligence Services Act", 1994, "ISA1994"),
    ])
    func conventionalIDs(title: String, year: Int, id: String) {
        #expect(Instrument.conventionalID(title: title, year: year) == id)
    }

    @Test func identifiersAreWellFormedAndUnique() {
        #expect(Set(catalogue.instruments.map(\.uri)).count == catalogue.instruments.count)
        let series = ["ukpga", "uksi", "asp", "ssi", "anaw", "eur"]
        for instrument in catalogue.instruments where instrument.id != "GDPR" {
            let steps = instrument.uri.split(separator: "/").map(String.init)
            #expect(Array(steps.prefix(3)) == ["http:", "www.legislation.gov.uk", "id"], "\(instrument.id)")
            #expect(series.contains(steps[3]), "\(instrument.id)")
            // The year, or for the old Acts the monarch and the session.
            #expect(steps.count == (instrument.year >= 1963 ? 6 : 7), "\(instrument.id)")
            if instrument.year >= 1963 { #expect(steps[4] == String(instrument.year)) }
            #expect(Int(steps[steps.count - 1]) != nil, "\(instrument.id)")
        }
    }

    @Test func titlesEndWithTheirYear() {
        for instrument in catalogue.instruments where instrument.kind != .europeanRegulation {
            #expect(instrument.title == "\(instrument.titleWithoutYear) \(instrument.year)")
        }
    }

    @Test func kindsAgreeWithTitles() {
        for instrument in catalogue.instruments {
            let words = instrument.titleWithoutYear.split(separator: " ")
            let last = words.last.map(String.init)
            switch instrument.kind {
            case .act: #expect(last == "Act", "\(instrument.id)")
            case .order: #expect(last == "Order", "\(instrument.id)")
            case .rules: #expect(last == "Rules", "\(instrument.id)")
            case .regulations:
                #expect(last == "Regulations" || last == "Directions", "\(instrument.id)")
            case .europeanRegulation: #expect(last == "Regulation", "\(instrument.id)")
            }
        }
    }

    @Test func anAliasMeansOneInstrument() {
        var owners: [String: String] = [:]
        for instrument in catalogue.instruments {
            for alias in instrument.aliases {
                let key = alias.lowercased()
                #expect(owners[key] == nil, "\(alias) is \(owners[key] ?? "") and \(instrument.id)")
                owners[key] = instrument.id
                #expect(key != instrument.title.lowercased(), "\(alias) repeats a title")
                #expect(key != instrument.titleWithoutYear.lowercased(), "\(alias) repeats a title")
            }
        }
        for instrument in catalogue.instruments {
            if let owner = owners[instrument.title.lowercased()] { #expect(owner == instrument.id) }
            if let owner = owners[instrument.id.lowercased()] { #expect(owner == instrument.id) }
        }
        for (alias, ids) in catalogue.sharedAliases {
            #expect(owners[alias.lowercased()] == nil, "\(alias) is shared and owned")
            #expect(ids.count > 1 && Set(ids).count == ids.count, "\(alias)")
            for id in ids { #expect(catalogue.instrument(id) != nil, "\(alias): \(id)") }
        }
    }

    @Test(arguments: [
        ("FOIA", "s.31(1)(a)", "http://www.legislation.gov.uk/id/ukpga/2000/36/section/31/1/a"),
        ("FOIA", "s.40(5B)(a)(i)", "http://www.legislation.gov.uk/id/ukpga/2000/36/section/40/5B/a/i"),
        ("EIR", "reg.12(5)(e)", "http://www.legislation.gov.uk/id/uksi/2004/3391/regulation/12/5/e"),
        ("FOISA", "s.30(b)(i)", "http://www.legislation.gov.uk/id/asp/2002/13/section/30/b/i"),
        ("EISR", "reg.10(4)(a)", "http://www.legislation.gov.uk/id/ssi/2004/520/regulation/10/4/a"),
        ("UKGDPR", "art.6(1)(f)", "http://www.legislation.gov.uk/id/eur/2016/679/article/6/1/f"),
        ("GDPR", "art.5(1)(a)", "http://data.europa.eu/eli/reg/2016/679/art_5/oj"),
        (
            "DPA2018", "sch.2 para.19",
            "http://www.legislation.gov.uk/id/ukpga/2018/12/schedule/2/paragraph/19"
        ),
        ("PACE1984", "s.8", "http://www.legislation.gov.uk/id/ukpga/1984/60/section/8"),
    ])
    func identifiersOfProvisions(id: String, text: String, uri: String) throws {
        let provision = try #require(Provision(canonical: text))
        #expect(catalogue.uri(for: provision, in: id) == uri)
    }

    @Test func anUnknownInstrumentHasNoIdentifiers() {
        #expect(catalogue.uri(for: Provision(kind: .section, number: "1"), in: "XYZ1999") == nil)
    }
}
