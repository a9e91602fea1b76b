import Testing

@testable import FOIParser

@Suite("What speaks for each kind on a line")
struct EmissionSumTests {
    private let weights = """
        {"features": {
          "word:regret": {"decision": 2}, "opens:regret": {"decision": 1, "answer": -1},
          "closes-above:regret": {"reasons": 4}
        }, "transitions": {}}
        """

    private func emissions(
        _ text: String, features: [(line: Int, value: Int)] = [], fixed: [Int: SegmentKind] = [:]
    )
        throws -> [LabelWeights.Row]
    {
        let sheet = Sheet(text)
        return Emissions(
            of: sheet, GroupedByLine(lines: sheet.lines.count, features), try .flat(weights)
        ) { fixed[$0] }.rows
    }

    @Test func isTheSumOfItsWords() throws {
        let rows = try emissions("Regret\n\nWe regret it\n\nGladly")
        #expect(rows.count == 3)
        #expect(rows.map { $0[SegmentKind.decision.number] } == [3, 2, 0])
        #expect(rows.map { $0[SegmentKind.answer.number] } == [-1, 0, 0])
        #expect(rows.map { $0[SegmentKind.reasons.number] } == [0, 4, 0])
    }

    @Test func andOfItsShapesAndCues() throws {
        let first = try #require(FeatureSpace.names(.standard).firstIndex { $0.hasPrefix("shape:") })
        let name = FeatureSpace.names(.standard)[first]
        let sheet = Sheet("One\nTwo")
        let json = "{\"features\": {\"\(name)\": {\"letterhead\": 1.5}}, \"transitions\": {}}"
        let rows = Emissions(
            of: sheet, GroupedByLine(lines: 2, [(line: 1, value: first)]), try .flat(json)
        ) { _ in nil }.rows
        #expect(rows.map { $0[SegmentKind.letterhead.number] } == [0, 1.5])
    }

    @Test func aCertainKindLeavesNoOther() throws {
        let rows = try emissions("Regret\nRegret", fixed: [1: .pageBoilerplate])
        #expect(rows[1][SegmentKind.pageBoilerplate.number] == 0)
        #expect(rows[1][SegmentKind.decision.number] < -1000)
    }

    @Test func quotedMailIsToldByStructureAlone() throws {
        let rows = try emissions("Regret\nRegret", fixed: [1: .quotedMail])
        #expect(rows[0][SegmentKind.quotedMail.number] < -1000)
        #expect(rows[1][SegmentKind.quotedMail.number] == 0)
    }
}
