/// What a gzip file expands to, all its members one after the other; web archives have one for each
/// record. Behind a damaged member it goes on with the next.
final class GzipChunks: ChunkSource {
    private static let room = 1 << 16

    private let stream: ByteStream
    private let limits: InputLimits
    private let inflater = Inflater(.gzip)
    private var input: [UInt8] = []
    /// How far `input` is used up.
    private var position = 0
    /// Where in `input` the present member begins, its first byte at least.
    private var memberStart = 0
    private var isWithinMember = false
    private var hasEnded = false
    /// Expanded and not yet given.
    private var ahead: [UInt8] = []
    private var gap: String?
    private var bytesIn = 0
    private var bytesOut = 0

    init(_ stream: ByteStream, limits: InputLimits) {
        self.stream = stream
        self.limits = limits
    }

    func next() -> Chunk {
        while true {
            if let gap {
                self.gap = nil
                return .gap(gap)
            }
            guard !hasEnded else { return .end }
            if position == input.count, !refill() { continue }
            if !isWithinMember, !beginMember() { continue }
            let output = expand()
            if !output.isEmpty { return .bytes(output) }
        }
    }

    /// What a gzip file expands to at its beginning, from what its first bytes tell.
    static func beginning(of bytes: ArraySlice<UInt8>, count: Int) -> [UInt8] {
        Inflater(.gzip).inflate(bytes, room: count).output
    }

    /// Brings more input; false at its end.
    private func refill() -> Bool {
        do throws(SystemError) {
            input = try stream.readBlock()
        } catch {
            gap = "\(error)"
            input = []
        }
        position = 0
        memberStart = 0
        bytesIn += input.count
        guard input.isEmpty else { return true }
        if isWithinMember, gap == nil { gap = "it ends within compressed data" }
        hasEnded = true
        return false
    }

    /// Between members there may be zeros, as on tapes; anything else is damage.
    private func beginMember() -> Bool {
        while position < input.count, input[position] == 0 { position += 1 }
        guard position < input.count else { return false }
        memberStart = position
        isWithinMember = true
        inflater.reset()
        return true
    }

    private func expand() -> [UInt8] {
        let (output, taken, status) = inflater.inflate(input[position...], room: Self.room)
        position += taken
        bytesOut += output.count
        switch status {
        case .more: break
        case .end: isWithinMember = false
        case .failed(let message):
            gap = message
            findMember()
        }
        let most = max(bytesIn, stream.size ?? 0).multipliedReportingOverflow(by: limits.expansion)
        if bytesOut > InputLimits.freeExpansion, !most.overflow, bytesOut > most.partialValue {
            gap = ExpansionGuard.message(limits)
            hasEnded = true
        }
        return output
    }

    /// Goes to the next header of a member (RFC 1952, section 2.3).
    private func findMember() {
        isWithinMember = false
        position = memberStart + 1
        while true {
            while position + 4 <= input.count {
                if Self.isHeader(input[position...]) { return }
                position += 1
            }
            let rest = Array(input[min(position, input.count)...])
            guard refill() else { return }
            input = rest + input
        }
    }

    private static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.startIndex
        return bytes[start] == 0x1F && bytes[start + 1] == 0x8B && bytes[start + 2] == 0x08
            && bytes[start + 3] & 0xE0 == 0
    }
}
