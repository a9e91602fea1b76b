import FOIPatterns

/// A bar in a row of a table: how much of a whole, full statements solid and partial ones striped.
///
/// The numbers stand beside it in the table, which is its text alternative; so it is hidden from screen readers.
struct ShareBar {
    /// From 0 to 1.
    let full: Double
    let partial: Double
    /// What the whole width stands for, from 0 to 1.
    let scale: Double

    init(full: Double, partial: Double = 0, scale: Double = 1) {
        self.full = full
        self.partial = partial
        self.scale = scale > 0 ? scale : 1
    }

    init(_ counts: NCNDCounts, scale: Double = 1) {
        self.init(
            full: counts.fullShare.value ?? 0, partial: counts.partialShare.value ?? 0, scale: scale)
    }

    init(_ share: Share, scale: Double = 1) {
        self.init(full: share.value ?? 0, scale: scale)
    }

    /// - Parameter length: Of the whole, in units of which ten are between two strokes.
    func draw(_ page: inout Markup, length: Int = 1000) {
        // Whole units, so that markup has no long fractions.
        func width(_ share: Double) -> Int { Int((min(max(share / scale, 0), 1) * Double(length)).rounded()) }
        let (solid, both) = (width(full), width(full + partial))
        page.element(
            "svg", ("viewBox", "0 0 \(length) 20"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"),
            ("focusable", "false")
        ) { svg in
            svg.element("rect", ("class", "base"), ("width", "\(length)"), ("height", "20"))
            if both > solid { Self.striped(x: solid, width: both - solid, &svg) }
            if solid > 0 {
                svg.element("rect", ("class", "full"), ("width", "\(solid)"), ("height", "20"))
            }
        }
    }

    /// Upright strokes: they stay strokes when the picture is stretched.
    private static func striped(x: Int, width: Int, _ svg: inout Markup) {
        svg.element("rect", ("class", "partial"), ("x", "\(x)"), ("width", "\(width)"), ("height", "20"))
        var path = ""
        for place in stride(from: x + 3, to: x + width, by: 10) { path += "M\(place) 0v20" }
        svg.element("path", ("class", "stroke"), ("d", path), ("vector-effect", "non-scaling-stroke"))
    }

    /// What solid and striped mean.
    static func key(_ page: inout Markup) {
        page.element("ul", ("class", "key")) { list in
            let kinds: [(ShareBar, StaticString)] = [
                (ShareBar(full: 1), "full: the whole request or a whole question"),
                (
                    ShareBar(full: 0, partial: 1),
                    "partial: other or further information beside something given"
                ),
            ]
            for (bar, words) in kinds {
                list.element("li") { item in
                    bar.draw(&item, length: 80)
                    item.text(words)
                }
            }
        }
    }
}
