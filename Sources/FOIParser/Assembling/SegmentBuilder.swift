/// Joins labelled lines into segments that cover the text without gap or overlap.
struct SegmentBuilder {
    private let sheet: Sheet
    private let points: CodePoints

    init(_ sheet: Sheet, points: CodePoints) {
        self.sheet = sheet
        self.points = points
    }

    /// Neighbouring lines of one kind make one segment; blank lines go with the lines above them,
    /// or at the head of the text with the first line.
    func segments(_ labels: [Labeller.Label?]) -> [Segment] {
        guard !sheet.text.isEmpty else { return [] }
        var segments: [Segment] = []
        for (index, label) in labels.enumerated() {
            guard let label, segments.last?.kind != label.kind else { continue }
            let start = segments.isEmpty ? 0 : points.count(before: sheet.lines[index].range.lowerBound)
            if let last = segments.indices.last { segments[last].span.end = start }
            segments.append(Segment(kind: label.kind, span: Span(start: start, end: start), rule: label.rule))
        }
        let end = points.count(before: sheet.text.count)
        if segments.isEmpty {
            return [Segment(kind: .pageBoilerplate, span: Span(start: 0, end: end), rule: "blank")]
        }
        segments[segments.count - 1].span.end = end
        return segments
    }
}
