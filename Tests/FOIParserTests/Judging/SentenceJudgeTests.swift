import Testing

@testable import FOIParser

@Suite("What sentences dispose of")
struct SentenceJudgeTests {
    /// Dispositions by the given chances, of sentences that state something.
    private func dispositions(_ outcomes: [String], _ chances: [[Double]]) -> SentenceDispositions {
        let sentences = chances.indices.map {
            ReplySentences.Sentence(range: $0..<($0 + 1), act: .states, hasFigure: false, isMasked: false)
        }
        return SentenceDispositions(outcomes: outcomes, sentences: sentences, chances: chances)
    }

    private func names(_ outcomes: [String], _ chances: [[Double]]) -> Set<String> {
        var evidence = Evidence()
        dispositions(outcomes, chances).add(to: &evidence)
        return evidence.names
    }

    @Test("A sentence that more likely disposes than not is a statement of its likeliest outcome")
    func likely() {
        let found = dispositions(["disclosed", "withheld"], [[0.6, 0.9], [0.4, 0.5], [0.7, 0.1]]).likely
        #expect(found.map(\.outcome) == [.withheld, .disclosed] && found.map(\.range.lowerBound) == [0, 2])
    }

    @Test("A sentence about an earlier decision is no statement, however likely it seems")
    func setAside() {
        let sentence = ReplySentences.Sentence(
            range: 0..<9, act: .setsAside, hasFigure: false, isMasked: false)
        let found = SentenceDispositions(outcomes: ["withheld"], sentences: [sentence], chances: [[0.9]])
        #expect(found.likely.isEmpty)
    }

    @Test("The surest sentence of each outcome counts, by steps")
    func steps() {
        let names = names(["disclosed", "withheld"], [[0.8, 0.05], [0.3, 0.2]])
        #expect(
            names.isSuperset(of: ["disposes-10:disclosed", "disposes-50:disclosed", "disposes-75:disclosed"]))
        #expect(names.contains("disposes-10:withheld"))
        #expect(names.isDisjoint(with: ["disposes-90:disclosed", "disposes-25:withheld"]))
    }

    @Test("What is likely is told together and in its order")
    func order() {
        let names = names(["disclosed", "withheld"], [[0.1, 0.9], [0.2, 0.3], [0.7, 0.1], [0.6, 0.4]])
        #expect(names.contains("disposes:disclosed+withheld"))
        #expect(names.isSuperset(of: ["disposes-first:withheld", "disposes-last:disclosed", "giving-2"]))
        #expect(names.contains("balance-3-4"))
    }

    @Test("A reply without sentences disposes of nothing")
    func none() {
        #expect(names(["disclosed"], []) == ["bias", "disposes-not"])
    }

    @Test(
        "The weights that come with it tell plain sentences",
        arguments: [
            ("How many boats sank?", "There were 31.", [["disclosed"]]),
            ("How many boats sank?", "We do not hold this information.", [["not_held"]]),
            (
                "Who owned them?",
                "The names are withheld under section 40(2) of the Act. Disclosure would breach the first principle.",
                [["withheld"], []]
            ),
            (
                "Was the harbour watched?",
                "The Service neither confirms nor denies that it holds the information you request.",
                [["neither_confirmed_nor_denied"]]
            ),
            (
                "Which boats sank, and who owned them?",
                "The boats are listed below. The names of owners are exempt under section 40(2) of the Act.",
                [["disclosed"], ["withheld"]]
            ),
        ] as [(String, String, [[String]])])
    func plain(question: String, reply: String, expected: [[String]]) {
        let letter = Letter.labelled(.answer, question + "\n\n" + reply)
        let sentences = ReplySentences(letter, lines: [2], start: nil)
        let dispositions = SentenceJudge()
            .dispositions(of: sentences, in: letter, asks: [letter.sheet.lines[0].content])
        let likely = dispositions.chances.map { chances in
            zip(dispositions.outcomes, chances).filter { $0.1 > 0.5 }.map(\.0)
        }
        #expect(likely == expected)
    }
}
