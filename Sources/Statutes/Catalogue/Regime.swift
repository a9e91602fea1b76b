/// What the catalogue holds of one access regime: its entries and which provisions exist.
struct Regime: Sendable {
    let instrument: String
    let entries: [ExemptionEntry]
    /// Provisions with an entry of their own.
    private let entryPositions: [Provision: Int]
    /// Every provision that exists or existed.
    let provisions: [Provision: Lifespan]
    /// Whole sections, regulations, articles and schedules whose parts are not all listed.
    let outlined: Set<Provision>
    /// Whether numbers with a letter may exist that the data does not list.
    let insertionsUnlisted: Bool

    init(
        instrument: String, entries: [ExemptionEntry], provisions: [Provision: Lifespan],
        outlined: Set<Provision>, insertionsUnlisted: Bool
    ) {
        self.instrument = instrument
        self.entries = entries
        self.provisions = provisions
        self.outlined = outlined
        self.insertionsUnlisted = insertionsUnlisted
        self.entryPositions = Dictionary(
            entries.enumerated().map { ($0.element.provision, $0.offset) }
        ) { first, _ in first }
    }

    /// The entry of the provision, or of the nearest one above it that has one.
    func entry(of provision: Provision) -> ExemptionEntry? {
        var current: Provision? = provision
        while let step = current {
            if let position = entryPositions[step] { return entries[position] }
            current = step.parent
        }
        return nil
    }

    func contains(_ provision: Provision) -> Bool? {
        if provisions[provision] != nil { return true }
        let whole = Provision(kind: provision.kind, number: provision.number)
        if provisions[whole] == nil {
            let isInserted = provision.number.utf8.contains { $0 >= 0x41 }
            return insertionsUnlisted && isInserted ? nil : false
        }
        return outlined.contains(whole) ? nil : false
    }

    func lifespan(of provision: Provision) -> Lifespan? { provisions[provision] }
}
