import Basics
import HTMLText
import Statutes

/// A page with everything that was found in it, line by line: what the stages after Marking read.
///
/// It never changes. An object, because every stage holds it and a copy of it would be one of each
/// of its many parts.
final class Sheet: Sendable {
    let page: Page
    let marks: Marks
    let lines: [SheetLine]
    /// The lines that are not blank.
    let visible: [Int]
    /// For each line its first word, and behind them the number of words.
    private let firstWords: [Int]

    var text: [UInt8] { page.text }

    init(page: Page, marks: Marks) {
        self.page = page
        self.marks = marks
        let lines = LineFlow(page, markers: marks.markers).lines()
        self.lines = lines
        visible = lines.indices.filter { !lines[$0].isBlank }
        firstWords = Self.firstWords(of: lines, marks.words)
    }

    private static func firstWords(of lines: [SheetLine], _ words: Words) -> [Int] {
        var firstWords: [Int] = []
        firstWords.reserveCapacity(lines.count + 1)
        words.withUnsafeBuffer { words in
            var word = 0
            for index in lines.indices {
                let start = lines[index].range.lowerBound
                while word < words.count, words[word].start < start { word += 1 }
                firstWords.append(word)
            }
            firstWords.append(words.count)
        }
        return firstWords
    }

    /// Some lines by the paragraphs that they stand in.
    func paragraphs(of lines: [Int]) -> [[Int]] { runs(of: lines) { $0 != .none } }

    /// Some lines by the sentences that run over them.
    func sentences(of lines: [Int]) -> [[Int]] { runs(of: lines) { $0 == .sentence } }

    private func runs(of lines: [Int], goesOn: (SheetLine.Joint) -> Bool) -> [[Int]] {
        var runs: [[Int]] = []
        for line in lines {
            if goesOn(self.lines[line].joint), !runs.isEmpty {
                runs[runs.count - 1].append(line)
            } else {
                runs.append([line])
            }
        }
        return runs
    }

    /// Whether a line is a heading of the page with a number: `1. Request`, `2. Our response`.
    func isNumberedHeading(_ line: Int) -> Bool {
        guard let marker = lines[line].marker, marker.word == nil, marker.style == .number,
            wordCount(in: marker.contentStart..<max(marker.contentStart, lines[line].content.upperBound)) <= 3
        else { return false }
        return marks.starting(in: lines[line].content).contains {
            marks.cue(of: $0).isNamed(.requestHeading) || marks.cue(of: $0).isNamed(.answerHeading)
        }
    }

    /// The words that start on the lines of a range.
    func words(on lines: Range<Int>) -> Range<Int> {
        firstWords[lines.lowerBound]..<firstWords[lines.upperBound]
    }

    /// The last line of the sentence that stands on `line`, looked for among the lines before `end`.
    func sentenceEnd(from line: Int, before end: Int = .max) -> Int {
        let end = min(end, lines.count)
        var last = line
        while last + 1 < end, lines[last + 1].joint == .sentence { last += 1 }
        return last
    }

    /// The byte that closes a line, white space behind it left aside; nil for a blank line.
    func lastByte(on line: Int) -> UInt8? { lines[line].content.last.map { text[$0] } }

    /// The bytes of the lines from the first to the last of `range`, line ends between included.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return lines[first].range.lowerBound..<lines[last].range.upperBound
    }

    /// The line in which a byte of the text stands, where it is `line` or one below: for walks down
    /// the text.
    func line(at offset: Int, from line: Int) -> Int {
        var line = line
        while line + 1 < lines.count, lines[line + 1].range.lowerBound <= offset { line += 1 }
        return line
    }

    /// The line in which a byte of the text stands.
    func line(at offset: Int) -> Int {
        max(0, lines.partitioningIndex { $0.range.lowerBound > offset } - 1)
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
    /// What most lines of a text do not have stands elsewhere: every stage walks over the lines.
    private let ownLayout: Shared<Layout>?
    private var ownMarker: Shared<ItemMarker>?
    /// Blank lines directly above.
    var blankAbove = 0
    var joint = Joint.none

    init(range: Range<Int>, content: Range<Int>, layout: Layout) {
        self.range = range
        self.content = content
        ownLayout = layout.isPlain ? nil : Shared(layout)
    }

    var layout: Layout { ownLayout?.value ?? Layout() }

    var marker: ItemMarker? {
        get { ownMarker?.value }
        set { ownMarker = newValue.map { Shared($0) } }
    }

    var isBlank: Bool { content.isEmpty }
    /// Bytes of white space before the content.
    var indent: Int { content.lowerBound - range.lowerBound }
}

extension Layout {
    /// Whether this is the layout of plain text.
    fileprivate var isPlain: Bool {
        guard case .paragraph = block else { return false }
        return !isBold && landmarks.isEmpty && hints.isEmpty
    }
}
