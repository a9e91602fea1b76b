#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where output goes: standard output, or a file that appears under its name only when it is
/// complete.
///
/// A file is written beside its place as `.NAME.PID.tmp` and renamed by `finish()`. Until then a
/// failure, an interruption or the end of this value removes it, and what stood there before stays.
/// A path that leads to a device or pipe (`/dev/stdout`) is written to as it is.
public struct OutputFile: ~Copyable {
    private static let bufferSize = 1 << 16

    private let descriptor: Int32
    /// For messages.
    private let name: String
    /// Written so far and where it belongs; nil once it is there, and for a stream.
    private var unfinished: (temporary: TemporaryFile, destination: FilePath)?
    private var buffer: [UInt8] = []

    /// Standard output. The caller should ignore SIGPIPE, so that a closed pipe is an error here.
    public static func standardOutput() -> OutputFile {
        OutputFile(descriptor: STDOUT_FILENO, name: "standard output", unfinished: nil)
    }

    private init(
        descriptor: Int32, name: String, unfinished: (temporary: TemporaryFile, destination: FilePath)?
    ) {
        self.descriptor = descriptor
        self.name = name
        self.unfinished = unfinished
    }

    public init(_ path: FilePath) throws(SystemError) {
        let existing = try? FileStatus(of: path)
        if let existing, existing.kind != .file {
            let opened = path.withCString { open($0, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
            guard opened >= 0 else { throw .last("cannot write \(path)") }
            self.init(descriptor: opened, name: path.description, unfinished: nil)
        } else {
            let destination = existing == nil ? path : path.resolved ?? path
            let temporary = try TemporaryFile(beside: destination, permissions: existing?.permissions)
            self.init(
                descriptor: temporary.descriptor, name: path.description,
                unfinished: (temporary, destination)
            )
        }
    }

    public mutating func write(_ bytes: [UInt8]) throws(SystemError) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Hands over what is buffered.
    public mutating func flush() throws(SystemError) {
        defer { buffer.removeAll(keepingCapacity: true) }
        try Transfer.send(buffer, to: descriptor, named: name)
    }

    /// Writes what is left and puts the file in its place.
    public mutating func finish() throws(SystemError) {
        try flush()
        guard let (temporary, destination) = unfinished else { return }
        try temporary.move(to: destination)
        unfinished = nil
    }

    deinit {
        if descriptor != STDOUT_FILENO { close(descriptor) }
        unfinished?.temporary.remove()
    }
}
