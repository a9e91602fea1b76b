import ArgumentParser
import Foundation
import MadeArchive

/// Writes a made archive to a folder: the letters below `letters/`, and what their maker knows of them, a line of JSON
/// each, to `truth.jsonl`.
@main
struct MakeArchive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make-archive",
        abstract: "Makes an archive of letters with known counts and known lineages of wordings.")

    @Option(help: "How many letters.")
    var responses = 5_000

    @Option(help: "How many invented authorities.")
    var authorities = 60

    @Option(help: "The same seed gives the same letters.")
    var seed: UInt64 = 1

    @Argument(help: "The folder; it is made where it is missing.")
    var folder: String

    func run() throws {
        let root = URL(fileURLWithPath: folder)
        let letters = root.appending(path: "letters")
        try FileManager.default.createDirectory(at: letters, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var truth = Data()
        for letter in MadeArchive(responses: responses, authorities: authorities, seed: seed).letters {
            try Data(letter.text.utf8).write(to: letters.appending(path: letter.name))
            truth += try encoder.encode(letter.truth) + Data("\n".utf8)
        }
        try truth.write(to: root.appending(path: "truth.jsonl"))
    }
}
