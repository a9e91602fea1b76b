/// What a run of `foi check` found, and how it is told to people.
public struct CheckReport: Sendable {
    public private(set) var results: [FixtureResult] = []
    /// Folders in which there was no fixture to check.
    public private(set) var emptyFolders: [FilePath] = []

    public init() {}

    public mutating func add(_ result: FixtureResult) {
        results.append(result)
    }

    public mutating func add(emptyFolder: FilePath) {
        emptyFolders.append(emptyFolder)
    }

    /// 0 where every fixture is as expected, known shortfalls aside, 1 on any other difference, on a
    /// shortfall that is none any more and on recording, 2 where a fixture is broken or a folder has
    /// none: a check of nothing must not pass.
    public var exitStatus: Int32 {
        if !emptyFolders.isEmpty || count(where: { if case .broken = $0 { true } else { false } }) > 0 {
            return 2
        }
        return results.allSatisfy(\.passes) ? 0 : 1
    }

    /// `41 fixtures: 38 as expected, 1 with known shortfalls (3 differences), 1 different, 1 broken`
    public var summary: String {
        var parts = ["\(count { $0 == .passed }) as expected"]
        let shortfalls = results.compactMap(\.shortfalls)
        if !shortfalls.isEmpty {
            let differences = FixtureResult.counted(shortfalls.reduce(0, +))
            parts.append("\(shortfalls.count) with known shortfalls (\(differences))")
        }
        let others: [(String, Int)] = [
            ("different", count { if case .different = $0 { true } else { false } }),
            ("recorded", count { if case .recorded = $0 { true } else { false } }),
            ("not recorded", count { $0 == .notRecorded }),
            ("broken", count { if case .broken = $0 { true } else { false } }),
        ]
        parts += others.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
        return
            "\(results.count) \(results.count == 1 ? "fixture" : "fixtures"): \(parts.joined(separator: ", "))"
    }

    private func count(where matches: (FixtureResult.Verdict) -> Bool) -> Int {
        results.count { matches($0.verdict) }
    }
}

extension FixtureResult {
    /// What a person reads of a fixture, a line each; nothing where all is as expected.
    public var lines: [String] {
        switch verdict {
        case .passed: []
        case .knownShortfalls, .notRecorded, .broken: [headline]
        case .different(let differences, let outgrown):
            [headline] + differences.flatMap(\.lines) + outgrown.map { "  \($0.message)" }
        case .recorded(let differences): [headline] + differences.flatMap(\.lines)
        }
    }

    /// The one line that says what happened.
    var headline: String {
        switch verdict {
        case .passed: "\(fixture.folder): as expected"
        case .broken(let reason): "\(fixture.folder): broken: \(reason)"
        case .knownShortfalls(let differences, let why):
            "\(fixture.folder): known shortfalls (\(Self.counted(differences.count))): \(why)"
        case .different(let differences, let outgrown):
            "\(fixture.folder): \(Self.counted(differences, outgrown))"
        case .notRecorded:
            "\(fixture.folder): not recorded, because it has known.json: change its expected.json by hand"
        case .recorded(let differences):
            differences.isEmpty
                ? "\(fixture.folder): recorded, new"
                : "\(fixture.folder): recorded, \(Self.counted(differences.count))"
        }
    }

    /// The number of differences where they are known shortfalls; nil where the verdict is another.
    fileprivate var shortfalls: Int? {
        if case .knownShortfalls(let differences, _) = verdict { differences.count } else { nil }
    }

    fileprivate static func counted(_ differences: Int) -> String {
        differences == 1 ? "1 difference" : "\(differences) differences"
    }

    private static func counted(_ differences: [Difference], _ outgrown: [KnownPath]) -> String {
        let paths = outgrown.count == 1 ? "1 known path to remove" : "\(outgrown.count) known paths to remove"
        guard !outgrown.isEmpty else { return counted(differences.count) }
        return differences.isEmpty ? paths : "\(counted(differences.count)), \(paths)"
    }
}

extension KnownPath {
    /// What a person reads of a listed path at and below which nothing differs.
    var message: String { "known.json lists \(path), but it is as expected now: remove it" }
}

extension Difference {
    /// Two spaces before the path, four before what is said of it.
    var lines: [String] {
        var lines = ["  \(path)"]
        lines.append("    expected  \(Self.shortened(expected ?? "nothing"))")
        lines.append("    got       \(Self.shortened(got ?? "nothing"))")
        if let expectedText {
            lines.append(
                "    \(gotText == nil ? "text      " : "text then ")\(Self.shortened("\(expectedText)"))")
        }
        if let gotText { lines.append("    text now  \(Self.shortened("\(gotText)"))") }
        return lines
    }

    /// A long value keeps its beginning and its end, with the number of characters between them.
    private static func shortened(_ text: String) -> String {
        let (longest, kept) = (400, 180)
        guard text.count > longest else { return text }
        return "\(text.prefix(kept)) [\(text.count - 2 * kept) more] \(text.suffix(kept))"
    }
}
