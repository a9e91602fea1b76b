#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

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
    /// - Throws: `DecodingError` where a file is not of its form, `Flaw` where a provision in it
    ///   cannot be read.
    static func load(
        instruments: String, idioms: String, regimes: [String]
    ) throws -> Catalogue {
        let decoder = JSONDecoder()
        func decode<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
            try decoder.decode(type, from: Data(text.utf8))
        }
        let list = try decode(InstrumentFile.self, instruments)
        return Catalogue(
            instruments: list.instruments.map(\.value),
            sharedAliases: Dictionary(
                list.sharedAliases.map { ($0.alias, $0.instruments) }
            ) { first, _ in first },
            idioms: try decode(IdiomFile.self, idioms).idioms.map { try $0.value() },
            regimes: try regimes.flatMap { try decode(RegimeFile.self, $0).regimes }
                .flatMap { try $0.values() }
        )
    }

    /// Reads a canonical provision of a data file.
    static func provision(_ text: String) throws -> Provision {
        guard let provision = Provision(canonical: text) else {
            throw Flaw(description: "\(text) is no provision")
        }
        return provision
    }
}
