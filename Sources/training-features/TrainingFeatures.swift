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

    @Option(help: "A folder with weights.json, kind-weights.json and outcome-weights.json to use.")
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
        guard let labels = try read("weights.json") else {
            throw ValidationError("\(weights) holds no weights.json")
        }
        return try TrialWeights(
            labels: labels, kinds: read("kind-weights.json"), outcomes: read("outcome-weights.json"))
    }
}

/// What is read of a file of labels.
struct Labels: Decodable {
    struct Answer: Decodable {
        let lines: [Int]?
        let outcome: String
    }
    let kind: String
    let answers: [Answer]

    /// The labels of a document; nil where it has none.
    init?(of document: URL, in folder: String) throws {
        let stem = document.deletingPathExtension().lastPathComponent
        let file = URL(fileURLWithPath: folder).appendingPathComponent(stem + ".json")
        guard let data = try? Data(contentsOf: file) else { return nil }
        self = try JSONDecoder().decode(Labels.self, from: data)
    }
}

/// One line of output.
struct Example: Encodable {
    struct Line: Encodable {
        let number: Int
        let joint: String
        let fixed: String?
        let features: [String]
    }
    struct Judged: Encodable {
        let label: String
        let features: [String]
    }
    let path: String
    let lines: [Line]
    let kind: Judged
    let outcomes: [Judged]

    init(_ path: String, _ example: TrainingExample, _ labels: Labels) {
        self.path = path
        lines = example.lines.map {
            Line(number: $0.number, joint: $0.joint, fixed: $0.fixed, features: $0.features)
        }
        kind = Judged(label: labels.kind, features: example.kindFeatures)
        outcomes = labels.answers.compactMap { answer in
            guard let lines = answer.lines, lines.count == 2, lines[0] <= lines[1] else { return nil }
            return Judged(
                label: answer.outcome, features: example.outcomeFeatures(lines: lines[0]...lines[1]))
        }
    }

    func write() throws {
        FileHandle.standardOutput.write(try JSONEncoder().encode(self) + Data("\n".utf8))
    }
}
