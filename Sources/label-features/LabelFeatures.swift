import FOIParser
import Foundation

/// Prints, for each file named, one JSON line with the features of its lines: the input of
/// `Tools/train_labelling.py`.
@main
struct LabelFeatures {
    private struct Output: Encodable {
        struct Line: Encodable {
            let number: Int
            let joint: String
            let fixed: String?
            let features: [String]
        }
        let path: String
        let lines: [Line]
    }

    static func main() throws {
        let encoder = JSONEncoder()
        for path in CommandLine.arguments.dropFirst() {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            let lines = TrainingExample(bytes).lines.map {
                Output.Line(number: $0.number, joint: $0.joint, fixed: $0.fixed, features: $0.features)
            }
            FileHandle.standardOutput.write(try encoder.encode(Output(path: path, lines: lines)) + Data("\n".utf8))
        }
    }
}
