/// Finds questions by number and by the lines they stand on.
struct QuestionIndex {
    /// By round, then by number.
    private let byRound: [Int: [[String]: Int]]
    /// The first question of any round with a number.
    private let byKey: [[String]: Int]
    /// The innermost question on each line.
    private let byLine: [Int: Int]
    private let children: [Int: [Int]]

    init(_ questions: [AskedQuestion]) {
        var byRound: [Int: [[String]: Int]] = [:]
        var byKey: [[String]: Int] = [:]
        var byLine: [Int: Int] = [:]
        var children: [Int: [Int]] = [:]
        for (index, question) in questions.enumerated() {
            if !question.key.isEmpty {
                let own = byRound[question.round]?[question.key]
                byRound[question.round, default: [:]][question.key] = own ?? index
                byKey[question.key] = byKey[question.key] ?? index
            }
            for line in question.lines { byLine[line] = byLine[line].map { max($0, index) } ?? index }
            if let parent = question.parent { children[parent, default: []].append(index) }
        }
        self.byRound = byRound
        self.byKey = byKey
        self.byLine = byLine
        self.children = children
    }

    /// The question with this number, of the round if it has one.
    func question(_ key: [String], in round: Int) -> Int? { byRound[round]?[key] ?? byKey[key] }

    func question(onLine line: Int) -> Int? { byLine[line] }

    /// The question itself, or its parts where it has parts: what an answer to it answers.
    func leaves(of question: Int) -> [Int] {
        guard let parts = children[question] else { return [question] }
        return parts.flatMap(leaves)
    }
}
