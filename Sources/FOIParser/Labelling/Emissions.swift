/// How much speaks for each kind on each line of a letter that is not blank.
struct Emissions: Sendable {
    typealias Row = LabelWeights.Row

    /// By place among the lines that are not blank.
    private(set) var rows: [Row] = []

    /// Less than any sum of weights.
    private static let impossible: Float = -1e6

    /// - Parameter fixed: the kind of a line where it is certain; nil where the features decide.
    init(
        of sheet: Sheet, _ features: GroupedByLine, _ weights: LabelWeights, fixed: (Int) -> SegmentKind?
    ) {
        rows.reserveCapacity(sheet.visible.count)
        var words = weights.words.features(of: sheet)
        for (place, line) in sheet.visible.enumerated() {
            if let kind = fixed(line) {
                rows.append(Row(repeating: Self.impossible))
                rows[place][kind.number] = 0
                continue
            }
            var row = Row()
            weights.emission.withUnsafeBufferPointer { emission in
                features.forEach(on: line) { row += emission[$0] }
            }
            words.forEach(at: place) { weights.words.add($0, to: &row) }
            // Quoted mail is told by its structure alone.
            row[SegmentKind.quotedMail.number] = Self.impossible
            rows.append(row)
        }
    }

    /// Makes kinds more or less likely on a line, given by its place.
    mutating func add(_ row: Row, at place: Int) { rows[place] += row }
}
