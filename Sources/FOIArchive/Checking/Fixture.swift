/// A folder with a document and what it must become: `source.html` or `source.txt`,
/// `expected.json`, and `about.md`, which says what it teaches. `known.json` may list where the
/// document does not become what it must yet.
public struct Fixture: Sendable, Equatable {
    static let sourceNames = ["source.html", "source.txt"]
    static let expectedName = "expected.json"
    static let aboutName = "about.md"
    static let knownName = "known.json"

    public let folder: FilePath
    /// The names in the folder.
    let names: Set<String>

    /// The name of its folder.
    public var name: String { String(decoding: folder.lastComponent, as: UTF8.self) }

    var expected: FilePath { folder.appending(Self.expectedName) }
    var known: FilePath { folder.appending(Self.knownName) }
    var hasKnown: Bool { names.contains(Self.knownName) }

    /// The fixtures at and below a folder, in the order of their paths' bytes. A folder with any of
    /// a fixture's files in it is one; nothing is looked for below it.
    public static func find(in root: FilePath) throws(SystemError) -> [Fixture] {
        var found: [Fixture] = []
        var entered: Set<FileStatus.Identity> = []
        var pending = [root.withoutTrailingSlash]
        while let folder = pending.popLast() {
            let status = try FileStatus(of: folder)
            guard entered.insert(status.identity).inserted else { continue }
            let names = try Folder.names(in: folder)
            let fixture = Fixture(
                folder: folder, names: Set(names.map { String(decoding: $0, as: UTF8.self) }))
            if fixture.hasAnyFile {
                found.append(fixture)
            } else {
                pending += names.map { folder.appending(bytes: $0) }
                    .filter { (try? FileStatus(of: $0))?.kind == .folder }
                    .sorted { $1.bytes.lexicographicallyPrecedes($0.bytes) }
            }
        }
        return found
    }

    private var hasAnyFile: Bool {
        !names.isDisjoint(with: Self.sourceNames + [Self.expectedName, Self.aboutName, Self.knownName])
    }

    /// The name of its document.
    func sourceName() throws(Broken) -> String {
        let sources = Self.sourceNames.filter(names.contains)
        guard let source = sources.first else { throw Broken("has neither source.html nor source.txt") }
        guard sources.count == 1 else { throw Broken("has both source.html and source.txt") }
        guard names.contains(Self.aboutName) else { throw Broken("has no about.md") }
        return source
    }

    /// Why a fixture cannot be used.
    public struct Broken: Error, Equatable {
        public let reason: String

        init(_ reason: String) {
            self.reason = reason
        }
    }
}
