/// What the catalogue holds of one access regime: its entries and which provisions exist. It is made
/// once and never changed; a class, as handing on so many tables by value would count up each of them.
final class Regime: Sendable {
    let instrument: String
    let entries: [ExemptionEntry]
    /// Whether numbers with a letter may exist that the data does not list.
    let insertionsUnlisted: Bool
    /// Every provision that exists or existed.
    let spans: [Place: Lifespan]
    /// Whole sections, regulations, articles and schedules whose parts are not all listed.
    private let outlined: Set<Place>
    /// Provisions with an entry of their own.
    private let entryPositions: [Place: Int]

    /// - Parameter entries: with their provisions, in the order of the law.
    init(
        instrument: String, entries: [(place: Place, entry: ExemptionEntry)], spans: [Place: Lifespan],
        outlined: Set<Place>, insertionsUnlisted: Bool
    ) {
        self.instrument = instrument
        self.entries = entries.map(\.entry)
        self.spans = spans
        self.outlined = outlined
        self.insertionsUnlisted = insertionsUnlisted
        self.entryPositions = Dictionary(
            entries.enumerated().map { ($0.element.place, $0.offset) }
        ) { first, _ in first }
    }

    /// The entry of the provision, or of the nearest one above it that has one.
    func entry(of place: Place) -> ExemptionEntry? {
        var current: Place? = place
        while let step = current {
            if let position = entryPositions[step] { return entries[position] }
            current = step.parent
        }
        return nil
    }

    /// Whether an authority can refuse by virtue of the provision: as the catalogue's method of that name.
    func isRefusalGround(_ place: Place) -> Bool {
        switch entry(of: place)?.kind {
        case .exemption, .exception, .refusalGround: !isSupplementary(place)
        case .procedure, .general, nil: false
        }
    }

    private func isSupplementary(_ place: Place) -> Bool {
        let provision = place.provision
        return entry(of: place)?.supplementary.contains(where: provision.isWithin) ?? false
    }

    /// Whether the provision exists or existed; nil where the data does not say.
    func contains(_ place: Place) -> Bool? {
        if spans[place] != nil { return true }
        guard spans[place.whole] != nil else {
            return insertionsUnlisted && place.number.value == nil ? nil : false
        }
        return outlined.contains(place.whole) ? nil : false
    }
}
