/// Reads the data files of the module.
enum CatalogueLoader {
    /// What is wrong with a data file, in words for its author.
    struct Flaw: Error, CustomStringConvertible {
        let description: String
    }

    /// The embedded catalogue.
    ///
    /// - Throws: `DataReader.Malformed` where a file is no JSON or a value is of another sort, `Flaw`
    ///   where something is missing or a provision cannot be read.
    static func loadEmbedded() throws -> Catalogue {
        let list = try InstrumentFile(EmbeddedData.instruments)
        return Catalogue(
            instruments: list.entries.map(\.instrument), sharedAliases: list.sharedAliases,
            idioms: try IdiomFile.read(EmbeddedData.idioms))
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
