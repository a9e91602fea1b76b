/// Text of a terminal, each character with its style, to be wrapped and then printed.
struct StyledText {
    struct Cell {
        let scalar: Unicode.Scalar
        let style: Style
        let columns: Int
    }

    private(set) var cells: [Cell] = []
    private var columns = 0
    private static let tabStop = 8

    init() {}

    init(_ text: String, _ style: Style = Style()) { append(Shown(text), style) }

    /// Tabs become spaces up to the next multiple of eight columns.
    mutating func append(_ shown: Shown, _ style: Style) {
        for scalar in shown.text.unicodeScalars {
            if scalar == "\t" {
                for _ in 0..<(Self.tabStop - columns % Self.tabStop) { append(" ", style) }
            } else {
                append(scalar, style)
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ style: Style) {
        let cell = Cell(scalar: scalar, style: style, columns: TextWidth.columns(of: scalar))
        cells.append(cell)
        columns += cell.columns
    }

    // MARK: Wrapping

    /// The text in lines of at most `width` columns, parted at spaces where there are any; the lines
    /// after the first begin with `indent` spaces.
    func lines(width: Int, indent: Int = 0) -> [StyledText] {
        var lines: [StyledText] = []
        var start = 0
        while start < cells.count || lines.isEmpty {
            let room = max(lines.isEmpty ? width : width - indent, 1)
            let end = lineEnd(from: start, room: room)
            var line = StyledText(String(repeating: " ", count: lines.isEmpty ? 0 : indent))
            for cell in cells[start..<end] { line.append(cell.scalar, cell.style) }
            lines.append(line)
            start = end
            while start < cells.count, cells[start].scalar == " " { start += 1 }
        }
        return lines
    }

    /// Where the line that begins at `start` ends: all that has room, cut back to the last space.
    private func lineEnd(from start: Int, room: Int) -> Int {
        var end = start
        var taken = 0
        var lastSpace: Int?
        var sawWord = false
        while end < cells.count, taken + cells[end].columns <= room || end == start {
            taken += cells[end].columns
            if cells[end].scalar != " " { sawWord = true } else if sawWord { lastSpace = end }
            end += 1
        }
        guard end < cells.count, cells[end].scalar != " " else { return end }
        return lastSpace ?? end
    }

    // MARK: Printing

    /// The text, filled with spaces to `width` columns.
    func printed(colours: Bool, filledTo width: Int = 0) -> String {
        var text = String.UnicodeScalarView()
        var current = Style()
        for cell in cells {
            if colours, cell.style != current {
                text.append(contentsOf: cell.style.escape.unicodeScalars)
                current = cell.style
            }
            text.append(cell.scalar)
        }
        if colours, current != Style() { text.append(contentsOf: Style().escape.unicodeScalars) }
        return String(text) + String(repeating: " ", count: max(0, width - columns))
    }
}
