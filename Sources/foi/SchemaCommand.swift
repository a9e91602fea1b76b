import ArgumentParser
import FOIArchive

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints what the output of `foi parse` looks like.",
        discussion: """
            Printed is the JSON Schema (2020-12) that each line of `foi parse` follows; with --tables, what \
            the tables of CSV files and databases hold, column by column, in Markdown.
            """
    )

    @Flag(help: "Print the tables and views of CSV files and databases instead.")
    var tables = false

    func run() throws {
        StandardError.ignoreClosedPipes()
        try Output.toStandardOutput { output throws(SystemError) in
            try output.write(tables ? TableManual.markdown : Array(EmbeddedData.responseSchema.utf8))
        }
    }
}
