/// How much speaks for each kind on each visible line of a letter.
struct Emissions: Sendable {
    /// By line, then by kind: `scores[line * kinds + kind]`.
    private(set) var scores: [Float]
    /// How many lines there are.
    let count: Int

    private static let kinds = LabelWeights.kinds
    private static let impossible: Float = -1e6

    /// - Parameters:
    ///   - features: of each line.
    ///   - words: of each line.
    ///   - fixed: kinds that are certain; nil where the features decide.
    init(
        _ features: [[Int]], words: [[WordFeatures.Feature]], fixed: [SegmentKind?], weights: LabelWeights
    ) {
        count = features.count
        scores = Array(repeating: 0, count: features.count * Self.kinds)
        for (line, features) in features.enumerated() {
            if let kind = fixed[line] {
                fix(line, as: kind)
            } else {
                add(features, to: line, weights)
                add(words[line], to: line, weights.words)
            }
        }
    }

    private mutating func fix(_ line: Int, as kind: SegmentKind) {
        for other in 0..<Self.kinds where other != kind.number {
            scores[line * Self.kinds + other] = Self.impossible
        }
    }

    private mutating func add(_ features: [Int], to line: Int, _ weights: LabelWeights) {
        let base = line * Self.kinds
        for feature in features {
            for kind in 0..<Self.kinds {
                scores[base + kind] += weights.emission[feature * Self.kinds + kind]
            }
        }
        // Quoted mail is told by its structure alone.
        scores[base + SegmentKind.quotedMail.number] = Self.impossible
    }

    private mutating func add(_ words: [WordFeatures.Feature], to line: Int, _ weights: WordWeights) {
        let base = line * Self.kinds
        for word in words {
            guard let row = weights.row(word) else { continue }
            for kind in 0..<Self.kinds { scores[base + kind] += weights[row + kind] }
        }
    }

    /// Makes a kind more or less likely on a line.
    mutating func add(_ weight: Float, to kind: SegmentKind, on line: Int) {
        scores[line * Self.kinds + kind.number] += weight
    }

    @inline(__always)
    subscript(line: Int, kind: Int) -> Float { scores[line * Self.kinds + kind] }
}
