import Statutes
import Testing

@Suite("Recited statute that the caller knows")
struct CitationRecitalTests {
    private let scanner = CitationScanner()

    @Test("parts below a recital belong to the provision recited")
    func parts() {
        let text = Array(
            "Section 17 of FOIA. A certificate under subsection (3) may say so, by section 60.".utf8)
        let recital = RecitedText(
            range: 20..<text.count, provision: Provision(kind: .section, number: "24"), instrument: "FOIA")
        let found = scanner.citations(in: text, regime: "FOIA", recited: [recital])
        #expect(found.map(\.canonical) == ["FOIA s.17", "FOIA s.24(3)", "FOIA s.60"])
        #expect(found.map(\.basis) == [.named, .recited, .recited])
    }

    @Test("a recital of another Act gives its sections that Act")
    func otherAct() {
        let text = Array("The duty in subsection (1) is subject to section 22.".utf8)
        let recital = RecitedText(
            range: 0..<text.count, provision: Provision(kind: .section, number: "18"), instrument: "PA1996")
        let found = scanner.citations(in: text, regime: "FOIA", recited: [recital])
        #expect(found.map(\.canonical) == ["PA1996 s.18(1)", "PA1996 s.22"])
    }

    @Test(
        "the basis says how the Act was found",
        arguments: [
            ("section 40 of the Freedom of Information Act 2000", Citation.Basis.named),
            ("section 40 of the Act", .definedTerm), ("section 40", .regime),
            ("section 117 aftercare", .idiom),
            ("section 400", .unresolved),
        ])
    func basis(text: String, basis: Citation.Basis) {
        #expect(scanner.citations(in: Array(text.utf8), regime: "FOIA").map(\.basis) == [basis])
    }
}
