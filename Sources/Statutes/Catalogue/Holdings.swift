/// Which sections, regulations and articles the access regimes have, for look-ups on the scanning path.
struct Holdings: Sendable {
    private struct Regime: Sendable {
        let instrument: String
        /// The kinds of whole provisions by their number, one bit for each kind.
        let kinds: LabelTable<Int>
        let insertionsUnlisted: Bool
    }

    private let regimes: [Regime]

    init(_ catalogue: Catalogue) {
        regimes = catalogue.regimes.values.map { regime in
            var kinds: [Label: Int] = [:]
            for place in regime.spans.keys where !place.hasPath {
                kinds[place.number, default: 0] |= 1 << place.kind.tag
            }
            return Regime(
                instrument: regime.instrument, kinds: LabelTable(kinds),
                insertionsUnlisted: regime.insertionsUnlisted)
        }
    }

    /// Whether the section, regulation or article that `place` belongs to exists in the instrument, or
    /// may exist there: as `Catalogue.contains`, where nil counts as yes.
    func mayHold(_ place: Place, _ instrument: String) -> Bool {
        guard let regime = regimes.first(where: { $0.instrument == instrument }) else { return true }
        if let kinds = regime.kinds[place.number], kinds >> place.kind.tag & 1 == 1 { return true }
        return regime.insertionsUnlisted && place.number.value == nil
    }
}
