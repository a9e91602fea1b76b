import Basics

/// Turns the lines of one round into questions: by their numbers, by their layout, or as one.
struct QuestionList {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let marks: LineMarks
    private let restatement: Restatement
    private let unnumbered: UnnumberedAsks
    private let clauses: ClauseAsks
    private let marked: MarkedClauses
    private let options: AnswerOptions

    init(_ letter: Letter) {
        unnumbered = UnnumberedAsks(letter)
        clauses = ClauseAsks(letter)
        marked = MarkedClauses(letter)
        options = AnswerOptions(letter)
        sheet = letter.sheet
        labels = letter.labels
        marks = letter.marks
        restatement = letter.restatement
    }

    func questions(of lines: [Int], in round: Int) -> [AskedQuestion] {
        let items = numberedItems(lines)
        if !items.isEmpty {
            let questions = options.withoutOptions(ItemTree(sheet).questions(items, in: round))
            return questions.count == 1 ? RepeatedOpenings(sheet).parted(questions[0]) : questions
        }
        let bulleted = bulleted(lines)
        let bullets = asking(bulleted, in: lines)
        if bullets.count > 1 {
            return unnumbered.numbered(bullets).flatMap { whole([$0.lines], in: round, key: $0.key) }
        }
        let runs = answeredRuns(lines)
        if runs.count > 1 { return runs.flatMap { prose($0, in: round) } }
        let restated = restatedAsks(lines)
        if restated.count > 1 { return restated.flatMap { whole([$0], in: round) } }
        let kept = lines.filter { !isHeading($0) && !isClosing($0) }
        let possible = possibleAsks(kept)
        let numbered = unnumbered.numberedByReply([
            possible, sheet.sentences(of: kept).filter { !isIntroduction($0) },
            sheet.paragraphs(of: kept).filter { !isIntroduction($0) },
        ])
        if !numbered.isEmpty { return numbered.flatMap { whole([$0.lines], in: round, key: $0.key) } }
        let list = listed(kept)
        let division = longest([possible, list, Array(list.dropFirst()), bulleted])
        let parted = prose(lines, in: round).flatMap { marked.divided($0) ?? clauses.divided($0) }
        guard division.answers > 1, division.answers >= parted.count else { return parted }
        return division.asks.flatMap { whole([$0.lines], in: round, key: $0.key) }
    }

    /// The first of several ways to part a request that has the most answers.
    private func longest(_ ways: [[[Int]]]) -> UnnumberedAsks.Division {
        let different = ways.indices.filter { ways.firstIndex(of: ways[$0]) == $0 }
        return different.map { unnumbered.divided(ways[$0]) }.max { $0.answers < $1.answers }
            ?? UnnumberedAsks.Division()
    }

    /// Sentences that ask, or else the lines of a list without marks.
    private func possibleAsks(_ kept: [Int]) -> [[Int]] {
        let sentences = sheet.sentences(of: kept).filter { !isIntroduction($0) }
        // Lines below an ask that they only break down are no asks.
        let breaksDown = sentences.contains { sentence in
            ends(sentence, with: UInt8(ascii: ":"))
                || sentence.contains { marks.has(cue: .breakdown, on: $0) }
        }
        guard !breaksDown else { return [] }
        let asking = sentences.filter(asks)
        return asking.count * 2 > sentences.count ? asking : sentences
    }

    /// The lines of a list without marks, whether they ask or only name what is wanted: from the first that asks
    /// on each is a sentence by itself.
    private func listed(_ kept: [Int]) -> [[Int]] {
        let sentences = sheet.sentences(of: kept).filter { !isIntroduction($0) }
        let below = Array(sentences.drop { !asks($0) })
        return below.count { asks($0) } * 2 > below.count ? below : []
    }

    // MARK: Without marks

    /// Runs of lines that the reply parts, where each is answered by itself.
    private func answeredRuns(_ lines: [Int]) -> [[Int]] {
        var runs: [[Int]] = []
        for line in lines {
            if let last = runs.last?.last, !replies(between: last, and: line) {
                runs[runs.count - 1].append(line)
            } else {
                runs.append([line])
            }
        }
        let own = runs.filter { run in
            !run.allSatisfy(isHeading) && !sheet.sentences(of: run).allSatisfy(isIntroduction)
        }
        let asking = own.count { run in sheet.sentences(of: run).contains(where: asks) }
        return asking * 2 >= own.count ? own : []
    }

    /// Sentences that ask, where the reply says at least two of them again.
    private func restatedAsks(_ lines: [Int]) -> [[Int]] {
        let asking = sheet.sentences(of: lines).filter { ends($0, with: UInt8(ascii: "?")) || asks($0) }
        let restated = asking.count { sentence in
            sentence.first.map { restatement.isRestated[$0] || restatement.original[$0] != nil } ?? false
        }
        return restated > 1 ? asking : []
    }

    // MARK: Bullets

    /// The lines of each bulleted item.
    private func bulleted(_ lines: [Int]) -> [[Int]] {
        var items: [[Int]] = []
        let bullets = BulletLists(sheet)
        let outer = lines.lazy.compactMap(bullets.form).first
        for line in lines {
            let form = bullets.form(of: line)
            if let form, form == outer {
                items.append([line])
            } else if !items.isEmpty, form != nil || sheet.lines[line].joint == .sentence {
                items[items.count - 1].append(line)
            }
        }
        return items
    }

    /// The bulleted items, where most of them ask something; bullets that only list what one ask
    /// covers are no questions.
    private func asking(_ items: [[Int]], in lines: [Int]) -> [[Int]] {
        let asking = items.count { item in
            ends(item, with: UInt8(ascii: "?")) || item.contains { marks.has(cue: .askWords, on: $0) }
        }
        if asking * 3 >= items.count * 2 { return items }
        let opening = items.count { marks.has(cue: .questionWord, on: $0[0]) }
        let names = namesThings(items) || opening * 2 >= items.count
        return names && !isQualified(lines, above: items.first?.first ?? 0) ? items : []
    }

    /// Bullets of some words each, as people list the documents they want; not years or columns.
    private func namesThings(_ items: [[Int]]) -> Bool {
        let words = items.map { sheet.wordCount(on: $0) }
        return items.count > 1 && words.allSatisfy { $0 >= 3 } && words.reduce(0, +) >= 5 * items.count
    }

    /// An ask above the bullets that they only break down.
    private func isQualified(_ lines: [Int], above bullet: Int) -> Bool {
        lines.contains {
            let breaksDown =
                marks.has(cue: .breakdown, on: $0) && !marks.has(cue: .requestIntro, on: $0)
            return $0 < bullet && (breaksDown || sheet.lastByte(on: $0) == UInt8(ascii: "?"))
        }
    }

    // MARK: Numbered

    /// A marked line with the lines that go on from it.
    struct Item {
        let marker: ItemMarker
        var lines: [Int]
    }

    /// The items of the list, each with its lines. A list has at least two items, or one whose
    /// marker cannot be anything else (`Q1)`, `Question 1`), or one with items below it.
    private func numberedItems(_ lines: [Int]) -> [Item] {
        var items: [Item] = []
        var unmarkedRun = false
        let inPairs = lines.count(where: { sheet.lines[$0].marker?.isPairedQuestion == true }) > 1
        for line in lines {
            if let marker = sheet.lines[line].marker, marker.style != .bullet, isItem(marker, on: line),
                !inPairs || !marker.isPairedAnswer,
                !sheet.isNumberedHeading(line)
            {
                items.append(Item(marker: marker, lines: [line]))
                unmarkedRun = false
            } else if !items.isEmpty, !unmarkedRun {
                unmarkedRun =
                    isClosingLine(line) || opensReply(line) || isRemark(line)
                    || replies(between: items[items.count - 1].lines.last ?? line, and: line)
                if !unmarkedRun { items[items.count - 1].lines.append(line) }
            }
        }
        if let second = items.first, let line = second.lines.first,
            let first = InlineOpening(sheet).item(before: second, in: lines.prefix { $0 < line })
        {
            items.insert(first, at: 0)
        }
        trimLast(&items)
        if isFieldList(items), !isAnsweredByLetter(items) { return [] }
        let certain = items.contains { $0.marker.word == .question || $0.marker.word == .request }
        guard items.count > 1 || certain || items.first.map(isPlausibleSingle) == true else { return [] }
        return items
    }

    /// Lettered fields or columns that qualify one ask: many, short, and none of them a question.
    private func isFieldList(_ items: [Item]) -> Bool {
        guard items.count >= 5, items.allSatisfy({ $0.marker.style != .number && $0.marker.word == nil })
        else { return false }
        let asking = items.contains { item in
            item.lines.contains { sheet.lastByte(on: $0) == UInt8(ascii: "?") }
        }
        let words = items.map { sheet.wordCount(in: sheet.lines[$0.lines[0]].content) }.sorted()
        return !asking && words[words.count / 2] <= 7
    }

    /// Whether the reply below prints most of the letters again.
    private func isAnsweredByLetter(_ items: [Item]) -> Bool {
        guard let last = items.last?.lines.last else { return false }
        let printed = marked.itemsPrinted(below: last)
        return items.count { printed.contains($0.marker.numbers[0].joined()) } * 2 > items.count
    }

    private func isItem(_ marker: ItemMarker, on line: Int) -> Bool {
        guard marker.isSingle, marker.word != .answer else { return false }
        guard let number = marker.numbers.first?.first else { return false }
        // `2019 - 2020` and years in lists of years are no item numbers.
        return Int(number).map { $0 < 200 } ?? (number.utf8.count == 1 || RomanNumeral.value(number) != nil)
    }

    /// A single `1.` starts a list that lost its other items; a single `(a)` or `5.` does not.
    private func isPlausibleSingle(_ item: Item) -> Bool {
        item.marker.numbers.first == ["1"] && item.marker.style == .number
    }

    private func isClosingLine(_ line: Int) -> Bool {
        marks.has(cue: .closing, on: line) || marks.has(cue: .requestClosing, on: line)
    }

    /// A paragraph in which the applicant speaks of something else.
    private func isRemark(_ line: Int) -> Bool {
        sheet.lines[line].joint == .none && marks.has(cue: .applicantVoice, on: line) && !asksOn(line)
    }

    /// Words that only the authority uses, on a line taken for request.
    private func opensReply(_ line: Int) -> Bool {
        [.thanks, .announce, .answerHeading, .confirmHeld].contains { marks.has(cue: $0, on: line) }
    }

    /// Whether the reply has a say between two lines of the request.
    private func replies(between first: Int, and second: Int) -> Bool {
        guard first + 1 < second else { return false }
        return labels[(first + 1)..<second].contains { [.answer, .decision, .reasons, .advice].contains($0) }
    }

    /// The applicant's argument below the last item is no part of it: a paragraph of its own stays
    /// only where it asks, hangs under the item or where other items have such paragraphs too.
    private func trimLast(_ items: inout [Item]) {
        guard items.count > 1, let last = items.last else { return }
        let others = items.dropLast().contains { item in
            zip(item.lines, item.lines.dropFirst()).contains { opensParagraph($1, below: $0, in: item) }
        }
        let single = items.count > 2 && items.dropLast().allSatisfy { $0.lines.count == 1 }
        guard !others,
            let cut = last.lines.indices.dropFirst().first(where: { place in
                opensParagraph(
                    last.lines[place], below: last.lines[place - 1], in: last, amongSingleLines: single)
                    && !asksOn(last.lines[place])
            })
        else { return }
        items[items.count - 1].lines = Array(last.lines[..<cut])
    }

    /// A line that starts a paragraph behind a finished sentence, or where no item takes a second line, and does
    /// not hang under the item.
    private func opensParagraph(
        _ line: Int, below above: Int, in item: Item, amongSingleLines: Bool = false
    ) -> Bool {
        let own = sheet.lines[line]
        guard own.joint == .none, own.marker == nil, own.indent <= sheet.lines[item.lines[0]].indent else {
            return false
        }
        if own.blankAbove > 0 || amongSingleLines, isCapital(own.content.lowerBound) { return true }
        return sheet.lastByte(on: above).map {
            [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains($0)
        } ?? true
    }

    private func isCapital(_ offset: Int) -> Bool { ASCII.isUppercase(sheet.text[offset]) }

    private func asksOn(_ line: Int) -> Bool {
        sheet.lastByte(on: sheet.sentenceEnd(from: line)) == UInt8(ascii: "?")
            || marks.has(cue: .followUpAsk, on: line)
    }

    // MARK: Prose

    /// The whole as one question: from the first sentence that asks to the last, with what belongs
    /// to it; headings, introductions, background and closing words left out.
    private func prose(_ lines: [Int], in round: Int) -> [AskedQuestion] {
        let kept = lines.filter { !isHeading($0) && !isClosing($0) }
        let sentences = sheet.sentences(of: kept)
        guard let first = sentences.firstIndex(where: asks),
            let last = sentences.lastIndex(where: { asks($0) || lists($0) })
        else {
            return whole(sentences.filter { !isIntroduction($0) }, in: round)
        }
        return whole(Array(sentences[first...max(first, last)]), in: round)
    }

    private func whole(_ sentences: [[Int]], in round: Int, key: [String] = []) -> [AskedQuestion] {
        let lines = sentences.flatMap { $0 }
        let words = sheet.wordCount(on: lines)
        guard let first = lines.first, words >= Self.fewestWords else { return [] }
        let start = max(sheet.lines[first].marker?.contentStart ?? 0, sheet.lines[first].content.lowerBound)
        return [
            AskedQuestion(
                round: round, parent: nil, number: nil, key: key, lines: lines, start: start, label: nil)
        ]
    }

    /// Words that can ask for something: `Who ate them`.
    private static let fewestWords = 3

    /// A question, or words by which people ask.
    private func asks(_ sentence: [Int]) -> Bool {
        if isIntroduction(sentence) { return false }
        if ends(sentence, with: UInt8(ascii: "?")) { return true }
        return sentence.contains {
            marks.has(cue: .askWords, on: $0) || marks.has(cue: .questionWord, on: $0)
        }
    }

    /// An item of a list below an ask, or the line that announces one.
    private func lists(_ sentence: [Int]) -> Bool {
        guard let first = sentence.first else { return false }
        if sheet.lines[first].marker != nil || ends(sentence, with: UInt8(ascii: ":")) { return true }
        if case .listItem = sheet.lines[first].layout.block { return true }
        let words = sheet.wordCount(on: sentence)
        return words <= 8 && !ends(sentence, with: UInt8(ascii: "."))
    }

    private func ends(_ sentence: [Int], with byte: UInt8) -> Bool {
        sentence.last.flatMap { sheet.lastByte(on: $0) } == byte
    }

    private func isHeading(_ line: Int) -> Bool {
        let isNamed =
            marks.has(cue: .requestHeading, on: line) || marks.has(.roundHeading, on: line)
            || marks.has(cue: .headTitle, on: line)
        return isNamed && sheet.wordCount(in: sheet.lines[line].content) <= 12
    }

    private func isClosing(_ line: Int) -> Bool {
        marks.has(cue: .closing, on: line) || marks.has(cue: .greeting, on: line)
    }

    /// `I note you seek access to the following:`, which only says that a request follows.
    private func isIntroduction(_ sentence: [Int]) -> Bool {
        guard let first = sentence.first else { return false }
        let announces = sentence.contains { marks.has(cue: .followingAnnounced, on: $0) }
        if announces, !ends(sentence, with: UInt8(ascii: "?")) { return true }
        let introduces =
            marks.has(cue: .requestIntro, on: first) || marks.has(cue: .thanks, on: first)
            || marks.has(cue: .renumbered, on: first)
        let isOpen =
            ends(sentence, with: UInt8(ascii: ":")) || ends(sentence, with: UInt8(ascii: "."))
            || ends(sentence, with: UInt8(ascii: "-"))
        return introduces && isOpen && !reportsQuestion(sentence)
    }

    /// `You asked how much the pump cost`, which introduces and asks at once.
    private func reportsQuestion(_ sentence: [Int]) -> Bool {
        guard let first = sentence.first, let last = sentence.last else { return false }
        let words = sheet.words(on: first..<(last + 1))
        return zip(words, words.dropFirst()).contains { before, word in
            Self.reporting.contains(sheet.marks.words[before].hash)
                && Self.asking.contains(sheet.marks.words[word].hash)
        }
    }

    private static let reporting = WordSet(WordLists.standard.hashes(.reporting))
    private static let asking = WordSet(WordLists.standard.hashes(.asking))
}
