#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The lines of a file or of standard input, plain or compressed by gzip, each read only when it is asked for.
public struct StoredLineReader: ~Copyable {
    private static let gzipMark: [UInt8] = [0x1F, 0x8B]

    private let descriptor: Int32
    /// For messages.
    public let name: String
    private var gunzip: Gunzip?
    private var isStarted = false
    private var isAtEnd = false
    private var buffer: [UInt8] = []
    /// Where the next line begins in `buffer`, and how far it was searched for its end.
    private var start = 0
    private var searched = 0
    /// How many bytes of the file may still be read.
    private var left: Int
    /// How many bytes were read, as they lie on the disk.
    public private(set) var consumed = 0
    /// The number of the line that was given last, from 1.
    public private(set) var line = 0

    /// - Parameter path: `-` is standard input.
    public init(_ path: String) throws(SystemError) {
        if path == "-" {
            self.init(descriptor: STDIN_FILENO, name: "standard input", limit: .max)
        } else {
            try self.init(FilePath(path), limit: .max)
        }
    }

    /// - Parameter limit: How many bytes of the file are read at most.
    init(_ path: FilePath, limit: Int) throws(SystemError) {
        let opened = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
        guard opened >= 0 else { throw .last("cannot read \(path)") }
        self.init(descriptor: opened, name: path.description, limit: limit)
    }

    private init(descriptor: Int32, name: String, limit: Int) {
        self.descriptor = descriptor
        self.name = name
        left = limit
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// The next line without its line end, nil at the end. The last line needs no line end.
    public mutating func next() throws(SystemError) -> [UInt8]? {
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { (start, searched) = (end + 1, end + 1) }
                line += 1
                return Array(buffer[start..<end])
            }
            searched = buffer.count
            if try !fill() {
                guard start < buffer.count else { return nil }
                defer { (start, searched) = (buffer.count, buffer.count) }
                line += 1
                return Array(buffer[start...])
            }
        }
    }

    /// Reads on; false at the end.
    private mutating func fill() throws(SystemError) -> Bool {
        guard !isAtEnd else { return false }
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
        var piece = try read()
        if !isStarted {
            while piece.count < Self.gzipMark.count, !isAtEnd { piece += try read() }
            isStarted = true
            if piece.starts(with: Self.gzipMark) { gunzip = Gunzip() }
        }
        try append(piece[...])
        return true
    }

    private mutating func read() throws(SystemError) -> [UInt8] {
        var count = 0
        let room = min(1 << 16, left)
        let piece = [UInt8](unsafeUninitializedCapacity: room) { bytes, initialized in
            count = Transfer.receive(from: descriptor, into: bytes)
            initialized = max(count, 0)
        }
        guard count >= 0 else { throw .last("cannot read \(name)") }
        isAtEnd = count == 0
        consumed += count
        left -= count
        return piece
    }

    private mutating func append(_ piece: ArraySlice<UInt8>) throws(SystemError) {
        guard let gunzip else { return buffer.append(contentsOf: piece) }
        do throws(Gunzip.Failure) {
            var expanded: [UInt8] = []
            try gunzip.expand(piece) { expanded.append(contentsOf: $0) }
            buffer.append(contentsOf: expanded)
        } catch {
            throw SystemError(code: EILSEQ, attempt: "cannot read \(name), where \(error.message)")
        }
        if isAtEnd && !gunzip.isBetweenMembers {
            throw SystemError(code: EILSEQ, attempt: "cannot read \(name), whose gzip data is cut short")
        }
    }
}
