import Foundation
import PackagePlugin

/// Turns the JSON files, style sheets and scripts in a target's `Data` folder into one Swift source of string
/// literals, so that vocabulary stays data in the repository and the command stays one file to install.
/// A target without a `Data` folder embeds the package's `schemas` in the same way.
///
/// The package manager's own `.embedInCode` writes a list of integers, which the compiler
/// checks one by one: half a minute for the catalogues we have.
@main
struct EmbedData: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        let data = target.directoryURL.appending(path: "Data")
        let folder =
            FileManager.default.fileExists(atPath: data.path)
            ? data : context.package.directoryURL.appending(path: "schemas")
        let files = try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { ["json", "css", "js"].contains($0.pathExtension) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedData.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) data files of \(target.name)",
                executable: try context.tool(named: "embed-data").url,
                arguments: [output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }
}
