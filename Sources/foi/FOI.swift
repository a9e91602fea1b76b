import ArgumentParser
import FOIParser

@main
struct FOI: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "foi",
        abstract: "Reads published UK Freedom of Information responses.",
        discussion: """
            A response goes in as a web page or plain text; one JSON object comes out: what was asked, \
            what became of each question, which exemptions were relied on and where the text says so.

            Exit status: 0 all went well; 1 some documents could not be read, or a check found a \
            difference; 2 could not go on; 64 wrong usage. Results go to standard output, messages to \
            standard error.
            """,
        version: "foi \(ParserVersion.current.version) (rules \(ParserVersion.current.catalogue))",
        subcommands: [
            ParseCommand.self, ExplainCommand.self, NCNDCommand.self, ReportCommand.self, ExportCommand.self,
            CiteCommand.self, CheckCommand.self, SchemaCommand.self,
        ]
    )
}
