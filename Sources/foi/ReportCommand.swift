import ArgumentParser
import FOIArchive
import FOIPatterns
import FOIReport

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes a folder of web pages about who neither confirms nor denies.",
        discussion: """
            The folder holds an overview (how often, by whom, when, by which exemptions, in whose words), all \
            statements in their context, the wordings that documents share, what a person who knows the law \
            would look at, and a page for each document with its text and the evidence marked. Open index.html. \
            Nothing needs a network or a server; a small script sorts and filters, and is not needed.

            Each PATH is what `foi parse` reads (documents, folders, archives) or writes (JSON Lines, \
            databases). JSON Lines made with --no-text have no text to show.

            The folder appears under its name when it is complete. One that is there already is replaced if it \
            holds a report and nothing else.

            Exit status: 0 all documents were read; 1 some could not be; 2 could not go on, such as a folder \
            that holds something else; 64 wrong usage.

            Examples:
              foi report archive/ -o report/
              foi report responses.jsonl -o report/
              foi report letters.zip crawl.warc.gz -o report/
            """
    )

    @Argument(
        help: ArgumentHelp("Documents, archives, JSON Lines, databases.", valueName: "path"),
        completion: .file())
    var paths: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
    var output: String

    @OptionGroup var common: RunArguments

    func run() throws {
        StandardError.ignoreClosedPipes()
        let report = try RunArguments.attempt { () throws(RunFailure) in try make() }
        if !common.quiet { for line in report.messages { Output.message(line) } }
        if report.unreadable > 0 { throw Output.incomplete }
    }

    private func make() throws(RunFailure) -> ResponseReading.Report {
        let folder = try FolderOutput(output, name: "a report", owns: ReportSite.owns)
        let options = common.options
        let size = options.progress == .none ? nil : InputSize(of: paths)
        let reader = PatternReader()
        var collector = NCNDCollector()
        var site = ReportSite()
        let report = try ResponseReading(options: options, total: { size?.bytes }).forEach(
            paths, input: InputOptions(),
            make: { records, first in
                let documents = records.enumerated().map { reader.document($1, number: first + $0) }
                return zip(documents, ReportDocument.make(of: zip(records.map(\.response), documents)))
                    .map { ($0, $1) }
            },
            take: { made throws(RunFailure) in
                let (document, (row, page)) = made
                collector.add(document)
                let file = site.add(row, page)
                try folder.write(file.bytes, to: file.path)
            })
        let patterns = collector.patterns()
        try options.forEach(site.additions(patterns)) { addition throws(RunFailure) in
            try folder.insert(addition.bytes, into: addition.path, before: addition.before)
        }
        try options.forEach(site.files(patterns)) { file throws(RunFailure) in
            try folder.write(file.bytes, to: file.path)
        }
        try folder.finish()
        return report
    }
}
