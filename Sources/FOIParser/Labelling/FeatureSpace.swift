/// The numbering of everything a label may be argued from: a feature is known by its number here
/// and by its name in the weights.
struct FeatureSpace: Sendable {
    let cueCount: Int

    init(_ catalogue: CueCatalogue) {
        cueCount = catalogue.cues.count
    }

    private static let kinds = SegmentKind.allCases.count

    /// The cue stands on the line.
    func cue(_ number: Int) -> Int { number }
    /// The cue stands elsewhere in the sentence that the line is part of.
    func near(_ number: Int) -> Int { cueCount + number }
    /// Some cue on the line suggests the kind, given by its number.
    func hint(_ kind: Int) -> Int { 2 * cueCount + kind }
    /// Two different cues on the line suggest the kind.
    func strongHint(_ kind: Int) -> Int { 2 * cueCount + Self.kinds + kind }
    /// Some cue on the line above suggests the kind.
    func hintAbove(_ kind: Int) -> Int { 2 * cueCount + 2 * Self.kinds + kind }
    /// Some cue on the line below suggests the kind.
    func hintBelow(_ kind: Int) -> Int { 2 * cueCount + 3 * Self.kinds + kind }
    /// The number of the first shape; the others follow in their order.
    var firstShape: Int { 2 * cueCount + 4 * Self.kinds }

    var count: Int { 2 * cueCount + 4 * Self.kinds + Shape.allCases.count }

    /// Names by number, as the weights know them: `cue:greeting`, `near:greeting`, `hint:rights`,
    /// `shape:ends-colon`.
    static func names(_ catalogue: CueCatalogue) -> [String] {
        let kinds = SegmentKind.allCases.map(\.rawValue)
        return catalogue.cues.map { "cue:\($0.id)" } + catalogue.cues.map { "near:\($0.id)" }
            + kinds.map { "hint:\($0)" } + kinds.map { "hints:\($0)" }
            + kinds.map { "above:\($0)" } + kinds.map { "below:\($0)" }
            + Shape.allCases.map { "shape:\($0.rawValue)" }
    }
}
