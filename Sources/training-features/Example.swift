import FOIParser
import Foundation

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

    /// A sentence of an answer with the outcomes that it disposes with.
    struct Sentence: Encodable {
        let labels: [String]
        let features: [String]
    }

    let path: String
    let lines: [Line]
    let kind: Judged
    private(set) var outcomes: [Judged] = []
    private(set) var sentences: [Sentence] = []

    init(_ path: String, _ example: TrainingExample, _ labels: Labels) {
        self.path = path
        lines = example.lines.map {
            Line(number: $0.number, joint: $0.joint, fixed: $0.fixed, features: $0.features)
        }
        kind = Judged(label: labels.kind, features: example.kindFeatures)
        for answer in labels.answers {
            guard let lines = answer.lines.flatMap(Labels.range) else { continue }
            let read = example.answer(on: lines, asked: labels.lines(askedBy: answer))
            outcomes.append(Judged(label: answer.outcome, features: read.features))
            sentences += read.sentences.compactMap { sentence in
                answer.outcomes(ofSentence: sentence.span.start, sentence.span.end).map {
                    Sentence(labels: $0, features: sentence.features)
                }
            }
        }
    }

    func write() throws {
        FileHandle.standardOutput.write(try JSONEncoder().encode(self) + Data("\n".utf8))
    }
}
