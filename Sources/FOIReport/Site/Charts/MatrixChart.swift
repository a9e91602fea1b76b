import FOIPatterns

/// Which provisions are named together: a square for each two of them, with the number of documents in it and shaded
/// by it.
struct MatrixChart {
    let names: [String]
    /// By two indices: documents that name both; on the diagonal, documents that name the one.
    private let counts: [[Int]]

    /// The provisions that are named most, and the pairs among them.
    init(_ figures: CoOccurrence, _ exemptions: [ExemptionFigures], most: Int) {
        let names = exemptions.prefix(most).map(\.citation)
        let places = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        var counts = names.map { _ in names.map { _ in 0 } }
        for (place, row) in exemptions.prefix(most).enumerated() {
            counts[place][place] = row.documents.count
        }
        for pair in figures.pairs {
            guard let first = places[pair.first], let second = places[pair.second] else { continue }
            counts[first][second] = pair.documents.count
            counts[second][first] = pair.documents.count
        }
        self.names = names
        self.counts = counts
    }

    private static let cell = 62
    private static let left = 128
    private static let top = 124
    /// What the last name, which runs upwards, needs beside the squares.
    private static let right = 100

    private var width: Int { Self.left + Self.cell * names.count + Self.right }
    private var height: Int { Self.top + 34 * names.count + 2 }

    func draw(_ page: inout Markup) {
        let highest = counts.enumerated().flatMap { row, line in
            line.enumerated().filter { $0.offset != row }.map(\.element)
        }.max()
        page.element(
            "svg", ("class", "matrix"), ("viewBox", "0 0 \(width) \(height)"), ("width", "\(width)"),
            ("height", "\(height)"), ("role", "img"),
            ("aria-label", "How many documents name two provisions together; the table below says the same.")
        ) { svg in
            for (row, name) in names.enumerated() {
                let y = Self.top + 34 * row
                svg.element(
                    "text", ("x", "\(Self.left - 8)"), ("y", "\(y + 21)"), ("text-anchor", "end")
                ) { $0.text(Shown(name)) }
                let x = Self.left + Self.cell * row + Self.cell / 2
                svg.element(
                    "text", ("transform", "translate(\(x) \(Self.top - 8)) rotate(-45)"), ("x", "0"),
                    ("y", "0")
                ) { $0.text(Shown(name)) }
                for column in names.indices { cell(row, column, highest: highest ?? 0, &svg) }
            }
        }
    }

    /// Four shades, by quarters of the highest number; the diagonal has none, for it is no pair.
    private func cell(_ row: Int, _ column: Int, highest: Int, _ svg: inout Markup) {
        let count = counts[row][column]
        let shade = row == column || count == 0 ? 0 : max(1, (4 * count + highest - 1) / max(highest, 1))
        let (x, y) = (Self.left + Self.cell * column, Self.top + 34 * row)
        svg.element(
            "rect", ("class", shade == 0 ? "none" : "cell"), ("x", "\(x + 1)"), ("y", "\(y + 1)"),
            ("width", "\(Self.cell - 2)"), ("height", "32"),
            ("fill-opacity", shade == 0 ? nil : ["0.15", "0.35", "0.65", "1"][min(shade, 4) - 1]))
        svg.element(
            "text", ("class", shade > 2 ? "on" : (row == column ? "soft" : "")),
            ("x", "\(x + Self.cell / 2)"),
            ("y", "\(y + 21)"), ("text-anchor", "middle")
        ) { $0.text(Shown(count == 0 ? "–" : Words.number(count))) }
    }
}
