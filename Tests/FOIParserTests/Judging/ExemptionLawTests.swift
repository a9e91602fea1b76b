import Statutes
import Testing

@testable import FOIParser

@Suite("What a provision allows an authority to do")
struct ExemptionLawTests {
    private func citation(_ instrument: String?, _ provision: String) throws -> Citation {
        let provision = try #require(Provision(canonical: provision))
        return Citation(range: 0..<1, provision: provision, instrument: instrument, basis: .named)
    }

    private func grounds(_ instrument: String?, _ provisions: [String]) throws -> [String: String] {
        var grounds: [String: String] = [:]
        for provision in provisions {
            let ground = CitedLaw(of: [try citation(instrument, provision)]).ground(of: 0)
            grounds[provision] = ground.map(\.rawValue) ?? "none"
        }
        return grounds
    }

    /// Expects one ground, or none, of several provisions; what differs is shown by provision.
    private func expect(_ instrument: String?, _ provisions: String, give ground: ExemptionLaw.Ground?) throws
    {
        let provisions = provisions.split(separator: " ").map(String.init)
        let others = try grounds(instrument, provisions).filter { $0.value != ground?.rawValue ?? "none" }
        #expect(others == [:], "\(instrument ?? "no instrument")")
    }

    @Test("Freedom of Information Act 2000: sections 12, 14 and Part II")
    func foia() throws {
        try expect(
            "FOIA",
            """
            s.23 s.23(1) s.24(1) s.26(1)(a) s.27(1)(a) s.28(1) s.29(1)(b) s.30(1)(a)(i) s.30(2)(b) s.31 s.31(1)(g) \
            s.31(2)(a) s.32(1)(a) s.33(2) s.34(1) s.35(1)(a) s.36(2)(b)(i) s.36(2)(c) s.37(1)(a) s.38(1)(b) s.39(1) \
            s.40 s.40(1) s.40(2) s.40(3A)(a) s.40(4A) s.41(1) s.42(1) s.43(1) s.43(2) s.44(1)(a)
            """, give: .exemption)
        try expect(
            "FOIA",
            """
            s.23(5) s.24(2) s.26(3) s.27(4) s.28(3) s.29(2) s.30(3) s.31(3) s.32(3) s.33(3) s.34(2) s.35(3) s.36(3) \
            s.37(2) s.38(2) s.39(2) s.40(5) s.40(5A) s.40(5B)(a)(i) s.41(2) s.42(2) s.43(3) s.44(2)
            """, give: .ncnd)
        try expect("FOIA", "s.12 s.12(1) s.12(2) s.12(4)", give: .cost)
        try expect("FOIA", "s.14 s.14(1) s.14(2)", give: .vexatious)
        try expect("FOIA", "s.21 s.21(1)", give: .accessible)
        try expect("FOIA", "s.22 s.22(1)(a) s.22A s.22A(1)", give: .future)
        try expect(
            "FOIA",
            """
            s.1 s.1(1)(a) s.2(2)(b) s.8(1) s.9 s.10(1) s.11 s.13 s.16(1) s.17(1) s.19 s.23(3) s.36(5) s.40(7) s.45 \
            s.50(1) s.77 s.84 sch.1
            """, give: nil)
    }

    @Test("The limbs by which intended publication and research need not be confirmed")
    func futurePublicationLimbs() throws {
        try expect("FOIA", "s.22(2) s.22A(2)", give: .ncnd)
    }

    @Test("Environmental Information Regulations 2004: regulations 12 and 13")
    func eir() throws {
        try expect(
            "EIR",
            """
            reg.12 reg.12(4)(b) reg.12(4)(c) reg.12(4)(d) reg.12(4)(e) reg.12(5) reg.12(5)(a) reg.12(5)(b) \
            reg.12(5)(e) reg.12(5)(f) reg.12(5)(g) reg.13 reg.13(1) reg.13(2A)(a)
            """, give: .exemption)
        try expect("EIR", "reg.12(6) reg.13(5A)", give: .ncnd)
        try expect("EIR", "reg.12(4)(a)", give: .notHeld)
        try expect(
            "EIR",
            "reg.2(1) reg.5 reg.5(2) reg.7(1) reg.8 reg.9(1) reg.10 reg.11(4) reg.12(1) reg.12(2) reg.12(9) reg.14 reg.18",
            give: nil)
    }

    @Test("Freedom of Information (Scotland) Act 2002: sections 12, 14, 17, 18 and Part 2")
    func foisa() throws {
        try expect(
            "FOISA",
            """
            s.26 s.26(a) s.28(1) s.29(1)(a) s.30(b)(i) s.30(c) s.31(1) s.33(1)(b) s.34(1)(a) s.35(1)(a) s.36(1) \
            s.37(1) s.38(1)(a) s.38(1)(b) s.39(1) s.40 s.41(a)
            """, give: .exemption)
        try expect("FOISA", "s.18 s.18(1)", give: .ncnd)
        try expect("FOISA", "s.12 s.12(1)", give: .cost)
        try expect("FOISA", "s.14(1) s.14(2)", give: .vexatious)
        try expect("FOISA", "s.17 s.17(1)", give: .notHeld)
        try expect("FOISA", "s.25 s.25(1)", give: .accessible)
        try expect("FOISA", "s.27(1)", give: .future)
        try expect("FOISA", "s.1(1) s.8 s.10(1) s.15 s.16(1) s.19 s.20(1) s.21 s.47(1) s.60", give: nil)
    }

    @Test("Environmental Information (Scotland) Regulations 2004: regulations 10 and 11")
    func eisr() throws {
        try expect(
            "EISR", "reg.10 reg.10(4)(b) reg.10(4)(e) reg.10(5)(b) reg.10(5)(e) reg.11 reg.11(2)",
            give: .exemption)
        try expect("EISR", "reg.10(8)", give: .ncnd)
        try expect("EISR", "reg.10(4)(a)", give: .notHeld)
        try expect(
            "EISR", "reg.5(1) reg.7 reg.9 reg.10(1) reg.10(2) reg.10(3) reg.13 reg.16 reg.17", give: nil)
    }

    @Test("No other Act gives a ground, nor does a provision of none")
    func others() throws {
        try expect("PACE1984", "s.8 s.40 s.31", give: nil)
        try expect("DPA2018", "s.45 s.40 s.12", give: nil)
        try expect("UKGDPR", "art.6 art.12", give: nil)
        try expect(nil, "s.40 s.40(2) s.12 reg.12(4)(a)", give: nil)
    }

    @Test(
        "Duties and process of a regime are procedure",
        arguments: [
            (
                "FOIA", "s.1(1) s.8 s.9 s.10(3) s.11 s.16 s.17(1) s.19 s.45 s.50",
                "s.12 s.14 s.21 s.23(3) s.31(1)(a) s.40(2)"
            ),
            (
                "EIR", "reg.5 reg.7 reg.9 reg.11 reg.14 reg.12(1) reg.12(2)",
                "reg.12(4)(a) reg.12(5)(e) reg.12(6) reg.13"
            ),
            ("FOISA", "s.1(1) s.10 s.15 s.16 s.20 s.21 s.47", "s.12 s.14 s.17 s.18 s.38(1)(b)"),
            ("EISR", "reg.5 reg.7 reg.9 reg.13 reg.16 reg.10(1)", "reg.10(4)(a) reg.10(5)(e) reg.11(2)"),
            ("PACE1984", "", "s.1 s.8 s.10"),
            ("DPA2018", "", "s.45 s.10"),
        ])
    func procedure(instrument: String, procedural: String, others: String) throws {
        for provision in procedural.split(separator: " ").map(String.init) {
            #expect(CitedLaw(of: [try citation(instrument, provision)]).isProcedure(0), "\(provision)")
        }
        for provision in others.split(separator: " ").map(String.init) {
            #expect(!CitedLaw(of: [try citation(instrument, provision)]).isProcedure(0), "\(provision)")
        }
    }

    @Test("Each citation has the law of its own provision, and each provision its section")
    func citedTogether() throws {
        let law = CitedLaw(
            of: [
                try citation("FOIA", "s.31(1)(a)"), try citation("FOIA", "s.17(1)"),
                try citation("FOIA", "s.31(3)"), try citation("FOIA", "s.31(1)(a)"),
                try citation("FOISA", "s.31(1)"), try citation(nil, "s.31(1)(a)"),
            ])
        #expect(law.numbers == [0, 1, 2, 0, 3, 4])
        #expect(law.provisions.map(\.first) == [0, 1, 2, 4, 5])
        #expect(law.numbers.indices.map(law.isProcedure) == [false, true, false, false, false, false])
        #expect(law.ground(of: 3) == .exemption && law.ground(of: 2) == .ncnd && !law.isGround(5))
        #expect(law.numbers.indices.map(law.section) == [0, 1, 0, 0, 2, 3])
        #expect(law.sections == ["FOIA 31", "FOIA 17", "FOISA 31", " 31"])
        let roles: [CitationRole] = [.mentioned, .procedural, .quoted, .reliedOn, .mentioned, .mentioned]
        #expect(law.isReliedOn(roles) == [true, false, false, false, false])
    }
}
