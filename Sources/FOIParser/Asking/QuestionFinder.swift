/// Finds the lines of a letter on which the questions stand.
///
/// The request as restated comes first; failing that, a table of questions and answers, the list
/// whose items head the answers, or the applicant's mail quoted below.
struct QuestionFinder {
    private let letter: Letter
    private let quoted: QuotedMail
    private let sequences: ItemSequences

    init(_ letter: Letter, quoted: QuotedMail, sequences: ItemSequences) {
        self.letter = letter
        self.quoted = quoted
        self.sequences = sequences
    }

    func questions() -> (rounds: [Round], questions: [AskedQuestion]) {
        let reader = RequestReader(letter)
        var found = reader.read(requestLines())
        found.questions = InlineAnswers(letter).parted(found.questions)
        let table = QuestionTable(letter.sheet, marks: letter.marks).questions()
        let rows = Set(table.flatMap(\.lines))
        let isTable = !rows.isEmpty && found.questions.allSatisfy { rows.isSuperset(of: $0.lines) }
        if found.questions.count > 1, !isTable { return found }
        if let first = table.first?.lines.first, let last = table.last?.lines.first {
            return ([Round(label: nil, lines: first..<(last + 1))], table)
        }
        let mail = reader.read(
            OldestMessage(letter.sheet, quoted: quoted, marks: letter.marks).requestLines())
        if mail.questions.count > found.questions.count { return mail }
        if found.questions.isEmpty, let asked = RequestInSentence(letter).question() {
            let first = asked.lines.first ?? 0
            return ([Round(label: nil, lines: first..<(first + asked.lines.count))], [asked])
        }
        return found
    }

    /// The lines labelled as request, and the heads of a list that asks wherever it stands.
    private func requestLines() -> [Int] {
        let heads = askingHeads()
        let first = heads.min() ?? letter.labels.count
        let isInterleaved = ReplyWalk.isInterleaved(labels: letter.labels, asked: heads)
        var lines: [Int] = []
        for line in letter.labels.indices where !isRestated(line) {
            let goesOn = lines.last == line - 1 && letter.sheet.lines[line].joint == .sentence
            let asks =
                heads.contains(line)
                || letter.labels[line] == .request
                    && (!isInterleaved || line < first || isOutside(line) || goesOn)
            if asks { lines.append(line) }
        }
        return lines
    }

    /// A line of the request that stands in no item of a list, or opens a part of one.
    private func isOutside(_ line: Int) -> Bool {
        sequences.places[line] == nil || letter.sheet.lines[line].marker.map { $0.style != .bullet } ?? false
    }

    /// The heads of the first list, where most of them ask and stand in the body of the letter.
    private func askingHeads() -> Set<Int> {
        var heads: [Int: Bool] = [:]
        var starts = 0
        var asking = 0
        for (line, place) in sequences.places.enumerated() {
            guard let place, place.sequence == 0, place.part == .head,
                letter.labels[line] == .answer || letter.labels[line] == .request
            else { continue }
            let marked = letter.sheet.lines[line].marker != nil
            let asks =
                place.asks || letter.marks.has(cue: .askWords, on: line)
                || letter.marks.has(cue: .questionWord, on: line)
            heads[line] = true
            if marked {
                starts += 1
                if asks { asking += 1 }
            }
        }
        return starts > 1 && asking * 2 >= starts ? Set(heads.keys) : []
    }

    /// A copy below the beginning of the reply is no new request; one below another round's heading
    /// is a round of its own.
    private func isRestated(_ line: Int) -> Bool {
        guard let original = letter.restatement.original[line] else { return false }
        // Two items of one list may ask the same of different things.
        let isItem = letter.sheet.lines[line].marker != nil || letter.sheet.lines[line].joint == .sentence
        if isItem, let own = sequences.places[line],
            own.sequence == sequences.places[original]?.sequence
        {
            return false
        }
        return letter.labels[original] == .request && letter.replies(between: original, and: line)
    }
}
