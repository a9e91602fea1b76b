import Foundation
import Testing

@Suite("foi report")
struct ReportCommandTests {
    private let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "corpus")

    /// All files of a folder, by their paths.
    private func files(_ folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        for path in paths {
            let url = folder.appending(path: path)
            if !url.hasDirectoryPath, let data = FileManager.default.contents(atPath: url.path) {
                files[path] = data
            }
        }
        return files
    }

    private func scratch() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test(
        "The report of documents is that of their objects, with any number of threads, and made anew over itself"
    )
    func same() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let one = try Command("report", "-q", "-j", "1", corpus.path, "-o", "one", in: folder)
        #expect(one.status == 0)
        #expect(one.output.isEmpty)
        let first = try files(folder.appending(path: "one"))
        #expect(first["index.html"] != nil)
        #expect(first.keys.count { $0.hasPrefix("documents/") } > 30)
        #expect(try Command("report", "-q", "-j", "3", corpus.path, "-o", "one", in: folder).status == 0)
        #expect(try files(folder.appending(path: "one")) == first)
        #expect(try Command("parse", "-q", corpus.path, "-o", "o.jsonl", in: folder).status == 0)
        #expect(try Command("report", "-q", "o.jsonl", "-o", "two", in: folder).status == 0)
        #expect(try files(folder.appending(path: "two")) == first)
    }

    @Test("A folder with something else in it is left alone, and so is wrong usage")
    func refused() throws {
        let folder = try scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("mine".utf8).write(to: folder.appending(path: "thesis.txt"))
        let command = try Command("report", corpus.path, "-o", folder.path)
        #expect(command.status == 2)
        #expect(command.messages.contains("the folder holds thesis.txt, which is not of a report"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["thesis.txt"])
        #expect(try Command("report", corpus.path).status == 64)
        #expect(try Command("report", "-o", "x", in: folder).status == 64)
    }
}
