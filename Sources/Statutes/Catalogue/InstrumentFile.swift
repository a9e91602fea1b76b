/// What `instruments.json` holds.
struct InstrumentFile {
    private(set) var entries: [Entry] = []
    /// Short forms that several instruments share, with their short names.
    private(set) var sharedAliases: [String: [String]] = [:]

    struct Entry {
        let instrument: Instrument
        /// Why the short name is not the initials of the title and the year.
        let idReason: String?
    }

    init(_ json: String) throws {
        var reader = DataReader(json)
        try reader.object { reader, key in
            switch key {
            case "instruments": try reader.list { entries.append(try Entry(&$0)) }
            case "shared_aliases":
                try reader.list { reader in
                    let shared = try Self.sharedAlias(&reader)
                    sharedAliases[shared.alias] = shared.instruments
                }
            default: try reader.skip()
            }
        }
    }

    private static func sharedAlias(
        _ reader: inout DataReader
    ) throws -> (alias: String, instruments: [String]) {
        var alias: String?
        var instruments: [String] = []
        try reader.object { reader, key in
            switch key {
            case "alias": alias = try reader.string()
            case "instruments": instruments = try reader.strings()
            default: try reader.skip()
            }
        }
        guard let alias else { throw CatalogueLoader.Flaw(description: "a shared alias has no name") }
        return (alias, instruments)
    }
}

extension InstrumentFile.Entry {
    init(_ reader: inout DataReader) throws {
        var id: String?
        var title: String?
        var year: Int?
        var kind: Instrument.Kind?
        var uri: String?
        var aliases: [String] = []
        var reason: String?
        try reader.object { reader, key in
            switch key {
            case "id": id = try reader.string()
            case "title": title = try reader.string()
            case "year": year = try reader.whole()
            case "kind": kind = try reader.value(Instrument.Kind.self)
            case "uri": uri = try reader.string()
            case "aliases": aliases = try reader.strings()
            case "id_reason": reason = try reader.string()
            default: try reader.skip()
            }
        }
        guard let id, let title, let year, let kind, let uri else {
            throw CatalogueLoader.Flaw(
                description: "\(id ?? title ?? "an instrument") lacks its id, title, year, kind or uri")
        }
        instrument = Instrument(id: id, title: title, year: year, uri: uri, aliases: aliases, kind: kind)
        idReason = reason
    }
}
