import ArgumentParser
import FOIParser
import Foundation

/// Prints what the learnt stages argue from: the input of `Tools/train_labelling.py` and
/// `Tools/train_judging.py`.
@main
struct TrainingFeatures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "training-features",
        abstract: "Prints, for each document that has labels, one JSON line with what is argued from.",
        discussion: """
            Labels are files LABELS/STEM.json with the stem of each document. With --parse the documents \
            are parsed instead and their objects printed: `Tools/cross_validate.py` uses it to judge \
            documents by weights that were learnt without them.
            """)

    @Argument(help: "The folder of labels.") var labels: String
    @Argument(help: "Documents.") var documents: [String]

    @Option(
        help:
            "A folder with weights.json, kind-weights.json, sentence-weights.json or outcome-weights.json to use."
    )
    var weights: String?

    @Flag(help: "Print the objects of the documents instead.") var parse = false

    func run() throws {
        let weights = try trialWeights()
        let parser = Parser(weights)
        for path in documents {
            let url = URL(fileURLWithPath: path)
            let bytes = [UInt8](try Data(contentsOf: url))
            if parse {
                let response = parser.parse(bytes, from: Origin(path: path))
                FileHandle.standardOutput.write(Data(response.jsonLine()))
            } else if let labels = try Labels(of: url, in: labels) {
                try Example(path, TrainingExample(bytes, weights: weights), labels).write()
            }
        }
    }

    private func trialWeights() throws -> TrialWeights {
        guard let weights else { return TrialWeights() }
        let folder = URL(fileURLWithPath: weights)
        func read(_ name: String) throws -> String? {
            let file = folder.appendingPathComponent(name)
            guard FileManager.default.fileExists(atPath: file.path) else { return nil }
            return try String(contentsOf: file, encoding: .utf8)
        }
        let files = try [
            "weights.json", "kind-weights.json", "sentence-weights.json", "outcome-weights.json",
        ].map(read)
        guard files.contains(where: { $0 != nil }) else {
            throw ValidationError("\(weights) holds no file of weights")
        }
        return try TrialWeights(labels: files[0], kinds: files[1], sentences: files[2], outcomes: files[3])
    }
}
