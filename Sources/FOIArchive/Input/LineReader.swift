/// The lines of a stream, as they come.
struct LineReader {
    enum Line: Equatable {
        /// Without its end.
        case line([UInt8])
        /// Longer than the limit, and passed over.
        case tooLong
        /// No whole line is at hand, and none comes until someone writes.
        case pause
    }

    private let stream: ByteStream
    private let end: UInt8
    private let limit: Int
    private var ahead: [UInt8] = []
    /// Where in `ahead` the next line begins.
    private var start = 0
    /// How far `ahead` was searched for an end.
    private var searched = 0
    private var isWithinLongLine = false
    private var hasPaused = false
    private var hasEnded = false

    /// - Parameters:
    ///   - end: The byte that ends a line.
    ///   - limit: The longest line in bytes.
    init(_ stream: ByteStream, end: UInt8 = UInt8(ascii: "\n"), limit: Int) {
        self.stream = stream
        self.end = end
        self.limit = limit
    }

    /// The next line, nil at the end. The last line may lack its end.
    mutating func next() throws(SystemError) -> Line? {
        while true {
            if let line = takeLine() { return line }
            guard !hasEnded else { return takeRest() }
            if ahead.count - start > limit { passOver() }
            guard hasPaused || stream.isReady else {
                hasPaused = true
                return .pause
            }
            hasPaused = false
            let more = try stream.readBlock()
            hasEnded = more.isEmpty
            ahead.removeFirst(start)
            searched -= start
            start = 0
            ahead += more
        }
    }

    private mutating func takeLine() -> Line? {
        guard let found = ahead[searched...].firstIndex(of: end) else {
            searched = ahead.count
            return nil
        }
        let line = Array(ahead[start..<found])
        start = found + 1
        searched = start
        return finish(line)
    }

    private mutating func takeRest() -> Line? {
        let rest = Array(ahead[start...])
        ahead = []
        start = 0
        searched = 0
        return rest.isEmpty && !isWithinLongLine ? nil : finish(rest)
    }

    private mutating func finish(_ line: [UInt8]) -> Line {
        defer { isWithinLongLine = false }
        return isWithinLongLine || line.count > limit ? .tooLong : .line(line)
    }

    /// Lets go of what is there of a line that is too long already.
    private mutating func passOver() {
        isWithinLongLine = true
        ahead = []
        start = 0
        searched = 0
    }
}
