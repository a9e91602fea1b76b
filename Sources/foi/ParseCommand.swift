import ArgumentParser
import FOIArchive
import FOIParser
import HTMLText

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Makes an object of each document, or a row of a database.",
        discussion: """
            Each PATH is a document, a folder, an archive, or - for standard input. A path that you name \
            is read whatever it is called. In folders, and in the folders below them, the files read are \
            those named .html, .htm, .xhtml, .txt, .text or .pdf, or without an extension, and archives; \
            hidden ones are passed over. They are read in the order of the bytes of their paths.

            Archives are .zip, .tar (plain or with gzip, xz, zstd or bzip2), single compressed files, \
            and web archives (.warc, .warc.gz); of a PDF the text is read, by pdftotext. A request page \
            of WhatDoTheyKnow or another Alaveteli site gives an object for each message of the authority.

            What a file holds is told by its content. What cannot be read still has its object, with a \
            finding of severity "error".

            Without -o, JSON Lines go to standard output: one object a line, in input order (see `foi \
            schema`). With -o, the name tells the form: name.jsonl, name.jsonl.gz, name.json (an array), \
            name/ (a folder of CSV files), name.sqlite or name.db (see `foi schema --tables`). The output \
            appears under its name when it is complete; until then it is made beside it.

            A run that was broken off, even by kill -9, is gone on with by the same command and --resume; \
            the output is then the same as that of a run that was not. CSV files cannot be gone on with.

            Exit status: 0 all documents were read; 1 some, or members of archives, could not be; \
            2 could not go on, such as a full disk or another run into the same output; 64 wrong usage.

            Examples:
              foi parse archive/ -o responses.jsonl
              foi parse letters.zip crawl.warc.gz -o responses.jsonl
              find . -name '*.html' -print0 | foi parse -0 --files-from -
              foi parse archive/ -o responses.sqlite --summary
              curl -s https://example.org/foi/123 | foi parse --pretty -
              foi parse archive/ --no-text | jq -r '[.reference.value, .outcome] | @tsv'
            """
    )

    @Argument(
        help: ArgumentHelp("Files, folders and archives; - for standard input.", valueName: "path"),
        completion: .file()
    )
    var paths: [String] = []

    @OptionGroup var input: InputArguments

    @Option(name: .customLong("as"), help: "Read the documents as html or text, whatever they look like.")
    var form: Form?

    @Flag(help: "Print each object over several lines, for reading.")
    var pretty = false

    @Flag(name: .customLong("no-text"), help: "Leave out the key \"text\", the document's full text.")
    var noText = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "Write here instead of to standard output, in the form that the name tells.", valueName: "output"),
        completion: .file())
    var output: String?

    @Flag(help: "Go on with a run that was broken off.")
    var resume = false

    @Flag(help: "At the end, print counts by kind, outcome, authority and finding, and of duplicates.")
    var summary = false

    @Flag(
        name: .customLong("csv-raw"),
        help: "In CSV files, leave text as it is that a spreadsheet would take for a formula.")
    var csvRaw = false

    @OptionGroup var common: RunArguments

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case html, text

        var mediaType: MediaType { self == .html ? .html : .text }
    }

    func validate() throws {
        try input.validate(paths)
    }

    func run() throws {
        StandardError.ignoreClosedPipes()
        let target = try target()
        var options = common.options
        options.resumes = resume
        options.summarizes = summary
        let size = options.progress == .none ? nil : InputSize(of: paths)
        var parsing = ParseRun(
            options: options, includesText: !noText,
            inputs: paths + input.words + ["as \(form?.rawValue ?? "it is")"],
            total: { size?.bytes })
        let documents = try input.documents(paths, mediaType: form?.mediaType)
        let report = try RunArguments.attempt { () throws(RunFailure) in
            try parsing.parse(documents, to: target)
        }
        if !common.quiet { for line in parsing.messages { Output.message(line) } }
        for line in report.summary?.lines ?? [] { StandardError.write(line + "\n") }
        if report.unreadable > 0 { throw Output.incomplete }
    }

    private func target() throws -> OutputTarget {
        let target = try RunArguments.target(output, pretty: pretty, isRawCSV: csvRaw)
        if pretty && output != nil && target.form != .array {
            throw ValidationError("--pretty is for standard output and for name.json.")
        }
        if resume && (output == nil || !target.form.resumes) {
            throw ValidationError(
                "--resume needs -o with another form than CSV files: write JSON Lines, then use foi export.")
        }
        return target
    }
}
