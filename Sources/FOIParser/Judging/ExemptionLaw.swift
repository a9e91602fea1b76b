import Statutes

/// What the law says of a citation, asked of the catalogue of statutes.
enum ExemptionLaw {
    /// Whether the provision is one by which an authority may refuse.
    static func isGround(_ citation: Citation) -> Bool {
        // Replaced by the catalogue of statutes when it lands.
        switch citation.instrument {
        case "FOIA": return Int(citation.provision.number.prefix { $0.isNumber }).map { (21...44).contains($0) || $0 == 12 || $0 == 14 } ?? false
        case "FOISA": return Int(citation.provision.number.prefix { $0.isNumber }).map { (25...41).contains($0) || [12, 14, 17, 18].contains($0) } ?? false
        case "EIR": return ["12", "13"].contains(citation.provision.number)
        case "EISR": return ["10", "11"].contains(citation.provision.number)
        default: return false
        }
    }
}
