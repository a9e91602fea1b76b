/// A check's report as JUnit XML, which build servers show test by test.
public struct JUnitReport {
    private let report: CheckReport

    public init(_ report: CheckReport) {
        self.report = report
    }

    /// The whole document, UTF-8. There are no times in it: the same result gives the same bytes.
    public var xml: String {
        let failures = report.results.count { $0.isFailure }
        let errors = report.results.count { $0.isBroken }
        let counts = "tests=\"\(report.results.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<testsuites name=\"foi check\" \(counts)>",
            "  <testsuite name=\"foi check\" \(counts) skipped=\"0\">",
        ]
        lines += report.results.map(Self.testCase)
        lines += ["  </testsuite>", "</testsuites>", ""]
        return lines.joined(separator: "\n")
    }

    private static func testCase(_ result: FixtureResult) -> String {
        let group = result.fixture.folder.parent.description
        let name = "classname=\"\(escaped(group))\" name=\"\(escaped(result.fixture.name))\""
        guard let element = result.isBroken ? "error" : result.isFailure ? "failure" : nil else {
            return passed(result, name)
        }
        return """
                <testcase \(name)>
                  <\(element) message="\(escaped(result.headline))">\
            \(escaped(result.lines.joined(separator: "\n"), keepingLines: true))</\(element)>
                </testcase>
            """
    }

    /// A test that passed; known shortfalls are told as its output.
    private static func passed(_ result: FixtureResult, _ name: String) -> String {
        guard !result.lines.isEmpty else { return "    <testcase \(name)/>" }
        let output = escaped(result.lines.joined(separator: "\n"), keepingLines: true)
        return """
                <testcase \(name)>
                  <system-out>\(output)</system-out>
                </testcase>
            """
    }

    /// Text as content or attribute of XML 1.0: markup escaped, white space kept (an attribute's
    /// line ends would become spaces unless escaped), and U+FFFD for characters that XML cannot
    /// hold in any form (section 2.2).
    static func escaped(_ text: String, keepingLines: Bool = false) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n" where keepingLines: result += "\n"
            case "\n", "\t", "\r": result += "&#\(scalar.value);"
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension FixtureResult {
    var isBroken: Bool { if case .broken = verdict { true } else { false } }
    var isFailure: Bool { !passes && !isBroken }
}
