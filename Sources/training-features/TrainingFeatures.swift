import FOIParser
import Foundation

/// Prints, for each document that has labels, one JSON line with what the learnt stages argue from:
/// the input of `Tools/train_labelling.py` and `Tools/train_judging.py`.
///
/// Arguments: a folder of labels, then documents; labels have a document's stem and `.json`.
@main
struct TrainingFeatures {
    private struct Labels: Decodable {
        struct Answer: Decodable {
            let lines: [Int]?
            let outcome: String
        }
        let kind: String
        let answers: [Answer]
    }

    private struct Output: Encodable {
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
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first else {
            FileHandle.standardError.write(Data("usage: training-features LABELS FILE...\n".utf8))
            exit(64)
        }
        for path in arguments.dropFirst() { try write(path, labels: folder) }
    }

    private static func write(_ path: String, labels folder: String) throws {
        let url = URL(fileURLWithPath: path)
        let stem = url.deletingPathExtension().lastPathComponent
        let named = URL(fileURLWithPath: folder).appendingPathComponent(stem + ".json")
        guard let data = try? Data(contentsOf: named) else { return }
        let labels = try JSONDecoder().decode(Labels.self, from: data)
        let example = TrainingExample([UInt8](try Data(contentsOf: url)))
        let output = Output(
            path: path,
            lines: example.lines.map {
                .init(number: $0.number, joint: $0.joint, fixed: $0.fixed, features: $0.features)
            },
            kind: .init(label: labels.kind, features: example.kindFeatures),
            outcomes: labels.answers.compactMap { answer in
                guard let lines = answer.lines, lines.count == 2, lines[0] <= lines[1] else { return nil }
                return .init(
                    label: answer.outcome, features: example.outcomeFeatures(lines: lines[0]...lines[1]))
            })
        FileHandle.standardOutput.write(try JSONEncoder().encode(output) + Data("\n".utf8))
    }
}
