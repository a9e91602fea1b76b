import Statutes

/// A public authority of `Data/authorities.json`.
struct KnownAuthority: Sendable {
    /// Stable, in kebab-case.
    private(set) var id = ""
    private(set) var name = ""
    private(set) var kind = AuthorityKind.national
    /// `england`, `wales`, `scotland`, `northern_ireland` or `uk`.
    private(set) var nation = ""
    private(set) var aliases: [String] = []
    /// What it calls itself in running text; matched in this very case.
    private(set) var short: [String] = []
    /// Short forms that stand for other things too, and count only beside a name or domain of it.
    private(set) var sharedShort: [String] = []
    private(set) var domains: [String] = []
    /// How its references begin, where that is its own: `01.FOI`.
    private(set) var references: [String] = []

    /// Reads one entry of the file.
    fileprivate init(_ reader: inout DataReader) throws {
        var known: AuthorityKind?
        try reader.object { reader, key in
            switch key {
            case "id": id = try reader.string()
            case "name": name = try reader.string()
            case "kind": known = AuthorityKind(rawValue: try reader.string())
            case "nation": nation = try reader.string()
            case "aliases": aliases = try reader.strings()
            case "short": short = try reader.strings()
            case "shared_short": sharedShort = try reader.strings()
            case "domains": domains = try reader.strings()
            case "references": references = try reader.strings()
            default: try reader.skip()
            }
        }
        guard let kind = known, !id.isEmpty, !name.isEmpty else { throw Incomplete(id: id) }
        self.kind = kind
    }

    struct Incomplete: Error { let id: String }
}

/// What sort of body an authority is: it tells which words it uses of itself ("the Trust").
enum AuthorityKind: String, Sendable {
    case council, police, commissioner, nhs, university, fire, national
    case nhsBoard = "nhs_board"
    case nhsBody = "nhs_body"
}

/// The authorities that are known by name, with the tries that find them.
///
/// It never changes; an object, so that it is cheap to hand on.
final class AuthorityCatalogue: Sendable {
    let authorities: [KnownAuthority]
    let names: PhraseTrie
    let shortForms: PhraseTrie
    let domains: PhraseTrie
    let references: PhraseTrie
    /// The spelling of each short form, by authority.
    let shortSpellings: [Int32: [[UInt8]]]
    /// The spelling of each short form that others share, by authority.
    let sharedSpellings: [Int32: [[UInt8]]]

    /// The catalogue that comes with the parser; the data is part of the build and read by a test.
    static let shared: AuthorityCatalogue = {
        do {
            return try AuthorityCatalogue(json: EmbeddedData.authorities)
        } catch {
            fatalError("the catalogue of authorities is broken: \(error)")
        }
    }()

    /// The words that names, short forms, domains and references begin with.
    let starts: WordBits

    init(json: String) throws {
        var authorities: [KnownAuthority] = []
        var reader = DataReader(json)
        try reader.object { reader, key in
            guard key == "authorities" else { return try reader.skip() }
            try reader.list { authorities.append(try KnownAuthority(&$0)) }
        }
        self.authorities = authorities
        var names = PhraseTrie()
        var shortForms = PhraseTrie()
        var domains = PhraseTrie()
        var references = PhraseTrie()
        var spellings: [Int32: [[UInt8]]] = [:]
        var shared: [Int32: [[UInt8]]] = [:]
        for (index, authority) in authorities.enumerated() {
            let number = Int32(index)
            for name in [authority.name] + authority.aliases { names.insert(name, number: number) }
            for domain in authority.domains { domains.insert(domain, number: number) }
            for reference in authority.references { references.insert(reference, number: number) }
            for short in authority.short + authority.sharedShort {
                shortForms.insert(short, number: number)
                let last = Array((short.split(separator: " ").last ?? "").utf8)
                spellings[number, default: []].append(last)
                if authority.sharedShort.contains(short) { shared[number, default: []].append(last) }
            }
        }
        self.names = names
        self.shortForms = shortForms
        self.domains = domains
        self.references = references
        starts = [names, shortForms, domains, references].reduce(into: WordBits()) { $0.formUnion($1.starts) }
        shortSpellings = spellings
        sharedSpellings = shared
    }
}
