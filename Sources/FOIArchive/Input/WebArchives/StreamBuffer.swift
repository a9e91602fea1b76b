/// A window on a long stream that grows at its end and is taken from at its front.
struct StreamBuffer {
    private let source: any ChunkSource
    private var bytes: [UInt8] = []
    private var position = 0
    private var hasEnded = false
    /// Why bytes are missing behind those at hand; nothing more comes until it is cleared.
    private(set) var gap: String?
    /// How many bytes were taken of the stream.
    private(set) var offset = 0

    init(_ source: any ChunkSource) {
        self.source = source
    }

    /// What is at hand.
    var window: ArraySlice<UInt8> { bytes[position...] }

    /// Makes `count` bytes be at hand; false where the stream ends or has a gap before.
    mutating func fill(_ count: Int) -> Bool {
        while bytes.count - position < count {
            guard grow() else { return false }
        }
        return true
    }

    /// Brings one piece more; false at the end or a gap.
    mutating func grow() -> Bool {
        guard !hasEnded, gap == nil else { return false }
        switch source.next() {
        case .bytes(let more):
            if position > bytes.count / 2 {
                bytes.removeFirst(position)
                position = 0
            }
            bytes += more
            return true
        case .gap(let reason): gap = reason
        case .end: hasEnded = true
        }
        return false
    }

    /// Goes on behind the gap. What stands before it and was not taken is lost.
    mutating func clearGap() {
        drop(bytes.count - position)
        gap = nil
    }

    /// Leaves out `count` bytes that are at hand.
    mutating func drop(_ count: Int) {
        position += count
        offset += count
    }

    /// Takes up to `count` bytes.
    mutating func take(_ count: Int) -> [UInt8] {
        _ = fill(count)
        let taken = Array(window.prefix(count))
        drop(taken.count)
        return taken
    }

    /// Passes over `count` bytes without holding them; how many there were.
    mutating func skip(_ count: Int) -> Int {
        var left = count
        while left > 0 {
            let step = min(left, bytes.count - position)
            drop(step)
            left -= step
            if left > 0, !grow() { break }
        }
        return count - left
    }

    /// Gives bytes back that were taken last.
    mutating func giveBack(_ taken: ArraySlice<UInt8>) {
        position -= taken.count
        offset -= taken.count
        if position < 0 {
            bytes = Array(taken) + bytes[(position + taken.count)...]
            position = 0
        }
    }
}
