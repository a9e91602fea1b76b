import Foundation
import Testing

/// Runs the `foi` that was built beside these tests.
struct Command {
    let status: Int32
    let output: String
    let messages: String

    /// - Parameters:
    ///   - input: What stands on standard input.
    ///   - folder: Where it runs; paths in the output are then the same on every machine.
    init(_ arguments: String..., input: String = "", in folder: URL? = nil) throws {
        try self.init(Self.binary.path, arguments, input: input, in: folder)
    }

    init(_ arguments: [String], input: String = "") throws {
        try self.init(Self.binary.path, arguments, input: input, in: nil)
    }

    /// The same by way of a shell, in which `$FOI` is the command.
    init(shell script: String, in folder: URL? = nil) throws {
        try self.init("/bin/bash", ["-c", script], input: "", in: folder)
    }

    private init(_ program: String, _ arguments: [String], input: String, in folder: URL?) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["FOI": Self.binary.path]) { $1 }
        let scratch = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = ["input", "output", "messages"].map { scratch.appending(path: $0) }
        try Data(input.utf8).write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
        messages = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    }

    /// Beside the test bundle, where the package manager puts all products.
    private static var binary: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "foi")
    }

    /// The output's lines as JSON objects.
    var objects: [[String: Any]] {
        get throws {
            try output.split(separator: "\n").map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
        }
    }
}
