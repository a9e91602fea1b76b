import Testing

@testable import FOIParser

@Suite("The statements that dispose of a question")
struct DispositionReaderTests {
    private typealias Statement = SentenceDispositions.Statement

    /// The statements of a reply as text, judged to have an outcome and, by sentence, what `judged` tells.
    private func dispositions(
        _ text: String, _ outcome: AnswerOutcome, judged: [(AnswerOutcome, String)] = []
    ) -> [String] {
        let letter = Letter.labelled(.answer, text)
        let statements = judged.map { outcome, words in
            let start = text.utf8.firstRange(of: Array(words.utf8))?.lowerBound ?? text.startIndex
            let offset = text.utf8.distance(from: text.startIndex, to: start)
            return Statement(outcome: outcome, range: offset..<(offset + words.utf8.count))
        }
        let reply = Reply(questions: [0], lines: Array(letter.sheet.lines.indices))
        let verdict = OutcomeJudge.Verdict(outcome: outcome, confidence: 1, statements: statements)
        return DispositionReader(letter).dispositions(of: reply, verdict).map {
            "\($0.outcome.rawValue): \(letter.sheet.string(of: $0.range))"
        }
    }

    private let gone = "The forms are thrown away at half term."

    @Test("What was judged in plain words is told where no phrase says it")
    func plainWords() {
        #expect(dispositions(gone, .notHeld, judged: [(.notHeld, gone)]) == ["not_held: " + gone])
        #expect(dispositions(gone, .notHeld).isEmpty)
    }

    @Test("What is given in plain words stands beside the phrase that refuses")
    func partly() {
        let text = "Nine boats sank. We do not hold the dates."
        let found = dispositions(text, .partlyDisclosed, judged: [(.disclosed, "Nine boats sank")])
        #expect(found == ["disclosed: Nine boats sank", "not_held: We do not hold the dates"])
    }

    @Test("Where a phrase says it, other sentences of the same outcome are not added")
    func phraseFirst() {
        let text = "We do not hold the dates. " + gone
        #expect(
            dispositions(text, .notHeld, judged: [(.notHeld, gone)]) == ["not_held: We do not hold the dates"]
        )
    }

    @Test(
        "A sentence of another outcome than the answer's is left out, and a full disclosure is all evidence")
    func otherOutcome() {
        #expect(dispositions(gone, .withheld, judged: [(.notHeld, gone)]).isEmpty)
        #expect(dispositions("Nine.", .disclosed, judged: [(.disclosed, "Nine")]).isEmpty)
    }

    @Test("Neighbours of one outcome are one statement")
    func neighbours() {
        let found = dispositions(
            "Red boats 4. Blue boats 3. Paint is costly.", .partlyDisclosed,
            judged: [(.disclosed, "Red boats 4."), (.disclosed, "Blue boats 3.")])
        #expect(found == ["disclosed: Red boats 4. Blue boats 3."])
    }
}
