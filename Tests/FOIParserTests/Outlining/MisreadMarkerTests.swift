import Testing

@testable import FOIParser

/// Ways of writing in which the marker of a line is easily taken for something else, or something
/// else for a marker.
@Suite("Markers that are easily misread")
struct MisreadMarkerTests {
    private func read(_ line: String) -> ItemMarker? {
        let text = Array(line.utf8)
        return ItemMarkerReader.read(text, line: 0..<text.count)
    }

    @Test(
        "are read as they are meant",
        arguments: [
            MarkerExample("Question two - How many?", .number, "2", word: .question),
            MarkerExample("Question two, how many?", .number, "2", word: .question, content: "how many?"),
            MarkerExample("Question Four (4) - How many?", .number, "4", word: .question),
            MarkerExample("Q1 - 5 officers", .number, "1", word: .question, content: "5 officers"),
            MarkerExample("A1 – 14", .number, "1", word: .answer, content: "14"),
            MarkerExample("Points (a) and (b): None.", .number, "a", "b", word: .request, content: "None."),
            MarkerExample("\u{F0B7} How many?", .bullet),
        ])
    func examples(example: MarkerExample) throws {
        let marker = try #require(read(example.line))
        #expect(marker.style == example.style)
        #expect(marker.word == example.word)
        #expect(marker.numbers.map { $0.joined(separator: ".") } == example.numbers)
        let content = Array(example.line.utf8)[marker.contentStart...]
        #expect(String(decoding: content, as: UTF8.self) == example.content)
    }

    @Test(
        "are none where a sentence or a line is empty of them",
        arguments: [
            "1.5 million pounds were spent", "3.30 pm on the day", "a.m. and p.m. shifts", "e.g. the minutes",
            "i.e. the minutes", "Request a review of the decision", "Answer a question", "", "   ",
        ])
    func nearMisses(line: String) {
        #expect(read(line) == nil)
    }

    @Test("name letters one by one in a reference")
    func lettersInReference() {
        let text = Array("points (a) and (b) below".utf8)
        #expect(ItemMarkerReader.readReference(text, line: 0..<text.count)?.numbers == [["a"], ["b"]])
    }
}
