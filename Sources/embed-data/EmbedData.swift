import Digests
import Foundation

/// Writes `enum EmbeddedData` with one string constant for each data file, and the `digest` of them all: the build
/// tool behind the `EmbedData` plugin. Arguments: the Swift file to write, then the files to embed.
@main
struct EmbedDataTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else {
            FileHandle.standardError.write(Data("usage: embed-data OUTPUT.swift FILE...\n".utf8))
            exit(64)
        }
        var files: [(name: String, text: String)] = []
        var source = "enum EmbeddedData {\n"
        for path in arguments.dropFirst() {
            let url = URL(fileURLWithPath: path)
            let text = try String(contentsOf: url, encoding: .utf8)
            let name = identifier(url.deletingPathExtension().lastPathComponent)
            source += "    static let \(name) = ####\"\"\"\n\(text)\n\"\"\"####\n"
            files.append((url.lastPathComponent, text))
        }
        source += "    static let digest = \"\(DataDigest.hexadecimal(of: files))\"\n}\n"
        try source.write(toFile: output, atomically: true, encoding: .utf8)
    }

    /// `legal-annex` becomes `legalAnnex`.
    private static func identifier(_ stem: String) -> String {
        let words = stem.split { !$0.isLetter && !$0.isNumber }
        return words.enumerated()
            .map {
                $0.offset == 0
                    ? String($0.element) : $0.element.prefix(1).uppercased() + $0.element.dropFirst()
            }
            .joined()
    }
}
