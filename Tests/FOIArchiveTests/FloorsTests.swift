import Testing

@testable import FOIArchive

@Suite("Floors that only rise")
struct FloorsTests {
    /// A score in which every field has the same figures.
    private func score(_ right: Int, of: Int, digest: String = "d") -> FixtureScore {
        FixtureScore(
            tallies: Dictionary(
                uniqueKeysWithValues: ScoredField.allCases.map { ($0, Tally(right: right, of: of)) }),
            digest: digest)
    }

    private func report(_ floors: [String: FixtureScore], _ now: [String: FixtureScore]) -> FloorReport {
        Floors(fixtures: floors).judge(Floors(fixtures: now))
    }

    @Test("The same figures pass")
    func same() {
        let report = report(["a": score(3, of: 4)], ["a": score(3, of: 4)])
        #expect(report.passes)
        #expect(report.lines(file: "f", isRaising: false).count == 1 + ScoredField.allCases.count)
    }

    @Test("A better figure passes, and says how to raise the floor")
    func better() {
        let report = report(["a": score(3, of: 4)], ["a": score(4, of: 4)])
        #expect(report.passes && report.mayRise)
        #expect(
            report.lines(file: "f.json", isRaising: false).last
                == "to raise the floors to these figures, add --raise, and commit f.json")
    }

    @Test("A worse figure fails and cannot be raised; where it was lost is told")
    func worse() {
        let report = report(
            ["a": score(3, of: 4), "b": score(2, of: 4)], ["a": score(2, of: 4), "b": score(2, of: 4)])
        #expect(!report.passes && !report.mayRise)
        #expect(report.fallen == ScoredField.allCases)
        #expect(report.lines(file: "f", isRaising: true).contains("  kind of a: 2 of 4, was 3 of 4"))
    }

    @Test("What one fixture loses another may win")
    func traded() {
        let report = report(
            ["a": score(3, of: 4), "b": score(2, of: 4)], ["a": score(2, of: 4), "b": score(3, of: 4)])
        #expect(report.passes)
    }

    @Test("A fixture that changed has no floor, but must be recorded")
    func changed() {
        let report = report(["a": score(3, of: 4)], ["a": score(1, of: 9, digest: "e")])
        #expect(!report.passes)
        #expect(report.mayRise)
        #expect(report.changed == ["a"])
    }

    @Test("A hard new fixture does not hide that another one fell")
    func newBesideWorse() {
        let report = report(
            ["a": score(3, of: 4)], ["a": score(2, of: 4), "b": score(100, of: 100, digest: "e")])
        #expect(!report.mayRise)
        #expect(report.changed == ["b"])
    }

    @Test("A fixture that is gone is told")
    func gone() {
        let report = report(["a": score(3, of: 4), "b": score(1, of: 1)], ["a": score(3, of: 4)])
        #expect(report.changed == ["b"])
        #expect(!report.passes)
    }

    @Test("Shares are compared exactly and shown cut off")
    func shares() {
        #expect(Tally(right: 9_999_999, of: 10_000_000).isBelow(Tally(right: 1, of: 1)))
        #expect(Tally(right: 9_999_999, of: 10_000_000).share == "0.9999")
        #expect(Tally(right: 1, of: 16).share == "0.0625")
        #expect(Tally().share == "1.0000")
        #expect(!Tally().isBelow(Tally(right: 1, of: 1)))
        #expect(Tally(right: .max / 2, of: .max).isBelow(Tally(right: .max - 1, of: .max)))
    }

    @Test("What is written is read again")
    func roundTrip() throws {
        let floors = Floors(fixtures: ["b \"quoted\"": score(3, of: 4), "a": score(0, of: 0)])
        #expect(try Floors(json: floors.json) == floors)
    }

    @Test("A file that was changed by hand, or damaged, is refused with its line")
    func broken() throws {
        let text = String(decoding: Floors(fixtures: ["a": score(3, of: 4)]).json, as: UTF8.self)
        func message(_ text: String) -> String {
            do throws(Floors.Broken) {
                _ = try Floors(json: Array(text.utf8))
                return "read"
            } catch {
                return "\(error)"
            }
        }
        #expect(message(text) == "read")
        #expect(message(text.replacing("\"d\"", with: "\"e\"")).hasPrefix("line 2: \"corpus\" is not"))
        #expect(
            message(text.replacing("\"kind\": [3, 4]", with: "\"kind\": [5, 4]")).hasPrefix(
                "line 4: \"kind\""))
        #expect(message("{").hasPrefix("line 1: no JSON"))
        #expect(message("{}").hasPrefix("line 1: no object"))
    }
}
