import Testing

@testable import FOIParser

@Suite("What speaks for what a sentence disposes of")
struct SentenceEvidenceTests {
    /// The names of each sentence's evidence in a reply below a question, which is the first line.
    private func features(_ question: String, _ reply: String) -> [Set<String>] {
        let letter = Letter.labelled(.answer, question + "\n\n" + reply)
        let lines = letter.sheet.lines.indices.dropFirst(2).filter { !letter.sheet.lines[$0].isBlank }
        let sentences = ReplySentences(letter, lines: lines, start: nil)
        let asks = [letter.sheet.lines[0].content]
        return SentenceEvidence(letter, sentences, asks: asks).features().map(\.names)
    }

    @Test("The form of the question goes with what the sentence does")
    func forms() {
        let count = features("How many boats sank?", "There were 31. The boats are insured.")
        #expect(
            count[0].isSuperset(of: [
                "asks-count", "asks-count:figures", "asks-count-figure", "asks-count-first",
            ]))
        #expect(count[1].contains("asks-count:states"))
        #expect(count[1].isDisjoint(with: ["asks-count-figure", "asks-count-first", "asks-copy"]))
        #expect(features("Please send the report.", "It is attached.")[0].contains("asks-copy"))
        #expect(features("The colour of the boat.", "Green.")[0].contains("asks"))
    }

    @Test("Words that it shares with the question are counted by their stems")
    func subjects() {
        let shared = features("The dredging of the harbour.", "The harbour was dredged in May. It rained.")
        #expect(shared[0].isSuperset(of: ["shares-2", "covers-4"]))
        #expect(shared[1].isSuperset(of: ["shares-0", "covers-0"]))
    }

    @Test("Its place and its neighbours count")
    func place() {
        let three = features(
            "Which boats sank?", "The list is attached. The causes are withheld. The weather was bad.")
        #expect(three[0].isSuperset(of: ["place-0", "previous:-", "next:withheld", "after:states"]))
        #expect(three[1].isSuperset(of: ["place-1", "before:hands", "after:states"]))
        #expect(three[2].isSuperset(of: ["last", "next:-", "before:withheld", "previous:withheld"]))
        #expect(features("Which boats sank?", "None.")[0].contains("alone"))
        #expect(three.allSatisfy { $0.contains("label:answer") })
    }

    @Test(
        "What stands for an answer by itself is told by its length",
        arguments: [
            ("118.40", "short-number"), ("31", "short-number"), ("7. 31", "short-number"),
            ("Halden Boats", "short"), ("£12", "pounds"),
        ])
    func size(reply: String, name: String) {
        #expect(features("What does it cost?", reply).first?.contains(name) == true)
    }

    @Test("A reply of many cells costs no more than its cells")
    func cells() {
        let row = Array(repeating: "1,204", count: 200).joined(separator: "\t")
        let cells = features("How many boats sank each day?", row)
        #expect(cells.count == 200)
        #expect(
            cells.last?.contains("last") == true && cells.dropFirst(100).first?.contains("place-4") == true)
    }
}
