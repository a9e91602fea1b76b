import ArgumentParser
import FOIArchive

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Turns the output of `foi parse` into other forms.",
        discussion: """
            Each FILE is JSON Lines as `foi parse` writes them, plain or compressed by gzip, or - for \
            standard input. With -o, the name tells the form: name.sqlite or name.db, name/ (a folder of \
            CSV files with a datapackage.json), name.json, name.jsonl, name.jsonl.gz. With --datasette, a \
            folder is filled with responses.db and the metadata.yaml that Datasette shows it by.

            Exit status: 0 all went well; 2 could not go on, such as a line that is no object; the message \
            names it, and nothing is written; 64 wrong usage.

            Examples:
              foi export responses.jsonl -o responses.sqlite
              foi parse archive/ | foi export - -o tables/
              foi export responses.jsonl.gz --datasette site/
            """
    )

    @Argument(
        help: ArgumentHelp("JSON Lines; - for standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("Write here, in the form that the name tells.", valueName: "output"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Fill this folder with a database and metadata for Datasette.", valueName: "folder"),
        completion: .directory)
    var datasette: String?

    @Flag(
        name: .customLong("csv-raw"),
        help: "In CSV files, leave text as it is that a spreadsheet would take for a formula.")
    var csvRaw = false

    @OptionGroup var common: RunArguments

    func validate() throws {
        guard (output == nil) != (datasette == nil) else {
            throw ValidationError("Say where to: either -o or --datasette.")
        }
    }

    func run() throws {
        StandardError.ignoreClosedPipes()
        let options = common.options
        let size = options.progress == .none ? nil : InputSize(of: files)
        let export = ExportRun(options: options, total: { size?.bytes })
        if let datasette {
            try RunArguments.attempt { () throws(RunFailure) in
                try DatasetteFolder(FilePath(datasette)).fill(from: files, by: export)
            }
        } else {
            let target = try RunArguments.target(output, isRawCSV: csvRaw)
            _ = try RunArguments.attempt { () throws(RunFailure) in try export.export(files, to: target) }
        }
    }
}
