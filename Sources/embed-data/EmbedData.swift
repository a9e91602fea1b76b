import Foundation

/// Writes `enum EmbeddedData` with one string constant for each data file, and `all` of them in
/// order: the build tool behind the `EmbedData` plugin. Arguments: the Swift file to write, then
/// the files to embed.
@main
struct EmbedDataTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else {
            FileHandle.standardError.write(Data("usage: embed-data OUTPUT.swift FILE...\n".utf8))
            exit(64)
        }
        var names: [String] = []
        var source = "enum EmbeddedData {\n"
        for path in arguments.dropFirst() {
            let url = URL(fileURLWithPath: path)
            let text = try String(contentsOf: url, encoding: .utf8)
            let name = identifier(url.deletingPathExtension().lastPathComponent)
            source += "    static let \(name) = ####\"\"\"\n\(text)\n\"\"\"####\n"
            names.append(name)
        }
        source += "    static var all: [String] { [\(names.joined(separator: ", "))] }\n}\n"
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
