import Statutes

/// Gives each line of a sheet its kind: the best path through the kinds, line by line, given what
/// each line looks like and how kinds follow each other in letters.
struct Labeller: Sendable {
    private let weights: LabelWeights
    private let space: FeatureSpace
    /// The name under which each feature is reported as the rule of a segment.
    private let rules: [String]
    /// The number of the kind that each cue suggests, or -1.
    private let hintedKinds: [Int8]

    init(catalogue: CueCatalogue = .standard) {
        let names = FeatureSpace.names(catalogue)
        let space = FeatureSpace(catalogue)
        self.init(space, names, .standard(space, names: names))
    }

    /// - Parameter json: see `schemas/weights.schema.json`.
    init(weights json: String) throws {
        let names = FeatureSpace.names(.standard)
        let space = FeatureSpace(.standard)
        self.init(space, names, try LabelWeights(json: json, space: space, names: names))
    }

    private init(_ space: FeatureSpace, _ names: [String], _ weights: LabelWeights) {
        self.space = space
        hintedKinds = CueCatalogue.standard.hintedKinds
        self.weights = weights
        rules = names.map { name in
            name.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) }
                ?? name
        }
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
        let emissions = Emissions(of: sheet, features, weights) { quoted.kind(of: $0) }.rows
        let best = BestPath(weights, of: sheet)
        let path = ListModes(best, emissions).settled(
            best.kinds(emissions), lists: reading.sequences.lists(in: sheet))
        var labels: [Label?] = Array(repeating: nil, count: sheet.lines.count)
        for (kind, line) in zip(path, sheet.visible) {
            let isFixed = quoted.kind(of: line) != nil
            let rule = isFixed ? quoted.rule(of: line) : strongest(features[line], for: kind)
            labels[line] = Label(kind: kind, rule: rule)
        }
        return labels
    }

    /// The name of the cue, or else the shape, that speaks loudest for the kind.
    private func strongest(_ features: ArraySlice<Int32>, for kind: SegmentKind) -> String {
        var cue = Loudest()
        var any = Loudest()
        /// A cue of the line that suggests the kind, though its own weight is nought.
        var suggesting: Int32?
        let number = kind.number
        weights.emission.withUnsafeBytes { emission in
            for feature in features {
                // The figure of the kind alone, not the row.
                let offset =
                    Int(feature) * MemoryLayout<LabelWeights.Row>.stride + LabelWeights.Row.offset(of: number)
                let weight = emission.load(fromByteOffset: offset, as: Float.self)
                any.offer(feature, weight)
                if feature >= 2 * space.cueCount { continue }
                cue.offer(feature, weight)
                if suggesting == nil, feature < space.cueCount, Int(hintedKinds[Int(feature)]) == number {
                    suggesting = feature
                }
            }
        }
        return (cue.feature ?? suggesting ?? any.feature).map { rules[Int($0)] } ?? "order"
    }

    /// Of the features that speak for a kind, the one with the greatest weight and the least number.
    private struct Loudest {
        private(set) var feature: Int32?
        private var weight: Float = 0

        mutating func offer(_ other: Int32, _ otherWeight: Float) {
            let wins = otherWeight > weight || otherWeight == weight && feature.map { other < $0 } == true
            if wins { (feature, weight) = (other, otherWeight) }
        }
    }
}

extension [Labeller.Label?] {
    /// The labels with other kinds where a later stage knows better, under that stage's rule.
    func corrected(to kinds: [SegmentKind?], rule: String) -> Self {
        var labels = self
        for (line, kind) in kinds.enumerated() {
            guard let kind, labels[line]?.kind != kind else { continue }
            labels[line] = Labeller.Label(kind: kind, rule: rule)
        }
        return labels
    }
}

extension QuotedMail {
    /// The kind that structure alone gives a line, if it does.
    func kind(of line: Int) -> SegmentKind? {
        if let end, line >= end { return .pageBoilerplate }
        if let start, line >= start { return .quotedMail }
        return nil
    }

    func rule(of line: Int) -> String {
        if let links, line >= links { return "link-list" }
        if let footer, line >= footer { return "mail-footer" }
        return "quoted-mail"
    }
}
