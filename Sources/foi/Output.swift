import ArgumentParser
import FOIArchive

/// What the subcommands share: where results and messages go, and the exit statuses.
enum Output {
    /// Some documents could not be read, or a check found a difference.
    static let incomplete = ExitCode(1)
    /// Could not go on.
    static let stopped = ExitCode(2)

    /// Runs `body` with standard output. A closed pipe ends it quietly, any other failure with
    /// status 2.
    static func toStandardOutput(
        _ body: (inout OutputFile) throws(SystemError) -> Void
    ) throws {
        var output = OutputFile.standardOutput()
        try to(&output, body)
    }

    static func to(_ output: inout OutputFile, _ body: (inout OutputFile) throws(SystemError) -> Void) throws
    {
        do throws(SystemError) {
            try body(&output)
            try output.finish()
        } catch {
            if error.isClosedPipe { return }
            message("\(error)")
            throw stopped
        }
    }

    /// A line for people, on standard error.
    static func message(_ text: String) {
        StandardError.write("foi: \(text)\n")
    }
}
