#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A public authority of `Data/authorities.json`.
struct KnownAuthority: Sendable, Decodable {
    /// Stable, in kebab-case.
    let id: String
    let name: String
    let kind: AuthorityKind
    /// `england`, `wales`, `scotland`, `northern_ireland` or `uk`.
    let nation: String
    let aliases: [String]?
    /// What it calls itself in running text; matched in this very case.
    let short: [String]?
    /// Short forms that stand for other things too, and count only beside a name or domain of it.
    let sharedShort: [String]?
    let domains: [String]?
    /// How its references begin, where that is its own: `01.FOI`.
    let references: [String]?

    private enum CodingKeys: String, CodingKey {
        case id, name, kind, nation, aliases, short, domains, references
        case sharedShort = "shared_short"
    }
}

/// What sort of body an authority is: it tells which words it uses of itself ("the Trust").
enum AuthorityKind: String, Sendable, Decodable {
    case council, police, commissioner, nhs, university, fire, national
    case nhsBoard = "nhs_board"
    case nhsBody = "nhs_body"
}

/// The authorities that are known by name, with the tries that find them.
struct AuthorityCatalogue: Sendable {
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

    private struct File: Decodable { let authorities: [KnownAuthority] }

    init(json: String) throws {
        authorities = try JSONDecoder().decode(File.self, from: Data(json.utf8)).authorities
        var names = PhraseTrie()
        var shortForms = PhraseTrie()
        var domains = PhraseTrie()
        var references = PhraseTrie()
        var spellings: [Int32: [[UInt8]]] = [:]
        var shared: [Int32: [[UInt8]]] = [:]
        for (index, authority) in authorities.enumerated() {
            let number = Int32(index)
            for name in [authority.name] + (authority.aliases ?? []) { names.insert(name, number: number) }
            for domain in authority.domains ?? [] { domains.insert(domain, number: number) }
            for reference in authority.references ?? [] { references.insert(reference, number: number) }
            for short in (authority.short ?? []) + (authority.sharedShort ?? []) {
                shortForms.insert(short, number: number)
                let last = Array((short.split(separator: " ").last ?? "").utf8)
                spellings[number, default: []].append(last)
                if authority.sharedShort?.contains(short) == true { shared[number, default: []].append(last) }
            }
        }
        self.names = names
        self.shortForms = shortForms
        self.domains = domains
        self.references = references
        shortSpellings = spellings
        sharedSpellings = shared
    }
}
