/// Viterbi's algorithm over the kinds of segment, all kinds of a line at a time.
struct BestPath {
    private typealias Row = LabelWeights.Row
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
        /// For each line the scores by which its kinds are reached, all below it left aside.
        var scores: [Row] = []
        scores.reserveCapacity(emissions.count)
        for place in emissions.indices.dropFirst() {
            scores.append(score)
            score = emissions[place] + best(to: place, score)
        }
        if let below, emissions.endIndex < sheet.visible.count {
            for kind in 0..<kinds { score[kind] += transition(to: emissions.endIndex, kind)[below.number] }
        }
        let last = (0..<kinds).max { score[$0] < score[$1] } ?? 0
        return (trace(scores, to: emissions.endIndex - 1, last), score[last])
    }

    /// The best score by which each kind of a line is reached.
    private func best(to place: Int, _ score: Row) -> Row {
        var best = Row(repeating: -.infinity)
        weights.transition.withUnsafeBufferPointer { transition in
            let row = LabelWeights.row(sheet.lines[sheet.visible[place]].joint, 0)
            withUnsafeBytes(of: score) { score in
                for above in 0..<kinds {
                    let own = score.load(fromByteOffset: Row.offset(of: above), as: Float.self)
                    best.raise(to: transition[row &+ above], plus: own)
                }
            }
        }
        return best
    }

    /// The kind above from which a kind of a line is reached best; of several the first.
    private func origin(of kind: Int, at place: Int, _ score: Row) -> Int {
        weights.transition.withUnsafeBytes { transition in
            withUnsafeBytes(of: score) { score in
                let row = LabelWeights.row(sheet.lines[sheet.visible[place]].joint, 0)
                var offset = row &* MemoryLayout<Row>.stride &+ Row.offset(of: kind)
                var best = (value: -Float.infinity, above: 0)
                for above in 0..<kinds {
                    let own = score.load(fromByteOffset: Row.offset(of: above), as: Float.self)
                    let value = transition.load(fromByteOffset: offset, as: Float.self) + own
                    if value > best.value { best = (value, above) }
                    offset &+= MemoryLayout<Row>.stride
                }
                return best.above
            }
        }
    }

    private func transition(to place: Int, _ above: Int) -> Row {
        weights.transition[LabelWeights.row(sheet.lines[sheet.visible[place]].joint, above)]
    }

    /// - Parameters:
    ///   - scores: of all lines but the last.
    ///   - place: of the last line.
    private func trace(_ scores: [Row], to place: Int, _ last: Int) -> [SegmentKind] {
        var kind = last
        var path = Array(repeating: SegmentKind.pageBoilerplate, count: scores.count + 1)
        path[scores.count] = SegmentKind.allCases[kind]
        for above in scores.indices.reversed() {
            kind = origin(of: kind, at: place - scores.count + above + 1, scores[above])
            path[above] = SegmentKind.allCases[kind]
        }
        return path
    }
}
