#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The bytes of a file, a pipe or standard input from front to end, in blocks; what comes first can
/// be looked at before it is taken.
final class ByteStream {
    static let blockSize = 1 << 16

    /// For messages.
    let name: String
    /// In bytes, of a regular file.
    let size: Int?
    private let descriptor: Int32
    /// Read and not yet taken.
    private var ahead: [UInt8] = []

    /// A file, or a pipe that someone writes to (`foi parse <(curl ...)`). Devices are refused: some
    /// of them never end.
    init(_ path: FilePath) throws(SystemError) {
        // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        let opened = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard opened >= 0 else { throw .last("cannot read \(path)") }
        descriptor = opened
        name = path.description
        let status: FileStatus
        do throws(SystemError) {
            status = try FileStatus(of: opened, named: path)
        } catch {
            size = nil
            throw error
        }
        size = status.kind == .file ? status.size : nil
        switch status.kind {
        case .file: break
        case .pipe: try waitForWriter()
        case .folder: throw SystemError(code: EISDIR, attempt: "cannot read \(path)")
        case .other:
            throw SystemError(code: EOPNOTSUPP, attempt: "cannot read \(path), which is a device or socket")
        }
    }

    private init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
        var record = stat()
        let isFile = fstat(descriptor, &record) == 0 && record.st_mode & S_IFMT == S_IFREG
        size = isFile ? Int(record.st_size) : nil
    }

    /// All of standard input.
    static func standardInput() -> ByteStream {
        ByteStream(descriptor: STDIN_FILENO, name: "standard input")
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// Back to waiting for what the writer of the pipe will say.
    private func waitForWriter() throws(SystemError) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        if try peek(1).isEmpty {
            throw SystemError(code: ENODATA, attempt: "cannot read \(name), a pipe that nobody writes to")
        }
    }

    /// The next bytes without taking them: `count` of them, fewer only at the end.
    func peek(_ count: Int) throws(SystemError) -> ArraySlice<UInt8> {
        while ahead.count < count {
            let more = try receive(max(Self.blockSize, count - ahead.count))
            if more.isEmpty { break }
            ahead += more
        }
        return ahead.prefix(count)
    }

    /// Takes the next block; empty at the end.
    func readBlock() throws(SystemError) -> [UInt8] {
        guard ahead.isEmpty else {
            defer { ahead = [] }
            return ahead
        }
        return try receive(Self.blockSize)
    }

    /// Takes all that is left.
    func readToEnd() throws(SystemError) -> [UInt8] {
        var bytes = try readBlock()
        // One byte more than the file has, so that its end is met in the first round.
        var room = max((size ?? 0) - bytes.count + 1, Self.blockSize)
        while true {
            let more = try receive(room)
            if more.isEmpty { return bytes }
            bytes += more
            room = max(Self.blockSize, min(more.count, 1 << 22))
        }
    }

    /// Goes to a place in a regular file, in bytes from its start; false where that cannot be done.
    func seek(to offset: Int) -> Bool {
        guard size != nil, lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else { return false }
        ahead = []
        return true
    }

    /// True where the next block can be had, or the end seen, without waiting for a writer.
    var isReady: Bool {
        guard ahead.isEmpty else { return true }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) != 0
    }

    private func receive(_ room: Int) throws(SystemError) -> [UInt8] {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
            count = Transfer.receive(from: descriptor, into: buffer)
            initialized = max(count, 0)
        }
        guard count >= 0 else { throw .last("cannot read \(name)") }
        return bytes
    }
}
