/// Citations as aligned columns for people: as printed, canonical, title, identifier, role.
public struct CitationTable {
    private static let headings = ["text", "citation", "title", "uri", "role"]
    /// Longer cells end in an ellipsis; only identifiers, which people copy, stay whole.
    private static let widest = 48

    private var rows: [[String]]

    public init(_ citations: [ListedCitation]) {
        let namesFiles = Set(citations.map(\.path)).count > 1
        rows = [(namesFiles ? ["path"] : []) + Self.headings]
        rows += citations.map { entry in
            let cells = [
                Self.cell(entry.text), Self.cell(entry.citation.canonical), Self.cell(entry.title ?? "-"),
                entry.uri ?? "-", entry.role?.rawValue ?? "-",
            ]
            return (namesFiles ? [entry.path ?? "-"] : []) + cells
        }
    }

    /// A line for each citation below the headings; no blanks at the ends.
    public var lines: [String] {
        guard let headings = rows.first else { return [] }
        let widths = headings.indices.map { column in
            rows.map { $0[column].unicodeScalars.count }.max() ?? 0
        }
        return rows.map { row in
            let padded = row.indices.map { column in
                let isLast = column == row.count - 1
                let missing = isLast ? 0 : widths[column] - row[column].unicodeScalars.count
                return row[column] + String(repeating: " ", count: missing)
            }
            return padded.joined(separator: "  ")
        }
    }

    /// On one line, white space collapsed, shortened.
    private static func cell(_ text: String) -> String {
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
        let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        guard line.unicodeScalars.count > widest else { return line }
        return String(String.UnicodeScalarView(line.unicodeScalars.prefix(widest - 1))) + "…"
    }
}
