#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The documents under a path, in the order of their paths' bytes, as `LC_ALL=C sort` gives it.
///
/// A path that is no folder is one document, whatever its name. In folders, hidden names are passed
/// over; symbolic links are followed, but a folder already entered is not entered again, which ends
/// loops; devices, pipes and sockets are left alone, and so are files whose name is neither
/// a document's nor an archive's (`DocumentName`).
public struct Walk: Sequence, IteratorProtocol {
    public enum Item: Equatable, Sendable {
        case document(FilePath)
        /// A document, or a folder of them, that the system will not let us at.
        case unreadable(FilePath, SystemError)
        case skipped(FilePath, Reason)
    }

    public enum Reason: String, Sendable, CaseIterable {
        case notADocument = "not named as a document"
        case notAFile = "a device, pipe or socket"
        case alreadyEntered = "a link to a folder already read"
        case circular = "a link that leads in a circle"
    }

    private struct Entry {
        let path: FilePath
        let status: Result<FileStatus, SystemError>
        /// Named by the user rather than met in a folder.
        let isRoot: Bool
        /// The path's bytes, with a slash behind a folder's: sorting by it sorts what is in it.
        let sortKey: [UInt8]

        init(_ path: FilePath, isRoot: Bool) {
            self.path = path
            self.isRoot = isRoot
            let status = Result { () throws(SystemError) in try FileStatus(of: path) }
            self.status = status
            let isFolder = if case .success(let found) = status { found.kind == .folder } else { false }
            sortKey = isFolder ? path.bytes + [UInt8(ascii: "/")] : path.bytes
        }
    }

    /// What is still to be visited, the next one last.
    private var pending: [Entry]
    private var entered: Set<FileStatus.Identity> = []

    public init(_ root: FilePath) {
        pending = [Entry(root, isRoot: true)]
    }

    public mutating func next() -> Item? {
        while let entry = pending.popLast() {
            if let item = visit(entry) { return item }
        }
        return nil
    }

    /// What the entry is, or nil for a folder, whose entries are then pending.
    private mutating func visit(_ entry: Entry) -> Item? {
        let status: FileStatus
        switch entry.status {
        case .success(let found): status = found
        case .failure(let error): return Self.failed(entry, error)
        }
        if status.kind == .folder { return enter(entry.path, status) }
        if entry.isRoot { return .document(entry.path) }
        guard status.kind == .file else { return .skipped(entry.path, .notAFile) }
        return Self.isRead(entry.path) ? .document(entry.path) : .skipped(entry.path, .notADocument)
    }

    /// A link that leads nowhere is a document that cannot be read only if it is named like one.
    private static func failed(_ entry: Entry, _ error: SystemError) -> Item {
        if error.code == ELOOP && !entry.isRoot { return .skipped(entry.path, .circular) }
        let counts = entry.isRoot || isRead(entry.path)
        return counts ? .unreadable(entry.path, error) : .skipped(entry.path, .notADocument)
    }

    private static func isRead(_ path: FilePath) -> Bool {
        let name = path.lastComponent
        return DocumentName.matches(name) || DocumentName.isArchive(name) || DocumentName.isJSON(name)
    }

    private mutating func enter(_ path: FilePath, _ status: FileStatus) -> Item? {
        guard entered.insert(status.identity).inserted else { return .skipped(path, .alreadyEntered) }
        do throws(SystemError) {
            let entries = try Folder.names(in: path).map { Entry(path.appending(bytes: $0), isRoot: false) }
            pending += entries.sorted { $1.sortKey.lexicographicallyPrecedes($0.sortKey) }
            return nil
        } catch {
            return .unreadable(path, error)
        }
    }
}
