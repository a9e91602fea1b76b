/// Which sections, regulations and articles an access regime has, for look-ups on the scanning path. A
/// scan asks no more of most regimes, and reading this takes a tenth of reading all that they hold.
struct RegimeNumbers: Sendable {
    let instrument: String
    /// The kinds of whole provisions by their number, one bit for each kind.
    private let kinds: LabelTable<Int>
    private let insertionsUnlisted: Bool

    /// Whether the section, regulation or article that `place` belongs to exists, or may exist: as
    /// `Regime.contains`, where nil counts as yes.
    func mayHold(_ place: Place) -> Bool {
        if let kinds = kinds[place.number], kinds >> place.kind.tag & 1 == 1 { return true }
        return insertionsUnlisted && place.number.value == nil
    }

    /// Those of all instruments that a file describes.
    static func read(_ json: String) throws -> [RegimeNumbers] {
        var all: [RegimeNumbers] = []
        var reader = DataReader(json)
        try reader.object { reader, key in
            guard key == "regimes" else { return try reader.skip() }
            try reader.list { all += try record(&$0) }
        }
        return all
    }

    private static func record(_ reader: inout DataReader) throws -> [RegimeNumbers] {
        var instruments: [String] = []
        var insertionsUnlisted = false
        var kinds: [Label: Int] = [:]
        func add(_ place: Place) {
            if !place.hasPath { kinds[place.number, default: 0] |= 1 << place.kind.tag }
        }
        try reader.object { reader, key in
            switch key {
            case "instruments": instruments = try reader.strings()
            case "insertions_unlisted": insertionsUnlisted = try reader.bool()
            case "outline": try reader.strings().flatMap(PartNotation.run).forEach(add)
            case "provisions":
                try reader.list { reader in
                    try reader.object { reader, key in
                        guard key == "provision" else { return try reader.skip() }
                        add(try CatalogueLoader.place(try reader.string()))
                    }
                }
            default: try reader.skip()
            }
        }
        let table = LabelTable(kinds)
        return instruments.map {
            RegimeNumbers(instrument: $0, kinds: table, insertionsUnlisted: insertionsUnlisted)
        }
    }
}
