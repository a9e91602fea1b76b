import Testing

@testable import FOIParser
@testable import FOIReport

@Suite("Marks over ranges become runs that nest")
struct TextMarkerTests {
    /// The runs of one segment over the whole text, marks given in order as `kind, start, end`.
    private func passage(_ text: String, _ marks: [(NoteKind, Int, Int)]) -> Passage {
        let marks = marks.enumerated().map { Mark(kind: $1.0, start: $1.1, end: $1.2, notes: [$0]) }
        var marker = TextMarker(text: text, marks: marks)
        let whole = Segment(
            kind: .answer, span: Span(start: 0, end: text.unicodeScalars.count), rule: "any")
        return marker.passages(of: [whole])[0]
    }

    private func runs(_ text: String, _ marks: [(NoteKind, Int, Int)]) -> [String] {
        passage(text, marks).rows.flatMap(\.runs).map { "\($0.text)\($0.marks)" }
    }

    @Test("Without marks a line is one run")
    func plain() {
        #expect(runs("One\nTwo", []) == ["One[]", "Two[]"])
    }

    @Test("One within another")
    func nested() {
        #expect(
            runs("abcdef", [(.answer, 0, 6), (.citation, 2, 4)]) == ["ab[0]", "cd[0, 1]", "ef[0]"])
    }

    @Test("Two that overlap: the later is the inner one and goes on alone")
    func overlapping() {
        #expect(runs("abcdef", [(.answer, 0, 4), (.ncnd, 2, 6)]) == ["ab[0]", "cd[0, 1]", "ef[1]"])
    }

    @Test("A mark over several lines, and where it begins and ends")
    func acrossLines() {
        let rows = passage("ab\ncd\nef", [(.answer, 1, 7)]).rows
        #expect(rows.map { $0.runs.map(\.text.text) } == [["a", "b"], ["cd"], ["e", "f"]])
        #expect(rows.map { $0.runs.map(\.opening) } == [[[], [0]], [[]], [[], []]])
        #expect(rows.map { $0.runs.map(\.closing) } == [[[], []], [[]], [[0], []]])
        #expect(rows.map(\.notes) == [[0], [], []])
    }

    @Test("The innermost ends first")
    func closingOrder() {
        let run = passage("ab", [(.answer, 0, 2), (.citation, 0, 2)]).rows[0].runs[0]
        #expect(run.opening == [0, 1])
        #expect(run.closing == [1, 0])
    }

    @Test("A mark without extent has its note and no run")
    func empty() {
        let rows = passage("ab\n\ncd", [(.finding, 3, 3), (.finding, 6, 6)]).rows
        #expect(rows.map { $0.runs.count } == [1, 0, 1])
        #expect(rows[1].notes == [0])
    }

    @Test("Code points are counted, not bytes or characters")
    func codePoints() {
        #expect(runs("e\u{301}\u{1F600}x", [(.citation, 1, 3)]) == ["e[]", "\u{301}\u{1F600}[0]", "x[]"])
    }

    @Test("Spans beyond the text harm nothing")
    func beyond() {
        #expect(runs("ab", [(.finding, 1, 99), (.finding, 50, 60)]) == ["a[]", "b[0]"])
    }
}
