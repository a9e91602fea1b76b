/// Finds questions by number and by the lines they stand on.
struct QuestionIndex {
    private let byKey: [[String]: Int]
    /// The innermost question on each line.
    private let byLine: [Int: Int]
    private let children: [Int: [Int]]

    /// - Parameter preferred: the round that the reply answers; its numbers go before others'.
    init(_ questions: [AskedQuestion], preferred: Int) {
        var byKey: [[String]: Int] = [:]
        var byLine: [Int: Int] = [:]
        var children: [Int: [Int]] = [:]
        let order = questions.indices.sorted { left, right in
            (questions[left].round != preferred ? 1 : 0, left) < (
                questions[right].round != preferred ? 1 : 0, right
            )
        }
        for index in order {
            let question = questions[index]
            if !question.key.isEmpty, byKey[question.key] == nil { byKey[question.key] = index }
            for line in question.lines { byLine[line] = byLine[line].map { max($0, index) } ?? index }
            if let parent = question.parent { children[parent, default: []].append(index) }
        }
        self.byKey = byKey
        self.byLine = byLine
        self.children = children
    }

    /// The question with this number, or with the number that it is a part of.
    func question(_ key: [String]) -> Int? { byKey[key] }

    func question(onLine line: Int) -> Int? { byLine[line] }

    /// The question itself, or its parts where it has parts: what an answer to it answers.
    func leaves(of question: Int) -> [Int] {
        guard let parts = children[question] else { return [question] }
        return parts.flatMap(leaves)
    }
}
