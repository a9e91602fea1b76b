/// Reads the questions of a letter from the lines that put the request.
struct RequestReader {
    private let letter: Letter
    private let sheet: Sheet
    private let marks: LineMarks

    init(_ letter: Letter) {
        self.letter = letter
        sheet = letter.sheet
        marks = letter.marks
    }

    /// The rounds and questions that stand on `lines`, in text order.
    func read(_ lines: [Int]) -> (rounds: [Round], questions: [AskedQuestion]) {
        var rounds: [Round] = []
        var questions: [AskedQuestion] = []
        for stretch in stretches(of: lines) {
            let found = QuestionList(letter).questions(of: stretch.lines, in: rounds.count)
            guard !found.isEmpty || stretch.label != nil else { continue }
            let first = stretch.lines.first ?? 0
            let last = stretch.lines.last ?? first
            rounds.append(Round(label: stretch.label, lines: first..<(last + 1), isNewest: stretch.isNewest))
            questions += found.map { question in
                var question = question
                question.parent = question.parent.map { $0 + questions.count }
                return question
            }
        }
        return keepAnswerable(rounds, questions)
    }

    private struct Stretch {
        var label: String?
        var isNewest = false
        var lines: [Int] = []
        /// The line of the last item with a number or letter.
        var lastItem: Int?
        var items = 0
        /// One of the items begins a list.
        var hasFirst = false
        /// Replies stand between the items: the list goes on under headings of its own.
        var isAnsweredByItem = false
    }

    /// The lines parted at the headings of rounds; a heading belongs to the round it opens.
    private func stretches(of lines: [Int]) -> [Stretch] {
        var stretches = [Stretch()]
        for line in lines {
            if marks.has(.roundHeading, on: line), sheet.lines[line].marker == nil {
                let label = sheet.string(of: sheet.lines[line].content).trimmingMarks()
                stretches.append(
                    Stretch(label: label, isNewest: marks.has(cue: .roundNewest, on: line), lines: [line]))
            } else {
                if startsAgain(line, behind: stretches[stretches.count - 1]) { stretches.append(Stretch()) }
                add(line, to: &stretches[stretches.count - 1])
            }
        }
        return stretches.filter { !$0.lines.isEmpty }
    }

    private func add(_ line: Int, to stretch: inout Stretch) {
        stretch.lines.append(line)
        guard let marker = sheet.lines[line].marker, marker.style != .bullet, marker.isSingle else { return }
        if let last = stretch.lastItem, letter.replies(between: last, and: line) {
            stretch.isAnsweredByItem = true
        }
        stretch.lastItem = line
        stretch.items += 1
        stretch.hasFirst = stretch.hasFirst || isFirst(marker)
    }

    /// The first item of a second list below the replies to all of the first, as where a page prints
    /// two requests one after the other.
    private func startsAgain(_ line: Int, behind stretch: Stretch) -> Bool {
        guard let marker = sheet.lines[line].marker, isFirst(marker), let last = stretch.lastItem else {
            return false
        }
        return stretch.items > 1 && stretch.hasFirst && !stretch.isAnsweredByItem
            && letter.replies(between: last, and: line)
    }

    private func isFirst(_ marker: ItemMarker) -> Bool {
        marker.word == nil && marker.isSingle && [["1"], ["a"], ["i"]].contains(marker.numbers[0])
    }

    /// A clarification or an account of what went before is no round of its own: only where its
    /// lines ask something that can be answered does a round stay.
    private func keepAnswerable(
        _ rounds: [Round], _ questions: [AskedQuestion]
    ) -> (rounds: [Round], questions: [AskedQuestion]) {
        let numbered = Set(questions.filter { $0.number != nil }.map(\.round))
        let asked = Set(questions.map(\.round))
        let keep = rounds.indices.filter { round in
            guard asked.contains(round) else { return false }
            return numbered.isEmpty || numbered.contains(round)
                || !(rounds[round].label?.lowercased().hasPrefix("clarif") ?? true)
        }
        guard keep.count < rounds.count else { return (rounds, questions) }
        let place = Dictionary(uniqueKeysWithValues: keep.enumerated().map { ($1, $0) })
        let old = questions.indices.filter { place[questions[$0].round] != nil }
        let moved = Dictionary(uniqueKeysWithValues: old.enumerated().map { ($1, $0) })
        let kept = old.map { index -> AskedQuestion in
            var question = questions[index]
            question.round = place[question.round] ?? 0
            question.parent = question.parent.flatMap { moved[$0] }
            return question
        }
        return (keep.map { rounds[$0] }, kept)
    }
}
