/// What an output is written as, told by its name.
public enum OutputForm: String, Sendable, CaseIterable {
    /// One object a line.
    case lines
    /// The same, compressed by gzip.
    case compressedLines
    /// One JSON array of all objects.
    case array
    /// A folder of CSV files, one for each table.
    case tables
    /// An SQLite database.
    case database

    /// The form for the name, nil where no form has such a name.
    ///
    /// A name without an extension, and a device or pipe, are written as lines; a name that ends in a slash, and a
    /// folder that is there, as CSV files.
    public init?(path: String) {
        let path = FilePath(path)
        let existing = (try? FileStatus(of: path))?.kind
        switch existing {
        case .folder:
            self = .tables
            return
        case .pipe, .other:
            self = .lines
            return
        case .file, nil: break
        }
        if path.bytes.last == UInt8(ascii: "/") {
            self = .tables
            return
        }
        let name = String(decoding: path.lastComponent, as: UTF8.self).lowercased()
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
            self = .lines
            return
        }
        if name.hasSuffix(".jsonl.gz") || name.hasSuffix(".ndjson.gz") {
            self = .compressedLines
            return
        }
        switch name[dot...] {
        case ".jsonl", ".ndjson": self = .lines
        case ".json": self = .array
        case ".sqlite", ".sqlite3", ".db": self = .database
        default: return nil
        }
    }

    /// Whether a run that was broken off can be gone on with.
    public var resumes: Bool { self != .tables }

    /// The names there are, for a message about one that is none of them.
    public static let names =
        "name.jsonl, name.jsonl.gz, name.json, name.sqlite or name.db; name/ for a folder of CSV files"
}
