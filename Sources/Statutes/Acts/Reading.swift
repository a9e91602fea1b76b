/// What the text has said so far about the instruments it cites.
struct Reading {
    /// A provision whose text is being recited or explained, for the `subsection (3)` below it.
    struct Base {
        let kind: Provision.Kind
        let number: String
        let instrument: String?
    }

    /// What `the Act` and `the Regulations` were defined to mean.
    var definedAct: String?
    var definedRegulations: String?
    /// The instruments named last, of each sort, with the position of the name.
    var lastAct: (id: String?, position: Int)?
    var lastRegulations: String?
    var lastArticles: String?
    var lastNamed: String?
    /// Every instrument named so far.
    var named: Set<String> = []
    var base: Base?
    /// The provision cited last, for `subsection (4) of that section`.
    var lastProvision: Base?
    /// Provisions that were tied to another instrument by name: a bare mention is the same.
    /// The value is nil where the name did not tell which Act of its title.
    var tied: [Provision: String?] = [:]

    mutating func note(_ instrument: NamedInstrument, at position: Int) {
        if instrument.unit == .section { lastAct = (instrument.id, position) }
        guard let id = instrument.id else { return }
        named.insert(id)
        lastNamed = id
        switch instrument.unit {
        case .regulation: lastRegulations = id
        case .article where id == "UKGDPR" || id == "GDPR": lastArticles = id
        default: break
        }
    }
}
