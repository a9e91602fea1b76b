/// The paths of a run, one after the other: those on the command line, then those of a list.
struct PathList {
    enum Path: Equatable {
        case standardInput
        case path(FilePath)
        /// The list is a pipe, and nobody has written the next path yet.
        case pause
        /// A line of the list is longer than any path.
        case tooLong
    }

    /// In bytes; longer paths are refused by every system.
    static let longest = 1 << 16

    private var named: ArraySlice<String>
    private var list: LineReader?
    private let endsInZero: Bool

    /// - Parameters:
    ///   - list: What holds more paths, if anything does.
    ///   - endsInZero: Whether a path of the list ends in NUL rather than a line end.
    init(_ named: [String], list: ByteStream? = nil, endsInZero: Bool = false) {
        self.named = named[...]
        self.endsInZero = endsInZero
        self.list = list.map { LineReader($0, end: endsInZero ? 0 : UInt8(ascii: "\n"), limit: Self.longest) }
    }

    mutating func next() throws(SystemError) -> Path? {
        if let path = named.popFirst() { return path == "-" ? .standardInput : .path(FilePath(path)) }
        while let line = try list?.next() {
            switch line {
            case .pause: return .pause
            case .tooLong: return .tooLong
            case .line(var bytes):
                if !endsInZero, bytes.last == 0x0D { bytes.removeLast() }
                if !bytes.isEmpty { return .path(FilePath(bytes: bytes)) }
            }
        }
        return nil
    }
}
