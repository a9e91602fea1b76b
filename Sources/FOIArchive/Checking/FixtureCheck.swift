import Digests
import FOIParser

/// What became of one fixture.
public struct FixtureResult: Sendable, Equatable {
    public enum Verdict: Sendable, Equatable {
        case passed
        /// It differs only where its `known.json` says so, and why.
        case knownShortfalls([Difference], why: String)
        /// What differs unexpectedly, and what `known.json` lists although nothing differs there.
        case different([Difference], outgrown: [KnownPath] = [])
        /// `expected.json` was written: it was missing, or it differed as listed.
        case recorded([Difference])
        /// It has a `known.json`, with which `expected.json` is never written: what the document must
        /// become would be lost to what it becomes.
        case notRecorded
        /// The fixture cannot be used, and why.
        case broken(String)
    }

    public let fixture: Fixture
    public let verdict: Verdict
    /// How much is right; nil where there is nothing to compare with, and after recording.
    public let score: FixtureScore?

    init(fixture: Fixture, verdict: Verdict, score: FixtureScore? = nil) {
        self.fixture = fixture
        self.verdict = verdict
        self.score = score
    }

    /// True where the document is as expected, known shortfalls aside.
    public var passes: Bool {
        switch verdict {
        case .passed, .knownShortfalls: true
        case .different, .recorded, .notRecorded, .broken: false
        }
    }
}

/// Parses fixtures anew and compares.
public struct FixtureCheck {
    /// Members of the response object that `expected.json` leaves out: which program wrote it says
    /// nothing of the document, and the text stands in the source.
    private static let unrecorded: Set<String> = ["parser", "text"]

    /// Whether to write what is missing or changed.
    private let record: Bool
    private let parse: ([UInt8], Origin) -> Response

    public init(
        record: Bool = false,
        parse: @escaping ([UInt8], Origin) -> Response = Parser().parse(_:from:)
    ) {
        self.record = record
        self.parse = parse
    }

    /// - Throws: `SystemError` where `expected.json` cannot be written.
    public func check(_ fixture: Fixture) throws(SystemError) -> FixtureResult {
        let outcome: Outcome
        do throws(Fixture.Broken) {
            let known = try knownShortfalls(fixture)
            outcome = try compare(fixture)
            if let known {
                return FixtureResult(
                    fixture: fixture, verdict: verdict(on: outcome, with: known), score: outcome.score)
            }
        } catch {
            return FixtureResult(fixture: fixture, verdict: .broken(error.reason))
        }
        if outcome.differences.isEmpty && !outcome.isNew {
            return FixtureResult(fixture: fixture, verdict: .passed, score: outcome.score)
        }
        guard record else {
            return FixtureResult(
                fixture: fixture, verdict: .different(outcome.differences), score: outcome.score)
        }
        var file = try OutputFile(fixture.expected)
        try file.write(outcome.recording)
        try file.finish()
        return FixtureResult(fixture: fixture, verdict: .recorded(outcome.differences))
    }

    private func verdict(on outcome: Outcome, with known: KnownShortfalls) -> FixtureResult.Verdict {
        guard !record else { return .notRecorded }
        let judgement = known.judge(outcome.differences)
        return judgement.passes
            ? .knownShortfalls(outcome.differences, why: known.why)
            : .different(judgement.unexpected, outgrown: judgement.outgrown)
    }

    private struct Outcome {
        let differences: [Difference]
        let isNew: Bool
        /// What `expected.json` would say.
        let recording: [UInt8]
        /// Nil where nothing is expected yet.
        var score: FixtureScore?
    }

    private func compare(_ fixture: Fixture) throws(Fixture.Broken) -> Outcome {
        let name = try fixture.sourceName()
        let bytes = try read(fixture.folder.appending(name))
        // The path is the one within the fixture, so that the folder may stand anywhere.
        let response = parse(bytes, Origin(path: name))
        let options = JSONOptions(includeText: false, includeParser: false, pretty: true)
        let recording = response.jsonLine(options)
        guard fixture.names.contains(Fixture.expectedName) else {
            guard record else { throw Fixture.Broken("has no expected.json; --record writes it") }
            return Outcome(differences: [], isNew: true, recording: recording)
        }
        let file = try read(fixture.expected)
        let expected = try tree(file).removing(Self.unrecorded)
        let got = try tree(recording)
        let differences = Comparison.differences(expected: expected, got: got, text: response.text)
        let score = FixtureScore(
            expected: expected, got: got, isAsExpected: differences.isEmpty,
            digest: SHA256.hexDigest(of: bytes + [0] + file))
        return Outcome(differences: differences, isNew: false, recording: recording, score: score)
    }

    private func knownShortfalls(_ fixture: Fixture) throws(Fixture.Broken) -> KnownShortfalls? {
        guard fixture.hasKnown else { return nil }
        guard fixture.names.contains(Fixture.expectedName) else {
            throw Fixture.Broken("has known.json but no expected.json; write that, or remove known.json")
        }
        return try KnownShortfalls(json: try read(fixture.known))
    }

    private func read(_ path: FilePath) throws(Fixture.Broken) -> [UInt8] {
        do throws(SystemError) {
            return try FileContents.read(path)
        } catch {
            throw Fixture.Broken("\(error)")
        }
    }

    private func tree(_ json: [UInt8]) throws(Fixture.Broken) -> JSONNode {
        do throws(JSONReader.Failure) {
            return try JSONReader.read(json)
        } catch {
            throw Fixture.Broken("has an expected.json that is no JSON: \(error)")
        }
    }
}
