/// Decides which instrument a reference belongs to, from the nearest evidence to the farthest.
struct ActResolver {
    /// An instrument with the evidence for it; `rejected` where the reference is to no law at all.
    enum Finding {
        case found(String?, Citation.Basis)
        case rejected
    }

    let catalogue: Catalogue
    let holdings: Holdings
    let regime: String?
    /// The Act and the regulations of the regime.
    let regimeAct: String?
    let regimeRegulations: String?

    init(catalogue: Catalogue, holdings: Holdings, regime: String?) {
        self.catalogue = catalogue
        self.holdings = holdings
        self.regime = regime
        let isRegulations = regime?.hasPrefix("EI") ?? false
        regimeAct = isRegulations ? regime.flatMap { Self.siblings[$0] } : regime
        regimeRegulations = isRegulations ? regime : regime.flatMap { Self.siblings[$0] }
    }

    /// How far back a name still governs a provision that the regime does not have, in bytes.
    private static let reach = 600

    /// The Act and the regulations of one access regime, under either of their names.
    private static let siblings = ["FOIA": "EIR", "EIR": "FOIA", "FOISA": "EISR", "EISR": "FOISA"]

    /// Whether the section, regulation or article exists in the instrument, or may exist there.
    func mayHold(_ provision: Place, _ instrument: String) -> Bool {
        holdings.mayHold(provision, instrument)
    }

    /// Whether an authority can refuse by virtue of the provision under the regime.
    func isGround(_ provision: Place) -> Bool {
        let instrument = provision.kind == .regulation ? regimeRegulations : regimeAct
        return instrument.map { catalogue.isRefusalGround(provision.provision, in: $0) } ?? false
    }

    /// The meaning of a name that several instruments share.
    func choose(_ name: NamedInstrument, _ provision: Place, _ reading: Reading) -> String? {
        if let only = name.id { return only }
        if let said = name.ids.first(where: reading.named.contains) { return said }
        if let regimeAct, name.ids.contains(regimeAct) { return regimeAct }
        if regime != nil, let only = ofCountry(name.ids) { return only }
        if name.ids.contains("DPA2018") { return "DPA2018" }
        return nil
    }

    /// The one Scottish instrument under a Scottish regime, the one that is not under the other.
    private func ofCountry(_ ids: [String]) -> String? {
        let scottish = regimeAct == "FOISA"
        let fitting = ids.filter { catalogue.instrument($0)?.title.contains("(Scotland)") == scottish }
        return fitting.count == 1 ? fitting[0] : nil
    }

    // MARK: Named

    func named(_ beside: NameBeside, _ provision: Place, _ reading: Reading) -> Finding? {
        switch beside {
        case .instrument(let name): return .found(choose(name, provision, reading), .named)
        case .definedAct: return .found(definedAct(provision, reading), .definedTerm)
        case .definedRegulations: return .found(definedRegulations(provision, reading), .definedTerm)
        case .lastNamed: return .found(reading.lastAct?.id ?? reading.lastNamed, .definedTerm)
        case .recited: return .found(reading.base?.instrument ?? regimeAct, .recited)
        case .lastProvision: return reading.lastProvision.map { .found($0.instrument, .carried) }
        case .dated(let year, _): return .found(dated(year, reading), .definedTerm)
        case .document: return .rejected
        case .none: return nil
        }
    }

    private func definedAct(_ provision: Place, _ reading: Reading) -> String? {
        let candidates = [reading.definedAct, regimeAct, reading.lastAct?.id].compactMap { $0 }
        return candidates.first { mayHold(provision, $0) }
    }

    private func definedRegulations(_ provision: Place, _ reading: Reading) -> String? {
        let candidates = [reading.definedRegulations, reading.lastRegulations?.id, regimeRegulations]
            .compactMap { $0 }
        return candidates.first { mayHold(provision, $0) }
    }

    /// `the 1998 Act`: the instrument of that year that was named, or an access or data Act of it.
    private func dated(_ year: Int, _ reading: Reading) -> String? {
        let named = reading.named.sorted().first { catalogue.instrument($0)?.year == year }
        return named
            ?? ["FOIA", "FOISA", "DPA2018", "DPA1998"].first { catalogue.instrument($0)?.year == year }
    }

    // MARK: Not named

    /// The instrument of a reference that no name stands beside.
    func unnamed(_ provision: Place, recited: Bool, _ reading: Reading, at position: Int) -> Finding {
        if recited, let instrument = reading.base?.instrument, mayHold(provision, instrument),
            reading.base?.whole.kind == provision.kind
        {
            return .found(instrument, .recited)
        }
        switch provision.kind {
        case .section: return section(provision, reading, at: position)
        case .regulation: return regulation(provision, reading, at: position)
        case .article: return article(provision, reading, at: position)
        case .rule, .schedule: return .rejected
        }
    }

    private func section(_ provision: Place, _ reading: Reading, at position: Int) -> Finding {
        if !reading.tied.isEmpty, let foreign = reading.tied[provision] { return .found(foreign, .carried) }
        if let regimeAct, mayHold(provision, regimeAct) { return .found(regimeAct, .regime) }
        if let last = reading.lastAct, let id = last.id, id != regimeAct,
            position - last.position < Self.reach,
            mayHold(provision, id)
        {
            return .found(id, .carried)
        }
        if regime == nil, let access = reading.nearest(.section, to: position), mayHold(provision, access) {
            return .found(access, .carried)
        }
        return .found(nil, .unresolved)
    }

    private func regulation(_ provision: Place, _ reading: Reading, at position: Int) -> Finding {
        if let regime, regime == regimeRegulations, mayHold(provision, regime) {
            return .found(regime, .regime)
        }
        if let last = reading.nearest(.regulation, to: position), mayHold(provision, last) {
            return .found(last, .carried)
        }
        return !provision.hasPath ? .rejected : .found(nil, .unresolved)
    }

    private func article(_ provision: Place, _ reading: Reading, at position: Int) -> Finding {
        if let last = reading.nearest(.article, to: position), mayHold(provision, last) {
            return .found(last, .carried)
        }
        return !provision.hasPath ? .rejected : .found(nil, .unresolved)
    }

    /// Whether an unnamed provision is looked for among all the names of the text.
    func needsMentions(_ provision: Place) -> Bool {
        switch provision.kind {
        case .article: return true
        case .regulation: return regime == nil || regime != regimeRegulations
        case .section: return regime == nil
        case .rule, .schedule: return false
        }
    }
}
