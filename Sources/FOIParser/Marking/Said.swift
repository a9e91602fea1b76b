/// What some cues say, all together: those of a line or of a sentence.
struct Said: Sendable {
    private(set) var names: CaseSet<CueName> = []
    private(set) var tags: CaseSet<Cue.Tag> = []
    private(set) var segments: CaseSet<SegmentKind> = []

    /// Takes up a cue of a catalogue by its number.
    mutating func add(_ cue: Int, of catalogue: CueCatalogue) {
        if let name = catalogue.cues[cue].name { names.insert(name) }
        tags.formUnion(catalogue.cues[cue].tags)
        if let segment = catalogue.cues[cue].segment { segments.insert(segment) }
    }
}
