/// Where no request is on the page, the questions are the numbers that the reply cites.
struct CitedNumbers {
    private let sheet: Sheet
    private let labels: [SegmentKind?]

    init(_ sheet: Sheet, labels: [SegmentKind?]) {
        self.sheet = sheet
        self.labels = labels
    }

    /// One question without text for each number, if there are at least two.
    func questions() -> (rounds: [Round], questions: [AskedQuestion]) {
        var seen: Set<[String]> = []
        var questions: [AskedQuestion] = []
        for (line, label) in labels.enumerated() where label == .answer || label == .decision {
            guard let marker = sheet.lines[line].marker, marker.word == .question || marker.word == .request
            else { continue }
            for key in marker.numbers where seen.insert(key).inserted {
                questions.append(
                    AskedQuestion(
                        round: 0, parent: nil, number: key.joined(), key: key, lines: [], start: nil,
                        label: nil))
            }
        }
        guard questions.count > 1 else { return ([], []) }
        return ([Round(label: nil, lines: 0..<0)], questions)
    }
}
