#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What stands in a folder.
enum Folder {
    /// The names in a folder, as bytes and in no order.
    ///
    /// - Parameter hidden: Whether those that begin with a dot are among them.
    static func names(in folder: FilePath, hidden: Bool = false) throws(SystemError) -> [[UInt8]] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw .last("cannot read \(folder)") }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw .last("cannot read \(folder)") }
                return names
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            let isHidden = name.first == UInt8(ascii: ".")
            if !isHidden || hidden && name != Array(".".utf8) && name != Array("..".utf8) {
                names.append(name)
            }
        }
    }

    /// Removes a file, or a folder with all that is in it, as far as that is allowed. Symbolic links are removed and not
    /// followed.
    static func removeAll(_ path: FilePath) {
        var record = stat()
        guard path.withCString({ lstat($0, &record) }) == 0 else { return }
        guard record.st_mode & S_IFMT == S_IFDIR else {
            _ = path.withCString { unlink($0) }
            return
        }
        for name in (try? names(in: path, hidden: true)) ?? [] { removeAll(path.appending(bytes: name)) }
        _ = path.withCString { rmdir($0) }
    }
}
