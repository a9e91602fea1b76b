/// Viterbi's algorithm over the kinds of segment.
struct BestPath {
    private let weights: LabelWeights
    /// Of each line with the one before it.
    private let joints: [SheetLine.Joint]
    private let kinds = LabelWeights.kinds

    init(_ weights: LabelWeights, joints: [SheetLine.Joint]) {
        self.weights = weights
        self.joints = joints
    }

    /// The likeliest kinds of all lines.
    func kinds(_ emissions: Emissions) -> [SegmentKind] {
        kinds(emissions, on: 0..<emissions.count, between: nil, and: nil).kinds
    }

    /// The likeliest kinds of some lines, given those of the line above them and the one below.
    ///
    /// - Returns: the kinds, and how much speaks for them.
    func kinds(
        _ emissions: Emissions, on lines: Range<Int>, between above: SegmentKind?, and below: SegmentKind?
    ) -> (kinds: [SegmentKind], score: Float) {
        guard let first = lines.first else { return ([], 0) }
        var score = (0..<kinds).map { kind in
            emissions[first, kind] + (above.map { transition(to: first, $0.number, kind) } ?? 0)
        }
        var back = Array(repeating: UInt8(0), count: lines.count * kinds)
        for line in lines.dropFirst() {
            let base = (line - first) * kinds
            var next = score
            for kind in 0..<kinds {
                var best = -Float.infinity
                for before in 0..<kinds {
                    let value = score[before] + transition(to: line, before, kind)
                    if value > best {
                        best = value
                        back[base + kind] = UInt8(before)
                    }
                }
                next[kind] = best + emissions[line, kind]
            }
            score = next
        }
        if let below, lines.upperBound < joints.count {
            for kind in 0..<kinds { score[kind] += transition(to: lines.upperBound, kind, below.number) }
        }
        return (trace(back, from: score), score.max() ?? 0)
    }

    @inline(__always)
    private func transition(to line: Int, _ above: Int, _ below: Int) -> Float {
        weights.transition[LabelWeights.index(joints[line], above, below)]
    }

    private func trace(_ back: [UInt8], from score: [Float]) -> [SegmentKind] {
        var kind = score.indices.max { score[$0] < score[$1] } ?? 0
        let count = back.count / kinds
        var path = Array(repeating: SegmentKind.pageBoilerplate, count: count)
        for line in stride(from: count - 1, through: 0, by: -1) {
            path[line] = SegmentKind.allCases[kind]
            kind = Int(back[line * kinds + kind])
        }
        return path
    }
}
