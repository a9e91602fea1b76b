import ArgumentParser
import FOIArchive

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The options of subcommands that deal with many documents.
struct RunArguments: ParsableArguments {
    @Option(
        name: [.customShort("j"), .customLong("jobs")],
        help: ArgumentHelp(
            "How many documents to deal with at a time (default: one for each core). The output is the same with any.",
            valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "How to say how far the run is: bar, plain (a line now and then) or none (default: bar on a terminal).",
            valueName: "style"))
    var progress: ProgressStyle?

    @Flag(name: .shortAndLong, help: "Say nothing but what could not be read and why the run ended.")
    var quiet = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("-j takes a number from 1 to 1024.")
        }
    }

    var options: RunOptions {
        var options = RunOptions()
        options.workers = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.progress = progress ?? (quiet ? .none : .automatic)
        options.say = { Output.message($0) }
        return options
    }

    /// Where to write, by the name after `-o`.
    static func target(_ path: String?, pretty: Bool = false, isRawCSV: Bool = false) throws -> OutputTarget {
        guard let path else { return .standardOutput(pretty: pretty) }
        guard let target = OutputTarget(path: path, pretty: pretty, isRawCSV: isRawCSV) else {
            throw ValidationError("\(path) names no form of output. There are: \(OutputForm.names).")
        }
        return target
    }

    /// Runs `body`; a closed pipe ends it quietly, any other failure with a message and status 2.
    static func attempt<Value>(_ body: () throws(RunFailure) -> Value) throws -> Value {
        do throws(RunFailure) {
            return try body()
        } catch {
            if error.isClosedPipe { throw ExitCode.success }
            Output.message("\(error)")
            throw Output.stopped
        }
    }
}

extension ProgressStyle: ExpressibleByArgument {}
