import FOIParser

/// What a response is made of.
enum ResponseContent: Sendable {
    case parsed(DocumentContent)
    case line(StoredLines.Content)
    case row(object: [UInt8], text: String?, database: String, number: Int)
}

/// Inputs of all kinds, one after the other.
struct ResponseInputs: RunSource {
    /// Some paths that are read in the same way.
    enum Part: Equatable {
        case documents([String])
        case lines(String)
        case database(String)
    }

    private var parts: ArraySlice<Part>
    private let options: InputOptions
    private var present: Present?
    private var consumedBefore = 0
    private(set) var skipped = SkipCount()
    let place = InputPlace()

    private enum Present {
        case documents(PathDocuments)
        case lines(StoredLines)
        case database(StoredDatabase)
    }

    init(_ paths: [String], options: InputOptions) throws(RunFailure) {
        parts = try Self.parts(paths)[...]
        self.options = options
    }

    /// Neighbours that are documents are read together, so that what is passed over in them is counted together.
    static func parts(_ paths: [String]) throws(RunFailure) -> [Part] {
        var parts: [Part] = []
        for path in paths {
            let part = try part(path)
            if case .documents(let more) = part, case .documents(let known)? = parts.last {
                parts[parts.count - 1] = .documents(known + more)
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    private static func part(_ path: String) throws(RunFailure) -> Part {
        if path == "-" || path.hasSuffix(".jsonl") || path.hasSuffix(".jsonl.gz") { return .lines(path) }
        // Whatever cannot be looked into is a document for now: reading it will say what is wrong.
        guard let status = try? FileStatus(of: FilePath(path)), status.kind == .file,
            let beginning = try? ByteStream(FilePath(path)).peek(Self.lineBeginning.count)
        else { return .documents([path]) }
        if beginning.starts(with: StoredDatabase.signature) { return .database(path) }
        return beginning.elementsEqual(lineBeginning) ? .lines(path) : .documents([path])
    }

    /// How every line of `foi parse` begins.
    private static let lineBeginning = Array(#"{"schema_version":"#.utf8)

    var consumed: Int? {
        switch present {
        case .documents(let documents): documents.consumed.map { $0 + consumedBefore }
        case .lines(let lines): lines.consumed.map { $0 + consumedBefore }
        case .database, nil: consumedBefore
        }
    }

    mutating func next() throws(RunFailure) -> RunStep<ResponseContent> {
        // Taken out while it is advanced: what two places hold is copied by each step.
        let taken = present
        present = nil
        switch consume taken {
        case .documents(var documents): return try step(&documents)
        case .lines(var lines): return try step(&lines)
        case .database(let database): return try step(database)
        case nil: return try openNext() ? .passed : .end
        }
    }

    /// False where there is nothing more.
    private mutating func openNext() throws(RunFailure) -> Bool {
        switch parts.popFirst() {
        case nil: return false
        case .documents(let paths)?:
            present = .documents(
                try RunFailure.wrapping { () throws(SystemError) in
                    try PathDocuments(paths, list: nil, options: options)
                })
        case .lines(let path)?: present = .lines(StoredLines([path]))
        case .database(let path)?: present = .database(try StoredDatabase(FilePath(path)))
        }
        return true
    }

    private mutating func step(_ documents: inout PathDocuments) throws(RunFailure) -> RunStep<
        ResponseContent
    > {
        let item = try RunFailure.wrapping { () throws(SystemError) in try documents.next() }
        guard let item else {
            consumedBefore += documents.consumed ?? 0
            return .passed
        }
        present = .documents(documents)
        switch item {
        case .document(let bytes, let origin):
            return .item(RunItem(content: .parsed(.document(bytes, origin)), size: bytes.count))
        case .unreadable(let origin, let reason):
            return .item(RunItem(content: .parsed(.unreadable(origin, reason: reason)), size: 0))
        case .skipped(let skip):
            skipped.add(skip)
            return .passed
        case .pause: return .pause
        }
    }

    private mutating func step(_ lines: inout StoredLines) throws(RunFailure) -> RunStep<ResponseContent> {
        let step = try lines.next()
        if case .end = step {
            consumedBefore += lines.consumed ?? 0
            return .passed
        }
        present = .lines(lines)
        guard case .item(let item) = step else { return .passed }
        return .item(RunItem(content: .line(item.content), size: item.size))
    }

    private mutating func step(_ database: StoredDatabase) throws(RunFailure) -> RunStep<ResponseContent> {
        guard let row = try database.next() else { return .passed }
        present = .database(database)
        let size = row.object.count + (row.text?.utf8.count ?? 0)
        let content = ResponseContent.row(
            object: row.object, text: row.text, database: database.name, number: database.number)
        return .item(RunItem(content: content, size: size))
    }
}
