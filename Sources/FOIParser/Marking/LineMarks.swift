/// The marks of a sheet by line: what the stages after Labelling ask.
struct LineMarks: Sendable {
    private let byLine: [[Int]]
    private let catalogue: CueCatalogue

    init(_ sheet: Sheet) {
        catalogue = sheet.marks.catalogue
        var byLine: [[Int]] = Array(repeating: [], count: sheet.lines.count)
        for mark in sheet.marks.all {
            let line = sheet.line(at: mark.range.lowerBound)
            if !byLine[line].contains(mark.cue) { byLine[line].append(mark.cue) }
        }
        self.byLine = byLine
    }

    /// The cues that start on a line.
    func cues(on line: Int) -> [Cue] { byLine[line].map { catalogue.cues[$0] } }

    func has(_ tag: Cue.Tag, on line: Int) -> Bool {
        byLine[line].contains { catalogue.cues[$0].tags.contains(tag) }
    }

    func has(cue name: CueName, on line: Int) -> Bool {
        guard let number = catalogue.number(of: name) else { return false }
        return byLine[line].contains(number)
    }

    func hints(_ kind: SegmentKind, on line: Int) -> Bool {
        byLine[line].contains { catalogue.cues[$0].segment == kind }
    }
}

extension Sheet {
    /// The text of a byte range.
    func string(of range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    /// The number of words that start in a byte range.
    func wordCount(in range: Range<Int>) -> Int {
        marks.words.firstIndex(atOrAfter: range.upperBound)
            - marks.words.firstIndex(atOrAfter: range.lowerBound)
    }
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
