/// Finds the lines of a letter on which the questions stand.
///
/// The request as restated comes first; failing that, a table of questions and answers, the list
/// whose items head the answers, or the applicant's mail quoted below.
struct QuestionFinder {
    private let letter: Letter
    private let quoted: QuotedMail
    private let quotesRequest: Bool
    private let sequences: ItemSequences
    private let isAnsweredBelow: [Bool]
    private let answeredRuns: Int

    /// - Parameter quotesRequest: Whether the mail quoted last is known to be the request.
    init(_ letter: Letter, quoted: QuotedMail, sequences: ItemSequences, quotesRequest: Bool) {
        self.letter = letter
        self.quoted = quoted
        self.sequences = sequences
        (isAnsweredBelow, answeredRuns) = Self.answeredRuns(letter.labels)
        self.quotesRequest = quotesRequest
    }

    func questions() -> (rounds: [Round], questions: [AskedQuestion]) {
        let reader = RequestReader(letter)
        var found = reader.read(requestLines())
        found.questions = InlineAnswers(letter).parted(found.questions)
        if quotesRequest {
            let request = reader.read(oldest.requestLines())
            let isParted = found.questions.count > request.questions.count && areRepeated(found.questions)
            if !request.questions.isEmpty, !isParted { return request }
        }
        let rowReader = QuestionTable(letter.sheet, marks: letter.marks)
        if found.questions.count > 1, !rowReader.mayHold(found.questions) { return found }
        let table = rowReader.questions()
        let rows = Set(table.flatMap(\.lines))
        let isTable = !rows.isEmpty && found.questions.allSatisfy { rows.isSuperset(of: $0.lines) }
        if found.questions.count > 1, !isTable { return found }
        if let first = table.first?.lines.first, let last = table.last?.lines.first {
            return ([Round(label: nil, lines: first..<(last + 1))], table)
        }
        let mail = reader.read(oldest.requestLines())
        if mail.questions.count > found.questions.count { return mail }
        if found.questions.isEmpty, let asked = RequestInSentence(letter).question() {
            let first = asked.lines.first ?? 0
            let round = Round(label: nil, lines: first..<(first + asked.lines.count))
            return ([round], MarkedClauses(letter).divided(asked) ?? ClauseAsks(letter).divided(asked))
        }
        return found
    }

    private var oldest: OldestMessage {
        OldestMessage(letter.sheet, quoted: quoted, marks: letter.marks, isRequest: quotesRequest)
    }

    /// Whether the mail quoted below holds each of the questions too: then the reply repeats the request.
    private func areRepeated(_ questions: [AskedQuestion]) -> Bool {
        guard let start = quoted.start, !questions.isEmpty else { return false }
        let repeated = Set(letter.restatement.original[start...].compactMap(\.self))
        return questions.allSatisfy { !repeated.isDisjoint(with: $0.lines) }
    }

    /// The lines labelled as request, and the heads of a list that asks wherever it stands.
    private func requestLines() -> [Int] {
        let lists = askingHeads()
        let openings = roundOpenings(above: lists)
        let first = min(lists.first ?? Int.max, openings.first ?? Int.max)
        let isInterleaved = ReplyWalk.isInterleaved(labels: letter.labels, asked: lists)
        let opening = lists.isEmpty ? questionBelowHeading() : 0..<0
        let repeated = letter.repeatedRequest
        var lines: [Int] = []
        for line in letter.labels.indices where !isRestated(line) {
            let goesOn = lines.last == line - 1 && letter.sheet.lines[line].joint == .sentence
            let asks =
                lists.contains(line) || openings.contains(line) || opening.contains(line)
                || letter.labels[line] == .request && !repeated.contains(line)
                    && (!isInterleaved || line < first || isOutside(line) || goesOn)
            if asks { lines.append(line) }
        }
        return lines
    }

    /// The question right below the heads of two columns, `You asked` and `Our response`, where others
    /// further down have their answers below them: the second head does not make it an answer.
    private func questionBelowHeading() -> Range<Int> {
        let asked = LineSet(
            of: letter.labels.count,
            letter.labels.indices.lazy.filter { letter.labels[$0] == .request && endsAsking($0) })
        guard ReplyWalk.isInterleaved(labels: letter.labels, asked: asked),
            let heading = letter.sheet.visible.firstIndex(where: {
                letter.marks.has(cue: .answerHeading, on: $0)
            }),
            heading > 0, heading + 1 < letter.sheet.visible.count,
            letter.marks.has(cue: .requestHeading, on: letter.sheet.visible[heading - 1])
        else { return 0..<0 }
        let first = letter.sheet.visible[heading + 1]
        let last = letter.sheet.sentenceEnd(from: first)
        let isQuestion = letter.labels[first] == .answer && endsAsking(last)
        return isQuestion ? first..<(last + 1) : 0..<0
    }

    private func endsAsking(_ line: Int) -> Bool {
        letter.sheet.lastByte(on: line) == UInt8(ascii: "?")
    }

    /// A line of the request that stands in no item of a list, or opens a part of one.
    private func isOutside(_ line: Int) -> Bool {
        sequences.places[line] == nil || letter.sheet.lines[line].marker.map { $0.style != .bullet } ?? false
    }

    /// The heads of the lists of which most items ask and that stand in the body of the letter.
    ///
    /// The first such list is the request; of the others those belong to it that say nothing again.
    private func askingHeads() -> LineSet {
        var lists: [Int: AskingList] = [:]
        for (line, place) in sequences.places.enumerated() {
            guard let place, place.part == .head,
                letter.labels[line] == .answer || letter.labels[line] == .request
            else { continue }
            let asks =
                place.asks || letter.marks.has(cue: .askWords, on: line)
                || letter.marks.has(cue: .questionWord, on: line)
            let marked = letter.sheet.lines[line].marker != nil
            lists[place.sequence, default: AskingList()].add(line, marked: marked, asks: asks)
        }
        let replies = linesBelow(lists[0])
        var heads = LineSet(of: letter.labels.count)
        var asking: Set<Int> = []
        for (sequence, list) in lists
        where list.asks && (sequence == 0 || !list.heads.contains(where: isCopy))
            && lists[0].map({ answers(list, to: $0, within: replies) }) != true
        {
            asking.insert(sequence)
            for line in list.heads { heads.insert(line) }
        }
        for line in sequences.partHeads {
            let isBody = letter.labels[line] == .answer || letter.labels[line] == .request
            if isBody, let place = sequences.places[line], asking.contains(place.sequence) {
                heads.insert(line)
            }
        }
        return heads
    }

    /// The lines below a list, down to the next one that is read as request.
    private func linesBelow(_ list: AskingList?) -> Range<Int> {
        guard let last = list?.heads.max() else { return 0..<0 }
        return (last + 1)..<(letter.labels[(last + 1)...].firstIndex(of: .request) ?? letter.labels.count)
    }

    /// Whether a list below the first one is the reply to it: it has as many items, none of them ends as a
    /// question, they are read as answers, and nothing is asked between the two.
    private func answers(_ list: AskingList, to first: AskingList, within lines: Range<Int>) -> Bool {
        guard first.asks, first.count == list.count, let start = list.heads.min(), lines.contains(start),
            style(of: first) == style(of: list)
        else { return false }
        return list.heads.allSatisfy { sequences.places[$0]?.asks == false }
            && list.heads.count(where: { letter.labels[$0] == .answer }) * 2 > list.heads.count
    }

    private func style(of list: AskingList) -> ItemMarker.Style? {
        list.heads.min().flatMap { letter.sheet.lines[$0].marker?.style }
    }

    /// The lines between the heading of a round and the first of the heads below it: what comes before
    /// a list can answer none of it.
    private func roundOpenings(above heads: LineSet) -> LineSet {
        var openings = LineSet(of: letter.labels.count)
        // Where nothing heads a list, nothing opens above one.
        guard let last = heads.last else { return openings }
        var open: [Int] = []
        for line in 0...last {
            if heads.contains(line) {
                for opening in open { openings.insert(opening) }
                open = []
            } else if letter.labels[line] == nil {
                continue
            } else if letter.labels[line] != .answer && letter.labels[line] != .request {
                open = []
            } else if letter.marks.has(.roundHeading, on: line), letter.sheet.lines[line].marker == nil {
                open = [line]
            } else if !open.isEmpty {
                open.append(line)
            }
        }
        return openings
    }

    private func isCopy(_ line: Int) -> Bool {
        letter.restatement.original[line] != nil || letter.restatement.isRestated[line]
    }

    /// The heads of one list.
    private struct AskingList {
        var heads: [Int] = []
        /// For each item whether it asks.
        private var items: [Bool] = []

        var count: Int { items.count }
        var asks: Bool { items.count > 1 && items.count { $0 } * 2 >= items.count }

        mutating func add(_ line: Int, marked: Bool, asks: Bool) {
            heads.append(line)
            if marked { items.append(false) }
            if asks, !items.isEmpty { items[items.count - 1] = true }
        }
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
        // Where each ask is answered below it, the next one is another, however alike.
        if answeredRuns > 1, isAnsweredBelow[original] { return false }
        return letter.labels[original] == .request && letter.replies(between: original, and: line)
    }

    /// For each line whether it belongs to a run of lines of the request that has an answer directly
    /// below it, and how many such runs there are.
    private static func answeredRuns(_ labels: [SegmentKind?]) -> (lines: [Bool], count: Int) {
        var lines = Array(repeating: false, count: labels.count)
        var run: [Int] = []
        var count = 0
        for (line, label) in labels.enumerated() {
            guard let label, label != .pageBoilerplate else { continue }
            if label == .request {
                run.append(line)
            } else {
                if label == .answer, !run.isEmpty {
                    count += 1
                    for line in run { lines[line] = true }
                }
                run = []
            }
        }
        return (lines, count)
    }
}
