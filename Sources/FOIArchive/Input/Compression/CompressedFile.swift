import FOIParser

/// One file that was compressed by itself: a document, or a web archive.
struct CompressedFile: DocumentSource {
    private enum State {
        case unread(any ChunkSource)
        case webArchive(WebArchiveDocuments)
        case ended
    }

    private let file: InputFile
    private var state: State

    /// - Parameter chunks: What it expands to.
    init(_ chunks: any ChunkSource, _ file: InputFile) {
        self.file = file
        state = .unread(chunks)
    }

    mutating func next() -> InputItem? {
        switch state {
        case .ended: return nil
        case .webArchive(var archive):
            state = .ended
            let item = archive.next()
            state = .webArchive(archive)
            return item
        case .unread(let chunks):
            state = .ended
            var buffer = StreamBuffer(chunks)
            _ = buffer.fill(ContentKind.reach)
            guard ContentKind(buffer.window.prefix(ContentKind.reach)) == .webArchive else {
                return document(&buffer)
            }
            state = .webArchive(WebArchiveDocuments(buffer, file))
            return next()
        }
    }

    private func document(_ buffer: inout StreamBuffer) -> InputItem {
        let name = DocumentName.withoutExtension(file.name)
        let isJSON = DocumentName.isJSON(name)
        guard file.isNamed || isJSON || DocumentName.matches(name) else {
            return .skipped(Skip(file.displayName, reason: Walk.Reason.notADocument.rawValue))
        }
        let limit = file.options.limits.memberSize
        let bytes = buffer.take(limit + 1)
        if bytes.count > limit { return file.tooLarge() }
        if let gap = buffer.gap { return file.unreadable("is damaged: \(gap)") }
        return file.item(bytes, mustBeRequest: isJSON && !file.isNamed)
    }
}
