import Testing

@testable import FOIParser

@Suite("The words of lines as features")
struct WordFeaturesTests {
    private func names(_ text: String, at place: Int) -> [String] {
        var features = WordFeatures(Sheet(text))
        return features.names(at: place)
    }

    @Test("A line holds each of its words once, folded, and all numbers as one")
    func holds() {
        #expect(
            names("The clerk’s boats, THE 14 and 15 Boats", at: 0) == [
                "word:the", "word:clerks", "word:boats", "word:#", "word:and", "opens:the", "closes:boats",
            ])
    }

    @Test("The ends of the lines above and below are told, blank lines left aside")
    func neighbours() {
        #expect(
            names("Dear Sir\n\nThank you\n  \n14 boats", at: 1) == [
                "word:thank", "word:you", "opens:thank", "closes:you", "opens-above:dear",
                "closes-above:sir", "opens-below:#", "closes-below:boats",
            ])
    }

    @Test("A line of signs has no words, and gives none to its neighbours")
    func signs() {
        #expect(names("-- * --\nYes", at: 0) == ["opens-below:yes", "closes-below:yes"])
        #expect(names("-- * --\nYes", at: 1) == ["word:yes", "opens:yes", "closes:yes"])
    }

    @Test("Of a long line the first words are held, and its last word still closes it")
    func longLine() {
        let words = (0..<200).map { "w\(String($0, radix: 26))x" }
        let names = names(words.joined(separator: " "), at: 0)
        #expect(names.count == 122)
        #expect(names.last == "closes:" + words[199])
    }
}

@Suite("How much speaks for each kind")
struct EmissionsTests {
    private let space = FeatureSpace(.standard)

    private func weights(_ features: String) throws -> LabelWeights {
        try LabelWeights(
            json: "{\"features\": {\(features)}, \"transitions\": {}}", space: space,
            names: FeatureSpace.names(.standard))
    }

    private func rows(
        _ text: String, _ features: String, fixed: (Int) -> SegmentKind? = { _ in nil }
    ) throws -> [LabelWeights.Row] {
        let sheet = Sheet(text)
        var shapes = GroupedByLine(lines: sheet.lines.count)
        for line in sheet.lines {
            if !line.isBlank { shapes.append(space.firstShape + Shape.bias.number) }
            shapes.endLine()
        }
        return Emissions(of: sheet, shapes, try weights(features), fixed: fixed).rows
    }

    @Test("Weights of features and words are added up, line by line")
    func sums() throws {
        let rows = try rows(
            "Boats\n\nYes", #""shape:bias": {"answer": 1}, "word:boats": {"answer": 2, "request": -0.5}"#)
        #expect(rows.count == 2)
        #expect(rows[0][SegmentKind.answer.number] == 3)
        #expect(rows[0][SegmentKind.request.number] == -0.5)
        #expect(rows[1][SegmentKind.answer.number] == 1)
        #expect(rows[1][SegmentKind.request.number] == 0)
    }

    @Test("Where structure decides, nothing else is possible; without it nothing is quoted mail")
    func fixed() throws {
        let rows = try rows("Boats\nYes", "") { $0 == 1 ? .quotedMail : nil }
        #expect(rows[0][SegmentKind.quotedMail.number] < -1000)
        #expect(rows[1][SegmentKind.quotedMail.number] == 0)
        for kind in SegmentKind.allCases where kind != .quotedMail {
            #expect(rows[1][kind.number] < -1000)
        }
    }
}
