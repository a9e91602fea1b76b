/// The form of `idioms.json`.
struct IdiomFile: Decodable {
    let idioms: [Record]

    struct Record: Decodable {
        let instrument: String
        let provision: String
        let order: Idiom.Order
        let regimes: [String]?
        let words: [String]
        let examples: [String]
        let nearMisses: [String]
        let notes: String?

        enum CodingKeys: String, CodingKey {
            case instrument, provision, order, regimes, words, examples, notes
            case nearMisses = "near_misses"
        }

        func value() throws -> Idiom {
            Idiom(
                instrument: instrument, provision: try CatalogueLoader.provision(provision), order: order,
                words: words, regimes: regimes ?? [], examples: examples, nearMisses: nearMisses, notes: notes
            )
        }
    }
}
