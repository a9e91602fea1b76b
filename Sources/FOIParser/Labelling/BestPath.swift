/// Viterbi's algorithm over the kinds of segment, all kinds of a line at a time.
struct BestPath {
    private typealias Row = LabelWeights.Row
    private typealias Kinds = SIMD16<UInt8>

    private let weights: LabelWeights
    private let kinds = LabelWeights.kinds

    init(_ weights: LabelWeights) { self.weights = weights }

    /// The kinds of the lines that are not blank.
    ///
    /// - Parameter fixed: the kind of a line where it is certain; nil where the features decide.
    func kinds(
        of sheet: Sheet, _ features: GroupedByLine, fixed: (Int) -> SegmentKind?
    ) -> [SegmentKind] {
        guard let first = sheet.visible.first else { return [] }
        var score = emission(features, first, fixed(first))
        /// For each line and kind, the kind above by which it is reached best.
        var back: [Kinds] = [Kinds()]
        back.reserveCapacity(sheet.visible.count)
        for line in sheet.visible.dropFirst() {
            var best = Row(repeating: -.infinity)
            var from = SIMD16<Int32>()
            weights.transition.withUnsafeBufferPointer { transition in
                let row = LabelWeights.row(sheet.lines[line].joint, 0)
                for above in 0..<kinds {
                    let value = transition[row + above] + score[above]
                    let wins = value .> best
                    best.replace(with: value, where: wins)
                    from.replace(with: Int32(above), where: wins)
                }
            }
            back.append(Kinds(truncatingIfNeeded: from))
            score = emission(features, line, fixed(line)) + best
        }
        return trace(back, from: score)
    }

    private func trace(_ back: [Kinds], from score: Row) -> [SegmentKind] {
        var kind = (0..<kinds).max { score[$0] < score[$1] } ?? 0
        var path = Array(repeating: SegmentKind.pageBoilerplate, count: back.count)
        for place in back.indices.reversed() {
            path[place] = SegmentKind.allCases[kind]
            kind = Int(back[place][kind])
        }
        return path
    }

    /// Less than any sum of weights.
    private static let impossible: Float = -1e6

    private func emission(_ features: GroupedByLine, _ line: Int, _ fixed: SegmentKind?) -> Row {
        if let fixed {
            var scores = Row(repeating: Self.impossible)
            scores[fixed.number] = 0
            return scores
        }
        var scores = Row()
        weights.emission.withUnsafeBufferPointer { emission in
            features.forEach(on: line) { scores += emission[$0] }
        }
        // Quoted mail is told by its structure alone.
        scores[SegmentKind.quotedMail.number] = Self.impossible
        return scores
    }
}
