/// A fixture's result as workflow commands that GitHub shows beside the lines of a pull request.
public enum GitHubAnnotations {
    /// One `::error` line for each unexpected difference and each known path to remove, or for what
    /// broke the fixture.
    public static func lines(for result: FixtureResult) -> [String] {
        switch result.verdict {
        case .passed, .knownShortfalls: return []
        case .notRecorded: return [line(file: result.fixture.known, at: 1, result, result.headline)]
        case .broken: return [line(file: result.fixture.folder, at: nil, result, result.headline)]
        case .recorded(let differences) where differences.isEmpty:
            return [line(file: result.fixture.expected, at: 1, result, result.headline)]
        case .recorded(let differences): return lines(for: differences, of: result)
        case .different(let differences, let outgrown):
            return lines(for: differences, of: result)
                + outgrown.map { line(file: result.fixture.known, at: $0.line, result, $0.message) }
        }
    }

    private static func lines(for differences: [Difference], of result: FixtureResult) -> [String] {
        differences.map { difference in
            let message = difference.lines.joined(separator: "\n")
            return line(file: result.fixture.expected, at: difference.line, result, message)
        }
    }

    private static func line(
        file: FilePath, at line: Int?, _ result: FixtureResult, _ message: String
    ) -> String {
        let place = "file=\(property(file.description))" + (line.map { ",line=\($0)" } ?? "")
        return "::error \(place),title=\(property("foi check: \(result.fixture.name)"))::\(data(message))"
    }

    /// Escaped as the message of a workflow command.
    static func data(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    /// Escaped as a property of a workflow command, where colon and comma have a meaning too.
    static func property(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
