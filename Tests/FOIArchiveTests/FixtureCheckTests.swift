import FOIParser
import Testing

@testable import FOIArchive

/// A stand-in for the parser: what `foi check` does must not depend on what the rules say today.
/// Its one finding holds the text, and there is none where the text is blank.
private func echo(_ bytes: [UInt8], _ origin: Origin) -> Response {
    let text = String(decoding: bytes, as: UTF8.self)
    return .unreadable(
        origin, reason: text, by: ParserVersion.current)
}

@Suite struct FixtureCheckTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        for name in ["b", "a"] {
            try scratch.file("\(name)/source.txt", "text of \(name)")
            try scratch.file("\(name)/about.md", "What it teaches.")
        }
    }

    private func check(record: Bool = false) throws -> CheckReport {
        var report = CheckReport()
        for fixture in try Fixture.find(in: scratch.path) {
            report.add(try FixtureCheck(record: record, parse: echo).check(fixture))
        }
        return report
    }

    @Test func fixturesComeInOrderFromAnyDepth() throws {
        try scratch.file("c/d/source.html")
        try scratch.file("c/d/below/source.html")
        try scratch.file("c/notes/readme.txt")
        try scratch.link("c/loop", to: "..")
        #expect(try Fixture.find(in: scratch.path).map(\.name) == ["a", "b", "d"])
        #expect(try Fixture.find(in: FilePath(scratch.url.path + "/a/")).map(\.name) == ["a"])
    }

    @Test func recordingNeverPasses() throws {
        #expect(try check().exitStatus == 2)
        let recorded = try check(record: true)
        #expect(recorded.exitStatus == 1)
        #expect(recorded.summary == "2 fixtures: 0 as expected, 2 recorded")
        let checked = try check()
        #expect(checked.exitStatus == 0)
        #expect(checked.summary == "2 fixtures: 2 as expected")
        #expect(try check(record: true).exitStatus == 0)
    }

    @Test func whatIsRecordedHoldsNothingOfTheMachineOrTheProgram() throws {
        _ = try check(record: true)
        let recorded = try #require(scratch.content("a/expected.json"))
        #expect(recorded.contains(#""path": "source.txt""#))
        #expect(!recorded.contains(#""parser""#))
        #expect(!recorded.contains(scratch.url.path))
        #expect(recorded.hasSuffix("}\n"))
    }

    @Test func aDifferenceIsFoundAndThenRecorded() throws {
        _ = try check(record: true)
        try scratch.file("b/source.txt", "another text")
        let report = try check()
        #expect(report.exitStatus == 1)
        #expect(report.summary == "2 fixtures: 1 as expected, 1 different")
        #expect(report.results.last?.lines.contains("  $.findings[0].message") == true)
        #expect(report.results.last?.lines.contains(#"    expected  "text of b""#) == true)
        #expect(report.results.last?.lines.contains(#"    got       "another text""#) == true)
        #expect(try check(record: true).exitStatus == 1)
        #expect(try check().exitStatus == 0)
    }

    @Test func theParserVersionAndTextOfAnExpectationDoNotCount() throws {
        _ = try check(record: true)
        let recorded = try #require(scratch.content("a/expected.json"))
        try scratch.file("a/expected.json", "{\"parser\": {}, \"text\": \"x\"," + recorded.dropFirst())
        #expect(try check().exitStatus == 0)
    }

    @Test(arguments: [
        ("a/source.html", "", "has both source.html and source.txt"),
        (
            "a/expected.json", "{",
            "has an expected.json that is no JSON: line 1: expected a key in quotation marks"
        ),
        ("0/about.md", "", "has neither source.html nor source.txt"),
        ("0/source.txt", "", "has no about.md"),
    ])
    func brokenFixtures(file: String, content: String, reason: String) throws {
        _ = try check(record: true)
        try scratch.file(file, content)
        let report = try check(record: true)
        #expect(report.exitStatus == 2)
        #expect(report.results.first?.verdict == .broken(reason))
    }

    @Test func aFolderWithoutFixturesDoesNotPass() throws {
        var report = CheckReport()
        report.add(emptyFolder: scratch.path)
        #expect(report.exitStatus == 2)
    }
}

@Suite struct ReportTests {
    private let difference = Difference(
        path: "$.kind", expected: #""a<b""#, got: "null",
        expectedText: Excerpt(start: 0, end: 3, text: #""50%""#), gotText: nil, line: 7)

    private func report() -> CheckReport {
        let fixture = Fixture(folder: FilePath("corpus/x,y:z"), names: [])
        var report = CheckReport()
        report.add(
            FixtureResult(fixture: Fixture(folder: FilePath("corpus/ok"), names: []), verdict: .passed))
        report.add(FixtureResult(fixture: fixture, verdict: .different([difference])))
        report.add(FixtureResult(fixture: fixture, verdict: .broken("has \u{1} & \"quotes\"")))
        return report
    }

    @Test func junit() {
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="foi check" tests="3" failures="1" errors="1">
              <testsuite name="foi check" tests="3" failures="1" errors="1" skipped="0">
                <testcase classname="corpus" name="ok"/>
                <testcase classname="corpus" name="x,y:z">
                  <failure message="corpus/x,y:z: 1 difference">corpus/x,y:z: 1 difference
              $.kind
                expected  &quot;a&lt;b&quot;
                got       null
                text      &quot;50%&quot; (0 to 3)</failure>
                </testcase>
                <testcase classname="corpus" name="x,y:z">
                  <error message="corpus/x,y:z: broken: has \u{FFFD} &amp; &quot;quotes&quot;">corpus/x,y:z: \
            broken: has \u{FFFD} &amp; &quot;quotes&quot;</error>
                </testcase>
              </testsuite>
            </testsuites>

            """
        #expect(JUnitReport(report()).xml == expected)
    }

    @Test func annotations() {
        let lines = report().results.flatMap(GitHubAnnotations.lines(for:))
        #expect(
            lines == [
                "::error file=corpus/x%2Cy%3Az/expected.json,line=7,title=foi check%3A x%2Cy%3Az::"
                    + #"  $.kind%0A    expected  "a<b"%0A    got       null%0A    text      "50%25" (0 to 3)"#,
                "::error file=corpus/x%2Cy%3Az,title=foi check%3A x%2Cy%3Az::"
                    + "corpus/x,y:z: broken: has \u{1} & \"quotes\"",
            ])
    }

    @Test func aLongValueKeepsBothEnds() {
        let long = Difference(
            path: "p", expected: "A" + String(repeating: "-", count: 1_000) + "Z", got: nil,
            expectedText: nil, gotText: nil, line: 1)
        let line = long.lines[1]
        #expect(line.hasPrefix("    expected  A-") && line.hasSuffix("-Z") && line.contains(" [642 more] "))
    }
}
