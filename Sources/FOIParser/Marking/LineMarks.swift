/// The marks of a sheet by line: what the stages after Labelling ask.
struct LineMarks: Sendable {
    private let byLine: GroupedByLine
    private let catalogue: CueCatalogue

    init(_ sheet: Sheet) {
        catalogue = sheet.marks.catalogue
        var pairs: [(line: Int, value: Int)] = []
        pairs.reserveCapacity(sheet.marks.all.count)
        var lastLine = Array(repeating: -1, count: catalogue.cues.count)
        var line = 0
        for mark in sheet.marks.all {
            line = sheet.line(at: mark.range.lowerBound, from: line)
            guard line > lastLine[mark.cue] else { continue }
            lastLine[mark.cue] = line
            pairs.append((line, mark.cue))
        }
        byLine = GroupedByLine(lines: sheet.lines.count, pairs)
    }

    /// The cues that start on a line.
    func cues(on line: Int) -> some Sequence<Cue> { byLine[line].lazy.map { catalogue.cues[Int($0)] } }

    func has(_ tag: Cue.Tag, on line: Int) -> Bool {
        byLine[line].contains { catalogue.cues[Int($0)].tags.contains(tag) }
    }

    func has(cue name: CueName, on line: Int) -> Bool {
        guard let number = catalogue.number(of: name) else { return false }
        return byLine.contains(number, on: line)
    }

    func hints(_ kind: SegmentKind, on line: Int) -> Bool {
        byLine[line].contains { catalogue.cues[Int($0)].segment == kind }
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
