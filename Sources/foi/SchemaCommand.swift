import ArgumentParser
import FOIArchive

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the JSON Schema of what `foi parse` prints.",
        discussion: "The schema follows JSON Schema 2020-12. Each line of `foi parse` is one instance of it."
    )

    func run() throws {
        StandardError.ignoreClosedPipes()
        try Output.toStandardOutput { output throws(SystemError) in
            try output.write(Array(EmbeddedData.responseSchema.utf8))
        }
    }
}
