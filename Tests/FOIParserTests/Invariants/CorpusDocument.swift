import Foundation
import Testing

/// One source document of the project's `corpus` folder.
struct CorpusDocument: Sendable, CustomTestStringConvertible {
    /// The name of its folder.
    let name: String
    let bytes: [UInt8]
    let isHTML: Bool

    var testDescription: String { name }

    /// All of them, by name. Empty where the folder cannot be read, which `CorpusTests` forbids.
    static let all: [CorpusDocument] = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let corpus = root.appending(path: "corpus")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus.path)) ?? []
        return names.sorted().flatMap { name in
            ["source.txt", "source.html"].compactMap { file in
                let content = try? Data(contentsOf: corpus.appending(path: name).appending(path: file))
                return content.map {
                    CorpusDocument(name: name, bytes: Array($0), isHTML: file.hasSuffix("html"))
                }
            }
        }
    }()

    /// The document that follows by name, the first behind the last.
    var next: CorpusDocument {
        let place = Self.all.firstIndex { $0.name == name } ?? 0
        return Self.all[(place + 1) % Self.all.count]
    }

    /// A number that depends on the name alone: the seed of all that is random about the document.
    var seed: UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
