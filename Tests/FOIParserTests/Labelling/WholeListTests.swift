import Testing

@testable import FOIParser

@Suite("Lists are read in one way")
struct WholeListTests {
    private typealias Row = LabelWeights.Row

    /// By the signs of `AskedLetter`, how much speaks for asking against answering on each line.
    private func settled(_ text: String, _ leanings: [Float]) throws -> [SegmentKind] {
        let sheet = Sheet(text)
        let sequences = ItemSequences(of: sheet, before: sheet.lines.count)
        let rows = leanings.map { leaning in
            var row = Row(repeating: -20)
            row[SegmentKind.request.number] = leaning
            row[SegmentKind.answer.number] = -leaning
            return row
        }
        let path = BestPath(try LabelWeights.flat(), of: sheet)
        return ListModes(path, rows).settled(path.kinds(rows), lists: sequences.lists(in: sheet))
    }

    private let asking = """
        1. How many benches are there?
        2. How many lamps are there?
        3. Who pays for them?
        """

    @Test func oneItemThatLeansTheOtherWayGoesWithTheRest() throws {
        #expect(try settled(asking, [2, -0.5, 2]) == [.request, .request, .request])
        #expect(try settled(asking, [-2, 0.5, -2]) == [.answer, .answer, .answer])
    }

    @Test func whatStandsStronglyAgainstTheRestStays() throws {
        #expect(try settled(asking, [2, -9, 2]) == [.request, .answer, .request])
    }

    @Test func repliesMayStandBetweenItems() throws {
        let text = """
            1. How many benches are there?
            Forty.
            2. How many lamps are there?
            Twelve.
            """
        #expect(try settled(text, [2, -1, -0.5, -1]) == [.request, .answer, .request, .answer])
    }

    @Test func whatAsksNothingBelowAListThatAsksAnswersIt() throws {
        let text = asking + "\n\n1. Forty benches.\n2. Twelve lamps.\n3. The council."
        #expect(
            try settled(text, [2, 2, 2, 0.9, 0.9, 0.9])
                == [.request, .request, .request, .answer, .answer, .answer])
    }

    @Test func withoutAListThatAsksAboveItMayAsk() throws {
        #expect(
            try settled("1. Forty benches.\n2. Twelve lamps.", [0.9, 0.9]) == [.request, .request])
    }
}

extension LabelWeights {
    /// Weights by which nothing speaks for anything but what a test adds, and any kind may follow any.
    static func flat(_ json: String = #"{"features": {}, "transitions": {}}"#) throws -> LabelWeights {
        try LabelWeights(
            json: json, space: FeatureSpace(.standard), names: FeatureSpace.names(.standard))
    }
}
