/// What the files hold that describe an access regime: `foia.json`, `eir.json`, and their peers.
struct RegimeFile {
    /// One regime for each of the instruments described.
    static func read(_ json: String) throws -> [Regime] {
        var regimes: [Regime] = []
        var reader = DataReader(json)
        try reader.object { reader, key in
            guard key == "regimes" else { return try reader.skip() }
            try reader.list { reader in
                var file = RegimeFile()
                try file.read(&reader)
                regimes += file.regimes
            }
        }
        return regimes
    }

    /// The instruments that the record describes alike: the GDPR and its UK counterpart.
    private var instruments: [String] = []
    /// Whether numbers with a letter (`s.45A`) may exist that the file does not list.
    private var insertionsUnlisted = false
    private var entries: [(place: Place, entry: ExemptionEntry)] = []
    private var spans: [Place: Lifespan] = [:]
    private var outlined: Set<Place> = []

    private var regimes: [Regime] {
        instruments.map {
            Regime(
                instrument: $0, entries: entries, spans: spans, outlined: outlined,
                insertionsUnlisted: insertionsUnlisted)
        }
    }

    private mutating func read(_ reader: inout DataReader) throws {
        try reader.object { reader, key in
            switch key {
            case "instruments": instruments = try reader.strings()
            case "insertions_unlisted": insertionsUnlisted = try reader.bool()
            case "outline":
                // Provisions whose parts the catalogue does not list: `s.1`, or a run of them, `s.1-215`.
                for place in try reader.strings().flatMap(PartNotation.run) {
                    spans[place] = Lifespan()
                    outlined.insert(place)
                }
            case "provisions": try reader.list { add(try ProvisionRecord(&$0)) }
            default: try reader.skip()
            }
        }
    }

    /// Enters a provision, all that stands above it and all its parts with their dates.
    private mutating func add(_ record: ProvisionRecord) {
        enter(record.place, record.entry.lifespan)
        for (path, span) in record.parts { enter(record.place.below(path), span) }
        if record.isOutlined { outlined.insert(record.place) }
        entries.append((record.place, record.entry))
    }

    private mutating func enter(_ place: Place, _ span: Lifespan) {
        var current: Place? = place
        while let step = current, spans[step] == nil {
            spans[step] = span
            current = step.parent
        }
    }
}
