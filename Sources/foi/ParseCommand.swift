import ArgumentParser
import FOIArchive
import FOIParser
import HTMLText

struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "Prints one JSON object for each document.",
        discussion: """
            Each PATH is a document, a folder, an archive, or - for standard input. A path that you name \
            is read whatever it is called. In folders, and in the folders below them, the files read are \
            those named .html, .htm, .xhtml, .txt, .text or .pdf, or without an extension, and archives; \
            hidden ones are passed over. They are read in the order of the bytes of their paths.

            Archives are .zip, .tar (plain or with gzip, xz, zstd or bzip2), single compressed files, \
            and web archives (.warc, .warc.gz); of a PDF the text is read, by pdftotext. A request page \
            of WhatDoTheyKnow or another Alaveteli site gives an object for each message of the authority.

            What a file holds is told by its content. The output is JSON Lines: one object a line, in \
            input order (see `foi schema`). What cannot be read still has its line, with a finding of \
            severity "error".

            Exit status: 0 all documents were read; 1 some, or members of archives, could not be; \
            2 could not go on, such as a full disk; 64 wrong usage.

            Examples:
              foi parse archive/ -o responses.jsonl
              foi parse letters.zip crawl.warc.gz -o responses.jsonl
              find . -name '*.html' -print0 | foi parse -0 --files-from -
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
            "Write here instead of to standard output; the file appears when it is complete.",
            valueName: "file"),
        completion: .file())
    var output: String?

    func validate() throws {
        try input.validate(paths)
    }

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case html, text

        var mediaType: MediaType { self == .html ? .html : .text }
    }

    func run() throws {
        StandardError.ignoreClosedPipes()
        let documents = try input.documents(paths, mediaType: form?.mediaType)
        var run = ParseRun(options: JSONOptions(includeText: !noText, pretty: pretty))
        if let output {
            var file = try openOutput(output)
            try Output.to(&file) { file throws(SystemError) in try run.parse(documents, to: &file) }
        } else {
            try Output.toStandardOutput { file throws(SystemError) in try run.parse(documents, to: &file) }
        }
        for line in run.messages { Output.message(line) }
        if run.unreadable > 0 { throw Output.incomplete }
    }

    private func openOutput(_ path: String) throws -> OutputFile {
        do throws(SystemError) {
            return try OutputFile(FilePath(path))
        } catch {
            Output.message("\(error)")
            throw Output.stopped
        }
    }
}
