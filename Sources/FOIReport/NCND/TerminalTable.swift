/// Rows in aligned columns on a terminal; numbers stand to the right.
struct TerminalTable {
    struct Column {
        let title: String
        var isNumber = false
        /// Longer cells end in an ellipsis.
        var widest = 48
    }

    private let columns: [Column]
    private let colours: Bool
    private var rows: [[StyledText]]
    private static let gap = 2

    init(_ columns: [Column], colours: Bool) {
        self.columns = columns
        self.colours = colours
        rows = [columns.map { StyledText($0.title, Style(isBold: true)) }]
    }

    mutating func add(_ cells: [String]) {
        rows.append(zip(cells, columns).map { StyledText(Self.shortened($0, to: $1.widest)) })
    }

    /// The lines, the titles first.
    var lines: [String] {
        let widths = columns.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { index in
                let missing = String(repeating: " ", count: widths[index] - row[index].width)
                let cell = row[index].printed(colours: colours)
                if columns[index].isNumber { return missing + cell }
                return index == row.count - 1 ? cell : cell + missing
            }.joined(separator: String(repeating: " ", count: Self.gap))
        }
    }

    /// On one line, white space made single, with an ellipsis where something is left out.
    static func shortened(_ text: String, to widest: Int) -> String {
        let line = oneLine(text)
        guard line.unicodeScalars.count > widest else { return line }
        return String(String.UnicodeScalarView(line.unicodeScalars.prefix(max(0, widest - 1)))) + "…"
    }

    /// White space made single, none at the ends.
    static func oneLine(_ text: String) -> String {
        text.unicodeScalars.split { $0.properties.isWhitespace }
            .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
}

extension StyledText {
    /// In columns.
    var width: Int { cells.reduce(0) { $0 + $1.columns } }
}
