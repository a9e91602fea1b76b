import FOIParser
import HTMLText

/// The documents at paths as a user names them: files, folders, archives, and `-` for standard input.
public struct PathDocuments: DocumentSource {
    private let options: InputOptions
    private let streamFormat: StreamFormat?
    private let pdf: PDFReader
    private var paths: PathList
    private var walk: Walk?
    /// The path that `walk` goes over, as the user named it.
    private var root: FilePath?
    /// What the present file holds.
    private var file: (any DocumentSource)?

    /// - Parameter mediaType: What to read all documents as; nil tells by content.
    public init(_ paths: [String], mediaType: MediaType? = nil) {
        self.init(PathList(paths), options: InputOptions(mediaType: mediaType), streamFormat: nil)
    }

    /// - Parameters:
    ///   - list: A file with more paths, one a line, `-` for standard input; nil for none.
    ///   - endsInZero: Whether paths in the list end in NUL rather than a line end.
    ///   - streamFormat: What stands on standard input where `-` is among `paths`; nil tells by content.
    public init(
        _ paths: [String], list: String?, endsInZero: Bool = false, options: InputOptions,
        streamFormat: StreamFormat? = nil
    ) throws(SystemError) {
        var stream: ByteStream?
        if let list { stream = list == "-" ? .standardInput() : try ByteStream(FilePath(list)) }
        self.init(
            PathList(paths, list: stream, endsInZero: endsInZero), options: options,
            streamFormat: streamFormat)
    }

    private init(_ paths: PathList, options: InputOptions, streamFormat: StreamFormat?) {
        self.options = options
        self.streamFormat = streamFormat
        self.paths = paths
        pdf = PDFReader(limit: options.limits.memberSize)
    }

    public mutating func next() throws(SystemError) -> InputItem? {
        while true {
            if let item = try file?.next() { return item }
            file = nil
            if let item = walk?.next() {
                if let item = visit(item) { return item }
                continue
            }
            walk = nil
            switch try paths.next() {
            case nil: return nil
            case .pause?: return .pause
            case .tooLong?:
                return .unreadable(
                    Origin(), reason: "a line of the list of paths is longer than \(PathList.longest) bytes")
            case .standardInput?:
                if let item = openStandardInput() { return item }
            case .path(let path)?:
                root = path
                walk = Walk(path)
            }
        }
    }

    private mutating func visit(_ item: Walk.Item) -> InputItem? {
        switch item {
        case .document(let path): return open(InputFile(path: path, isNamed: path == root, options: options))
        case .unreadable(let path, let error):
            return .unreadable(
                InputFile(path: path, isNamed: false, options: options).origin(), reason: "\(error)")
        case .skipped(let path, let reason):
            return .skipped(Skip(path.description, reason: reason.rawValue))
        }
    }

    /// Gives an item only where the file cannot be opened.
    private mutating func open(_ input: InputFile) -> InputItem? {
        do throws(SystemError) {
            guard let path = input.path else { return nil }
            let stream = try ByteStream(path)
            let documents = try OpenFile.documents(of: stream, input)
            file = DocumentForms(documents, options: options, pdf: pdf)
            return nil
        } catch {
            return .unreadable(input.origin(), reason: "\(error)")
        }
    }

    private mutating func openStandardInput() -> InputItem? {
        var options = options
        if let form = streamFormat?.mediaType { options.mediaType = options.mediaType ?? form }
        let input = InputFile(path: nil, isNamed: true, options: options)
        do throws(SystemError) {
            let documents = try OpenFile.documents(of: .standardInput(), input, as: streamFormat)
            file = DocumentForms(
                documents, options: self.options, pdf: pdf, partsPages: streamFormat != .jsonl)
            return nil
        } catch {
            return .unreadable(input.origin(), reason: "\(error)")
        }
    }
}
