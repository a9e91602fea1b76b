/// An open table.
struct TableState {
    let index: Int
    /// A table for layout by its own word (`role="presentation"`): its cells are lines.
    let isPresentation: Bool
    var rowCount = 0
    var isRowOpen = false
    var isInHeader = false
}

/// An open table row: the lines of its cells, until its end tells how it is laid out.
struct RowState {
    struct Part {
        let line: Line
        let cell: Int
        let end: PageBuilder.LineEnd
    }

    /// Where the row's text begins.
    let start: Int
    let table: Int
    let row: Int
    var isHeader: Bool
    /// True where a cell holds what cannot stand in one line: a list, a heading, another table.
    var isStructured: Bool
    var cellCount = 0
    var hasDataCell = false
    /// True where a cell holds a sentence in a paragraph of its own.
    var hasSentences = false
    var parts: [Part] = []

    init(_ table: TableState, start: Int) {
        self.start = start
        self.table = table.index
        row = table.rowCount
        isHeader = table.isInHeader
        isStructured = table.isPresentation
    }

    mutating func add(_ line: Line, _ end: PageBuilder.LineEnd) {
        if line.layout.block != .paragraph { isStructured = true }
        parts.append(Part(line: line, cell: max(cellCount - 1, 0), end: end))
    }

    /// Paragraphs of more bytes than this in one cell are prose, and keep their lines.
    static let longestParagraphs = 160
    /// Lines broken by `<br>` of more bytes than this in one cell are prose too.
    static let longestBrokenLines = 400

    /// Tables with more columns hold data, also where their cells are marked up as paragraphs.
    static let mostCellsOfProse = 3

    /// True where the row reads as cells side by side, false where its cells hold whole texts.
    var isOneLine: Bool {
        if isStructured || (hasSentences && cellCount <= Self.mostCellsOfProse) { return false }
        var i = 0
        while i < parts.count {
            var j = i
            var bytes = 0
            var hasParagraphs = false
            while j < parts.count, parts[j].cell == parts[i].cell {
                bytes += parts[j].line.range.count
                if j > i, parts[j - 1].end == .block { hasParagraphs = true }
                j += 1
            }
            if j - i > 1 {
                if cellCount < 2 { return false }
                if bytes > (hasParagraphs ? Self.longestParagraphs : Self.longestBrokenLines) {
                    return false
                }
            }
            i = j
        }
        return true
    }
}

extension PageBuilder {
    /// Begins a table, row or cell; true where its end has to be told to `endTablePart`.
    mutating func beginTablePart(_ info: ElementInfo, _ read: ElementAttributes) -> Bool {
        switch info.element {
        case .table:
            tables.append(TableState(index: tableCount, isPresentation: read.isPresentation))
            tableCount += 1
            return true
        case .header:
            guard !tables.isEmpty else { return false }
            tables[tables.count - 1].isInHeader = true
            return true
        case .row:
            guard !tables.isEmpty else { return false }
            beginRow()
            return true
        case .cell, .headerCell:
            guard let table = tables.last else { return false }
            if !table.isRowOpen { beginRow() }
            rows[rows.count - 1].cellCount += 1
            if info.element == .cell { rows[rows.count - 1].hasDataCell = true }
            return true
        default: return false
        }
    }

    mutating func endTablePart(_ element: Element) {
        switch element {
        case .table:
            endRow()
            tables.removeLast()
            if !rows.isEmpty { rows[rows.count - 1].isStructured = true }
        case .header:
            endRow()
            tables[tables.count - 1].isInHeader = false
        case .row: endRow()
        default: break
        }
    }

    private mutating func beginRow() {
        endRow()
        rows.append(RowState(tables[tables.count - 1], start: text.count))
        tables[tables.count - 1].isRowOpen = true
        tables[tables.count - 1].rowCount += 1
    }

    private mutating func endRow() {
        guard tables[tables.count - 1].isRowOpen, let row = rows.popLast() else { return }
        tables[tables.count - 1].isRowOpen = false
        guard let first = row.parts.first else { return }
        if row.isOneLine {
            addRowLine(row, first.line.layout)
        } else if rows.isEmpty {
            lines += row.parts.map(\.line)
        } else {
            for part in row.parts { rows[rows.count - 1].add(part.line, part.end) }
            rows[rows.count - 1].isStructured = true
        }
    }

    /// Writes the row anew as one line: cells separated by tabs, lines within a cell by spaces.
    private mutating func addRowLine(_ row: RowState, _ first: Layout) {
        var layout = first
        layout.isBold = row.parts.allSatisfy { $0.line.layout.isBold }
        for part in row.parts {
            layout.landmarks.formIntersection(part.line.layout.landmarks)
            layout.hints.formIntersection(part.line.layout.hints)
        }
        layout.block = .tableRow(
            table: row.table, row: row.row, cells: max(row.cellCount, 1),
            isHeader: row.isHeader || (!row.hasDataCell && row.cellCount > 0))
        let written = text.bytes(row.start..<text.count)
        text.truncate(to: row.start)
        var cell = 0
        var isFirst = true
        for part in row.parts {
            if part.cell == cell, !isFirst { text.append(0x20) }
            while cell < part.cell {
                text.append(0x09)
                cell += 1
            }
            isFirst = false
            let range = part.line.range
            text.append(Array(written[(range.lowerBound - row.start)..<(range.upperBound - row.start)]))
        }
        while cell + 1 < row.cellCount {
            text.append(0x09)
            cell += 1
        }
        let line = Line(range: row.start..<text.count, layout: layout)
        text.append(0x0A)
        if rows.isEmpty {
            lines.append(line)
        } else {
            rows[rows.count - 1].add(line, .block)
        }
    }
}
