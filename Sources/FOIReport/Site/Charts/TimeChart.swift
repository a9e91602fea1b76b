import FOIPatterns

/// Columns for years, one beside the other: a share of a whole in each, full statements solid and partial ones striped.
///
/// It is drawn twice, for wide and for narrow screens, and told a third time by the table below it.
struct TimeChart {
    /// A year and its shares.
    struct Column {
        let year: Int
        /// Nil where there is nothing to be a share of.
        let full: Double?
        let partial: Double
        /// What they are shares of.
        let of: Int

        var share: Double { (full ?? 0) + partial }
    }

    /// Every year from the first to the last.
    let columns: [Column]
    /// What it shows, for those who do not see it.
    let description: String

    /// - Parameter columns: In any order; years without any are added.
    init(_ columns: [Column], description: String) {
        let known = Dictionary(columns.map { ($0.year, $0) }) { first, _ in first }
        let years = known.keys.sorted()
        // A misread year must not stretch the chart over centuries.
        let first = years.last.map { last in years.first { $0 >= last - 40 } ?? last }
        self.columns =
            first.map { first in
                (first...(years.last ?? first)).map {
                    known[$0] ?? Column(year: $0, full: nil, partial: 0, of: 0)
                }
            } ?? []
        self.description = description
    }

    func draw(_ page: inout Markup) {
        guard !columns.isEmpty else { return }
        page.element("div", ("class", "chart")) { part in
            Drawing(chart: self, width: 760, height: 300).draw(&part, class: "wide")
            Drawing(chart: self, width: 360, height: 260).draw(&part, class: "narrow")
        }
    }

    /// The top of the scale: a tenth, a fifth, a half or the whole.
    private var top: Double {
        let highest = columns.map(\.share).max() ?? 0
        return [0.1, 0.2, 0.5].first { highest <= $0 * 0.95 } ?? 1
    }

    /// One of its sizes, in units of about a pixel.
    private struct Drawing {
        let chart: TimeChart
        let width: Int
        let height: Int

        private var left: Int { 44 }
        private var above: Int { 24 }
        private var below: Int { 44 }
        private var step: Double { Double(width - left - 4) / Double(chart.columns.count) }

        private func y(_ share: Double) -> Int {
            above + Int((Double(height - above - below) * (1 - share / chart.top)).rounded())
        }

        func draw(_ page: inout Markup, class name: String) {
            page.element(
                "svg", ("class", name), ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
                ("aria-label", chart.description)
            ) { svg in
                grid(&svg)
                for (index, column) in chart.columns.enumerated() { self.column(column, index, &svg) }
                svg.element(
                    "line", ("class", "axis"), ("x1", "\(left)"), ("x2", "\(width)"), ("y1", "\(y(0))"),
                    ("y2", "\(y(0))"))
            }
        }

        private func grid(_ svg: inout Markup) {
            // So that each line is a round number.
            let parts = chart.top == 0.1 || chart.top == 0.5 ? 5 : 4
            for part in 0...parts {
                let share = chart.top * Double(part) / Double(parts)
                let y = "\(y(share))"
                svg.element(
                    "line", ("class", "grid"), ("x1", "\(left)"), ("x2", "\(width)"), ("y1", y), ("y2", y))
                svg.element(
                    "text", ("class", "soft"), ("x", "\(left - 6)"), ("y", y), ("dy", "4"),
                    ("text-anchor", "end")
                ) { $0.text(Shown("\(Int((share * 100).rounded()))%")) }
            }
        }

        private func column(_ column: Column, _ index: Int, _ svg: inout Markup) {
            let breadth = max(2, Int(min(step * 0.7, 56)))
            let middle = left + Int((Double(index) + 0.5) * step)
            let (x, whole, solid) = (middle - breadth / 2, y(column.share), y(column.full ?? 0))
            if solid > whole { striped(x: x, y: whole, breadth: breadth, height: solid - whole, &svg) }
            if y(0) > solid {
                svg.element(
                    "rect", ("class", "full"), ("x", "\(x)"), ("y", "\(solid)"), ("width", "\(breadth)"),
                    ("height", "\(y(0) - solid)"))
            }
            let value = column.full == nil ? "–" : Words.percent(column.share)
            if step >= 34 { label(value, middle, whole - 6, "label", &svg) }
            years(column, index, middle, &svg)
        }

        /// The year, and what the column is a share of, as far as there is room.
        private func years(_ column: Column, _ index: Int, _ middle: Int, _ svg: inout Markup) {
            let every = step >= 24 ? 1 : Int((24 / step).rounded(.up))
            guard (chart.columns.count - 1 - index).isMultiple(of: every) else { return }
            let short = column.year % 100
            let year = step >= 34 ? "\(column.year)" : "’\(short < 10 ? "0" : "")\(short)"
            label(year, middle, y(0) + 17, "", &svg)
            if step >= 34 { label("n=\(Words.number(column.of))", middle, y(0) + 34, "soft", &svg) }
        }

        private func label(_ text: String, _ x: Int, _ y: Int, _ name: String, _ svg: inout Markup) {
            svg.element("text", ("class", name), ("x", "\(x)"), ("y", "\(y)"), ("text-anchor", "middle")) {
                $0.text(Shown(text))
            }
        }

        private func striped(x: Int, y: Int, breadth: Int, height: Int, _ svg: inout Markup) {
            svg.element(
                "rect", ("class", "partial"), ("x", "\(x)"), ("y", "\(y)"), ("width", "\(breadth)"),
                ("height", "\(height)"))
            var path = ""
            for place in stride(from: y + 2, to: y + height, by: 4) { path += "M\(x) \(place)h\(breadth)" }
            if !path.isEmpty { svg.element("path", ("class", "stroke"), ("d", path)) }
        }
    }
}
