import Digests
import Foundation
import Statutes
import Testing

@testable import FOIParser

/// The digest is written when the package is built, and the output is told apart by it.
@Suite struct RulesDigestTests {
    @Test(arguments: [
        ("FOIParser", EmbeddedData.digest),
        ("Statutes", EmbeddedRules.digest),
    ])
    func coversEveryDataFile(module: String, digest: String) throws {
        let files = try files(in: "Sources/\(module)/Data")
        #expect(files.count > 1)
        #expect(DataDigest.hexadecimal(of: files) == digest)
    }

    @Test func theCatalogueIsMadeOfBoth() {
        let digests = EmbeddedData.digest + EmbeddedRules.digest
        let expected = SHA256.hexDigest(of: Array(digests.utf8)).prefix(16)
        #expect(ParserVersion.current.catalogue == expected)
    }

    private func files(in folder: String) throws -> [(name: String, text: String)] {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let folder = root.appending(path: folder)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
            (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }
    }
}
