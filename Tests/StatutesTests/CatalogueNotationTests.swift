import Testing

@testable import Statutes

@Suite("The notation of the catalogue's data")
struct CatalogueNotationTests {
    @Test(arguments: [
        ("(1)", ["1"]), ("(1)(a)-(c)", ["1a", "1b", "1c"]), ("(2)-(4)", ["2", "3", "4"]),
        ("(5)(b)(i)-(iv)", ["5bi", "5bii", "5biii", "5biv"]), ("(1)-(2)(a)", ["1a", "2a"]),
        ("(h)-(j)", ["h", "i", "j"]), ("(5B)(a)", ["5Ba"]),
    ])
    func lists(text: String, paths: [String]) throws {
        #expect(try PartNotation.paths(text).map { $0.map(\.text).joined() } == paths)
    }

    @Test(arguments: ["", "1", "(1", "(c)-(a)", "(1)-(a)", "(1)-", "(1)x", "()", "(1)(i)-(a)"])
    func refuses(text: String) {
        #expect(throws: CatalogueLoader.Flaw.self) { try PartNotation.paths(text) }
    }

    @Test func runsOfSections() throws {
        #expect(try PartNotation.run("s.1-3").map(\.provision.description) == ["s.1", "s.2", "s.3"])
        #expect(try PartNotation.run("sch.2").map(\.provision.description) == ["sch.2"])
        #expect(throws: CatalogueLoader.Flaw.self) { try PartNotation.run("s.3-1") }
        #expect(throws: CatalogueLoader.Flaw.self) { try PartNotation.run("s.1-2-3") }
    }

    @Test(arguments: [
        "s.31", "s.22A", "s.40(5B)(a)(i)", "reg.12(5)(e)", "art.6(1)(f)", "r.3(1)", "sch.2 para.19",
        "sch.2 para.19(1)(a)", "sch.3",
    ])
    func canonicalFormsRoundTrip(text: String) throws {
        #expect(try #require(Provision(canonical: text)).description == text)
    }

    @Test(arguments: ["", "31", "s.", "s.31(", "s.31()", "s.31 (1)", "x.31", "s.2 para.3", "s.31(1)a"])
    func otherTextIsNoProvision(text: String) {
        #expect(Provision(canonical: text) == nil)
    }

    @Test func partsKnowWhatTheyAreWithin() throws {
        let whole = try #require(Provision(canonical: "s.31"))
        let part = try #require(Provision(canonical: "s.31(1)(a)"))
        #expect(part.isWithin(whole) && part.isWithin(part) && !whole.isWithin(part))
        #expect(part.parent?.parent == whole && whole.parent == nil)
        let schedule = try #require(Provision(canonical: "sch.2"))
        let paragraph = try #require(Provision(canonical: "sch.2 para.19(1)"))
        #expect(paragraph.isWithin(schedule) && paragraph.parent?.parent == schedule)
        #expect(!(try #require(Provision(canonical: "sch.2 para.1"))).isWithin(paragraph))
    }
}
