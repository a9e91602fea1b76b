/// What a file expands to that was compressed by itself, by way of libarchive; gzip has a reader of
/// its own.
final class DecompressedChunks: ChunkSource {
    private let reader: ArchiveReader
    private let watch: ExpansionGuard
    private var hasEnded: Bool

    /// - Parameter reader: Stands at the data of its only entry; has none where it is empty.
    init(_ reader: ArchiveReader, watch: ExpansionGuard) {
        self.reader = reader
        self.watch = watch
        hasEnded = reader.isEmpty
    }

    func next() -> Chunk {
        guard !hasEnded else { return .end }
        do throws(ArchiveReader.Failure) {
            let bytes = try reader.read()
            hasEnded = bytes.isEmpty
            guard watch.allows(reader) else {
                hasEnded = true
                return .gap(ExpansionGuard.message(watch.limits))
            }
            return hasEnded ? .end : .bytes(bytes)
        } catch {
            hasEnded = true
            return .gap(error.message)
        }
    }
}
