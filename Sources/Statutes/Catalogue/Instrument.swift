/// One Act, set of regulations, order, set of rules or European regulation.
public struct Instrument: Sendable, Hashable {
    /// What sort of law an instrument is, and so what its numbered parts are called.
    public enum Kind: String, Sendable, Hashable {
        /// An Act of the United Kingdom, Scottish, Welsh or Northern Ireland legislature: sections.
        case act
        /// Regulations: regulations.
        case regulations
        /// An order: articles.
        case order
        /// Rules of court or of procedure: rules.
        case rules
        /// A regulation of the European Union or its assimilated counterpart: articles.
        case europeanRegulation = "european_regulation"
    }

    /// The short name used in canonical citations: `FOIA`, `PACE1984`.
    public let id: String
    /// The title as the law prints it, year included.
    public let title: String
    /// The year of the title.
    public let year: Int
    /// The instrument's identifier: `http://www.legislation.gov.uk/id/ukpga/2000/36`.
    public let uri: String
    /// Other forms that texts use and that mean this instrument alone: `FOI Act`, `PACE`. The title
    /// and the title without its year are not repeated here.
    public let aliases: [String]
    public let kind: Kind

    /// What a numbered part of the instrument's body is: a section of an Act, a rule of rules.
    public var provisionKind: Provision.Kind {
        switch kind {
        case .act: .section
        case .regulations: .regulation
        case .order, .europeanRegulation: .article
        case .rules: .rule
        }
    }

    /// The title without its year: `Children Act`. Several instruments can share it.
    public var titleWithoutYear: String {
        let suffix = " \(year)"
        return title.hasSuffix(suffix) ? String(title.dropLast(suffix.count)) : title
    }

    /// The canonical short name of an instrument that has no name of its own in the field: the
    /// initials of the title's words and the year, `Local Government Act 1972` as `LGA1972`.
    ///
    /// Words in brackets and the halves of a hyphenated word count, little words (`of`, `and`,
    /// `the`, `etc.`) do not: `Anti-social Behaviour, Crime and Policing Act 2014` is `ASBCPA2014`.
    ///
    /// - Parameter title: the title in capitals and small letters, with or without its year.
    public static func conventionalID(title: String, year: Int) -> String {
        let words = title.utf8.split { byte in
            !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) && byte != 0x27 && byte < 0x80
        }
        let initials = words.compactMap { word -> Character? in
            let text = String(decoding: word, as: UTF8.self).lowercased()
            guard !littleWords.contains(text), let first = word.first else { return nil }
            return Character(UnicodeScalar(first & 0xDF))
        }
        return String(initials) + String(year)
    }

    /// Words of a title that give no initial.
    private static let littleWords: Set<String> = [
        "a", "an", "and", "as", "at", "by", "etc", "for", "from", "in", "into", "of", "on", "or", "the",
        "to", "under", "with",
    ]
}
