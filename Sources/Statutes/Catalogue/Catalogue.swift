/// The instruments that responses cite, and what the access regimes say of each of their provisions.
public struct Catalogue: Sendable {
    /// All instruments, the access regimes first.
    public let instruments: [Instrument]
    /// Short forms that several instruments share, with the instruments they may mean: `DPA`.
    public let sharedAliases: [String: [String]]
    /// Fixed expressions that name a provision of an Act left unsaid.
    public let idioms: [Idiom]
    private let positions: [String: Int]

    /// The catalogue that comes with the module.
    public static let standard: Catalogue = {
        do {
            return try CatalogueLoader.loadEmbedded()
        } catch {
            // The embedded files are part of the program and a test loads them: nothing that a
            // caller does can lead here.
            preconditionFailure("The embedded catalogue does not load: \(error)")
        }
    }()

    init(instruments: [Instrument], sharedAliases: [String: [String]], idioms: [Idiom]) {
        self.instruments = instruments
        self.sharedAliases = sharedAliases
        self.idioms = idioms
        self.positions = Dictionary(
            instruments.enumerated().map { ($0.element.id, $0.offset) }
        ) { first, _ in first }
    }

    /// The instrument of a canonical short name: `FOIA`, `PACE1984`.
    public func instrument(_ id: String) -> Instrument? {
        positions[id].map { instruments[$0] }
    }

    /// The access regime, data protection law included, whose provisions the catalogue knows.
    func regime(_ instrumentID: String) -> Regime? { EmbeddedRegimes.regime(of: instrumentID) }

    /// The entries of an access regime in the order of the law; empty for other instruments.
    public func entries(in instrumentID: String) -> [ExemptionEntry] {
        regime(instrumentID)?.entries ?? []
    }

    /// The entry of the exemption, exception, ground or duty that a provision belongs to: `s.31(1)(a)`
    /// finds that of section 31, `reg.12(5)(e)` that of the exception itself.
    public func exemption(_ provision: Provision, in instrumentID: String) -> ExemptionEntry? {
        guard let regime = regime(instrumentID), let place = Place(nearest: provision) else { return nil }
        return regime.entry(of: place)
    }

    /// Whether a provision exists, or once existed, in an instrument; nil where the catalogue does
    /// not hold the instrument's structure, or not to that depth.
    public func contains(_ provision: Provision, in instrumentID: String) -> Bool? {
        guard let regime = regime(instrumentID) else { return nil }
        return Place(nearest: provision).map(regime.contains) ?? false
    }

    /// When a provision was in force; nil where `contains` does not say that it exists.
    public func lifespan(of provision: Provision, in instrumentID: String) -> Lifespan? {
        Place(provision).flatMap { regime(instrumentID)?.spans[$0] }
    }

    /// Whether a provision is the limb by which an authority refuses to confirm or deny, or a part
    /// of it: `FOIA s.31(3)`, `s.40(5B)(a)(i)`.
    public func isNCNDLimb(_ provision: Provision, in instrumentID: String) -> Bool {
        guard let entry = exemption(provision, in: instrumentID) else { return false }
        return entry.ncndLimbs.contains { provision.isWithin($0.provision) }
    }

    /// Whether a provision is a duty or a step of the access regime: `FOIA s.17(1)`, `EIR reg.11`.
    public func isProcedural(_ provision: Provision, in instrumentID: String) -> Bool {
        exemption(provision, in: instrumentID)?.kind == .procedure
    }

    /// Whether a provision only defines or supplements what an exemption speaks of: `FOIA s.23(3)`, the
    /// list of bodies, `s.36(5)`, the qualified persons.
    public func isSupplementary(_ provision: Provision, in instrumentID: String) -> Bool {
        exemption(provision, in: instrumentID)?.supplementary.contains(where: provision.isWithin) ?? false
    }

    /// Whether an authority can refuse by virtue of a provision: an exemption, an exception or
    /// another ground, save the parts of it that exempt nothing by themselves.
    public func isRefusalGround(_ provision: Provision, in instrumentID: String) -> Bool {
        switch exemption(provision, in: instrumentID)?.kind {
        case .exemption, .exception, .refusalGround: !isSupplementary(provision, in: instrumentID)
        case .procedure, .general, nil: false
        }
    }

    /// The identifier of a provision: `http://www.legislation.gov.uk/id/ukpga/2000/36/section/31/1/a`;
    /// nil for an instrument that the catalogue does not know.
    public func uri(for provision: Provision, in instrumentID: String) -> String? {
        instrument(instrumentID)?.uri(for: provision)
    }
}
