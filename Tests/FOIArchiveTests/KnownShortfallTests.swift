import FOIParser
import Foundation
import Testing

@testable import FOIArchive

/// What `known.json` does to a check. The parser's stand-in gives one finding that holds the text.
@Suite struct KnownShortfallTests {
    private let scratch: Scratch
    private static let why = "The rules do not read this yet."

    /// One fixture whose document says `now` where `then` is expected, and one as it must be.
    init() throws {
        scratch = try Scratch()
        for name in ["a", "b"] {
            try scratch.file("\(name)/source.txt", "then")
            try scratch.file("\(name)/about.md", "What it teaches.")
        }
        _ = try check(record: true)
        try scratch.file("b/source.txt", "now")
    }

    private func check(record: Bool = false) throws -> CheckReport {
        var report = CheckReport()
        let check = FixtureCheck(record: record) { bytes, origin in
            .unreadable(origin, reason: String(decoding: bytes, as: UTF8.self), by: .current)
        }
        for fixture in try Fixture.find(in: scratch.path) { report.add(try check.check(fixture)) }
        return report
    }

    private func know(_ paths: String...) throws {
        let list = paths.map { "\"\($0)\"" }.joined(separator: ",\n")
        try scratch.file("b/known.json", "{\"why\": \"\(Self.why)\", \"paths\": [\(list)]}")
    }

    @Test(arguments: ["$.findings[0].message", "$.findings[0]", "$.findings"])
    func whatDiffersAtOrBelowAKnownPathPasses(path: String) throws {
        #expect(try check().exitStatus == 1)
        try know(path)
        let report = try check()
        #expect(report.exitStatus == 0)
        #expect(report.summary == "2 fixtures: 1 as expected, 1 with known shortfalls (1 difference)")
        #expect(
            report.results.last?.lines
                == ["\(scratch.path("b")): known shortfalls (1 difference): \(Self.why)"])
    }

    @Test func shortfallsAreCountedOverAllFixtures() throws {
        try know("$.findings")
        try scratch.file("a/source.txt", "now")
        try scratch.file("a/known.json", scratch.content("b/known.json") ?? "")
        #expect(try check().summary == "2 fixtures: 0 as expected, 2 with known shortfalls (2 differences)")
    }

    @Test(arguments: ["$.findings[0].mess", "$.find", "$.findings[0].message.text", "$.kind"])
    func aPathThatIsNeitherTheSameNorAboveCoversNothing(path: String) throws {
        try know(path)
        let report = try check()
        #expect(report.exitStatus == 1)
        #expect(report.results.last?.lines.contains("  $.findings[0].message") == true)
    }

    @Test func aPathWhereNothingDiffersAnyMoreFails() throws {
        try know("$.findings", "$.kind")
        let report = try check()
        let message = "known.json lists $.kind, but it is as expected now: remove it"
        #expect(report.exitStatus == 1)
        #expect(report.summary == "2 fixtures: 1 as expected, 1 different")
        #expect(
            report.results.last?.lines
                == ["\(scratch.path("b")): 1 known path to remove", "  \(message)"])
        let result = try #require(report.results.last)
        let file = GitHubAnnotations.property(scratch.path("b/known.json").description)
        #expect(
            GitHubAnnotations.lines(for: result)
                == ["::error file=\(file),line=2,title=foi check%3A b::\(message)"])
    }

    @Test func noPathIsToBeRemovedBelowWhatDiffers() throws {
        let differences = ["$.answers[1]", "$.kind"].map {
            Difference(path: $0, expected: nil, got: nil, expectedText: nil, gotText: nil, line: 1)
        }
        let known = try KnownShortfalls(
            json: Array(#"{"why": "x", "paths": ["$.answers[1].outcome", "$.answers[10]", "$.kind"]}"#.utf8))
        let judgement = known.judge(differences)
        #expect(judgement.unexpected.map(\.path) == ["$.answers[1]"])
        #expect(judgement.outgrown.map(\.path) == ["$.answers[10]"])
    }

    @Test func recordingLeavesTheFixtureAlone() throws {
        try know("$.findings")
        let files = ["b/expected.json", "b/known.json"]
        let before = files.map(scratch.content)
        let report = try check(record: true)
        #expect(report.exitStatus == 1)
        #expect(report.summary == "2 fixtures: 1 as expected, 1 not recorded")
        let line =
            "\(scratch.path("b")): not recorded, because it has known.json: change its expected.json by hand"
        #expect(report.results.last?.lines == [line])
        #expect(files.map(scratch.content) == before)
    }

    @Test func recordingWritesNoKnownShortfalls() throws {
        #expect(try check(record: true).summary == "2 fixtures: 1 as expected, 1 recorded")
        #expect(scratch.content("b/known.json") == nil)
    }

    @Test func knownShortfallsOfNoExpectationAreBroken() throws {
        try know("$.findings")
        try FileManager.default.removeItem(at: scratch.url.appending(path: "b/expected.json"))
        for record in [false, true] {
            let report = try check(record: record)
            #expect(report.exitStatus == 2)
            #expect(
                report.results.last?.verdict
                    == .broken(
                        "has known.json but no expected.json; write that, or remove known.json"))
        }
    }

    @Test func reportsForMachinesTakeThemAsPassed() throws {
        try know("$.findings")
        let report = try check()
        let xml = JUnitReport(report).xml
        #expect(xml.contains(#"tests="2" failures="0" errors="0""#))
        #expect(
            xml.contains(
                """
                name="b">
                      <system-out>\(scratch.path("b")): known shortfalls (1 difference): \(Self.why)</system-out>
                    </testcase>
                """))
        #expect(report.results.flatMap(GitHubAnnotations.lines(for:)).isEmpty)
    }
}

/// A `known.json` of the wrong form breaks its fixture, with a message that says how to mend it.
@Suite struct KnownFileTests {
    private static let list = "list the paths as foi check prints them, or remove known.json"
    private static let say = "say in one sentence why the parser falls short"

    @Test(arguments: [
        ("{", "line 1: is no JSON: expected a key in quotation marks; correct the file there"),
        ("[]", #"line 1: no object; write {"why": "...", "paths": ["$..."]}"#),
        (
            "{\"why\": \"x\", \"paths\": [\"$.a\"],\n\"path\": 1}",
            #"line 2: unknown key "path"; keep only "why" and "paths""#
        ),
        (#"{"paths": ["$.a"]}"#, "line 1: no \"why\"; \(say)"),
        (#"{"why": " ", "paths": ["$.a"]}"#, "line 1: \"why\" is no text; \(say)"),
        ("{\n\"why\": 1, \"paths\": [\"$.a\"]}", "line 2: \"why\" is no text; \(say)"),
        (
            #"{"why": "a\nb", "paths": ["$.a"]}"#,
            #"line 1: "why" holds a line break or tab; write it as one line"#
        ),
        (#"{"why": "x"}"#, "line 1: no \"paths\"; \(list)"),
        (#"{"why": "x", "paths": "$.a"}"#, "line 1: \"paths\" is no list; \(list)"),
        ("{\"why\": \"x\",\n\"paths\": []}", "line 2: \"paths\" is empty; \(list)"),
        ("{\"why\": \"x\", \"paths\": [\"$.a\",\n\"$.a\"]}", #"line 2: "$.a" stands twice; remove one"#),
    ])
    func aWrongForm(json: String, reason: String) throws {
        let scratch = try Scratch()
        for name in ["source.txt", "expected.json", "about.md"] { try scratch.file("x/\(name)", "{}") }
        try scratch.file("x/known.json", json)
        var report = CheckReport()
        for fixture in try Fixture.find(in: scratch.path) { report.add(try FixtureCheck().check(fixture)) }
        #expect(report.results.map(\.verdict) == [.broken("known.json, \(reason)")])
        #expect(report.exitStatus == 2)
    }

    @Test(arguments: [
        ("$.a", true), ("$.a[0]", true), ("$[12].b_c", true), ("$.a[10][2].d", true),
        ("$", false), ("", false), ("a", false), ("$a", false), ("$.", false), ("$..a", false),
        ("$.a.", false),
        ("$.a[]", false), ("$.a[1", false), ("$.a[01]", false), ("$.a[-1]", false), ("$.a[*]", false),
        ("$.a]", false), ("$.a[1]b", false),
    ])
    func whatIsAPath(path: String, isPath: Bool) throws {
        let json = Array("{\"why\": \"x\", \"paths\": [\"\(path)\"]}".utf8)
        if isPath {
            #expect(try KnownShortfalls(json: json).paths == [KnownPath(path: path, line: 1)])
        } else {
            let reason =
                "known.json, line 1: \"\(path)\" is no path; "
                + "write it as foi check prints it, such as \"$.answers[1].outcome\""
            #expect(throws: Fixture.Broken(reason)) { try KnownShortfalls(json: json) }
        }
        #expect(path.contains(try schemaPattern()) == isPath)
    }

    /// The schema's form of a path, which must be the one that is read.
    private func schemaPattern() throws -> Regex<AnyRegexOutput> {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let schema = try JSONReader.read(
            [UInt8](Data(contentsOf: root.appending(path: "schemas/known.schema.json"))))
        let pattern = schema["properties"]?["paths"]?["items"]?["pattern"]
        guard case .string(let text)? = pattern?.value else { throw Fixture.Broken("no pattern") }
        return try Regex(text)
    }
}
