#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder of files that appears under its name when it is complete; a run that fails or is interrupted leaves what
/// was there before.
public final class FolderOutput {
    private let workplace: Workplace
    /// Whoever ends the program takes this first.
    private let gate = Monitor(())
    private let interruptions: Interruptions
    /// Folders that were made, below that of the output.
    private var folders: Set<String> = []

    /// - Parameters:
    ///   - name: What the folder is, for a message: `a report`.
    ///   - owns: Whether a name in the folder that is there already is one of such an output. A folder that holds any
    ///     other is not replaced.
    public init(_ path: String, name: String, owns: (String) -> Bool) throws(RunFailure) {
        let place = try Workplace(
            FilePath(path).withoutTrailingSlash, fingerprint: "folder", keepsParts: false, resumes: false)
        workplace = place
        let gate = gate
        interruptions = Interruptions {
            guard gate.seize(within: 5) else { return }
            place.leave()
        }
        do throws(RunFailure) {
            try Self.check(place.destination, place.name, name, owns)
            try place.begin(keeping: 0)
        } catch {
            interruptions.stop()
            throw error
        }
        guard place.part.withCString({ mkdir($0, 0o777) }) == 0 else { throw failure }
    }

    deinit {
        interruptions.stop()
        workplace.leave()
    }

    private var failure: RunFailure { RunFailure(SystemError.last("cannot write \(workplace.name)")) }

    private static func check(
        _ folder: FilePath, _ path: String, _ name: String, _ owns: (String) -> Bool
    ) throws(RunFailure) {
        guard let status = try? FileStatus(of: folder) else { return }
        guard status.kind == .folder else {
            throw RunFailure("cannot write \(path): it is there already and is no folder")
        }
        let names = try RunFailure.wrapping { () throws(SystemError) in try Folder.names(in: folder) }
        guard let other = names.map({ String(decoding: $0, as: UTF8.self) }).first(where: { !owns($0) })
        else { return }
        throw RunFailure(
            "cannot write \(path): the folder holds \(other), which is not of \(name). Name a new folder.")
    }

    /// Writes a file; the folders above it are made.
    ///
    /// - Parameter path: Below the folder, its parts separated by slashes.
    public func write(_ bytes: [UInt8], to path: String) throws(RunFailure) {
        try gate.locked { _ throws(RunFailure) in
            try makeFolders(above: path)
            let file = try opened(path, O_WRONLY | O_CREAT | O_EXCL)
            defer { close(file) }
            try send(bytes, to: file)
        }
    }

    /// Puts something into a file that was written before.
    ///
    /// - Parameter before: How many bytes of the file stand behind it.
    public func insert(_ bytes: [UInt8], into path: String, before: Int) throws(RunFailure) {
        try gate.locked { _ throws(RunFailure) in
            let file = try opened(path, O_RDWR)
            defer { close(file) }
            let place = lseek(file, -off_t(before), SEEK_END)
            guard place >= 0 else { throw failure }
            var rest = [UInt8](repeating: 0, count: before)
            let count = rest.withUnsafeMutableBufferPointer { Transfer.receive(from: file, into: $0) }
            guard count == before, lseek(file, place, SEEK_SET) == place else { throw failure }
            try send(bytes + rest, to: file)
        }
    }

    private func makeFolders(above path: String) throws(RunFailure) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = String(path[..<slash])
        guard !folders.contains(folder) else { return }
        try makeFolders(above: folder)
        guard workplace.part.appending(folder).withCString({ mkdir($0, 0o777) }) == 0 else { throw failure }
        folders.insert(folder)
    }

    private func opened(_ path: String, _ flags: Int32) throws(RunFailure) -> Int32 {
        let file = workplace.part.appending(path).withCString { open($0, flags | O_CLOEXEC, 0o666) }
        guard file >= 0 else { throw failure }
        return file
    }

    private func send(_ bytes: [UInt8], to file: Int32) throws(RunFailure) {
        try RunFailure.wrapping { () throws(SystemError) in
            try Transfer.send(bytes, to: file, named: workplace.name)
        }
    }

    /// Puts the folder in its place.
    public func finish() throws(RunFailure) {
        try gate.locked { _ throws(RunFailure) in
            // A folder with something in it cannot be renamed over.
            let aside = FilePath(bytes: workplace.part.bytes + Array("-old".utf8))
            Folder.removeAll(aside)
            let moved = workplace.destination.withCString { from in aside.withCString { rename(from, $0) } }
            guard moved == 0 || errno == ENOENT else { throw failure }
            do throws(RunFailure) {
                try workplace.finish()
            } catch {
                _ = aside.withCString { from in workplace.destination.withCString { rename(from, $0) } }
                throw error
            }
            Folder.removeAll(aside)
        }
    }
}
