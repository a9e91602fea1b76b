#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What a path leads to, symbolic links followed.
struct FileStatus {
    enum Kind { case file, folder, pipe, other }

    /// Tells one file or folder from every other, however it is reached.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    let kind: Kind
    let identity: Identity
    /// In bytes; meaningful for files.
    let size: Int
    /// The permission bits.
    let permissions: mode_t

    init(of path: FilePath) throws(SystemError) {
        var record = stat()
        guard path.withCString({ stat($0, &record) }) == 0 else { throw .last("cannot read \(path)") }
        self.init(record)
    }

    init(of descriptor: Int32, named path: FilePath) throws(SystemError) {
        var record = stat()
        guard fstat(descriptor, &record) == 0 else { throw .last("cannot read \(path)") }
        self.init(record)
    }

    private init(_ record: stat) {
        kind =
            switch record.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFIFO: .pipe
            default: .other
            }
        identity = Identity(device: UInt64(record.st_dev), inode: UInt64(record.st_ino))
        size = Int(record.st_size)
        permissions = record.st_mode & 0o777
    }
}
