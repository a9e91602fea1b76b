import Testing

@testable import FOIParser

/// How later stages ask for the marks of a part of the text.
@Suite struct MarksTests {
    private let text = Array("No files.\nNo maps are kept. No files.".utf8)

    private func read() throws -> Marks {
        let json = """
            {"cues": [
                {"id": "files", "tags": ["refusal"], "phrases": ["no files"]},
                {"id": "maps", "phrases": ["no maps"]}
            ]}
            """
        return Marks(of: text, catalogue: try CueCatalogue(json: [json]))
    }

    @Test func marksThatStartInsideARange() throws {
        let marks = try read()
        #expect(marks.all.map(\.range.lowerBound) == [0, 10, 28])
        #expect(marks.starting(in: 0..<text.count).count == 3)
        #expect(marks.starting(in: 1..<28).map { marks.cue(of: $0).id } == ["maps"])
        #expect(marks.starting(in: 28..<29).map { marks.cue(of: $0).id } == ["files"])
        #expect(marks.starting(in: 11..<28).isEmpty)
        #expect(marks.starting(in: 10..<10).isEmpty)
    }

    @Test func tagsInsideARange() throws {
        let marks = try read()
        #expect(marks.has(.refusal, in: 0..<9))
        #expect(!marks.has(.refusal, in: 1..<28))
        #expect(!marks.has(.whole, in: 0..<text.count))
    }

    @Test func anEmptyTextHasNoMarks() {
        #expect(Marks(of: []).all.isEmpty)
    }
}
