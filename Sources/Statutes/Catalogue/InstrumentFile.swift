/// The form of `instruments.json`.
struct InstrumentFile: Decodable {
    let instruments: [Entry]
    let sharedAliases: [SharedAlias]

    enum CodingKeys: String, CodingKey {
        case instruments
        case sharedAliases = "shared_aliases"
    }

    struct Entry: Decodable {
        let id: String
        let title: String
        let year: Int
        let kind: Instrument.Kind
        let uri: String
        let aliases: [String]
        /// Why `id` is not the initials of the title and the year.
        let idReason: String?

        var value: Instrument {
            Instrument(
                id: id, title: title, year: year, uri: uri, aliases: aliases,
                kind: kind
            )
        }

        enum CodingKeys: String, CodingKey {
            case id, title, year, kind, uri, aliases
            case idReason = "id_reason"
        }
    }

    struct SharedAlias: Decodable {
        let alias: String
        let instruments: [String]
    }
}
