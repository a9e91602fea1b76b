/// Finds questions by number and by the lines they stand on.
struct QuestionIndex {
    /// A number in a round of asking, or in any.
    private struct Key: Hashable {
        let round: Int?
        let number: [String]
    }

    /// The first question of each number in each round, and in any of them.
    private let byKey: [Key: Int]
    /// By line: the innermost question.
    private let byLine: [Int?]
    /// By question: its parts.
    private let parts: [[Int]]

    /// - Parameter lines: how many lines the sheet has.
    init(_ questions: [AskedQuestion], lines: Int) {
        var byKey = [Key: Int](minimumCapacity: questions.count * 2)
        var byLine: [Int?] = Array(repeating: nil, count: lines)
        for (index, question) in questions.enumerated() {
            if !question.key.isEmpty {
                for key in [
                    Key(round: question.round, number: question.key), Key(round: nil, number: question.key),
                ] where byKey[key] == nil { byKey[key] = index }
            }
            for line in question.lines { byLine[line] = index }
        }
        self.byKey = byKey
        self.byLine = byLine
        parts = questions.parts
    }

    /// The question with this number, of the round if it has one.
    func question(_ key: [String], in round: Int) -> Int? {
        byKey[Key(round: round, number: key)] ?? byKey[Key(round: nil, number: key)]
    }

    func question(onLine line: Int) -> Int? { byLine[line] }

    /// The question itself, or its parts where it has parts: what an answer to it answers.
    func leaves(of question: Int) -> [Int] {
        parts[question].isEmpty ? [question] : parts[question].flatMap(leaves)
    }
}

extension [AskedQuestion] {
    /// By question: the indices of its parts.
    var parts: [[Int]] {
        var parts = [[Int]](repeating: [], count: count)
        for (index, question) in enumerated() {
            if let parent = question.parent { parts[parent].append(index) }
        }
        return parts
    }
}
