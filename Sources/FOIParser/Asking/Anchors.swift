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
    /// True where that sentence opens a paragraph with it.
    var opens = false
    /// True where the question's number stands inside a sentence.
    var inSentence = false
    /// True where a caption speaks of the question.
    var isCaption = false
}

/// Finds the anchors of a reply line by line.
struct AnchorReader {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let marks: LineMarks
    private let restatement: Restatement
    private let references: QuestionReferences
    private let index: QuestionIndex
    private let questions: [AskedQuestion]
    /// Lines of the reply whose words stand again as a question in quoted mail, with its line.
    private let quotedBelow: [Int: Int]
    private let sentenceStarts: [Int]
    /// By line, the questions of which a caption speaks.
    private let captions: [Int: [Int]]
    /// The reply numbers its own paragraphs, so that a bare number names no question.
    private let numbersParagraphs: Bool

    /// - Parameters:
    ///   - labels: the kinds of the letter's lines, set right by the questions.
    ///   - asked: the lines on which the questions stand.
    init(_ letter: Letter, labels: [SegmentKind?], questions: [AskedQuestion], asked: LineSet) {
        sheet = letter.sheet
        self.labels = labels
        marks = letter.marks
        restatement = letter.restatement
        references = letter.references
        self.questions = questions
        index = QuestionIndex(questions, lines: labels.count)
        var quotedBelow: [Int: Int] = [:]
        for line in questions.lazy.flatMap(\.lines) {
            guard let copy = restatement.original[line], index.question(onLine: copy) == nil else { continue }
            quotedBelow[copy] = quotedBelow[copy] ?? line
        }
        self.quotedBelow = quotedBelow
        sentenceStarts = Self.sentenceStarts(sheet)
        captions = Self.captions(sheet, labels, questions)
        numbersParagraphs = Self.numbersParagraphs(sheet, labels, questions, asked)
    }

    /// The anchor on `line`, given the questions that the reply is answering so far.
    ///
    /// - Parameters:
    ///   - run: the questions that stand directly above, if any do, so that they or their parts may be
    ///     answered from the first again.
    ///   - round: the round of asking that the reply has come to.
    func anchor(on line: Int, after current: [Int], below run: [Int]?, round: Int) -> Anchor? {
        restatedQuestion(line, round) ?? captionedQuestions(line, round)
            ?? markedQuestion(line, after: current, below: run, round)
            ?? namedQuestions(line, round)
    }

    // MARK: Restated

    private func restatedQuestion(_ line: Int, _ round: Int) -> Anchor? {
        guard let original = questionLine(restatedBy: line), let question = index.question(onLine: original)
        else { return nil }
        let label = sheet.lines[line].marker.map { sheet.string(of: $0.range) }
        // The number printed beside the restated words goes before the words: lists are renumbered.
        if let marker = sheet.lines[line].marker, let key = marker.numbers.first, marker.isSingle,
            let numbered = index.question(key, in: round),
            questions[numbered].key.first == questions[question].key.first
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
        return quotedBelow[line] ?? quotedBelow[sentenceStarts[line]]
    }

    /// For each line the one on which the sentence that goes on over it begins.
    private static func sentenceStarts(_ sheet: Sheet) -> [Int] {
        var start = 0
        return sheet.lines.indices.map { line in
            if sheet.lines[line].joint != .sentence { start = line }
            return start
        }
    }

    /// Behind a tab, or behind the question mark of a restated question, its answer may follow.
    private func answerBehindQuestion(_ line: Int) -> Int? {
        let content = sheet.lines[line].content
        if let tab = sheet.text[content].firstIndex(of: 0x09) { return tab + 1 }
        guard let mark = sheet.text[content].lastIndex(of: UInt8(ascii: "?")) else { return nil }
        let rest = (mark + 1)..<content.upperBound
        guard sheet.wordCount(in: rest) > 0 else { return nil }
        let question = sheet.wordCount(in: sheet.lines[sentenceStarts[line]].content.lowerBound..<mark)
        return question >= 4 && !hasMoreBehindQuestion(questionLine(restatedBy: line))
            ? firstLetter(in: rest) : nil
    }

    /// Whether the question itself goes on behind its question mark.
    private func hasMoreBehindQuestion(_ line: Int?) -> Bool {
        guard let line, let question = index.question(onLine: line) else { return true }
        // A question over several lines is asked on its last one.
        let content = sheet.lines[questions[question].lines.last ?? line].content
        guard let mark = sheet.text[content].lastIndex(of: UInt8(ascii: "?")) else { return true }
        return sheet.wordCount(in: (mark + 1)..<content.upperBound) > 0
    }

    private func firstLetter(in range: Range<Int>) -> Int? {
        let words = sheet.marks.words
        let word = words.firstIndex(atOrAfter: range.lowerBound)
        guard word < words.count else { return nil }
        let start = words[word].start
        let isPounds =
            start >= range.lowerBound + 2 && sheet.text[start - 2] == 0xC2 && sheet.text[start - 1] == 0xA3
        return isPounds ? start - 2 : start
    }

    /// Whether the bare numbers of the reply run far beyond those of the questions.
    private static func numbersParagraphs(
        _ sheet: Sheet, _ labels: [SegmentKind?], _ questions: [AskedQuestion], _ asked: LineSet
    ) -> Bool {
        var numbers: Set<Int> = []
        for (line, label) in labels.enumerated() where !asked.contains(line) {
            guard label == .answer || label == .decision || label == .reasons,
                let marker = sheet.lines[line].marker, marker.style == .number, marker.word == nil,
                marker.closer != 0, marker.isSingle, marker.numbers[0].count == 1,
                let number = Int(marker.numbers[0][0])
            else { continue }
            numbers.insert(number)
        }
        guard let highest = numbers.max() else { return false }
        let last = questions.compactMap { $0.key.first.flatMap { Int($0) } }.max() ?? questions.count
        return highest > last + Self.margin && numbers.count * 2 > highest
    }

    /// Numbers beyond the last question that a reply may show for other reasons.
    private static let margin = 2

    // MARK: Captions

    /// Captions stand for questions that have no numbers by which they could be named.
    private static func captions(
        _ sheet: Sheet, _ labels: [SegmentKind?], _ questions: [AskedQuestion]
    ) -> [Int: [Int]] {
        guard questions.count > 1, questions.allSatisfy({ $0.number == nil && !$0.lines.isEmpty }) else {
            return [:]
        }
        let captions = Captions(sheet, labels: labels, asks: questions.map(\.lines)).matches()
        return Set(captions.values.flatMap { $0 }).count > 1 ? captions : [:]
    }

    /// `Lifts:`, or `A. CCTV of the store (your question 4)`.
    private func captionedQuestions(_ line: Int, _ round: Int) -> Anchor? {
        if let found = captions[line] {
            return Anchor(
                questions: found, label: sheet.string(of: sheet.lines[line].content), replyStart: nil,
                restates: false, isCaption: true)
        }
        guard labels[line] == .answer || labels[line] == .decision,
            let last = references[line].last
        else { return nil }
        let before = sheet.lines[line].content.lowerBound..<last.range.lowerBound
        let behind = last.range.upperBound..<sheet.lines[line].content.upperBound
        guard isOwn(before) || sheet.text[before].last == UInt8(ascii: "("),
            sheet.text[behind].elementsEqual(")".utf8)
        else { return nil }
        let found = last.keys.flatMap { resolve($0, after: [], round) }
        guard !found.isEmpty else { return nil }
        // `They cost £112,400. (Question 2)` is the answer itself.
        let isSaid = sheet.text[before].reversed().drop { $0 <= 0x20 || $0 == UInt8(ascii: "(") }.first.map {
            [UInt8(ascii: "."), UInt8(ascii: "!")].contains($0)
        }
        return Anchor(
            questions: unique(found), label: sheet.string(of: last.range),
            replyStart: isSaid == true ? before.lowerBound : nil, restates: false)
    }

    // MARK: Marked

    private func markedQuestion(
        _ line: Int, after current: [Int], below run: [Int]?, _ round: Int
    ) -> Anchor? {
        guard let marker = sheet.lines[line].marker, !marker.numbers.isEmpty else { return nil }
        if numbersParagraphs, marker.word == nil, marker.style == .number { return nil }
        let found = marker.numbers.flatMap { key in resolve(key, after: current, round) }
        guard !found.isEmpty else { return nil }
        let goesBack = run.map { run in
            areParts(found, of: current) || run.count > 1 && found.allSatisfy(run.contains)
        }
        if marker.word == nil, goesBack != true, !isTrusted(marker, line, found, after: current) {
            return nil
        }
        let rest = marker.contentStart..<sheet.lines[line].content.upperBound
        let hasReply = !rest.isEmpty && sheet.wordCount(in: rest) > 0
        return Anchor(
            questions: unique(found), label: sheet.string(of: marker.range),
            replyStart: hasReply ? marker.contentStart : nil, restates: false)
    }

    /// A bare letter under a question that is being answered is a part of that question.
    private func resolve(_ key: [String], after current: [Int], _ round: Int) -> [Int] {
        if let last = current.first, key.count == 1, key[0].utf8.first.map({ $0 > 0x39 }) == true {
            let parent = questions[last].parent ?? last
            if let part = index.question(questions[parent].key + key, in: questions[parent].round) {
                return [part]
            }
        }
        return index.question(key, in: round).map(index.leaves) ?? []
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
    private func namedQuestions(_ line: Int, _ round: Int) -> Anchor? {
        let own = references[line]
        guard let first = own.first else { return nil }
        let sentence = sheet.marks.words.sentence(around: first.range)
        let start = max(sentence.lowerBound, sheet.lines[line].content.lowerBound)
        let isOpening = opensParagraph(line, sentence, first)
        guard labels[line] == .answer || labels[line] == .decision || isOpening && labels[line] == .reasons
        else { return nil }
        let named = own.filter { sentence.contains($0.range.lowerBound) }
        guard disposes(sentence, from: start, first: first) else { return nil }
        let found = named.flatMap { $0.keys.flatMap { resolve($0, after: [], round) } }.filter {
            questions[$0].round == round
        }
        guard !found.isEmpty else { return nil }
        return Anchor(
            questions: unique(found), label: sheet.string(of: first.range),
            replyStart: isHeading(line, named)
                ? nil : pointsBack(sentence) ? sheet.lines[line].content.lowerBound : start,
            restates: false,
            isNamed: labels[line] == .reasons
                || !isHeading(line, named) && !marks.has(cue: .answerTo, on: line),
            opens: isOpening, inSentence: !isHeading(line, named))
    }

    /// `Finally, for question 5, the force …`, `The amount paid (question 4) was …`: the first
    /// sentence of a paragraph names the question at its head.
    private func opensParagraph(
        _ line: Int, _ sentence: Range<Int>, _ first: QuestionReferences.Reference
    ) -> Bool {
        let own = sheet.lines[line]
        guard own.joint == .none, sentence.lowerBound >= own.range.lowerBound || own.blankAbove > 0 else {
            return false
        }
        let before = own.content.lowerBound..<max(own.content.lowerBound, first.range.lowerBound)
        let words = sheet.wordCount(in: before)
        let isBracketed = sheet.text[before].last(where: { $0 > 0x20 }) == UInt8(ascii: "(")
        return words <= 4 || words <= Self.subject && (isBracketed || isOwn(before))
    }

    /// Words that a subject may have before the number of its question in brackets.
    private static let subject = 16

    /// `(your question 4)`.
    private func isOwn(_ before: Range<Int>) -> Bool {
        sheet.text[before].reversed().drop { $0 <= 0x20 }.starts(with: "(your".utf8.reversed())
    }

    /// `This answers Request 1.` speaks of what stands before it.
    private func pointsBack(_ sentence: Range<Int>) -> Bool {
        sheet.marks.has(cue: .answersThis, in: sentence)
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
        let end = sheet.lines[line].content.upperBound
        let behind = min(named.last?.range.upperBound ?? end, end)..<end
        return words <= named.reduce(0) { $0 + $1.keys.count } + 8 && sheet.wordCount(in: behind) <= 3
            && !marks.cues(on: line).contains { $0.outcome != nil }
    }

    private func unique(_ found: [Int]) -> [Int] {
        guard found.count > 1 else { return found }
        var seen: Set<Int> = []
        return found.filter { seen.insert($0).inserted }
    }
}
