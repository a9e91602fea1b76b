/// What the text has said so far about the instruments it cites.
struct Reading {
    /// A provision whose text is being recited or explained, for the `subsection (3)` below it.
    struct Base {
        /// The section, regulation or article.
        let whole: Place
        let instrument: String?
    }

    /// What `the Act` and `the Regulations` were defined to mean.
    var definedAct: String?
    var definedRegulations: String?
    /// The instruments named last, of each sort, with the position of the name.
    var lastAct: (id: String?, position: Int)?
    var lastRegulations: (id: String, position: Int)?
    /// Where the text names the access regimes; nil until a reference needs it.
    var mentions: Mentions?
    var lastNamed: String?
    /// Every instrument of the catalogue named so far.
    var named: Set<String> = []
    var base: Base?
    /// The provision cited last, for `subsection (4) of that section`.
    var lastProvision: Base?
    /// Provisions that were tied to another instrument by name: a bare mention is the same.
    /// The value is nil where the name did not tell which Act of its title.
    var tied: [Place: String?] = [:]

    /// - Parameter isKnown: whether the catalogue has an instrument of that short name.
    mutating func note(_ instrument: NamedInstrument, at position: Int, isKnown: (String) -> Bool) {
        if instrument.unit == .section { lastAct = (instrument.id, position) }
        guard let id = instrument.id else { return }
        if !named.contains(id), isKnown(id) { named.insert(id) }
        lastNamed = id
        if instrument.unit == .regulation { lastRegulations = (id, position) }
    }

    /// The instrument whose provisions are so called and that the text names nearest to `position`.
    func nearest(_ unit: Provision.Kind, to position: Int) -> String? {
        let mention = mentions?.nearest(to: position, unit: unit)
        guard unit == .regulation, let last = lastRegulations else { return mention?.id }
        guard let mention, mention.position < position, mention.position > last.position else {
            return last.id
        }
        return mention.id
    }
}
