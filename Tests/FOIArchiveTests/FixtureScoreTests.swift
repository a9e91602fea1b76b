import Testing

@testable import FOIArchive

@Suite("How much of a fixture is right")
struct FixtureScoreTests {
    private static let object = """
        {"kind": "response", "authority": {"name": "A", "id": null, "span": {"start": 0, "end": 1}},
         "reference": null, "regimes": ["foia"], "dates": {"received": null, "responded": "2024-01-02"},
         "outcome": "disclosed",
         "segments": [{"kind": "request", "span": {"start": 0, "end": 10}, "rule": "x"},
                      {"kind": "answer", "span": {"start": 10, "end": 40}, "rule": "y"}],
         "questions": [{"id": "r1.q1", "text": "How many?", "span": {"start": 0, "end": 9}}],
         "answers": [{"questions": ["r1.q1"], "span": {"start": 10, "end": 20}, "outcome": "disclosed"}],
         "citations": [{"citation": "FOIA s.1", "span": {"start": 12, "end": 14}, "role": "procedural"}],
         "exemptions": [], "ncnd": [], "findings": []}
        """

    private func tallies(_ changes: (String, String)...) throws -> [ScoredField: Tally] {
        let expected = try JSONReader.read(Array(Self.object.utf8))
        let changed = changes.reduce(Self.object) { $0.replacing($1.0, with: $1.1) }
        #expect(changes.isEmpty || changed != Self.object)
        let got = try JSONReader.read(Array(changed.utf8))
        return FixtureScore(expected: expected, got: got, isAsExpected: changes.isEmpty, digest: "").tallies
    }

    @Test("All right")
    func allRight() throws {
        for (field, tally) in try tallies() { #expect(tally.right == tally.of, "\(field)") }
    }

    @Test("Segments count by code points, whatever their rules")
    func segments() throws {
        let moved = try tallies(
            ("\"end\": 10}", "\"end\": 14}"), ("\"start\": 10, \"end\": 40", "\"start\": 14, \"end\": 40"))
        #expect(moved[.segments] == Tally(right: 36, of: 40))
        #expect(try tallies(("\"rule\": \"x\"", "\"rule\": \"z\""))[.segments] == Tally(right: 40, of: 40))
    }

    @Test("A wrong value costs one, in its own field only")
    func values() throws {
        let outcome = try tallies(("\"outcome\": \"disclosed\"}", "\"outcome\": \"withheld\"}"))
        #expect(outcome[.outcomes] == Tally(right: 1, of: 2))
        #expect(outcome[.answers] == Tally(right: 1, of: 1))
        #expect(outcome[.documents] == Tally(right: 0, of: 1))
        let role = try tallies(("procedural", "relied_on"))
        #expect(role[.roles] == Tally(right: 0, of: 1))
        #expect(role[.citations] == Tally(right: 1, of: 1))
        #expect(try tallies(("2024-01-02", "2024-02-01"))[.facts] == Tally(right: 4, of: 5))
    }

    @Test("One too many costs as much as one that is missing")
    func surplus() throws {
        let finding = "\"findings\": [{\"code\": \"x\", \"span\": null}]"
        #expect(try tallies(("\"findings\": []", finding))[.findings] == Tally(right: 0, of: 1))
        let citation =
            "{\"citation\": \"FOIA s.1\", \"span\": {\"start\": 12, \"end\": 14}, \"role\": \"procedural\"}"
        #expect(try tallies((citation, "\(citation), \(citation)"))[.citations] == Tally(right: 1, of: 2))
        #expect(try tallies((citation, ""))[.citations] == Tally(right: 0, of: 1))
    }
}
