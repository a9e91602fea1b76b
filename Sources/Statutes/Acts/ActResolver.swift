/// Decides which instrument a reference belongs to, from the nearest evidence to the farthest. To ask
/// may make `Reading` look farther through the text.
struct ActResolver {
    /// An instrument with the evidence for it; `rejected` where the reference is to no law at all.
    enum Finding {
        case found(InstrumentKey?, Citation.Basis)
        case rejected
    }

    let names: InstrumentNames
    let regime: InstrumentKey?
    /// The Act and the regulations of the regime.
    let regimeAct: InstrumentKey?
    let regimeRegulations: InstrumentKey?
    /// Whether the regime is that of regulations, so that a bare number is one of them.
    let isRegulations: Bool
    /// Whether the regime is `FOISA`.
    let isFOISA: Bool
    private let isScottishAct: Bool

    private var keys: InstrumentKeys { names.keys }

    init(names: InstrumentNames, regime: String?, _ register: InstrumentRegister) {
        self.names = names
        let own = regime.map(register.key)
        let sibling = regime.flatMap { Self.siblings[$0] }.map(register.key)
        self.regime = own
        isRegulations = regime?.hasPrefix("EI") ?? false
        regimeAct = isRegulations ? sibling : own
        regimeRegulations = isRegulations ? own : sibling
        isFOISA = regime == "FOISA"
        isScottishAct = regime == "FOISA" || regime == "EISR"
        dataProtection = register.key("DPA2018")
        environmental = register.key("EIR")
        scottish = register.key("EISR")
        byYear = ["FOIA", "FOISA", "DPA2018", "DPA1998"].map(register.key)
    }

    private let dataProtection: InstrumentKey
    /// The regulations of 2004, and those of Scotland.
    private let environmental: InstrumentKey
    private let scottish: InstrumentKey
    /// What `the 1998 Act` may mean where the text named none of the year.
    private let byYear: [InstrumentKey]

    /// How far back a name still governs a provision that the regime does not have, in bytes.
    private static let reach = 600

    /// The Act and the regulations of one access regime, under either of their names.
    private static let siblings = ["FOIA": "EIR", "EIR": "FOIA", "FOISA": "EISR", "EISR": "FOISA"]

    /// Whether the section, regulation or article exists in the instrument, or may exist there.
    func mayHold(_ provision: Place, _ instrument: InstrumentKey) -> Bool {
        keys.mayHold(provision, in: instrument)
    }

    /// What is known of the provisions of an access regime.
    func regime(of key: InstrumentKey) -> Regime? { keys.regime(key) }

    /// Whether an authority can refuse by virtue of the provision under the regime.
    func isGround(_ provision: Place) -> Bool {
        let instrument = provision.kind == .regulation ? regimeRegulations : regimeAct
        return instrument.flatMap(keys.regime)?.isRefusalGround(provision) ?? false
    }

    /// The meaning of a name that several instruments share.
    func choose(_ name: NamedInstrument, _ reading: inout Reading) -> InstrumentKey? {
        if let only = name.key { return isScottishShortForm(name, only, reading) ? scottish : only }
        let keys = names.keys(of: name.meaning)
        if let said = keys.first(where: reading.named.contains) { return said }
        if let regimeAct, keys.contains(regimeAct) { return regimeAct }
        if regime != nil, let only = ofCountry(keys) { return only }
        if keys.contains(dataProtection) { return dataProtection }
        return nil
    }

    /// `the EIRs` where the text has named the Scottish regulations, and not the others.
    private func isScottishShortForm(
        _ name: NamedInstrument, _ key: InstrumentKey, _ reading: Reading
    ) -> Bool {
        key == environmental && name.isShort && reading.named.contains(scottish)
            && !reading.named.contains(environmental)
    }

    /// The one Scottish instrument under a Scottish regime, the one that is not under the other.
    private func ofCountry(_ choice: [InstrumentKey]) -> InstrumentKey? {
        let fitting = choice.filter { keys.isScottish($0) == isScottishAct }
        return fitting.count == 1 ? fitting[0] : nil
    }

    // MARK: Named

    func named(_ beside: NameBeside, _ provision: Place, _ reading: inout Reading) -> Finding? {
        switch beside {
        case .instrument(let name): return .found(choose(name, &reading), .named)
        case .definedAct: return .found(definedAct(provision, &reading), .definedTerm)
        case .definedRegulations: return .found(definedRegulations(provision, &reading), .definedTerm)
        case .lastNamed: return .found(reading.lastAct?.key ?? reading.lastNamed, .definedTerm)
        case .recited: return .found(reading.base?.instrument ?? regimeAct, .recited)
        case .lastProvision: return reading.lastProvision.map { .found($0.instrument, .carried) }
        case .dated(let year): return .found(dated(year, &reading), .definedTerm)
        case .document: return .rejected
        case .place, .none: return nil
        }
    }

    private func definedAct(_ provision: Place, _ reading: inout Reading) -> InstrumentKey? {
        let candidates = [reading.definedAct, regimeAct, reading.lastAct?.key].compactMap { $0 }
        return candidates.first { mayHold(provision, $0) }
    }

    private func definedRegulations(_ provision: Place, _ reading: inout Reading) -> InstrumentKey? {
        let candidates = [reading.definedRegulations, reading.lastRegulations?.key, regimeRegulations]
            .compactMap { $0 }
        return candidates.first { mayHold(provision, $0) }
    }

    /// `the 1998 Act`: the instrument of that year that was named, or an access or data Act of it.
    private func dated(_ year: Int, _ reading: inout Reading) -> InstrumentKey? {
        let named = reading.named.all.filter { keys.year($0) == year }.min { keys.id($0) < keys.id($1) }
        return named ?? byYear.first { keys.year($0) == year }
    }

    // MARK: Not named

    /// The instrument of a reference that no name stands beside.
    func unnamed(_ provision: Place, recited: Bool, _ reading: inout Reading, at position: Int) -> Finding {
        if recited, let instrument = reading.base?.instrument, mayHold(provision, instrument),
            reading.base?.kind == provision.kind
        {
            return .found(instrument, .recited)
        }
        switch provision.kind {
        case .section: return section(provision, &reading, at: position)
        case .regulation: return regulation(provision, &reading, at: position)
        case .article: return article(provision, &reading, at: position)
        case .rule, .schedule: return .rejected
        }
    }

    private func section(_ provision: Place, _ reading: inout Reading, at position: Int) -> Finding {
        if !reading.tied.isEmpty, let foreign = reading.tied[provision] { return .found(foreign, .carried) }
        if let regimeAct, mayHold(provision, regimeAct) { return .found(regimeAct, .regime) }
        if let last = reading.lastAct, let key = last.key, key != regimeAct,
            position - last.position < Self.reach,
            mayHold(provision, key)
        {
            return .found(key, .carried)
        }
        if regime == nil, let access = reading.nearest(.section, to: position), mayHold(provision, access) {
            return .found(access, .carried)
        }
        return .found(nil, .unresolved)
    }

    private func regulation(_ provision: Place, _ reading: inout Reading, at position: Int) -> Finding {
        if let regime, regime == regimeRegulations, mayHold(provision, regime) {
            return .found(regime, .regime)
        }
        if let last = reading.nearest(.regulation, to: position), mayHold(provision, last) {
            return .found(last, .carried)
        }
        return !provision.hasPath ? .rejected : .found(nil, .unresolved)
    }

    private func article(_ provision: Place, _ reading: inout Reading, at position: Int) -> Finding {
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
