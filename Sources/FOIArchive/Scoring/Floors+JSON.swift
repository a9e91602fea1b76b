extension Floors {
    /// Reads a file whose form is `schemas/floors.schema.json`.
    ///
    /// - Throws: `Broken`, which says on which line what is wrong, and what to do.
    public init(json: [UInt8]) throws(Broken) {
        let node: JSONNode
        do throws(JSONReader.Failure) {
            node = try JSONReader.read(json)
        } catch {
            throw Broken(error.line, "no JSON: \(error.message)")
        }
        guard case .object(let members)? = node["fixtures"]?.value else {
            throw Broken(node.line, "no object \"fixtures\"")
        }
        fixtures = [:]
        for member in members {
            guard fixtures.updateValue(try Self.score(member.value), forKey: member.key) == nil else {
                throw Broken(member.value.line, "\(member.key) stands twice")
            }
        }
        guard case .string(let digest)? = node["corpus"]?.value, digest == corpus else {
            throw Broken(node["corpus"]?.line ?? node.line, "\"corpus\" is not the digest of these fixtures")
        }
    }

    /// Why floors cannot be read.
    public struct Broken: Error, Equatable, CustomStringConvertible {
        let line: Int
        let what: String

        init(_ line: Int, _ what: String) {
            self.line = line
            self.what = what
        }

        public var description: String {
            "line \(line): \(what); take the file from the last commit and raise it with --raise"
        }
    }

    private static func score(_ node: JSONNode) throws(Broken) -> FixtureScore {
        guard case .string(let digest)? = node["digest"]?.value else {
            throw Broken(node.line, "no \"digest\"")
        }
        var tallies: [ScoredField: Tally] = [:]
        for field in ScoredField.allCases {
            let counts = node[field.rawValue]?.elements.compactMap(\.integer) ?? []
            guard counts.count == 2, counts[0] >= 0, counts[0] <= counts[1], counts[1] < 1 << 31 else {
                throw Broken(node.line, "\"\(field.rawValue)\" is no pair of counts")
            }
            tallies[field] = Tally(right: counts[0], of: counts[1])
        }
        return FixtureScore(tallies: tallies, digest: digest)
    }

    /// The file's bytes: one line for each fixture, so that a change is seen where it is.
    public var json: [UInt8] {
        let lines = fixtures.sorted { $0.key < $1.key }.map { name, score in
            let counts = ScoredField.allCases.map { field in
                let tally = score.tallies[field] ?? Tally()
                return "\"\(field.rawValue)\": [\(tally.right), \(tally.of)]"
            }
            let name = JSONNode(value: .string(name), line: 0).description
            return "    \(name): {\"digest\": \"\(score.digest)\", \(counts.joined(separator: ", "))}"
        }
        let text =
            "{\n  \"corpus\": \"\(corpus)\",\n  \"fixtures\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n"
        return Array(text.utf8)
    }
}
