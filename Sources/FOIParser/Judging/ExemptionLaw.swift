import Statutes

/// What the law says of a citation, asked of the catalogue of statutes.
enum ExemptionLaw {
    /// The kinds of ground on which an authority may refuse.
    enum Ground: String, Sendable {
        case exemption, ncnd, cost, vexatious, accessible, future, notHeld

        /// What becomes of a question that is refused on it; nil for an exemption like others.
        var outcome: AnswerOutcome? {
            switch self {
            case .exemption: nil
            case .ncnd: .neitherConfirmedNorDenied
            case .cost: .costLimit
            case .vexatious: .vexatiousOrRepeated
            case .accessible: .accessibleElsewhere
            case .future: .futurePublication
            case .notHeld: .notHeld
            }
        }
    }

    static let catalogue = Catalogue.standard

    /// Whether the instrument is one of the four access regimes.
    static func isRegime(_ instrument: String?) -> Bool {
        switch instrument {
        case "FOIA", "EIR", "FOISA", "EISR": true
        default: false
        }
    }

    /// What the catalogue knows of the section or regulation that a citation names.
    static func entry(of citation: Citation) -> ExemptionEntry? {
        citation.instrument.flatMap { catalogue.exemption(citation.provision, in: $0) }
    }

    /// The ground that a provision of an access regime gives, or nil where it gives none.
    ///
    /// - Parameter entry: the entry of the citation.
    static func ground(of citation: Citation, by entry: ExemptionEntry?) -> Ground? {
        guard let instrument = citation.instrument, isRegime(instrument) else { return nil }
        let provision = citation.provision
        if isSupplementary(provision, to: entry) || refusesByProcedure(citation) { return nil }
        if let entry, entry.ncndLimbs.contains(where: { provision.isWithin($0.provision) }) { return .ncnd }
        if let special = special(provision, in: instrument) { return special }
        switch entry?.kind {
        case .exemption, .exception, .refusalGround: return .exemption
        case .procedure, .general, nil: return nil
        }
    }

    private static func isSupplementary(_ provision: Provision, to entry: ExemptionEntry?) -> Bool {
        entry?.supplementary.contains(where: provision.isWithin) ?? false
    }

    /// Grounds that give an outcome of their own.
    private static func special(_ provision: Provision, in instrument: String) -> Ground? {
        switch (instrument, provision.number, provision.path.first) {
        case ("FOIA", "12", _), ("FOISA", "12", _): .cost
        case ("FOIA", "14", _), ("FOISA", "14", _): .vexatious
        case ("FOIA", "21", _), ("FOISA", "25", _): .accessible
        case ("FOIA", "22", _), ("FOIA", "22A", _), ("FOISA", "27", _): .future
        case ("FOISA", "17", _): .notHeld
        case ("FOISA", "18", _): .ncnd
        case ("EIR", "12", "4"?) where provision.path.dropFirst().first == "a": .notHeld
        case ("EISR", "10", "4"?) where provision.path.dropFirst().first == "a": .notHeld
        default: nil
        }
    }

    /// Whether the provision is process by which an authority may yet refuse: personal data kept to
    /// regulation 13 (EIR reg.12(3), EISR reg.10(3)) and what is already public (reg.6(1)(b) of both).
    static func refusesByProcedure(_ citation: Citation) -> Bool {
        switch (citation.instrument, citation.provision.number, citation.provision.path.first) {
        case ("EIR", "12", "3"), ("EISR", "10", "3"): true
        default: isAlreadyPublic(citation)
        }
    }

    /// Regulation 6(1)(b) of the EIR and the EISR: what is public already need not be given.
    static func isAlreadyPublic(_ citation: Citation) -> Bool {
        guard citation.instrument == "EIR" || citation.instrument == "EISR" else { return false }
        return citation.provision.number == "6" && citation.provision.path.starts(with: ["1", "b"])
    }

    /// FOIA section 39, which leaves environmental information to the EIR.
    static func isEnvironmental(_ citation: Citation) -> Bool {
        citation.instrument == "FOIA" && citation.provision.number == "39"
    }

    /// Duties and process of an access regime.
    ///
    /// - Parameter entry: the entry of the citation.
    static func isProcedure(_ citation: Citation, by entry: ExemptionEntry?) -> Bool {
        guard let instrument = citation.instrument else { return false }
        if entry?.kind == .procedure || refusesByProcedure(citation) { return true }
        return (instrument == "EIR" || instrument == "EISR") && isSupplementary(citation.provision, to: entry)
    }
}
