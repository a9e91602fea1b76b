/// Where no request is on the page, the questions are the numbers that the reply cites, or else those
/// under which it answers.
struct CitedNumbers {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let sequences: ItemSequences

    init(_ sheet: Sheet, labels: [SegmentKind?], sequences: ItemSequences) {
        self.sheet = sheet
        self.labels = labels
        self.sequences = sequences
    }

    /// One question without text for each number, if there are at least two.
    ///
    /// - Parameter fromReply: whether the numbers of the reply's own paragraphs count.
    func questions(fromReply: Bool) -> (rounds: [Round], questions: [AskedQuestion]) {
        let keys = keysCited()
        let found = keys.count > 1 || !fromReply ? keys : keysOfReply()
        guard found.count > 1 else { return ([], []) }
        let questions = found.map { key in
            AskedQuestion(
                round: 0, parent: nil, number: key.joined(), key: key, lines: [], start: nil, label: nil)
        }
        return ([Round(label: nil, lines: 0..<0)], questions)
    }

    /// `Q1`, `Question 2`.
    private func keysCited() -> [[String]] {
        var seen: Set<[String]> = []
        var keys: [[String]] = []
        for (line, label) in labels.enumerated() where label == .answer || label == .decision {
            guard let marker = sheet.lines[line].marker, marker.word == .question || marker.word == .request
            else { continue }
            for key in marker.numbers where seen.insert(key).inserted { keys.append(key) }
        }
        return keys
    }

    /// `1. Please see the form attached.`, `2. We do record this.`: a list from 1 on with which the reply
    /// opens, and nothing on the page that could have been asked.
    private func keysOfReply() -> [[String]] {
        guard !labels.contains(.request) else { return [] }
        var keys: [[String]] = []
        for (line, label) in labels.enumerated() where label == .answer {
            guard let place = sequences.places[line], place.sequence == 0 else {
                if keys.isEmpty { return [] }
                continue
            }
            guard place.part == .head, let marker = sheet.lines[line].marker, marker.style == .number,
                marker.isSingle, marker.numbers[0].count == 1
            else { continue }
            keys.append(marker.numbers[0])
        }
        return keys.first == ["1"] ? keys : []
    }
}
