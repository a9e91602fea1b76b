import FOIParser

/// Finds out what an open file holds.
enum OpenFile {
    /// The documents of a file: the file itself, or what is in it where it is an archive.
    ///
    /// - Parameter format: What it is where content is not to tell.
    static func documents(
        of stream: ByteStream, _ file: InputFile, as format: StreamFormat? = nil
    ) throws(SystemError) -> any DocumentSource {
        switch format {
        case .jsonl: return JSONLineDocuments(stream, file)
        case .html, .text: return WholeDocument(stream, file)
        case .warc, nil: break
        }
        let beginning = try stream.peek(ContentKind.reach)
        return switch ContentKind(beginning) {
        case .archive where isSingleGzip(beginning, file):
            CompressedFile(GzipChunks(stream, limits: file.options.limits), file)
        case .archive: ArchiveDocuments(stream, file)
        case .webArchive: WebArchiveDocuments(StreamBuffer(PlainChunks(stream)), file)
        case .document where format == .warc: WebArchiveDocuments(StreamBuffer(PlainChunks(stream)), file)
        // Tape archives of the oldest kind are known by nothing but their name.
        case .document where DocumentName.isArchive(file.name): ArchiveDocuments(stream, file)
        case .document, .pdf: WholeDocument(stream, file)
        }
    }

    /// Whether a file that begins so is one file compressed with gzip, and no archive.
    private static func isSingleGzip(_ beginning: ArraySlice<UInt8>, _ file: InputFile) -> Bool {
        guard beginning.starts(with: [0x1F, 0x8B]), !DocumentName.isCompressedTape(file.name) else {
            return false
        }
        return ContentKind(GzipChunks.beginning(of: beginning, count: ContentKind.reach)) != .archive
    }
}

/// A file that is one document.
struct WholeDocument: DocumentSource {
    private var stream: ByteStream?
    private let file: InputFile

    init(_ stream: ByteStream, _ file: InputFile) {
        self.stream = stream
        self.file = file
    }

    mutating func next() -> InputItem? {
        guard let open = stream else { return nil }
        stream = nil
        do throws(SystemError) {
            let isJSON = DocumentName.isJSON(file.name)
            return file.item(try open.readToEnd(), mustBeRequest: isJSON && !file.isNamed)
        } catch {
            return .unreadable(file.origin(), reason: "\(error)")
        }
    }
}
