import FOIParser

/// The documents of an archive, or of one compressed file, in the order they stand in. Members go
/// from the archive into memory, one at a time, and never to the disk.
struct ArchiveDocuments: DocumentSource {
    private enum State {
        case unopened(ByteStream)
        case members(ArchiveMembers)
        case single(CompressedFile)
        case ended
    }

    private let file: InputFile
    private var state: State

    init(_ stream: ByteStream, _ file: InputFile) {
        self.file = file
        state = .unopened(stream)
    }

    mutating func next() -> InputItem? {
        while true {
            switch state {
            case .unopened(let stream):
                if let item = open(stream) { return item }
            case .members(var members):
                state = .ended
                guard let item = members.next() else { return nil }
                state = .members(members)
                return item
            case .single(var single):
                state = .ended
                let item = single.next()
                state = .single(single)
                return item
            case .ended: return nil
            }
        }
    }

    /// Finds what it is; gives an item only where that is all there is to say.
    private mutating func open(_ stream: ByteStream) -> InputItem? {
        state = .ended
        do throws(ArchiveReader.Failure) {
            let reader = try ArchiveReader(ArchiveInput(stream))
            let first = try reader.next()
            if reader.isSingleFile || (first == nil && reader.isEmpty) {
                return openSingle(reader, stream)
            }
            state = .members(ArchiveMembers(reader, first: first, stream: stream, file: file))
            return nil
        } catch {
            return file.unreadable("cannot be read as an archive: \(error.message)")
        }
    }

    private mutating func openSingle(_ reader: ArchiveReader, _ stream: ByteStream) -> InputItem? {
        guard reader.isCompressed else { return file.unreadable("is named as an archive and is none") }
        let watch = ExpansionGuard(limits: file.options.limits, size: stream.size)
        state = .single(CompressedFile(DecompressedChunks(reader, watch: watch), file))
        return nil
    }
}
