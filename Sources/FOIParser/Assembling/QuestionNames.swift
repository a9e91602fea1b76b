/// Gives rounds and questions their identifiers: `r1`, `r1.q4`, `r1.q4.b`.
struct QuestionNames: Sendable {
    /// By question.
    let ids: [String]

    init(_ questions: [AskedQuestion]) {
        var ids: [String] = []
        var taken: Set<String> = []
        // The last copy of each repeated name, so that the next is found at once.
        var copies: [String: Int] = [:]
        var unnumbered: [Int: Int] = [:]
        for question in questions {
            unnumbered[question.round, default: 0] += 1
            let stem = question.parent.map { ids[$0] } ?? Self.round(question.round)
            let own = Self.own(question, place: unnumbered[question.round, default: 1])
            var id = "\(stem).\(own)"
            let first = id
            while !taken.insert(id).inserted {
                copies[first, default: 1] += 1
                id = "\(first)-\(copies[first, default: 1])"
            }
            ids.append(id)
        }
        self.ids = ids
    }

    static func round(_ index: Int) -> String { "r\(index + 1)" }

    private static func own(_ question: AskedQuestion, place: Int) -> String {
        guard let last = question.key.last else { return "q\(place)" }
        return question.parent == nil ? "q" + question.key.joined(separator: ".") : last
    }
}
