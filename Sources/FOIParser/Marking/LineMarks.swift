/// The marks of a sheet by line: what the stages after Labelling ask.
///
/// It never changes; an object, because every part of those stages holds it.
final class LineMarks: Sendable {
    private let byLine: GroupedByLine
    /// By line: what the cues that start on it say.
    private let said: [Said]
    /// The names of all cues of the sheet.
    private let names: CaseSet<CueName>
    private let catalogue: CueCatalogue

    init(_ sheet: Sheet) {
        let catalogue = sheet.marks.catalogue
        var pairs: [(line: Int, value: Int)] = []
        pairs.reserveCapacity(sheet.marks.all.count)
        var said = Array(repeating: Said(), count: sheet.lines.count)
        var names: CaseSet<CueName> = []
        var lastLine = Array(repeating: -1, count: catalogue.cues.count)
        var line = 0
        for mark in sheet.marks.all {
            line = sheet.line(at: mark.range.lowerBound, from: line)
            guard line > lastLine[mark.cue] else { continue }
            lastLine[mark.cue] = line
            pairs.append((line, mark.cue))
            said[line].add(mark.cue, of: catalogue)
            if let name = catalogue.cues[mark.cue].name { names.insert(name) }
        }
        byLine = GroupedByLine(lines: sheet.lines.count, pairs)
        self.said = said
        self.names = names
        self.catalogue = catalogue
    }

    /// The cues that start on a line.
    func cues(on line: Int) -> some Sequence<Cue> { byLine[line].lazy.map { self.catalogue.cues[Int($0)] } }

    /// Calls `body` with the number of each cue that starts on a line.
    @inline(__always)
    func forEachCue(on line: Int, _ body: (Int) -> Void) { byLine.forEach(on: line, body) }

    func has(_ tag: Cue.Tag, on line: Int) -> Bool { said[line].tags.contains(tag) }

    func has(cue name: CueName, on line: Int) -> Bool { said[line].names.contains(name) }

    func hints(_ kind: SegmentKind, on line: Int) -> Bool { said[line].segments.contains(kind) }

    /// Whether the cue of this name stands anywhere on the sheet: what rests on it need not be looked for
    /// where it does not.
    func says(_ name: CueName) -> Bool { names.contains(name) }
}

extension Sheet {
    /// The text of a byte range.
    func string(of range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    /// The number of words that start in a byte range.
    func wordCount(in range: Range<Int>) -> Int { marks.words.indices(in: range).count }

    /// The number of words on some lines.
    func wordCount(on lines: [Int]) -> Int { lines.reduce(0) { $0 + wordCount(in: self.lines[$1].content) } }
}

extension String {
    /// Without the blanks, colons and dashes at its ends.
    func trimmingMarks() -> String {
        let marks: Set<Unicode.Scalar> = [" ", "\t", ":", "-", "–", "—", ".", "*"]
        let scalars = Array(unicodeScalars)
        guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
            let last = scalars.lastIndex(where: { !marks.contains($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}
