import Testing

@testable import FOIParser

@Suite("The best path through the kinds")
struct BestPathTests {
    private static let text = "One thing.\n\nTwo things.\n\nThree things.\n\nFour things."

    /// Transitions between lines that stand apart, as JSON by kind above and kind below.
    private func path(_ transitions: String, _ text: String = text) throws -> BestPath {
        let weights = try LabelWeights(
            json: "{\"features\": {}, \"transitions\": {\"apart\": {\(transitions)}}}",
            space: FeatureSpace(.standard), names: FeatureSpace.names(.standard))
        return BestPath(weights, of: Sheet(text))
    }

    private func row(_ scores: [SegmentKind: Float]) -> LabelWeights.Row {
        var row = LabelWeights.Row()
        for (kind, score) in scores { row[kind.number] = score }
        return row
    }

    @Test("Without transitions each line has its own best kind, of equals the first")
    func linesAlone() throws {
        let kinds = try path("").kinds([
            row([.answer: 1]), row([.request: 0.5, .answer: 0.4]), row([:]), row([.rights: 2]),
        ])
        #expect(kinds == [.answer, .request, .pageBoilerplate, .rights])
    }

    @Test("A line that tells little goes with its neighbours")
    func neighbours() throws {
        let path = try path(#""answer": {"answer": 1}, "request": {"request": 1}"#)
        let kinds = path.kinds([
            row([.answer: 1]), row([.request: 0.6]), row([.answer: 1]), row([.request: 3]),
        ])
        #expect(kinds == [.answer, .answer, .answer, .request])
    }

    @Test("The path is the one of the greatest sum among all")
    func greatestSum() throws {
        let path = try path(
            #""request": {"answer": 1.5, "request": -1}, "answer": {"request": 0.75, "answer": 0.25}"#)
        let emissions = [
            row([.request: 0.3, .answer: 0.4]), row([.request: 0.2]), row([.answer: 0.1, .rights: 0.5]),
            row([.request: 0.25, .rights: 0.6]),
        ]
        let transitions: [SegmentKind: [SegmentKind: Float]] = [
            .request: [.answer: 1.5, .request: -1], .answer: [.request: 0.75, .answer: 0.25],
        ]
        func score(_ kinds: [SegmentKind]) -> Float {
            var sum: Float = 0
            for (place, kind) in kinds.enumerated() {
                sum += emissions[place][kind.number]
                if place > 0 { sum += transitions[kinds[place - 1]]?[kind] ?? 0 }
            }
            return sum
        }
        var best: Float = -.infinity
        let some: [SegmentKind] = [.request, .answer, .rights, .pageBoilerplate]
        for first in some {
            for second in some {
                for third in some {
                    for fourth in some { best = max(best, score([first, second, third, fourth])) }
                }
            }
        }
        let found = path.kinds(emissions[...], between: nil, and: nil)
        #expect(abs(score(found.kinds) - best) < 1e-5)
        #expect(abs(found.score - best) < 1e-5)
    }

    @Test("Some lines are read between the kinds that stand above and below them")
    func between() throws {
        let path = try path(#""request": {"answer": 2}, "answer": {"rights": 2}"#)
        let emissions = [row([:]), row([.advice: 1]), row([:]), row([:])]
        #expect(path.kinds(emissions[1...1], between: nil, and: nil).kinds == [.advice])
        let held = path.kinds(emissions[1...1], between: .request, and: .rights)
        #expect(held.kinds == [.answer] && held.score == 4)
        #expect(path.kinds(emissions[1..<1], between: .request, and: nil).kinds.isEmpty)
    }
}

@Suite("Lists read in one way")
struct ListModesTests {
    private let text = """
        1. How many boats are there?

        Forty boats.

        2. How many oars are there?

        Ninety oars.
        """

    private func settled(
        _ kinds: [SegmentKind], _ scores: [[SegmentKind: Float]], _ parts: [ItemSequences.Part?],
        lists: [(lines: Range<Int>, asks: Bool)] = [(0..<4, true)]
    ) throws -> [SegmentKind] {
        let weights = try LabelWeights(
            json: #"{"features": {}, "transitions": {}}"#, space: FeatureSpace(.standard),
            names: FeatureSpace.names(.standard))
        let emissions = scores.map { scores in
            var row = LabelWeights.Row()
            for (kind, score) in scores { row[kind.number] = score }
            return row
        }
        let lines = parts.enumerated().map { ListModes.Line(place: $0, part: $1) }
        let lists = lists.map { ListModes.List(lines: Array(lines[$0.lines]), asks: $0.asks) }
        return ListModes(BestPath(weights, of: Sheet(text)), emissions).settled(kinds, lists: lists)
    }

    @Test("One line that looks otherwise is read as the list is")
    func oneWay() throws {
        let read = try settled(
            [.request, .answer, .answer, .answer],
            [[.request: 3], [.answer: 3], [.request: 1, .answer: 1.5], [.answer: 3]],
            [.head, .rest, .head, .rest])
        #expect(read == [.request, .answer, .request, .answer])
    }

    @Test("A list that neither asks nor answers is left alone")
    func otherLists() throws {
        let kinds: [SegmentKind] = [.rights, .rights, .advice, .rights]
        let scores: [[SegmentKind: Float]] = kinds.map { [$0: 0.1, .request: 0.3] }
        #expect(try settled(kinds, scores, [.head, .rest, .head, .rest]) == kinds)
    }

    @Test("What asks nothing below a list that asks can only answer it")
    func below() throws {
        let kinds: [SegmentKind] = [.request, .request, .request, .request]
        let scores: [[SegmentKind: Float]] = kinds.map { _ in [.request: 1, .answer: 0.5] }
        let parts: [ItemSequences.Part?] = [.head, .head, .head, .head]
        #expect(
            try settled(kinds, scores, parts, lists: [(0..<2, true), (2..<4, false)])
                == [.request, .request, .answer, .answer])
        #expect(try settled(kinds, scores, parts, lists: [(0..<2, false), (2..<4, true)]) == kinds)
    }

    @Test("The parts of an item may be either")
    func parts() throws {
        let read = try settled(
            [.request, .answer, .request, .answer],
            [[.request: 3], [.answer: 0.5], [.request: 3], [.answer: 0.5]], [.head, nil, .head, nil])
        #expect(read == [.request, .answer, .request, .answer])
    }
}
