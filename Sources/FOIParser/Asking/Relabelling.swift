/// Sets right the labels of questions and answers once it is known which is which: a question
/// restated above its answer is part of the answer, one that stands nowhere else is the request.
struct Relabelling {
    private let letter: Letter
    private let asked: Asked

    init(_ letter: Letter, asked: Asked) {
        self.letter = letter
        self.asked = asked
    }

    func relabelled(_ labels: [Labeller.Label?]) -> [Labeller.Label?] {
        var labels = labels
        let questionLines = Set(asked.questions.flatMap(\.lines))
        for line in questionLines where labels[line]?.kind == .answer && !sharesLine(line) {
            labels[line] = Labeller.Label(kind: .request, rule: "question")
        }
        for line in labels.indices where labels[line]?.kind == .request && !questionLines.contains(line) {
            guard let original = letter.restatement.original[line], questionLines.contains(original), follows(line, original) else { continue }
            labels[line] = Labeller.Label(kind: .answer, rule: "restated-question")
        }
        return labels
    }

    /// A table row that holds a question and its answer is an answer.
    private func sharesLine(_ line: Int) -> Bool { asked.replies.contains { $0.lines.contains(line) } }

    /// The reply has begun between the question and its copy.
    private func follows(_ line: Int, _ original: Int) -> Bool {
        letter.labels[original..<line].contains { $0 == .answer || $0 == .decision || $0 == .reasons }
    }
}
