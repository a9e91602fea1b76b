/// Viterbi's algorithm over the kinds of segment, all kinds of a line at a time.
struct BestPath {
    private typealias Row = LabelWeights.Row
    private typealias Kinds = SIMD16<UInt8>

    private let weights: LabelWeights
    private let sheet: Sheet
    private let kinds = LabelWeights.kinds

    init(_ weights: LabelWeights, of sheet: Sheet) {
        self.weights = weights
        self.sheet = sheet
    }

    /// The likeliest kinds of all lines that are not blank.
    func kinds(_ emissions: [LabelWeights.Row]) -> [SegmentKind] {
        kinds(emissions[...], between: nil, and: nil).kinds
    }

    /// The likeliest kinds of some lines, given those of the line above them and the one below.
    ///
    /// - Parameter emissions: of the lines, by their places among those that are not blank.
    /// - Returns: the kinds, and how much speaks for them.
    func kinds(
        _ emissions: ArraySlice<LabelWeights.Row>, between above: SegmentKind?, and below: SegmentKind?
    ) -> (kinds: [SegmentKind], score: Float) {
        guard let first = emissions.indices.first else { return ([], 0) }
        var score = emissions[first]
        if let above { score += transition(to: first, above.number) }
        /// For each line and kind, the kind above by which it is reached best.
        var back: [Kinds] = [Kinds()]
        back.reserveCapacity(emissions.count)
        for place in emissions.indices.dropFirst() {
            let (best, from) = step(to: place, score)
            back.append(from)
            score = emissions[place] + best
        }
        if let below, emissions.endIndex < sheet.visible.count {
            for kind in 0..<kinds { score[kind] += transition(to: emissions.endIndex, kind)[below.number] }
        }
        let last = (0..<kinds).max { score[$0] < score[$1] } ?? 0
        return (trace(back, from: last), score[last])
    }

    /// The best score by which each kind of a line is reached, and from which kind.
    private func step(to place: Int, _ score: Row) -> (best: Row, from: Kinds) {
        var best = Row(repeating: -.infinity)
        var from = SIMD16<Int32>()
        weights.transition.withUnsafeBufferPointer { transition in
            let row = LabelWeights.row(sheet.lines[sheet.visible[place]].joint, 0)
            for above in 0..<kinds {
                let value = transition[row + above] + score[above]
                let wins = value .> best
                best.replace(with: value, where: wins)
                from.replace(with: Int32(above), where: wins)
            }
        }
        return (best, Kinds(truncatingIfNeeded: from))
    }

    private func transition(to place: Int, _ above: Int) -> Row {
        weights.transition[LabelWeights.row(sheet.lines[sheet.visible[place]].joint, above)]
    }

    private func trace(_ back: [Kinds], from last: Int) -> [SegmentKind] {
        var kind = last
        var path = Array(repeating: SegmentKind.pageBoilerplate, count: back.count)
        for place in back.indices.reversed() {
            path[place] = SegmentKind.allCases[kind]
            kind = Int(back[place][kind])
        }
        return path
    }
}
