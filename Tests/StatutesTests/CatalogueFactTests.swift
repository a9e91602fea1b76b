import Testing

@testable import Statutes

/// Facts of the law, one by one, so that an edit of the data cannot change one unseen.
@Suite("Facts in the catalogue")
struct CatalogueFactTests {
    let catalogue = Catalogue.standard

    func provision(_ text: String) throws -> Provision { try #require(Provision(canonical: text)) }

    @Test(arguments: [
        ("FOIA", "s.23(3)(n)"), ("FOIA", "s.23(3)(p)"), ("FOIA", "s.22A"), ("FOIA", "s.22A(1)(b)(iv)"),
        ("FOIA", "s.30(1)(a)(i)"), ("FOIA", "s.31(2)(j)"), ("FOIA", "s.36(2)(b)(ii)"),
        ("FOIA", "s.36(5)(o)(iii)"), ("FOIA", "s.37(1)(ad)"), ("FOIA", "s.40(3)(a)(i)"),
        ("FOIA", "s.40(3A)(a)"), ("FOIA", "s.40(5)(b)(i)"), ("FOIA", "s.40(5B)(a)(i)"),
        ("FOIA", "s.44(1)(a)"), ("FOIA", "sch.1"), ("EIR", "reg.12(5)(f)(iii)"), ("EIR", "reg.13(5B)(e)"),
        ("EIR", "reg.13(2)(a)(i)"), ("FOISA", "s.30(b)(ii)"), ("FOISA", "s.38(1)(d)"),
        ("FOISA", "s.38(2A)(b)"), ("FOISA", "s.35(2)(d)(ii)"), ("EISR", "reg.10(5)(g)"),
        ("EISR", "reg.11(3A)(a)"), ("GDPR", "art.99"), ("UKGDPR", "art.6(1)(f)"), ("DPA2018", "s.215"),
        ("DPA1998", "s.7"), ("DPA2018", "sch.2"),
    ])
    func exists(id: String, text: String) throws {
        #expect(catalogue.contains(try provision(text), in: id) == true)
    }

    @Test(arguments: [
        ("FOIA", "s.31(3)(a)"), ("FOIA", "s.31(1)(k)"), ("FOIA", "s.23(3)(q)"), ("FOIA", "s.24(5)"),
        ("FOIA", "s.40(5C)"), ("FOIA", "s.40(3A)(a)(i)"), ("FOIA", "s.89"), ("FOIA", "s.117"),
        ("FOIA", "s.106"), ("FOIA", "reg.12"), ("FOIA", "s.43(4)"), ("FOIA", "sch.9"),
        ("EIR", "reg.12(4)(f)"), ("EIR", "reg.12(5)(h)"), ("EIR", "reg.22"), ("EIR", "s.12"),
        ("FOISA", "s.77"), ("FOISA", "s.30(1)"), ("FOISA", "s.38(1)(e)"), ("EISR", "reg.10(5)(h)"),
        ("GDPR", "art.100"), ("DPA1998", "s.76"), ("DPA2018", "s.216"),
    ])
    func neverExisted(id: String, text: String) throws {
        #expect(catalogue.contains(try provision(text), in: id) == false)
    }

    @Test(arguments: [
        ("PACE1984", "s.8"), ("FOIA", "s.11A(1)"), ("DPA2018", "s.45(1)(a)"), ("UKGDPR", "art.22A"),
        ("UKGDPR", "art.6(1)(ea)"), ("FOIA", "sch.1 para.6"),
    ])
    func isNotForTheCatalogueToSay(id: String, text: String) throws {
        #expect(catalogue.contains(try provision(text), in: id) == nil)
    }

    @Test(arguments: [
        ("FOIA", "s.31(1)(a)", "s.31", "Law enforcement"),
        ("FOIA", "s.40(5B)(a)(i)", "s.40", "Personal information"),
        ("FOIA", "s.22A(1)", "s.22A", "Research"),
        ("FOIA", "s.44", "s.44", "Prohibitions on disclosure"),
        ("EIR", "reg.12(5)(f)(i)", "reg.12(5)(f)", "Interests of the person who provided the information"),
        ("EIR", "reg.12", "reg.12", "Exceptions to the duty to disclose environmental information"),
        ("FOISA", "s.33(1)(b)", "s.33", "Commercial interests and the economy"),
        ("EISR", "reg.10(4)(e)", "reg.10(4)(e)", "Internal communications"),
    ])
    func entryOfAProvision(id: String, text: String, entry: String, title: String) throws {
        let found = try #require(catalogue.exemption(try provision(text), in: id))
        #expect(found.provision.description == entry)
        #expect(found.title == title)
    }

    @Test(arguments: [
        ("FOIA", "s.23(5)"), ("FOIA", "s.24(2)"), ("FOIA", "s.30(3)"), ("FOIA", "s.31(3)"),
        ("FOIA", "s.40(5)"), ("FOIA", "s.40(5A)"), ("FOIA", "s.40(5B)"), ("FOIA", "s.40(5B)(a)(i)"),
        ("FOIA", "s.41(2)"), ("FOIA", "s.42(2)"), ("FOIA", "s.43(3)"), ("FOIA", "s.44(2)"),
        ("FOIA", "s.38(2)"), ("FOIA", "s.27(4)(a)"), ("FOIA", "s.28(3)"), ("FOIA", "s.29(2)"),
        ("FOISA", "s.18"), ("FOISA", "s.18(1)"), ("EIR", "reg.12(6)"), ("EIR", "reg.13(5)"),
        ("EIR", "reg.13(5A)"), ("EIR", "reg.13(5B)(a)"), ("EISR", "reg.10(8)"), ("EISR", "reg.11(6)"),
    ])
    func isTheNCNDLimb(id: String, text: String) throws {
        #expect(catalogue.isNCNDLimb(try provision(text), in: id))
    }

    @Test(arguments: [
        ("FOIA", "s.31"), ("FOIA", "s.31(1)(a)"), ("FOIA", "s.24(1)"), ("FOIA", "s.24(3)"),
        ("FOIA", "s.40(2)"), ("FOIA", "s.21"), ("FOIA", "s.12(2)"), ("FOISA", "s.38(1)(b)"),
        ("EIR", "reg.12(5)(a)"), ("EISR", "reg.11(2)"), ("PACE1984", "s.24(2)"),
    ])
    func isNoNCNDLimb(id: String, text: String) throws {
        #expect(!catalogue.isNCNDLimb(try provision(text), in: id))
    }

    @Test(arguments: [
        ("FOIA", "s.1(1)(a)"), ("FOIA", "s.8"), ("FOIA", "s.9"), ("FOIA", "s.10(3)"), ("FOIA", "s.11"),
        ("FOIA", "s.13"), ("FOIA", "s.15"), ("FOIA", "s.16"), ("FOIA", "s.17(5)"), ("FOIA", "s.19"),
        ("FOIA", "s.45(1)"), ("FOIA", "s.46"), ("FOIA", "s.47"), ("FOIA", "s.50"), ("FOIA", "s.52"),
        ("FOIA", "s.57"), ("FOIA", "s.84"), ("FOIA", "s.2(2)(b)"), ("EIR", "reg.5(2)"), ("EIR", "reg.11"),
        ("EIR", "reg.2(1)"), ("EIR", "reg.12(1)(b)"), ("EIR", "reg.12(2)"), ("EIR", "reg.9(1)"),
        ("FOISA", "s.2(1)(b)"), ("FOISA", "s.16(4)"), ("FOISA", "s.20(1)"), ("FOISA", "s.47"),
        ("EISR", "reg.16"), ("EISR", "reg.10(2)(b)"), ("FIDPALFR2004", "reg.4(3)"),
        ("FIFRDSR2004", "reg.5"),
    ])
    func isProcedure(id: String, text: String) throws {
        let provision = try provision(text)
        #expect(catalogue.isProcedural(provision, in: id))
        #expect(!catalogue.isRefusalGround(provision, in: id))
    }

    @Test(arguments: [
        ("FOIA", "s.12"), ("FOIA", "s.12(1)"), ("FOIA", "s.14(2)"), ("FOIA", "s.21"), ("FOIA", "s.44(2)"),
        ("FOISA", "s.12(1)"), ("FOISA", "s.14(1)"), ("FOISA", "s.17(1)"), ("FOISA", "s.18(1)"),
        ("FOISA", "s.25"), ("EIR", "reg.12(4)(b)"), ("EIR", "reg.12"), ("EIR", "reg.12(3)"),
        ("EIR", "reg.12(6)"), ("EIR", "reg.13(1)"), ("EISR", "reg.10(5)(e)"), ("EISR", "reg.11(2)"),
    ])
    func isAGroundOfRefusal(id: String, text: String) throws {
        let provision = try provision(text)
        #expect(catalogue.isRefusalGround(provision, in: id))
        #expect(!catalogue.isProcedural(provision, in: id))
    }

    @Test(arguments: [
        ("FOIA", "s.37(1)(a)", ExemptionEntry.Class.absolute), ("FOIA", "s.37(1)(ab)", .absolute),
        ("FOIA", "s.37(1)(ac)", .qualified), ("FOIA", "s.37(1)(b)", .qualified),
        ("FOIA", "s.37(1)", .mixed), ("FOIA", "s.37(2)", .mixed), ("FOIA", "s.40(1)", .absolute),
        ("FOIA", "s.40(2)", .mixed), ("FOIA", "s.40(3A)(a)", .absolute), ("FOIA", "s.40(3B)", .qualified),
        ("FOIA", "s.40(4A)(a)", .qualified), ("FOIA", "s.40(3)(a)(i)", .absolute),
        ("FOIA", "s.40(3)(a)(ii)", .qualified), ("FOIA", "s.36(2)(c)", .qualified),
        ("FOIA", "s.41(1)(a)", .absolute), ("FOIA", "s.31(3)", .qualified),
        ("FOISA", "s.36(1)", .qualified), ("FOISA", "s.36(2)(b)", .absolute),
        ("FOISA", "s.38(1)(c)", .absolute), ("FOISA", "s.38(1)(b)", .mixed),
        ("FOISA", "s.38(2B)", .qualified),
        ("EIR", "reg.13(1)(a)", .absolute), ("EIR", "reg.13(1)(b)", .qualified), ("EIR", "reg.13(1)", .mixed),
        ("EIR", "reg.12(4)(b)", .qualified), ("EISR", "reg.11(1)", .absolute),
    ])
    func classByLimb(id: String, text: String, expected: ExemptionEntry.Class) throws {
        let provision = try provision(text)
        let entry = try #require(catalogue.exemption(provision, in: id))
        #expect(entry.exemptionClass(of: provision) == expected)
    }

    @Test(
        arguments: [
            ("FOIA", "s.43(1)", .classBased), ("FOIA", "s.43(2)", .prejudice), ("FOIA", "s.43", .mixed),
            ("FOIA", "s.43(3)", .prejudice), ("FOIA", "s.27(1)(a)", .prejudice),
            ("FOIA", "s.27(2)", .classBased), ("FOIA", "s.27(4)", .mixed), ("FOIA", "s.30(1)", .classBased),
            ("FOIA", "s.31(1)(a)", .prejudice), ("FOIA", "s.33(2)", .prejudice),
            ("FOIA", "s.36(2)(b)", .prejudice), ("FOIA", "s.38(1)(a)", .prejudice),
            ("FOIA", "s.40(2)", .classBased), ("FOIA", "s.41(1)", .classBased),
            ("FOISA", "s.33(1)(a)", .classBased), ("FOISA", "s.33(1)(b)", .prejudice),
            ("FOISA", "s.33(1)", .mixed), ("FOISA", "s.39(2)", .classBased),
            ("FOISA", "s.32(1)(a)(i)", .prejudice), ("FOISA", "s.27(2)(a)", .prejudice),
            ("EIR", "reg.12(4)(b)", .classBased), ("EIR", "reg.12(4)", .classBased),
            ("EIR", "reg.12(5)(b)", .prejudice), ("EIR", "reg.12", .mixed),
            ("EISR", "reg.10(5)", .prejudice), ("FOIA", "s.12(1)", nil),
        ] as [(String, String, ExemptionEntry.Test?)])
    func testByLimb(id: String, text: String, expected: ExemptionEntry.Test?) throws {
        let provision = try provision(text)
        #expect(catalogue.exemption(provision, in: id)?.test(of: provision) == expected)
    }

    @Test func mixedTestsAreToldByLimbAndOthersAreNot() {
        for entry in ["FOIA", "FOISA", "EIR", "EISR"].flatMap(catalogue.entries(in:)) {
            #expect((entry.test == .mixed) == !entry.limbTests.isEmpty, "\(entry.provision)")
            for limb in entry.limbTests {
                #expect(limb.test != .mixed && limb.provision.isWithin(entry.provision))
            }
        }
    }

    @Test(arguments: [
        ("FOIA", "s.23(3)(a)"), ("FOIA", "s.24(3)"), ("FOIA", "s.36(5)(o)"), ("FOIA", "s.40(7)"),
        ("FOIA", "s.39(1A)"), ("EIR", "reg.12(8)"),
        ("EISR", "reg.10(9)"), ("FOISA", "s.31(2)"),
    ])
    func onlySupplements(id: String, text: String) throws {
        let provision = try provision(text)
        #expect(catalogue.isSupplementary(provision, in: id))
        #expect(!catalogue.isRefusalGround(provision, in: id))
        #expect(!catalogue.isProcedural(provision, in: id))
    }

    @Test(
        arguments: [
            ("FOIA", "s.31(1)(a)", "s.31(3)"), ("FOIA", "s.40(1)", "s.40(5A)"),
            ("FOIA", "s.40(2)", "s.40(5B)"),
            ("FOIA", "s.40(5A)", "s.40(5A)"), ("FOIA", "s.40(5)(b)(i)", "s.40(5)"),
            ("FOIA", "s.40", "s.40(5B)"),
            ("FOIA", "s.21", nil), ("FOISA", "s.39(1)", "s.18(1)"), ("FOISA", "s.39(2)", nil),
            ("FOISA", "s.36(1)", nil), ("EIR", "reg.12(5)(a)", "reg.12(6)"), ("EIR", "reg.12(5)(b)", nil),
            ("EIR", "reg.13(1)", "reg.13(5A)"), ("EISR", "reg.11(2)", "reg.11(6)"),
        ] as [(String, String, String?)])
    func limbOfAProvision(id: String, text: String, limb: String?) throws {
        let provision = try provision(text)
        let entry = try #require(catalogue.exemption(provision, in: id))
        #expect(entry.ncndLimb(of: provision)?.description == limb)
    }

    @Test func theLimbOfSection40ChangedIn2018() throws {
        let provision = try provision("s.40(2)")
        let entry = try #require(catalogue.exemption(provision, in: "FOIA"))
        #expect(entry.ncndLimb(of: provision, on: "2018-05-24")?.description == "s.40(5)")
        #expect(entry.ncndLimb(of: provision, on: "2018-05-25")?.description == "s.40(5B)")
    }

    @Test func section36IsAbsoluteForTheHousesOfParliament() throws {
        let provision = try provision("s.36(2)(c)")
        let entry = try #require(catalogue.exemption(provision, in: "FOIA"))
        #expect(entry.exemptionClass(of: provision, heldByHouseOfParliament: true) == .absolute)
    }

    @Test func section37WasQualifiedBefore2011() throws {
        let provision = try provision("s.37(1)(a)")
        let entry = try #require(catalogue.exemption(provision, in: "FOIA"))
        #expect(entry.exemptionClass(of: provision, on: "2011-01-18") == .qualified)
        #expect(entry.exemptionClass(of: provision, on: "2011-01-19") == .absolute)
        #expect(entry.titleVariants == ["Communications with His Majesty, etc. and honours"])
    }

    @Test(
        arguments: [
            ("FOIA", "s.22A", "2014-10-01", nil as String?), ("FOIA", "s.40(5)(b)(i)", nil, "2018-05-25"),
            ("FOIA", "s.40(5A)", "2018-05-25", nil), ("FOIA", "s.40(4)", nil, "2018-05-25"),
            ("FOIA", "s.40(4A)", "2018-05-25", nil), ("FOIA", "s.37(1)(aa)", "2011-01-19", nil),
            ("FOIA", "s.23(3)(n)", "2013-10-07", nil), ("FOIA", "s.31(3)", nil, nil),
            ("EIR", "reg.13(5)", nil, "2018-05-25"), ("EIR", "reg.13(5A)", "2018-05-25", nil),
            ("FOISA", "s.38(2A)", "2018-05-25", nil),
        ] as [(String, String, String?, String?)])
    func comesAndGoes(id: String, text: String, from: String?, until: String?) throws {
        let span = try #require(catalogue.lifespan(of: try provision(text), in: id))
        #expect(span == Lifespan(from: from, until: until))
    }

    @Test func aLifespanHoldsItsFirstDayAndNotTheDayItEnds() {
        let span = Lifespan(from: "2014-10-01", until: "2018-05-25")
        #expect(!span.contains("2014-09-30") && span.contains("2014-10-01"))
        #expect(span.contains("2018-05-24") && !span.contains("2018-05-25"))
    }

    @Test func section38OfFOISACouldNotBeDeniedBefore2013() throws {
        let entry = try #require(catalogue.exemption(try provision("s.38"), in: "FOISA"))
        #expect(entry.ncndLimbs.map(\.lifespan.from) == ["2013-05-31"])
    }
}
