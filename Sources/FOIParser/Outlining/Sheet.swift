import HTMLText
import Statutes

/// A page with everything that was found in it, line by line: what the stages after Marking read.
struct Sheet: Sendable {
    let page: Page
    let marks: Marks
    let lines: [SheetLine]

    var text: [UInt8] { page.text }

    init(page: Page, marks: Marks) {
        self.page = page
        self.marks = marks
        lines = LineFlow(page).lines()
    }

    /// The bytes of the lines from the first to the last of `range`, line ends between included.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return lines[first].range.lowerBound..<lines[last].range.upperBound
    }

    /// The line in which a byte of the text stands.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = lines.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].range.lowerBound <= offset { low = middle } else { high = middle - 1 }
        }
        return max(0, low)
    }
}

/// One line with how it continues the line before.
struct SheetLine: Sendable {
    /// How a line hangs together with the one before it.
    enum Joint: UInt8, Sendable {
        /// After a blank line, at the start, or where the line before was short.
        case none
        /// The next sentence of a wrapped paragraph.
        case paragraph
        /// In the middle of a sentence.
        case sentence
    }

    /// Bytes of the text, without the line end.
    let range: Range<Int>
    /// Bytes without the white space at both ends; empty for a blank line.
    let content: Range<Int>
    let layout: Layout
    var marker: ItemMarker?
    var joint = Joint.none
    /// Blank lines directly above.
    var blankAbove = 0

    var isBlank: Bool { content.isEmpty }
    /// Bytes of white space before the content.
    var indent: Int { content.lowerBound - range.lowerBound }
}
