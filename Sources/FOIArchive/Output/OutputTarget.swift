import FOIParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where the objects of a run go, and in which form.
public struct OutputTarget: Sendable {
    /// Nil for standard output.
    let path: FilePath?
    public let form: OutputForm
    let pretty: Bool
    let isRawCSV: Bool

    /// Lines on standard output. The caller should ignore SIGPIPE, so that a closed pipe is an error.
    ///
    /// - Parameter pretty: Several lines for each object, for reading.
    public static func standardOutput(pretty: Bool = false) -> OutputTarget {
        OutputTarget(path: nil, form: .lines, pretty: pretty, isRawCSV: false)
    }

    /// A file or folder of the form that its name tells; nil where it tells none.
    ///
    /// - Parameters:
    ///   - pretty: Several lines for each object, for reading: in an array only.
    ///   - isRawCSV: Whether text that a spreadsheet would take for a formula stays as it is.
    public init?(path: String, pretty: Bool = false, isRawCSV: Bool = false) {
        guard let form = OutputForm(path: path) else { return nil }
        self.init(path: FilePath(path).withoutTrailingSlash, form: form, pretty: pretty, isRawCSV: isRawCSV)
    }

    init(path: FilePath?, form: OutputForm, pretty: Bool, isRawCSV: Bool) {
        self.path = path
        self.form = form
        self.pretty = pretty
        self.isRawCSV = isRawCSV
    }
}

/// An output that was opened: its sink, what it has already, and where it is made.
struct OpenedOutput {
    let sink: any RecordSink
    let done: Checkpoint
    /// Nil for a stream.
    let workplace: Workplace?
    /// Whether someone may wait at the other end of a pipe.
    let isLive: Bool

    /// - Parameters:
    ///   - fingerprint: A word that is equal for runs with the same inputs, options and rules.
    ///   - keepsParts: Whether what is left unfinished is kept for a later run, in forms that allow it.
    ///   - resumes: Whether to go on with what an earlier run left.
    static func make(
        _ target: OutputTarget, fingerprint: String, keepsParts: Bool, resumes: Bool
    ) throws(RunFailure) -> OpenedOutput {
        guard let path = target.path else { return stream(STDOUT_FILENO, "standard output", target) }
        if let status = try? FileStatus(of: path), status.kind != .file, status.kind != .folder {
            return stream(try openStream(path), path.description, target)
        }
        let place = try Workplace(
            path, fingerprint: fingerprint, keepsParts: keepsParts && target.form.resumes, resumes: resumes)
        let sink: any RecordSink
        var done = Checkpoint()
        switch target.form {
        case .lines, .compressedLines, .array:
            (sink, done) = try LineSink.at(place, target.form, pretty: target.pretty)
        case .tables: sink = try CSVSink(place, isRaw: target.isRawCSV)
        case .database: (sink, done) = try DatabaseSink.at(place)
        }
        return OpenedOutput(sink: sink, done: done, workplace: place, isLive: false)
    }

    private static func openStream(_ path: FilePath) throws(RunFailure) -> Int32 {
        let opened = path.withCString { open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
        guard opened >= 0 else { throw RunFailure(SystemError.last("cannot write \(path)")) }
        return opened
    }

    private static func stream(_ descriptor: Int32, _ name: String, _ target: OutputTarget) -> OpenedOutput {
        let sink = LineSink(.lines, stream: descriptor, name: name, pretty: target.pretty)
        return OpenedOutput(sink: sink, done: Checkpoint(), workplace: nil, isLive: true)
    }
}
