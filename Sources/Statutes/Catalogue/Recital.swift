/// Words with which a provision's text begins, by which a recital of it is recognised.
public struct Recital: Sendable, Hashable {
    /// The short name of the instrument whose text it is: `FOIA`.
    public let instrument: String
    public let provision: Provision
    /// The opening words as the law prints them, in small letters.
    public let words: String
}

/// The form of `recitals.json`.
struct RecitalFile: Decodable {
    let recitals: [Record]

    struct Record: Decodable {
        let instrument: String
        let provision: String
        let words: String

        func value() throws -> Recital {
            Recital(
                instrument: instrument, provision: try CatalogueLoader.provision(provision), words: words
            )
        }
    }
}
