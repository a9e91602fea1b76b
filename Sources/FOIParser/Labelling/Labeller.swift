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
        let emissions = Emissions(
            visible.map { features[$0] }, words: WordFeatures(sheet).features(of: visible), fixed: fixed,
            weights: weights)
        let best = BestPath(weights, joints: visible.map { sheet.lines[$0].joint })
        let path = ListModes(best, emissions).settled(
            best.kinds(emissions), lists: reading.sequences.lists(among: visible, of: sheet))
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
