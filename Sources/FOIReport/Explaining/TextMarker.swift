import FOIParser

/// Cuts a text into passages, rows and runs so that every mark is a sequence of whole runs.
///
/// The cost is that of the text, and of the marks times how deep they lie in each other.
struct TextMarker {
    private let text: IndexedText
    private let marks: [Mark]
    /// The marks that the next run stands under, the outermost first.
    private var open: [Int] = []
    /// The first mark that has not begun yet.
    private var next = 0
    /// Where the last run of each mark stands; nil where it stands under none so far.
    private var lastRun: [Place?]

    private struct Place {
        let passage: Int
        let row: Int
        let run: Int
    }

    /// - Parameter marks: in the order of `Mark.precedes`.
    init(text: String, marks: [Mark]) {
        self.text = IndexedText(text)
        self.marks = marks
        lastRun = Array(repeating: nil, count: marks.count)
    }

    /// The passages of the segments, which cover the text in order.
    mutating func passages(of segments: [Segment]) -> [Passage] {
        var passages: [Passage] = []
        for segment in segments {
            let start = min(max(segment.span.start, 0), text.count)
            let end = min(max(segment.span.end, start), text.count)
            let rows = rows(start..<end, passage: passages.count)
            passages.append(
                Passage(kind: Shown(segment.kind.rawValue), rule: Shown(segment.rule), rows: rows))
        }
        return closed(passages)
    }

    /// The lines in a range; a line end belongs to the line that it ends.
    private mutating func rows(_ range: Range<Int>, passage: Int) -> [Row] {
        var rows: [Row] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = text.lineEnd(in: start..<range.upperBound) ?? range.upperBound
            let following = min(end + 1, range.upperBound)
            let firstNew = next
            let runs = runs(start..<end, passage: passage, row: rows.count)
            begin(before: following)
            rows.append(
                Row(runs: runs, notes: marks[firstNew..<next].flatMap(\.notes), range: start..<following))
            start = following
        }
        return rows
    }

    /// Takes up the marks that begin before a place.
    private mutating func begin(before place: Int) {
        while next < marks.count, marks[next].start < place {
            if marks[next].end > marks[next].start { open.append(next) }
            next += 1
        }
    }

    private mutating func runs(_ line: Range<Int>, passage: Int, row: Int) -> [Run] {
        var runs: [Run] = []
        var start = line.lowerBound
        while start < line.upperBound {
            begin(before: start + 1)
            open.removeAll { marks[$0].end <= start }
            var end = open.reduce(line.upperBound) { min($0, marks[$1].end) }
            if next < marks.count { end = min(end, max(marks[next].start, start + 1)) }
            let opening = open.filter { lastRun[$0] == nil }
            for mark in open { lastRun[mark] = Place(passage: passage, row: row, run: runs.count) }
            runs.append(Run(text: Shown(text[start..<end]), marks: open, opening: opening))
            start = end
        }
        return runs
    }

    /// The passages with the end of every mark noted at its last run.
    private func closed(_ passages: [Passage]) -> [Passage] {
        var passages = passages
        // Of the marks on a run, the innermost are those that began last.
        for (mark, place) in lastRun.enumerated().reversed() {
            guard let place else { continue }
            passages[place.passage].rows[place.row].runs[place.run].closing.append(mark)
        }
        return passages
    }
}

extension Mark {
    /// By place; of two that begin together the longer one first, so that it is the outer one.
    static func precedes(_ one: Mark, _ other: Mark) -> Bool {
        if one.start != other.start { return one.start < other.start }
        if one.end != other.end { return one.end > other.end }
        return one.kind.depth < other.kind.depth
    }
}

extension NoteKind {
    /// How deep a mark lies among those of the same extent.
    fileprivate var depth: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
