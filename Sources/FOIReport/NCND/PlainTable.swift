import FOIPatterns

/// Any table of results on a terminal, all of its rows.
public struct PlainTable: Sendable {
    private let table: PatternTable
    private let colours: Bool

    public init(_ table: PatternTable, colours: Bool) {
        self.table = table
        self.colours = colours
    }

    /// The lines, each with its line end.
    public var text: String {
        var shown = TerminalTable(
            table.columns.enumerated().map { index, column in
                .init(title: "\(column.name)", isNumber: table.rows.first.map { $0[index].isNumber } ?? false)
            }, colours: colours)
        for row in table.rows { shown.add(row.map(\.text)) }
        return shown.lines.map { $0 + "\n" }.joined()
    }
}

extension PatternTable.Cell {
    fileprivate var isNumber: Bool {
        switch self {
        case .number, .share: true
        case .text, .list: false
        }
    }
}
