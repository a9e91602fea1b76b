import Digests
import FOIParser

/// What a corpus scored at best, fixture by fixture: floors below which the sums may not fall.
///
/// The digest of each fixture says what its figures were measured on. A floor is lowered only by
/// changing the fixture itself, which anyone who reviews the change can see.
public struct Floors: Sendable, Equatable {
    /// By the fixture's path below the corpus.
    var fixtures: [String: FixtureScore]

    init(fixtures: [String: FixtureScore]) { self.fixtures = fixtures }

    /// The floors that a run gives; fixtures that could not be scored are left out.
    public init(_ results: [FixtureResult], below root: FilePath) {
        fixtures = [:]
        for result in results {
            guard let score = result.score else { continue }
            fixtures[result.fixture.path(below: root)] = score
        }
    }

    /// A digest of all fixtures by name and content.
    var corpus: String {
        let lines = fixtures.sorted { $0.key < $1.key }.map { "\($0.value.digest)  \($0.key)\n" }
        return SHA256.hexDigest(of: lines.flatMap { Array($0.utf8) })
    }

    /// The sum over the fixtures that a condition picks.
    func sum(of field: ScoredField, where picked: (String) -> Bool = { _ in true }) -> Tally {
        fixtures.reduce(Tally()) { sum, fixture in
            picked(fixture.key) ? sum + (fixture.value.tallies[field] ?? Tally()) : sum
        }
    }

    /// Compares what a run gave with these floors.
    public func judge(_ now: Floors) -> FloorReport { FloorReport(floors: self, now: now) }
}

extension Fixture {
    /// The fixture's path below a folder that it was found in; its name where it is that folder.
    func path(below root: FilePath) -> String {
        let prefix = root.withoutTrailingSlash.bytes + [UInt8(ascii: "/")]
        guard folder.bytes.starts(with: prefix) else { return name }
        return String(decoding: folder.bytes.dropFirst(prefix.count), as: UTF8.self)
    }
}
