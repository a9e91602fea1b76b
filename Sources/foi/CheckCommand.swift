import ArgumentParser
import FOIArchive

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compares what documents become with what they must become.",
        discussion: """
            A fixture is a folder with source.html or source.txt, expected.json (what `foi parse` \
            makes of it, without the keys "parser" and "text" and with the path within the fixture) \
            and about.md (what it teaches). Each DIR is a fixture or a folder of them at any depth.

            known.json beside them, {"why": "one sentence", "paths": ["$.answers[1].outcome"]}, lists \
            where the document does not yet become what it must. What differs at or below these paths \
            is counted and does not fail; a path where nothing differs any more does, so that the list \
            can only shrink. --record leaves a fixture with known.json alone.

            Every difference is printed with its JSON path, the value expected, the value got and the \
            text that the span around it covers.

            --floors compares how much is right, by kind of field, with what a file says it was at best, and \
            prints both. It fails where a share fell or the fixtures are not those of the file. --raise \
            writes the file anew, unless a share fell; of fixtures that changed it takes what they have now.

            Exit status: 0 all fixtures are as expected, known shortfalls aside; 1 there are other \
            differences, known.json lists what is as expected now, a score is below its floor or the floors \
            are of other fixtures, or something was recorded or, for its known.json, left alone by --record; \
            2 a fixture is broken, there is none, or a file could not be read or written.

            Examples:
              foi check corpus
              foi check --record corpus/new-letter
              foi check corpus --github --junit check.xml
              foi check corpus --floors corpus/floors.json --raise
            """
    )

    @Argument(
        help: ArgumentHelp("Fixtures, and folders of them.", valueName: "dir"), completion: .directory)
    var folders: [String]

    @Flag(
        help: """
            Write each expected.json that is missing or differs, but none beside a known.json. The \
            status is then 1.
            """)
    var record = false

    @Option(
        help: ArgumentHelp("Write the result as JUnit XML as well.", valueName: "file"), completion: .file())
    var junit: String?

    @Flag(help: "Print annotations for GitHub Actions as well.")
    var github = false

    @Option(
        help: ArgumentHelp("Fail where less is right than this file says.", valueName: "file"),
        completion: .file())
    var floors: String?

    @Flag(help: "Write the file of --floors anew where nothing fell.")
    var raise = false

    func validate() throws {
        if raise, floors == nil { throw ValidationError("--raise needs --floors FILE.") }
        if floors != nil, record { throw ValidationError("--record and --floors exclude each other.") }
        if floors != nil, folders.count != 1 { throw ValidationError("--floors takes one DIR.") }
    }

    func run() throws {
        StandardError.ignoreClosedPipes()
        var report = CheckReport()
        try Output.toStandardOutput { output throws(SystemError) in
            for folder in folders {
                let fixtures = try Fixture.find(in: FilePath(folder))
                if fixtures.isEmpty {
                    report.add(emptyFolder: FilePath(folder))
                    Output.message("\(folder): there is no fixture here")
                }
                for fixture in fixtures {
                    let result = try FixtureCheck(record: record).check(fixture)
                    report.add(result)
                    try output.write(text(of: result))
                }
            }
            try output.write(Array("\(report.summary)\n".utf8))
        }
        if let junit { try writeJUnit(report, to: junit) }
        let holds =
            try floors.map { try FloorCheck(file: $0, raise: raise).holds(report, below: folders[0]) } ?? true
        if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
        if !holds { throw Output.incomplete }
    }

    private func text(of result: FixtureResult) -> [UInt8] {
        let lines = result.lines + (github ? GitHubAnnotations.lines(for: result) : [])
        return lines.flatMap { Array("\($0)\n".utf8) }
    }

    private func writeJUnit(_ report: CheckReport, to path: String) throws {
        do throws(SystemError) {
            var file = try OutputFile(FilePath(path))
            try file.write(Array(JUnitReport(report).xml.utf8))
            try file.finish()
        } catch {
            Output.message("\(error)")
            throw Output.stopped
        }
    }
}
