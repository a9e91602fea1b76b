import Testing

@testable import Statutes

@Suite("The catalogue's access regimes")
struct CatalogueRegimeTests {
    static let ids = ["FOIA", "EIR", "FOISA", "EISR", "FIDPALFR2004", "FIFRDSR2004"]
    let catalogue = Catalogue.standard

    @Test(arguments: ids)
    func everyProvisionRoundTripsThroughItsCanonicalForm(id: String) throws {
        let regime = try #require(catalogue.regime(id))
        for place in regime.spans.keys {
            let provision = place.provision
            #expect(Provision(canonical: provision.description) == provision)
            #expect(catalogue.contains(provision, in: id) == true)
            #expect(catalogue.exemption(provision, in: id) != nil, "\(id) \(provision)")
            if let parent = place.parent { #expect(regime.spans[parent] != nil) }
        }
    }

    @Test(arguments: ids)
    func entriesAreInOrderAndAtHomeInTheirInstrument(id: String) throws {
        let entries = catalogue.entries(in: id)
        #expect(Set(entries.map(\.provision)).count == entries.count)
        let kind = try #require(catalogue.instrument(id)).provisionKind
        for entry in entries {
            #expect(entry.provision.kind == kind || entry.provision.kind == .schedule)
            #expect(!entry.title.isEmpty && !entry.source.isEmpty)
        }
    }

    @Test(arguments: ids)
    func limbsExistInTheInstrument(id: String) {
        for entry in catalogue.entries(in: id) {
            for limb in entry.ncndLimbs {
                #expect(catalogue.contains(limb.provision, in: id) == true, "\(limb.provision)")
                #expect(catalogue.isNCNDLimb(limb.provision, in: id), "\(limb.provision)")
            }
            for part in entry.supplementary {
                #expect(catalogue.contains(part, in: id) == true, "\(part)")
                #expect(!catalogue.isRefusalGround(part, in: id) && !catalogue.isNCNDLimb(part, in: id))
            }
            for limb in entry.absoluteLimbs {
                #expect(catalogue.contains(limb.provision, in: id) == true, "\(limb.provision)")
                #expect(limb.provision.isWithin(entry.provision))
            }
            #expect((entry.exemptionClass == .mixed) == !entry.absoluteLimbs.isEmpty)
            #expect((entry.exemptionClass == nil) == (entry.test == nil))
            if entry.kind == .exemption || entry.kind == .exception { #expect(entry.exemptionClass != nil) }
        }
    }

    @Test func limbsOfFOIAStandInTheirOwnSection() {
        for entry in catalogue.entries(in: "FOIA") where entry.kind == .exemption {
            for limb in entry.ncndLimbs { #expect(limb.provision.isWithin(entry.provision)) }
            #expect(entry.ncndLimbs.isEmpty == (entry.provision.number == "21"))
        }
    }

    @Test(arguments: [
        ("FOIA", ExemptionEntry.Class.absolute, ["21", "23", "32", "34", "41", "44"]),
        ("FOIA", .mixed, ["36", "37", "40"]),
        (
            "FOIA", .qualified,
            [
                "22", "22A", "24", "26", "27", "28", "29", "30", "31", "33", "35", "38", "39", "42", "43",
            ]
        ),
        ("FOISA", .absolute, ["25", "26", "37"]),
        ("FOISA", .mixed, ["36", "38"]),
        (
            "FOISA", .qualified,
            ["27", "28", "29", "30", "31", "32", "33", "34", "35", "39", "40", "41"]
        ),
    ])
    func classesAreThoseThatTheActsList(id: String, expected: ExemptionEntry.Class, sections: [String]) {
        let found = catalogue.entries(in: id).filter {
            $0.kind == .exemption && $0.exemptionClass == expected
        }
        #expect(found.map(\.provision.number) == sections)
    }

    @Test func lifespansAreInOrder() throws {
        for id in Self.ids {
            for (place, span) in try #require(catalogue.regime(id)).spans {
                for day in [span.from, span.until].compactMap({ $0 }) {
                    #expect(day.utf8.count == 10 && day > "2005-01-01" && day < "2026-01-01")
                }
                if let from = span.from, let until = span.until {
                    #expect(from < until, "\(place.provision)")
                }
            }
        }
    }
}
