/// One provision that a text cites, with the expression it is printed in.
public struct Citation: Sendable, Hashable {
    /// Bytes of the scanned text: the expression as printed, without the name of the Act. A list
    /// (`sections 23(5) and 24(2)`) gives one citation for each provision, all with its range.
    public let range: Range<Int>
    public let provision: Provision
    /// The short name of the instrument (`FOIA`, `PACE1984`), or nil where the text does not tell.
    public let instrument: String?
    /// How the instrument was found.
    public let basis: Basis

    public enum Basis: String, Sendable, Hashable {
        /// Named beside the provision: `section 40 of the Freedom of Information Act 2000`.
        case named
        /// Named by a term the text defined: `the Act`, `the Regulations`.
        case definedTerm
        /// The instrument whose text is being recited around it.
        case recited
        /// Carried over from the heading or the list it stands in.
        case carried
        /// The regime under which the document answers.
        case regime
        /// A fixed expression of the field: `section 117 aftercare`, `section 106 agreement`.
        case idiom
        case unresolved
    }

    public init(range: Range<Int>, provision: Provision, instrument: String?, basis: Basis) {
        self.range = range
        self.provision = provision
        self.instrument = instrument
        self.basis = basis
    }

    /// `FOIA s.31(1)`, or only `s.31(1)` where the instrument is unknown.
    public var canonical: String {
        instrument.map { "\($0) \(provision)" } ?? provision.description
    }
}
