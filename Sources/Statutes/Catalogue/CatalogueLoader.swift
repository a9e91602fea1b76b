/// Reads the data files of the module into a catalogue.
enum CatalogueLoader {
    /// What is wrong with a data file, in words for its author.
    struct Flaw: Error, CustomStringConvertible {
        let description: String
    }

    static func loadEmbedded() throws -> Catalogue {
        try load(
            instruments: EmbeddedData.instruments,
            idioms: EmbeddedData.idioms,
            regimes: [
                EmbeddedData.foia, EmbeddedData.eir, EmbeddedData.foisa, EmbeddedData.eisr,
                EmbeddedData.dataProtection, EmbeddedData.fees,
            ]
        )
    }

    /// Builds a catalogue from the texts of its data files.
    ///
    /// - Throws: `DataReader.Malformed` where a file is no JSON or a value is of another sort, `Flaw`
    ///   where something is missing or a provision cannot be read.
    static func load(instruments: String, idioms: String, regimes: [String]) throws -> Catalogue {
        let list = try InstrumentFile(instruments)
        return Catalogue(
            instruments: list.entries.map(\.instrument), sharedAliases: list.sharedAliases,
            idioms: try IdiomFile.read(idioms), regimes: try regimes.flatMap(RegimeFile.read))
    }

    /// Reads a canonical provision of a data file.
    static func provision(_ text: String) throws -> Provision {
        guard let provision = Provision(canonical: text) else {
            throw Flaw(description: "\(text) is no provision")
        }
        return provision
    }

    /// The same as a place.
    static func place(_ text: String) throws -> Place {
        guard let place = Place(try provision(text)) else {
            throw Flaw(description: "\(text) has a longer label than a provision can have")
        }
        return place
    }
}
