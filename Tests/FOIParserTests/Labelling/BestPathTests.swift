import Testing

@testable import FOIParser

@Suite("The likeliest kinds of lines that follow each other")
struct BestPathTests {
    private func row(_ weights: [SegmentKind: Float]) -> LabelWeights.Row {
        var row = LabelWeights.Row()
        for (kind, weight) in weights { row[kind.number] = weight }
        return row
    }

    /// Asking is followed by answering, and a paragraph's next sentence is of its kind.
    private let weights = """
        {"features": {}, "transitions": {
          "apart": {"request": {"answer": 3}},
          "sentence": {"request": {"request": 3}}
        }}
        """

    @Test func eachLineAloneIsWhatSpeaksLoudest() throws {
        let path = BestPath(try .flat(), of: Sheet("One.\n\nTwo."))
        #expect(path.kinds([row([.rights: 1]), row([.advice: 1, .reasons: 2])]) == [.rights, .reasons])
    }

    @Test func theLineAboveHasItsSay() throws {
        let path = BestPath(try .flat(weights), of: Sheet("One.\n\nTwo."))
        #expect(path.kinds([row([.request: 5]), row([.advice: 1])]) == [.request, .answer])
        #expect(path.kinds([row([.request: 5]), row([.advice: 4])]) == [.request, .advice])
    }

    @Test func andSoHasTheLineBelow() throws {
        let path = BestPath(try .flat(weights), of: Sheet("One.\n\nTwo."))
        #expect(path.kinds([row([.advice: 1]), row([.answer: 5])]) == [.request, .answer])
    }

    @Test func howLinesHangTogetherMatters() throws {
        let path = BestPath(try .flat(weights), of: Sheet("One of\nmany"))
        #expect(path.kinds([row([.request: 5]), row([.advice: 1])]) == [.request, .request])
    }

    @Test func linesBetweenOthersFitThem() throws {
        let path = BestPath(try .flat(weights), of: Sheet("One.\n\nTwo.\n\nThree."))
        let rows = [row([:]), row([.advice: 1]), row([:])]
        #expect(path.kinds(rows[1...1], between: .request, and: nil).kinds == [.answer])
        #expect(path.kinds(rows[1...1], between: nil, and: .answer).kinds == [.request])
        #expect(path.kinds(rows[1...1], between: nil, and: nil).kinds == [.advice])
        #expect(path.kinds(rows[1...1], between: .request, and: nil).score == 3)
    }

    @Test func noLinesHaveNoKinds() throws {
        let path = BestPath(try .flat(), of: Sheet(""))
        #expect(path.kinds([]).isEmpty)
    }
}
