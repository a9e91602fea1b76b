#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Whole files in memory.
public enum FileContents {
    /// The bytes of a file, or of a pipe that someone writes to (`foi parse <(curl ...)`). Devices
    /// are refused: some of them never end.
    public static func read(_ path: FilePath) throws(SystemError) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard descriptor >= 0 else { throw .last("cannot read \(path)") }
        defer { close(descriptor) }
        let status = try FileStatus(of: descriptor, named: path)
        switch status.kind {
        case .file:
            return try readToEnd(descriptor, sizeHint: status.size, name: path.description)
        case .pipe:
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
            let bytes = try readToEnd(descriptor, sizeHint: 0, name: path.description)
            if bytes.isEmpty {
                throw SystemError(code: ENODATA, attempt: "cannot read \(path), a pipe that nobody writes to")
            }
            return bytes
        case .folder:
            throw SystemError(code: EISDIR, attempt: "cannot read \(path)")
        case .other:
            throw SystemError(code: EOPNOTSUPP, attempt: "cannot read \(path), which is a device or socket")
        }
    }

    /// All of standard input.
    public static func readStandardInput() throws(SystemError) -> [UInt8] {
        try readToEnd(STDIN_FILENO, sizeHint: 0, name: "standard input")
    }

    private static func readToEnd(
        _ descriptor: Int32, sizeHint: Int, name: String
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than the file has, so that its end is met in the first round.
        var room = max(sizeHint + 1, 1 << 16)
        while true {
            let before = bytes.count
            var count = 0
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
                    count = Transfer.receive(from: descriptor, into: buffer)
                    initialized = max(count, 0)
                })
            guard count >= 0 else { throw .last("cannot read \(name)") }
            if count == 0 { return bytes }
            room = max(1 << 16, min(bytes.count - before, 1 << 22))
        }
    }
}
