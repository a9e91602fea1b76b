/// The instruments that responses cite, and the exemptions of the access regimes.
public struct Catalogue: Sendable {
    public let instruments: [Instrument]
    /// The catalogue that comes with the module.
    public static let standard = Catalogue(instruments: [])
}

/// One Act or set of regulations.
public struct Instrument: Sendable, Hashable {
    /// The short name used in canonical citations: `FOIA`, `PACE1984`.
    public let id: String
    /// The title as the law prints it, year included.
    public let title: String
    public let year: Int
    /// `http://www.legislation.gov.uk/id/ukpga/2000/36`
    public let uri: String
    /// Other forms that texts use: `the Freedom of Information Act`, `FOI Act`.
    public let aliases: [String]
}
