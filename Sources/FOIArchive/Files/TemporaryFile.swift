#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file under construction beside the place where it belongs. An interruption from the terminal
/// removes it before it ends the program.
struct TemporaryFile {
    let descriptor: Int32
    private let path: FilePath
    private let interruptions: Interruptions

    /// - Parameter permissions: those of the file that it will replace; nil for what the user's
    ///   mask says.
    init(beside destination: FilePath, permissions: mode_t?) throws(SystemError) {
        let (path, opened) = try Self.create(beside: destination)
        if let permissions { fchmod(opened, permissions) }
        descriptor = opened
        self.path = path
        interruptions = Interruptions { _ = path.withCString { unlink($0) } }
    }

    /// A new file `.NAME.PID.tmp`, or with a number where a run that was killed left one behind:
    /// in containers process numbers come again.
    private static func create(beside destination: FilePath) throws(SystemError) -> (FilePath, Int32) {
        for number in 0..<100 {
            let suffix = number == 0 ? "\(getpid())" : "\(getpid())-\(number)"
            let name = Array(".".utf8) + destination.lastComponent + Array(".\(suffix).tmp".utf8)
            let path = destination.parent.appending(bytes: name)
            let opened = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
            if opened >= 0 { return (path, opened) }
            if errno != EEXIST { throw .last("cannot write \(destination)") }
        }
        throw SystemError(code: EEXIST, attempt: "cannot write \(destination)")
    }

    /// Puts the file in its place, complete on the disk.
    func move(to destination: FilePath) throws(SystemError) {
        guard fsync(descriptor) == 0 else { throw .last("cannot write \(destination)") }
        let moved = path.withCString { from in destination.withCString { rename(from, $0) } }
        guard moved == 0 else { throw .last("cannot write \(destination)") }
        interruptions.stop()
    }

    func remove() {
        _ = path.withCString { unlink($0) }
        interruptions.stop()
    }
}

extension FilePath {
    /// The path with every symbolic link in it followed; nil where it leads nowhere.
    var resolved: FilePath? {
        guard let found = withCString({ realpath($0, nil) }) else { return nil }
        defer { free(found) }
        return FilePath(String(cString: found))
    }
}
