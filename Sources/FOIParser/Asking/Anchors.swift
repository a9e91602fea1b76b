/// What tells that the reply turns to a question.
struct Anchor: Sendable {
    /// Indices of questions.
    let questions: [Int]
    /// The words that tell it, as printed.
    let label: String?
    /// Where the reply begins on this line; nil where the whole line restates or names the
    /// question.
    let replyStart: Int?
    /// True where the anchor restates the question's words.
    let restates: Bool
    /// True where a sentence of the reply names the question.
    var isNamed = false
}

/// Finds the anchors of a reply line by line.
struct AnchorReader {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let marks: LineMarks
    private let restatement: Restatement
    private let index: QuestionIndex
    private let questions: [AskedQuestion]
    private let references: QuestionReferences
    private let preferred: Int
    /// Lines of the reply whose words stand again as a question in quoted mail, with its line.
    private let quotedBelow: [Int: Int]

    init(
        _ sheet: Sheet, labels: [SegmentKind?], marks: LineMarks, restatement: Restatement,
        questions: [AskedQuestion], preferred: Int
    ) {
        self.sheet = sheet
        self.labels = labels
        self.marks = marks
        self.restatement = restatement
        self.questions = questions
        index = QuestionIndex(questions, preferred: preferred)
        self.preferred = preferred
        var quotedBelow: [Int: Int] = [:]
        for line in questions.flatMap(\.lines) {
            guard let copy = restatement.original[line], index.question(onLine: copy) == nil else { continue }
            quotedBelow[copy] = quotedBelow[copy] ?? line
        }
        self.quotedBelow = quotedBelow
        references = QuestionReferences(sheet)
    }

    /// The anchor on `line`, given the questions that the reply is answering so far.
    ///
    /// - Parameter justAsked: whether the questions stand directly above, so that their parts may
    ///   be answered from the first again.
    func anchor(on line: Int, after current: [Int], justAsked: Bool) -> Anchor? {
        restatedQuestion(line) ?? markedQuestion(line, after: current, justAsked: justAsked)
            ?? namedQuestions(line)
    }

    // MARK: Restated

    private func restatedQuestion(_ line: Int) -> Anchor? {
        guard let original = questionLine(restatedBy: line), let question = index.question(onLine: original)
        else { return nil }
        let label = sheet.lines[line].marker.map { sheet.string(of: $0.range) }
        // The number printed beside the restated words goes before the words: lists are renumbered.
        if let marker = sheet.lines[line].marker, let key = marker.numbers.first, marker.isSingle,
            let numbered = index.question(key), questions[numbered].key.first == questions[question].key.first
        {
            return Anchor(
                questions: [numbered], label: label, replyStart: answerBehindQuestion(line), restates: true)
        }
        return Anchor(
            questions: [question], label: label, replyStart: answerBehindQuestion(line), restates: true)
    }

    /// The line of a question that this line restates; quoted mail holds the question below the
    /// line that restates it.
    private func questionLine(restatedBy line: Int) -> Int? {
        if let original = restatement.original[line], index.question(onLine: original) != nil {
            return original
        }
        return quotedBelow[line]
    }

    /// Behind a tab, or behind the question mark of a restated question, its answer may follow.
    private func answerBehindQuestion(_ line: Int) -> Int? {
        let content = sheet.lines[line].content
        if let tab = sheet.text[content].firstIndex(of: 0x09) { return tab + 1 }
        guard let mark = sheet.text[content].lastIndex(of: UInt8(ascii: "?")) else { return nil }
        let rest = (mark + 1)..<content.upperBound
        guard sheet.wordCount(in: rest) > 0 else { return nil }
        let question = sheet.wordCount(in: content.lowerBound..<mark)
        return question >= 4 && !hasMoreBehindQuestion(questionLine(restatedBy: line))
            ? firstLetter(in: rest) : nil
    }

    /// Whether the question itself goes on behind its question mark.
    private func hasMoreBehindQuestion(_ line: Int?) -> Bool {
        guard let line else { return true }
        let content = sheet.lines[line].content
        guard let mark = sheet.text[content].lastIndex(of: UInt8(ascii: "?")) else { return true }
        return sheet.wordCount(in: (mark + 1)..<content.upperBound) > 0
    }

    private func firstLetter(in range: Range<Int>) -> Int? {
        let words = sheet.marks.words
        let word = words.firstIndex(atOrAfter: range.lowerBound)
        return word < words.count ? words[word].start : nil
    }

    // MARK: Marked

    private func markedQuestion(_ line: Int, after current: [Int], justAsked: Bool) -> Anchor? {
        guard let marker = sheet.lines[line].marker, !marker.numbers.isEmpty else { return nil }
        let found = marker.numbers.flatMap { key in resolve(key, after: current) }
        guard !found.isEmpty else { return nil }
        if marker.word == nil, !justAsked || !areParts(found, of: current),
            !isTrusted(marker, line, found, after: current)
        {
            return nil
        }
        let rest = marker.contentStart..<sheet.lines[line].content.upperBound
        let hasReply = !rest.isEmpty && sheet.wordCount(in: rest) > 0
        return Anchor(
            questions: unique(found), label: sheet.string(of: marker.range),
            replyStart: hasReply ? marker.contentStart : nil, restates: false)
    }

    /// A bare letter under a question that is being answered is a part of that question.
    private func resolve(_ key: [String], after current: [Int]) -> [Int] {
        if let last = current.first, key.count == 1, key[0].utf8.first.map({ $0 > 0x39 }) == true {
            let parent = questions[last].parent ?? last
            if let part = index.question(questions[parent].key + key) { return [part] }
        }
        return index.question(key).map(index.leaves) ?? []
    }

    private func areParts(_ found: [Int], of current: [Int]) -> Bool {
        guard let last = current.last, let parent = questions[last].parent else { return false }
        return found.allSatisfy { questions[$0].parent == parent }
    }

    /// A bare number may number something else: it is believed where it stands in the reply and
    /// goes on from the question answered before.
    private func isTrusted(_ marker: ItemMarker, _ line: Int, _ found: [Int], after current: [Int]) -> Bool {
        guard labels[line] == .answer || labels[line] == .decision || labels[line] == .request else {
            return false
        }
        guard let last = current.max() else { return true }
        return found.contains { $0 > last } && found.contains { $0 <= last + 4 }
    }

    // MARK: Named

    /// `In relation to Questions 2, 3 and 4 …`, `We do not hold the information asked for in Q3.`
    private func namedQuestions(_ line: Int) -> Anchor? {
        guard labels[line] == .answer || labels[line] == .decision,
            let first = references.references(on: line).first
        else { return nil }
        let sentence = sheet.marks.words.sentence(around: first.range)
        let start = max(sentence.lowerBound, sheet.lines[line].content.lowerBound)
        let named = references.references(on: line).filter { sentence.contains($0.range.lowerBound) }
        guard disposes(sentence, from: start, first: first) else { return nil }
        let found = named.flatMap { $0.keys.flatMap { resolve($0, after: []) } }.filter {
            questions[$0].round == preferred
        }
        guard !found.isEmpty else { return nil }
        return Anchor(
            questions: unique(found), label: sheet.string(of: first.range),
            replyStart: isHeading(line, named) ? nil : start, restates: false,
            isNamed: !isHeading(line, named) && !marks.has(cue: .answerTo, on: line))
    }

    /// Whether a sentence that names questions answers them: it opens with them, or says what
    /// becomes of them; a sentence that points to another answer does not.
    private func disposes(_ sentence: Range<Int>, from start: Int, first: QuestionReferences.Reference)
        -> Bool
    {
        let cues = sheet.marks.starting(in: sentence).map { sheet.marks.cue(of: $0) }
        if cues.contains(where: { $0.isNamed(.seeOtherAnswer) || $0.tags.contains(.earlier) }) {
            return false
        }
        let opens = sheet.wordCount(in: start..<max(start, first.range.lowerBound)) <= 4
        return opens
            || cues.contains { $0.outcome != nil || $0.isNamed(.answersThis) || $0.tags.contains(.refusal) }
    }

    /// `For questions 2, 3 and 4 above.` says nothing but which questions follow.
    private func isHeading(_ line: Int, _ named: [QuestionReferences.Reference]) -> Bool {
        let words = sheet.wordCount(in: sheet.lines[line].content)
        return words <= named.reduce(0) { $0 + $1.keys.count } + 8
            && !marks.cues(on: line).contains { $0.outcome != nil }
    }

    private func unique(_ found: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return found.filter { seen.insert($0).inserted }
    }
}
