import Foundation

@testable import FOIArchive

/// A folder of its own for a test, removed at the end.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Writes a file, making the folders above it.
    @discardableResult
    func file(_ name: String, _ content: String = "") throws -> FilePath {
        let place = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: place)
        return path(name)
    }

    func link(_ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appending(path: name).path, withDestinationPath: destination)
    }

    func content(_ name: String) -> String? {
        FileManager.default.contents(atPath: url.appending(path: name).path)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    var path: FilePath { FilePath(url.path) }
    func path(_ name: String) -> FilePath { path.appending(name) }

    /// All names in the folder, hidden ones too, sorted.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}
