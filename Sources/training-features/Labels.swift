import Foundation

/// What is read of a file of labels.
struct Labels: Decodable {
    struct Question: Decodable {
        let id: String
        let lines: [Int]?
    }

    /// A sentence of an answer, or some words of it, that disposes of what was asked.
    struct Disposition: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
        }
        let span: Span
        let outcomes: [String]
    }

    struct Answer: Decodable {
        let lines: [Int]?
        let questions: [String]?
        let outcome: String
        /// Those of all its sentences; nil where they are not labelled.
        let dispositions: [Disposition]?
    }

    let kind: String
    let questions: [Question]?
    let answers: [Answer]

    /// The labels of a document; nil where it has none.
    init?(of document: URL, in folder: String) throws {
        let stem = document.deletingPathExtension().lastPathComponent
        let file = URL(fileURLWithPath: folder).appendingPathComponent(stem + ".json")
        guard let data = try? Data(contentsOf: file) else { return nil }
        self = try JSONDecoder().decode(Labels.self, from: data)
    }

    /// The lines, from 1, of the questions that an answer names.
    func lines(askedBy answer: Answer) -> [ClosedRange<Int>] {
        (questions ?? []).compactMap { question in
            guard answer.questions?.contains(question.id) == true else { return nil }
            return question.lines.flatMap(Self.range)
        }
    }

    /// The first line and the last one, where they are in order.
    static func range(_ lines: [Int]) -> ClosedRange<Int>? {
        lines.count == 2 && lines[0] <= lines[1] ? lines[0]...lines[1] : nil
    }
}

extension Labels.Answer {
    /// The outcomes of the dispositions that cover half of a sentence or stand with half of their own words in it; nil
    /// where they are not labelled.
    func outcomes(ofSentence start: Int, _ end: Int) -> [String]? {
        dispositions.map { dispositions in
            let own = dispositions.filter {
                let shared = min($0.span.end, end) - max($0.span.start, start)
                return shared > 0 && 2 * shared >= min($0.span.end - $0.span.start, end - start)
            }
            return Set(own.flatMap(\.outcomes)).sorted()
        }
    }
}
