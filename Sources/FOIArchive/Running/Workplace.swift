#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Where the output of a run is made, beside the place where it belongs: `.NAME.foi-part` holds what is written,
/// `.NAME.foi-run` says who writes it and how far it is.
///
/// Only one run at a time has the workplace of an output. It is handed from thread to thread and never shared: the
/// run's gate sees to that.
final class Workplace: @unchecked Sendable {
    /// Where the output belongs, symbolic links followed.
    let destination: FilePath
    /// Where it is made.
    let part: FilePath
    /// The destination as the user named it.
    let name: String
    /// The permissions of the file that the output will replace.
    let permissions: mode_t?
    /// What the run before this one made safe, oldest first; empty unless it is to be gone on with.
    private(set) var entries: [JournalEntry] = []
    /// How many documents stand in an unfinished output that is not gone on with.
    private(set) var discarded = 0

    private let control: FilePath
    private let descriptor: Int32
    private let keepsParts: Bool
    private let header: String
    private var end = 0
    private(set) var documents = 0
    private var isOver = false

    /// - Parameters:
    ///   - keepsParts: Whether a later run can go on with what this one leaves unfinished.
    ///   - resumes: Whether to go on with what an earlier one left.
    ///   - fingerprint: A word that is equal for runs with the same inputs, options and rules.
    init(_ path: FilePath, fingerprint: String, keepsParts: Bool, resumes: Bool) throws(RunFailure) {
        let existing = try? FileStatus(of: path)
        destination = existing == nil ? path : path.resolved ?? path
        name = path.description
        permissions = existing?.permissions
        let beside = { (destination: FilePath, suffix: String) in
            destination.parent.appending(
                bytes: Array(".".utf8) + destination.lastComponent + Array(suffix.utf8))
        }
        part = beside(destination, ".foi-part")
        control = beside(destination, ".foi-run")
        self.keepsParts = keepsParts
        header = ControlFile.header(process: getpid(), fingerprint: fingerprint)
        let control = control
        let name = name
        descriptor = try RunFailure.wrapping { () throws(SystemError) in
            try Self.openLocked(control, for: name)
        }
        let content = try Self.content(of: descriptor, name)
        let earlier = keepsParts ? ControlFile(content) : nil
        if resumes, let earlier, !earlier.entries.isEmpty {
            guard earlier.fingerprint == fingerprint else {
                Self.release(descriptor)
                isOver = true
                throw RunFailure(
                    "cannot go on with \(name): it was begun with other paths, options or rules. "
                        + "Without --resume, the run begins again.")
            }
            entries = earlier.entries
            documents = earlier.entries.last?.checkpoint.documents ?? 0
        } else {
            discarded = earlier?.entries.last?.checkpoint.documents ?? 0
        }
    }

    // MARK: The control file

    /// Opens the control file and locks it; it is made where it is missing.
    private static func openLocked(_ control: FilePath, for name: String) throws(SystemError) -> Int32 {
        while true {
            let opened = control.withCString { open($0, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
            guard opened >= 0 else { throw .last("cannot write \(name)") }
            guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
                let reason = errno
                let writer = (try? content(of: opened, name)).flatMap(ControlFile.init)?.process
                close(opened)
                let who = writer.map { "process \($0)" } ?? "another process"
                throw SystemError(code: reason, attempt: "\(name) is being written by \(who)")
            }
            // Between opening and locking, the run that had it may have ended and removed it.
            var mine = stat()
            var there = stat()
            if fstat(opened, &mine) == 0, control.withCString({ stat($0, &there) }) == 0,
                mine.st_ino == there.st_ino
            {
                return opened
            }
            close(opened)
        }
    }

    private static func content(of descriptor: Int32, _ name: String) throws(RunFailure) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &piece, piece.count, off_t(bytes.count))
            guard count >= 0 else { throw RunFailure(SystemError.last("cannot read the journal of \(name)")) }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece[..<count]
        }
    }

    /// Begins to write: what stands in the journal behind the first `kept` entries is forgotten.
    func begin(keeping kept: Int) throws(RunFailure) {
        documents = kept > 0 ? entries[kept - 1].checkpoint.documents : 0
        if kept == 0 {
            // In this order: a journal without its part would be believed.
            try truncate(to: 0)
            removePart()
        }
        try write(header, at: 0)
        try truncate(to: header.utf8.count + entries.prefix(kept).reduce(0) { $0 + $1.line.utf8.count })
    }

    private func truncate(to size: Int) throws(RunFailure) {
        guard ftruncate(descriptor, off_t(size)) == 0 else {
            throw RunFailure(SystemError.last("cannot write the journal of \(name)"))
        }
        end = size
    }

    /// Says that what the entry speaks of is safe.
    func add(_ entry: JournalEntry) throws(RunFailure) {
        let line = entry.line
        try write(line, at: end)
        end += line.utf8.count
        documents = entry.checkpoint.documents
    }

    private func write(_ text: String, at offset: Int) throws(RunFailure) {
        let bytes = Array(text.utf8)
        guard pwrite(descriptor, bytes, bytes.count, off_t(offset)) == bytes.count else {
            throw RunFailure(SystemError.last("cannot write the journal of \(name)"))
        }
    }

    // MARK: The end

    /// Puts what was made in its place.
    func finish() throws(RunFailure) {
        let moved = part.withCString { from in destination.withCString { rename(from, $0) } }
        guard moved == 0 else { throw RunFailure(SystemError.last("cannot write \(name)")) }
        removeControl()
    }

    /// Ends the work without its being finished; says what is left of it, if anything.
    @discardableResult
    func leave() -> String? {
        guard !isOver else { return nil }
        if keepsParts && documents > 0 {
            isOver = true
            Self.release(descriptor)
            return
                "\(documents) documents are safe in \(part); the same command with --resume goes on from there"
        }
        removePart()
        removeControl()
        return nil
    }

    private func removePart() {
        for suffix in ["", "-journal"] {
            Folder.removeAll(FilePath(bytes: part.bytes + Array(suffix.utf8)))
        }
    }

    private func removeControl() {
        isOver = true
        _ = control.withCString { unlink($0) }
        Self.release(descriptor)
    }

    /// Gives up the lock and closes the control file. The lock belongs to what was opened and not to the descriptor: a
    /// child process between its fork and its exec holds a copy, and closing alone would leave the output locked.
    private static func release(_ descriptor: Int32) {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    deinit { leave() }
}
