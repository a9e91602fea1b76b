/// An open table.
struct TableState {
    let index: Int
    /// A table for layout by its own word (`role="presentation"`): its cells are lines.
    let isPresentation: Bool
    var rowCount = 0
    var isRowOpen = false
    var isInHeader = false
}

/// A finished line inside a table row.
struct RowPart {
    let line: Line
    let cell: Int
    let end: PageBuilder.LineEnd
}

/// An open table row: it keeps the lines of its cells until its end tells how they are laid out.
struct RowState {
    /// Where the row's text begins.
    let start: Int
    /// Where the row's lines begin among those of all open rows.
    let firstPart: Int
    let table: Int
    let row: Int
    let isHeader: Bool
    /// True where a cell holds what cannot stand in one line: a list, a heading, another table.
    var isStructured: Bool
    var cellCount = 0
    var hasDataCell = false
    /// True where a cell holds a sentence in a paragraph of its own.
    var hasSentences = false

    init(_ table: TableState, start: Int, firstPart: Int) {
        self.start = start
        self.firstPart = firstPart
        self.table = table.index
        row = table.rowCount
        isHeader = table.isInHeader
        isStructured = table.isPresentation
    }

    /// Paragraphs of more bytes than this in one cell are prose, and keep their lines.
    static let longestParagraphs = 160
    /// Lines broken by `<br>` of more bytes than this in one cell are prose too.
    static let longestBrokenLines = 400

    /// Tables with more columns hold data, also where their cells are marked up as paragraphs.
    static let mostCellsOfProse = 3

    /// True where the row reads as cells side by side, false where its cells hold whole texts.
    func isOneLine(_ parts: ArraySlice<RowPart>) -> Bool {
        if isStructured || (hasSentences && cellCount <= Self.mostCellsOfProse) { return false }
        var i = parts.startIndex
        while i < parts.endIndex {
            var j = i + 1
            var bytes = parts[i].line.range.count
            var hasParagraphs = false
            while j < parts.endIndex, parts[j].cell == parts[i].cell {
                bytes += parts[j].line.range.count
                if parts[j - 1].end == .block { hasParagraphs = true }
                j += 1
            }
            let longest = hasParagraphs ? Self.longestParagraphs : Self.longestBrokenLines
            if j - i > 1, cellCount < 2 || bytes > longest { return false }
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

    /// Adds a finished line to the innermost open row.
    mutating func addPart(_ line: Line, _ end: LineEnd) {
        let innermost = rows.count - 1
        if line.layout.block != .paragraph { rows[innermost].isStructured = true }
        rowParts.append(RowPart(line: line, cell: max(rows[innermost].cellCount - 1, 0), end: end))
    }

    private mutating func beginRow() {
        endRow()
        let table = tables[tables.count - 1]
        rows.append(RowState(table, start: text.count, firstPart: rowParts.count))
        tables[tables.count - 1].isRowOpen = true
        tables[tables.count - 1].rowCount += 1
    }

    /// Lays the row out. Inside another row its lines stay where they are, among the outer row's.
    private mutating func endRow() {
        guard tables[tables.count - 1].isRowOpen, let row = rows.popLast() else { return }
        tables[tables.count - 1].isRowOpen = false
        guard row.firstPart < rowParts.count else { return }
        if row.isOneLine(rowParts[row.firstPart...]) { joinParts(of: row) }
        if rows.isEmpty {
            lines += rowParts.map(\.line)
            rowParts.removeAll(keepingCapacity: true)
        } else {
            rows[rows.count - 1].isStructured = true
        }
    }

    /// Writes the row anew as one line: cells separated by tabs, lines within a cell by spaces.
    private mutating func joinParts(of row: RowState) {
        let layout = layout(of: row)
        let written = text.bytes(row.start..<text.count)
        text.truncate(to: row.start)
        var cell = 0
        for i in row.firstPart..<rowParts.count {
            let part = rowParts[i]
            if i > row.firstPart, part.cell == cell { text.append(0x20) }
            appendTabs(from: &cell, to: part.cell)
            let range = part.line.range
            written.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                text.append(base + range.lowerBound - row.start, count: range.count)
            }
        }
        appendTabs(from: &cell, to: row.cellCount - 1)
        let line = Line(range: row.start..<text.count, layout: layout)
        text.append(0x0A)
        rowParts.removeSubrange(row.firstPart...)
        rowParts.append(RowPart(line: line, cell: 0, end: .block))
    }

    private mutating func appendTabs(from cell: inout Int, to last: Int) {
        while cell < last {
            text.append(0x09)
            cell += 1
        }
    }

    /// What holds for all lines of the row.
    private func layout(of row: RowState) -> Layout {
        let parts = rowParts[row.firstPart...]
        var layout = rowParts[row.firstPart].line.layout
        layout.isBold = parts.allSatisfy { $0.line.layout.isBold }
        for part in parts {
            layout.landmarks.formIntersection(part.line.layout.landmarks)
            layout.hints.formIntersection(part.line.layout.hints)
        }
        layout.block = .tableRow(
            table: row.table, row: row.row, cells: max(row.cellCount, 1),
            isHeader: row.isHeader || (!row.hasDataCell && row.cellCount > 0))
        return layout
    }
}
