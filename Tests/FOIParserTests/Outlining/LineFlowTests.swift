import Testing

@testable import FOIParser

@Suite("How lines go on")
struct LineFlowTests {
    private func joints(_ sheet: Sheet) -> [SheetLine.Joint] { sheet.lines.map(\.joint) }

    private static let wrapped = """
        We have searched the records of the parks team for the years you named
        and found four letters about the bandstand in Orchard Park last month.
        Its columns were painted in the same week, and the roof was mended as
        well.
        Nothing else is held.

        The letters are attached, with the names of private persons taken out.
        """

    @Test("in wrapped text: a sentence runs on, a paragraph runs on, a short line ends one")
    func wrappedText() {
        #expect(
            joints(Sheet(Self.wrapped)) == [.none, .sentence, .paragraph, .sentence, .none, .none, .none])
    }

    @Test("where lines are paragraphs: only a small letter behind an open sentence runs on")
    func paragraphs() {
        let text = Sheet("We hold\nnothing of the kind.\nit seems\nYours")
        #expect(joints(text) == [.none, .sentence, .none, .none])
        let html = Sheet(html: "<p>We hold<br>nothing of the kind.<br>The rest is sold<br>Yours</p>")
        #expect(joints(html) == [.none, .sentence, .none, .none])
        #expect(joints(Sheet(html: "<ul><li>the dates</li><li>and costs</li></ul>")) == [.none, .none])
    }

    @Test("an item of a list begins anew, whatever the width")
    func items() {
        let text = """
            1. the number of complaints about the bandstand in each of ten years and
            2. the number of letters about the lamps in the same years, by the month
            3. any reply
            """
        let sheet = Sheet(text)
        #expect(joints(sheet) == [.none, .none, .none])
        #expect(sheet.lines.map { $0.marker?.numbers } == [[["1"]], [["2"]], [["3"]]])
    }

    @Test("a number in the middle of a sentence is no marker")
    func numberInSentence() {
        let text = """
            The number of complaints that the parks team has received (from 2019 to
            24) is given below, and the replies to them are in the annex to the end.
            """
        let sheet = Sheet(text)
        #expect(joints(sheet) == [.none, .sentence])
        #expect(sheet.lines[1].marker == nil)
    }

    @Test("a bare number is a marker only where a list expects it")
    func weakMarkers() {
        func marked(_ text: String) -> [Bool] { Sheet(text).lines.map { $0.marker != nil } }
        #expect(
            marked("1 Please list parks.\n2 Please list lamps.\n3 Please list both.") == [true, true, true])
        #expect(marked("1. The parks.\n2. The lamps.\n3 The benches.") == [true, true, true])
        #expect(marked("12 March 2024\n\nDear Ms Orme") == [false, false, false])
        #expect(marked("1. The parks.\n2. The lamps.\n24 officers replied.") == [true, true, false])
        #expect(marked("1 Orchard Road\nUpton\nDear Ms Orme") == [false, false, false])
    }

    @Test("blank lines and indents are counted")
    func blanks() {
        let sheet = Sheet("One\n\n \t\n   Two  \nThree")
        #expect(sheet.lines.map(\.blankAbove) == [0, 0, 1, 2, 0])
        #expect(sheet.lines.map(\.isBlank) == [false, true, true, false, false])
        #expect(sheet.lines[3].indent == 3)
        #expect(sheet.string(of: sheet.lines[3].content) == "Two")
    }

    @Test("a byte stands in the line that begins before it")
    func lineOfByte() {
        let sheet = Sheet("ab\n\ncd\n")
        #expect((0..<7).map(sheet.line(at:)) == [0, 0, 0, 1, 2, 2, 2])
        #expect(Sheet("").line(at: 0) == 0)
        #expect(sheet.bytes(of: 0..<3) == 0..<6)
    }
}
