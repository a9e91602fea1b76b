/// What the text has said so far about the instruments it cites.
struct Reading {
    /// A provision whose text is being recited or explained, for the `subsection (3)` below it.
    struct Base {
        let kind: Provision.Kind
        let number: Label
        let instrument: InstrumentKey?

        /// - Parameter place: the section, regulation or article, or a part of it.
        init(_ place: Place, instrument: InstrumentKey?) {
            kind = place.kind
            number = place.number
            self.instrument = instrument
        }

        /// The section, regulation or article.
        var whole: Place { Place(kind: kind, number: number) }
    }

    /// What `the Act` and `the Regulations` were defined to mean.
    var definedAct: InstrumentKey?
    var definedRegulations: InstrumentKey?
    /// The instruments named last, of each sort, with the position of the name.
    var lastAct: (key: InstrumentKey?, position: Int)?
    var lastRegulations: (key: InstrumentKey, position: Int)?
    var lastNamed: InstrumentKey?
    /// Every instrument of the catalogue named so far.
    var named = InstrumentSet()
    var base: Base?
    /// The provision cited last, for `subsection (4) of that section`.
    var lastProvision: Base?
    /// Where the text names the access regimes; nil until a reference needs it.
    var mentions: Mentions?
    /// Provisions that were tied to another instrument by name: a bare mention is the same.
    /// The value is nil where the name did not tell which Act of its title.
    var tied = PlaceTable<InstrumentKey?>()

    /// - Parameter isKnown: whether the instrument is in the catalogue.
    mutating func note(_ key: InstrumentKey?, unit: Provision.Kind, at position: Int, isKnown: Bool) {
        if unit == .section { lastAct = (key, position) }
        guard let key else { return }
        if isKnown { named.insert(key) }
        lastNamed = key
        if unit == .regulation { lastRegulations = (key, position) }
    }

    /// The instrument whose provisions are so called and that the text names nearest to `position`.
    mutating func nearest(_ unit: Provision.Kind, to position: Int) -> InstrumentKey? {
        let mention = mentions?.nearest(to: position, unit: unit)
        guard unit == .regulation, let last = lastRegulations else { return mention?.key }
        guard let mention, mention.position < position, mention.position > last.position else {
            return last.key
        }
        return mention.key
    }
}
