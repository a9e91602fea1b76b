import Statutes

/// Gives each line of a sheet its kind: the best path through the kinds, line by line, given what
/// each line looks like and how kinds follow each other in letters.
struct Labeller: Sendable {
    private let weights: LabelWeights
    private let space: FeatureSpace

    init(catalogue: CueCatalogue = .standard) {
        space = FeatureSpace(catalogue)
        weights = .standard(space)
    }

    /// - Parameter json: see `schemas/weights.schema.json`.
    init(weights json: String) throws {
        space = FeatureSpace(.standard)
        weights = try LabelWeights(json: json, space: space)
    }

    /// A line's kind with the rule that claims it; nil for a blank line.
    struct Label: Sendable, Equatable {
        let kind: SegmentKind
        let rule: String
    }

    func labels(_ reading: Reading) -> [Label?] {
        let sheet = reading.sheet
        let quoted = reading.quoted
        let features = FeatureReader(reading).features()
        let visible = sheet.lines.indices.filter { !sheet.lines[$0].isBlank }
        let fixed = visible.map { quoted.kind(of: $0) }
        let path = BestPath(weights).kinds(
            visible.map { features[$0] }, joints: visible.map { sheet.lines[$0].joint }, fixed: fixed)
        var labels: [Label?] = sheet.lines.map { _ in nil }
        for (place, line) in visible.enumerated() {
            let kind = path[place]
            let rule = fixed[place] == nil ? strongest(features[line], for: kind) : quoted.rule(of: line)
            labels[line] = Label(kind: kind, rule: rule)
        }
        return labels
    }

    /// The name of the cue, or else the shape, that speaks loudest for the kind.
    private func strongest(_ features: [Int], for kind: SegmentKind) -> String {
        func weight(_ feature: Int) -> Float { weights.emission[feature * LabelWeights.kinds + kind.number] }
        let cues = features.filter { $0 < 2 * space.cueCount && weight($0) > 0 }
        if let best = cues.max(by: { (weight($0), -$0) < (weight($1), -$1) }) {
            return space.ruleName(best)
        }
        let best = features.max { (weight($0), -$0) < (weight($1), -$1) }
        guard let best, weight(best) > 0 else { return "order" }
        return space.ruleName(best)
    }
}

extension [Labeller.Label?] {
    /// The labels with other kinds where a later stage knows better, under that stage's rule.
    func corrected(to kinds: [SegmentKind?], rule: String) -> Self {
        zip(self, kinds).map { label, kind in
            guard let kind, label?.kind != kind else { return label }
            return Labeller.Label(kind: kind, rule: rule)
        }
    }
}

/// Viterbi's algorithm over the kinds of segment.
struct BestPath {
    private let weights: LabelWeights
    private let kinds = LabelWeights.kinds

    init(_ weights: LabelWeights) { self.weights = weights }

    /// - Parameters:
    ///   - features: of each line.
    ///   - joints: of each line with the one before it.
    ///   - fixed: kinds that are certain; nil where the features decide.
    func kinds(_ features: [[Int]], joints: [SheetLine.Joint], fixed: [SegmentKind?]) -> [SegmentKind] {
        guard !features.isEmpty else { return [] }
        var score = emission(features[0], fixed[0])
        var back = Array(repeating: UInt8(0), count: features.count * kinds)
        for line in 1..<features.count {
            let own = emission(features[line], fixed[line])
            var next = own
            for below in 0..<kinds {
                var best = -Float.infinity
                var from = 0
                for above in 0..<kinds {
                    let value =
                        score[above] + weights.transition[LabelWeights.index(joints[line], above, below)]
                    if value > best { (best, from) = (value, above) }
                }
                next[below] += best
                back[line * kinds + below] = UInt8(from)
            }
            score = next
        }
        return trace(back, from: score)
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

    private func emission(_ features: [Int], _ fixed: SegmentKind?) -> [Float] {
        if let fixed {
            var scores = Array(repeating: -Float(1e6), count: kinds)
            scores[fixed.number] = 0
            return scores
        }
        var scores = Array(repeating: Float(0), count: kinds)
        for feature in features {
            for kind in 0..<kinds { scores[kind] += weights.emission[feature * kinds + kind] }
        }
        // Quoted mail is told by its structure alone.
        scores[SegmentKind.quotedMail.number] = -1e6
        return scores
    }
}

extension FeatureSpace {
    /// The name under which a feature is reported as the rule of a segment.
    func ruleName(_ feature: Int) -> String {
        let name = names[feature]
        return name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}

extension QuotedMail {
    /// The kind that structure alone gives a line, if it does.
    func kind(of line: Int) -> SegmentKind? {
        if let links, line >= links { return .pageBoilerplate }
        if let start, line >= start { return .quotedMail }
        return nil
    }

    func rule(of line: Int) -> String {
        if let links, line >= links { return "link-list" }
        return "quoted-mail"
    }
}
