/// Parts a numbered item whose successors lost their numbers: paragraphs below it that begin with the same
/// words ask for something else of the same kind.
///
/// Numbers that a word processor counts by itself are often lost behind the first when a request is copied
/// into a form or a mail.
struct RepeatedOpenings {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// Words that two asks must open with alike.
    private static let words = 5

    /// The question, and one without a number for each paragraph that opens as it does.
    func parted(_ question: AskedQuestion) -> [AskedQuestion] {
        guard let first = question.lines.first, let start = question.start else { return [question] }
        let opening = opening(from: start)
        let starts = question.lines.filter { line in
            line > first && sheet.lines[line].joint == .none && sheet.lines[line].marker == nil
                && self.opening(from: sheet.lines[line].content.lowerBound) == opening
        }
        guard opening.count == Self.words, !starts.isEmpty else { return [question] }
        var own = question
        own.lines = question.lines.filter { $0 < starts[0] }
        return [own]
            + starts.enumerated().map { place, start in
                let end = place + 1 < starts.count ? starts[place + 1] : Int.max
                return AskedQuestion(
                    round: question.round, parent: nil, number: nil, key: [],
                    lines: question.lines.filter { $0 >= start && $0 < end },
                    start: sheet.lines[start].content.lowerBound, label: nil)
            }
    }

    /// The hashes of the first words from a byte on.
    private func opening(from start: Int) -> [UInt64] {
        let words = sheet.marks.words
        let first = words.firstIndex(atOrAfter: start)
        return (first..<min(first + Self.words, words.count)).map { words[$0].hash }
    }
}
