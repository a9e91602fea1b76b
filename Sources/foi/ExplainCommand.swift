import ArgumentParser
import FOIArchive
import FOIParser
import FOIReport

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows a document with what was read out of it, and by which rule.",
        discussion: """
            The text stands on the right, segment by segment. In the margin stand each segment's kind and the \
            rule that claimed it, and beside the line where it begins whatever was found: questions, answers \
            with outcome and confidence, the sentences that dispose of them, citations with their role, \
            statements that neither confirm nor deny, findings. Answers, exemptions and findings are listed \
            at the end. Without colours a mark is [7:the text], where 7 is the number of its note.

            Colours are used on a terminal, unless NO_COLOR is set to anything or TERM is dumb. Lines are \
            wrapped to the terminal's width, to COLUMNS or 100 where there is none. Control characters in the \
            document are shown, not obeyed.

            --html writes the same as one page that needs no other file, no network and no script.

            Exit status: 0 the document was read; 1 it could not be; 2 output cannot be written; 64 wrong usage.

            Examples:
              foi explain letter.html | less
              foi explain --color always letter.html | less -R
              foi explain letter.html --html explained.html
            """
    )

    @Argument(help: ArgumentHelp("A document; - for standard input.", valueName: "file"), completion: .file())
    var path: String

    @Option(name: .customLong("as"), help: "Read the document as html or text, whatever it looks like.")
    var form: ParseCommand.Form?

    @Option(help: "When to use colours: auto, always or never.")
    var color: Colours = .auto

    @Option(help: ArgumentHelp("Wrap to so many columns, 20 or more.", valueName: "columns"))
    var width: Int?

    @Option(
        help: ArgumentHelp(
            "Write an HTML page here instead, - for standard output; the file appears when it is complete.",
            valueName: "file"),
        completion: .file())
    var html: String?

    enum Colours: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    func validate() throws {
        if let width, width < 20 { throw ValidationError("--width is \(width); give at least 20 columns.") }
    }

    func run() throws {
        StandardError.ignoreClosedPipes()
        let response = try read()
        let explanation = Explanation(response)
        if let html {
            try write(Array(ExplanationPage(explanation).html.utf8), to: html == "-" ? nil : html)
        } else {
            let renderer = TerminalRenderer(width: width ?? Terminal.width, colours: usesColours)
            try write(Array(renderer.text(explanation).utf8), to: nil)
        }
        if let finding = response.findings.first(where: { $0.severity == .error }) {
            Output.message(Shown("\(path): \(finding.message)").text)
            throw Output.incomplete
        }
    }

    private var usesColours: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: Terminal.takesColours
        }
    }

    private func read() throws -> Response {
        let isInput = path == "-"
        do throws(SystemError) {
            let bytes = isInput ? try FileContents.readStandardInput() : try FileContents.read(FilePath(path))
            return Parser().parse(bytes, from: Origin(path: isInput ? nil : path, mediaType: form?.mediaType))
        } catch {
            Output.message(Shown("\(error)").text)
            throw Output.incomplete
        }
    }

    /// - Parameter file: nil for standard output.
    private func write(_ bytes: [UInt8], to file: String?) throws {
        guard let file else {
            return try Output.toStandardOutput { output throws(SystemError) in try output.write(bytes) }
        }
        var output: OutputFile
        do throws(SystemError) {
            output = try OutputFile(FilePath(file))
        } catch {
            Output.message("\(error)")
            throw Output.stopped
        }
        try Output.to(&output) { output throws(SystemError) in try output.write(bytes) }
    }
}
