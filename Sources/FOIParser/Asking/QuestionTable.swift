import HTMLText

/// Reads a table whose rows hold a question and its answer side by side.
struct QuestionTable {
    private let sheet: Sheet
    private let marks: LineMarks

    init(_ sheet: Sheet, marks: LineMarks) {
        self.sheet = sheet
        self.marks = marks
    }

    /// The questions in the first cells, if the table is one of questions: at least two of its rows
    /// ask in their first cell.
    func questions() -> [AskedQuestion] {
        let rows = sheet.lines.indices.filter(isRow)
        let asking = rows.filter(asks)
        guard asking.count > 1, asking.count * 2 >= rows.count else { return [] }
        return rows.filter { !isHeading($0) }.map(question)
    }

    /// Whether all of these questions stand on rows of a table.
    func mayHold(_ questions: [AskedQuestion]) -> Bool {
        questions.allSatisfy { $0.lines.allSatisfy(isRow) }
    }

    private func isRow(_ line: Int) -> Bool {
        if case .tableRow(_, _, let cells, _) = sheet.lines[line].layout.block {
            return cells == 2 || cells == 3
        }
        let content = start(line)..<sheet.lines[line].content.upperBound
        return sheet.text.withUnsafeBufferPointer { text in
            guard let tab = content.first(where: { text[$0] == 0x09 }) else { return false }
            return !text[(tab + 1)..<content.upperBound].contains(0x09)
        }
    }

    private func isHeading(_ line: Int) -> Bool {
        if case .tableRow(_, _, _, true) = sheet.lines[line].layout.block { return true }
        return sheet.wordCount(in: sheet.lines[line].content) <= 6 && !asks(line)
    }

    /// The bytes of the first cell.
    private func cell(_ line: Int) -> Range<Int> {
        let content = start(line)..<sheet.lines[line].content.upperBound
        return content.lowerBound..<(sheet.text[content].firstIndex(of: 0x09) ?? content.upperBound)
    }

    /// Where the row's words begin, behind the marker of its first cell.
    private func start(_ line: Int) -> Int {
        let content = sheet.lines[line].content
        return min(max(content.lowerBound, sheet.lines[line].marker?.contentStart ?? 0), content.upperBound)
    }

    private func asks(_ line: Int) -> Bool {
        let cell = cell(line)
        guard sheet.wordCount(in: cell) >= 3, cell.upperBound < sheet.lines[line].content.upperBound else {
            return false
        }
        if sheet.text[cell].last == UInt8(ascii: "?") { return true }
        return sheet.lines[line].marker?.numbers.first != nil || marks.has(cue: .askWords, on: line)
    }

    private func question(_ line: Int) -> AskedQuestion {
        let marker = sheet.lines[line].marker.flatMap { $0.isSingle ? $0 : nil }
        let key = marker?.numbers.first ?? []
        return AskedQuestion(
            round: 0, parent: nil, number: key.isEmpty ? nil : key.joined(), key: key, lines: [line],
            start: marker?.contentStart ?? sheet.lines[line].content.lowerBound,
            label: marker.map { sheet.string(of: $0.range) }, end: cell(line).upperBound)
    }
}
