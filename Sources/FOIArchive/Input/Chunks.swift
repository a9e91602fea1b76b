/// A piece of a long stream.
enum Chunk {
    case bytes([UInt8])
    /// Something is missing here, with the reason; the stream may go on behind it.
    case gap(String)
    case end
}

/// A long stream in pieces.
protocol ChunkSource: AnyObject {
    func next() -> Chunk
}

/// The bytes of a file as they are.
final class PlainChunks: ChunkSource {
    private let stream: ByteStream
    private var hasEnded = false

    init(_ stream: ByteStream) {
        self.stream = stream
    }

    func next() -> Chunk {
        guard !hasEnded else { return .end }
        do throws(SystemError) {
            let bytes = try stream.readBlock()
            hasEnded = bytes.isEmpty
            return hasEnded ? .end : .bytes(bytes)
        } catch {
            hasEnded = true
            return .gap("\(error)")
        }
    }
}
