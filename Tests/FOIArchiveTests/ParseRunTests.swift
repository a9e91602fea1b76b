import Digests
import FOIParser
import Foundation
import Testing

@testable import FOIArchive

@Suite struct ParseRunTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// Stands in for the parser: the document's text is its bytes.
    private func run(_ options: RunOptions = RunOptions()) -> ParseRun {
        ParseRun(options: options, inputs: ["test"], parse: Self.echo)
    }

    private static let echo: @Sendable ([UnreadDocument]) -> [Response] = { documents in
        documents.map { document in
            var response = Response.unreadable(document.origin, reason: "", by: .current)
            response.findings = []
            response.text = String(decoding: document.bytes, as: UTF8.self)
            response.source.sha256 = SHA256.hexDigest(of: document.bytes)
            return response
        }
    }

    private func target(_ name: String) throws -> OutputTarget {
        try #require(OutputTarget(path: scratch.path(name).description))
    }

    private func lines(
        _ run: inout ParseRun, _ paths: [String]
    ) throws -> (objects: [[String: Any]], report: RunReport) {
        let report = try run.parse(PathDocuments(paths), to: target("out.jsonl"))
        let objects = try #require(scratch.content("out.jsonl")).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        return (objects, report)
    }

    @Test func oneLineADocumentInOrder() throws {
        try scratch.file("f/b.txt", "B")
        try scratch.file("f/a.txt", "A")
        try scratch.file("z.pdf", "Z")
        var run = run()
        let (found, report) = try lines(
            &run, [scratch.path("z.pdf").description, scratch.path("f").description])
        #expect(found.map { $0["text"] as? String } == ["Z", "A", "B"])
        #expect(report.documents == 3 && report.unreadable == 0)
        #expect(run.messages.isEmpty)
        #expect(scratch.names == ["f", "out.jsonl", "z.pdf"])
    }

    @Test func whatCannotBeReadHasItsLine() throws {
        try scratch.file("a.txt", "A")
        let said = Monitor<[String]>([])
        var options = RunOptions()
        options.say = { sentence in said.locked { $0.append(sentence) } }
        var run = run(options)
        let (found, report) = try lines(
            &run, [scratch.path("gone").description, scratch.path("a.txt").description])
        #expect(found.count == 2)
        let finding = (found.first?["findings"] as? [[String: Any]])?.first
        #expect(finding?["severity"] as? String == "error")
        #expect(finding?["code"] as? String == "unreadable-source")
        #expect(report.unreadable == 1)
        #expect(said.locked { $0.count } == 1)
    }

    @Test func whatCannotBeReadKeepsItsPlace() throws {
        try scratch.file("a.txt", "A")
        try scratch.file("b.txt", "B")
        let paths = ["a.txt", "gone", "b.txt", "lost"].map { scratch.path($0).description }
        var run = run()
        let (found, report) = try lines(&run, paths)
        #expect(found.map { ($0["source"] as? [String: Any])?["path"] as? String } == paths)
        #expect(found.map { $0["text"] as? String } == ["A", "", "B", ""])
        #expect(report.unreadable == 2)
    }

    @Test func whatWasSkippedIsSaid() throws {
        try scratch.file("f/a.csv")
        try scratch.file("f/b.csv")
        var run = run()
        #expect(try lines(&run, [scratch.path("f").description]).objects.isEmpty)
        #expect(run.messages == ["skipped 2 (not named as a document), first: \(scratch.path("f/a.csv"))"])
    }

    // MARK: Threads

    @Test(arguments: ["out.jsonl", "out.json", "out.jsonl.gz", "out.sqlite"])
    func anyNumberOfThreadsGivesTheSameBytes(name: String) throws {
        for number in 0..<150 { try scratch.file("f/\(number).txt", "document \(number)\n") }
        var outputs: [Data] = []
        for workers in [1, 2, 7] {
            var options = RunOptions()
            options.workers = workers
            var run = run(options)
            let report = try run.parse(PathDocuments([scratch.path("f").description]), to: target(name))
            #expect(report.documents == 150)
            outputs.append(try Data(contentsOf: scratch.url.appending(path: name)))
        }
        #expect(outputs[1] == outputs[0] && outputs[2] == outputs[0])
    }

    // MARK: Breaking off and going on

    /// Ends with an error behind some documents, as a run does whose disk is full.
    private struct Broken: DocumentSource {
        var source: PathDocuments
        var left: Int

        mutating func next() throws(SystemError) -> InputItem? {
            guard left > 0 else { throw SystemError(code: EIO, attempt: "cannot read") }
            left -= 1
            return try source.next()
        }
    }

    @Test(arguments: ["out.jsonl", "out.json", "out.jsonl.gz", "out.sqlite"])
    func whatWasBrokenOffIsGoneOnWith(name: String) throws {
        for number in 100..<250 { try scratch.file("f/\(number).txt", "document \(number)\n") }
        let documents = PathDocuments([scratch.path("f").description])
        var whole = run()
        _ = try whole.parse(documents, to: target(name))
        let expected = try Data(contentsOf: scratch.url.appending(path: name))
        try FileManager.default.removeItem(at: scratch.url.appending(path: name))

        var options = RunOptions()
        options.resumes = true
        options.summarizes = true
        for left in [5, 40, 70, 149] {
            var broken = run(options)
            #expect(throws: RunFailure.self) {
                try broken.parse(Broken(source: documents, left: left), to: target(name))
            }
            #expect(scratch.content(name) == nil)
        }
        var last = run(options)
        let report = try last.parse(documents, to: target(name))
        #expect(try Data(contentsOf: scratch.url.appending(path: name)) == expected)
        #expect(report.documents == 150)
        #expect(report.summary?.lines.first == "150 documents, 0 exact duplicates of earlier ones")
        #expect(scratch.names == ["f", name])
    }

    @Test func otherInputIsNotGoneOnWith() throws {
        for number in 100..<150 { try scratch.file("f/\(number).txt", "document \(number)\n") }
        let documents = PathDocuments([scratch.path("f").description])
        var first = run()
        #expect(throws: RunFailure.self) {
            try first.parse(Broken(source: documents, left: 40), to: target("out.jsonl"))
        }
        try scratch.file("f/105.txt", "changed")
        var options = RunOptions()
        options.resumes = true
        var second = run(options)
        #expect {
            try second.parse(documents, to: target("out.jsonl"))
        } throws: { error in
            "\(error)".contains("the input is not what it was")
        }
        // What was safe is so still.
        try scratch.file("f/105.txt", "document 105\n")
        var third = run(options)
        #expect(try third.parse(documents, to: target("out.jsonl")).documents == 50)
    }

    @Test func otherOptionsAreNotGoneOnWith() throws {
        for number in 100..<150 { try scratch.file("f/\(number).txt", "document \(number)\n") }
        let documents = PathDocuments([scratch.path("f").description])
        var first = run()
        #expect(throws: RunFailure.self) {
            try first.parse(Broken(source: documents, left: 40), to: target("out.jsonl"))
        }
        var options = RunOptions()
        options.resumes = true
        var second = ParseRun(options: options, includesText: false, inputs: ["test"], parse: Self.echo)
        #expect {
            try second.parse(documents, to: target("out.jsonl"))
        } throws: { error in
            "\(error)".contains("other paths, options or rules")
        }
    }

    @Test func theSecondRunIntoOneOutputRefuses() throws {
        try scratch.file("f/a.txt", "A")
        let first = try Workplace(
            scratch.path("out.jsonl"), fingerprint: "x", keepsParts: true, resumes: false)
        try first.begin(keeping: 0)
        var second = run()
        #expect {
            try second.parse(PathDocuments([scratch.path("f").description]), to: target("out.jsonl"))
        } throws: { error in
            "\(error)".contains("is being written by process \(ProcessInfo.processInfo.processIdentifier)")
        }
        first.leave()
        var third = run()
        #expect(
            try third.parse(PathDocuments([scratch.path("f").description]), to: target("out.jsonl")).documents
                == 1)
    }

    @Test(
        "A child process that still has a copy of what was open does not keep the output locked",
        .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
    func anOutputIsFreeOnceItsRunIsOver() throws {
        let first = try Workplace(
            scratch.path("out.jsonl"), fingerprint: "x", keepsParts: true, resumes: false)
        try first.begin(keeping: 0)
        try first.add(JournalEntry(checkpoint: Checkpoint(documents: 1), size: 0, tail: 0))
        let copy = try #require(try copyOfDescriptor(named: ".out.jsonl.foi-run"))
        defer { close(copy) }
        first.leave()
        let second = try Workplace(
            scratch.path("out.jsonl"), fingerprint: "x", keepsParts: true, resumes: false)
        second.leave()
    }

    /// A copy of this process's descriptor of a file in the scratch folder, as a fork would make it.
    private func copyOfDescriptor(named name: String) throws -> Int32? {
        let path = scratch.path(name).description
        for entry in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(entry)")
            if let number = Int32(entry), target?.hasSuffix(path) == true { return dup(number) }
        }
        return nil
    }
}
