/// Turns the lines of one round into questions: by their numbers, by their layout, or as one.
struct QuestionList {
    private let sheet: Sheet
    private let marks: LineMarks

    init(_ sheet: Sheet, marks: LineMarks) {
        self.sheet = sheet
        self.marks = marks
    }

    func questions(of lines: [Int], in round: Int) -> [AskedQuestion] {
        let items = numberedItems(lines)
        if !items.isEmpty { return ItemTree(sheet).questions(items, in: round) }
        return prose(lines, in: round)
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
        var items: [Item] = [], unmarkedRun = false
        for line in lines {
            if let marker = sheet.lines[line].marker, marker.style != .bullet, isItem(marker, on: line) {
                items.append(Item(marker: marker, lines: [line]))
                unmarkedRun = false
            } else if !items.isEmpty {
                if endsList(line, after: items[items.count - 1]) { unmarkedRun = true }
                if !unmarkedRun { items[items.count - 1].lines.append(line) }
            }
        }
        if isFieldList(items) { return [] }
        let certain = items.contains { $0.marker.word == .question || $0.marker.word == .request }
        guard items.count > 1 || certain || items.first.map(isPlausibleSingle) == true else { return [] }
        return items
    }

    /// Lettered fields or columns that qualify one ask: many, short, and none of them a question.
    private func isFieldList(_ items: [Item]) -> Bool {
        guard items.count >= 5, items.allSatisfy({ $0.marker.style != .number && $0.marker.word == nil }) else { return false }
        let asking = items.contains { item in
            item.lines.contains { line in sheet.lines[line].content.last.map { sheet.text[$0] == UInt8(ascii: "?") } ?? false }
        }
        let words = items.map { sheet.wordCount(in: sheet.lines[$0.lines[0]].content) }.sorted()
        return !asking && words[words.count / 2] <= 7
    }

    private func isItem(_ marker: ItemMarker, on line: Int) -> Bool {
        guard marker.isSingle, marker.word != .answer else { return false }
        guard let number = marker.numbers.first?.first else { return false }
        // `2019 - 2020` and years in lists of years are no item numbers.
        return number.utf8.count <= 2 || Int(number).map { $0 < 200 } == true
    }

    /// A single `1.` starts a list that lost its other items; a single `(a)` or `5.` does not.
    private func isPlausibleSingle(_ item: Item) -> Bool {
        item.marker.numbers.first == ["1"] && item.marker.style == .number
    }

    /// Closing words of the applicant, or prose after a blank line that does not go on.
    private func endsList(_ line: Int, after item: Item) -> Bool {
        if marks.has(cue: "closing", on: line) || marks.has(cue: "request-closing", on: line) { return true }
        let own = sheet.lines[line]
        guard own.blankAbove > 0 || sheet.page.mediaType == .html, own.joint == .none, let first = item.lines.first else { return false }
        let hangs = own.indent > sheet.lines[first].indent || own.marker?.style == .bullet
        if hangs { return false }
        if case .listItem = own.layout.block { return false }
        return marks.has(cue: "applicant-aside", on: line)
    }

    // MARK: Prose

    /// The whole as one question: from the first sentence that asks to the last, with what belongs
    /// to it; headings, introductions, background and closing words left out.
    private func prose(_ lines: [Int], in round: Int) -> [AskedQuestion] {
        let kept = lines.filter { !isHeading($0) && !isClosing($0) }
        let sentences = sentences(of: kept)
        guard let first = sentences.firstIndex(where: asks), let last = sentences.lastIndex(where: { asks($0) || lists($0) }) else {
            return whole(sentences.filter { !isIntroduction($0) }, in: round)
        }
        return whole(Array(sentences[first...max(first, last)]), in: round)
    }

    private func whole(_ sentences: [[Int]], in round: Int) -> [AskedQuestion] {
        let lines = sentences.flatMap { $0 }
        let words = lines.reduce(0) { $0 + sheet.wordCount(in: sheet.lines[$1].content) }
        guard let first = lines.first, words >= 4 else { return [] }
        let start = sheet.lines[first].marker?.contentStart ?? sheet.lines[first].content.lowerBound
        return [AskedQuestion(round: round, parent: nil, number: nil, key: [], lines: lines, start: start, label: nil)]
    }

    private func sentences(of lines: [Int]) -> [[Int]] {
        var sentences: [[Int]] = []
        for line in lines {
            if sheet.lines[line].joint == .sentence, !sentences.isEmpty {
                sentences[sentences.count - 1].append(line)
            } else {
                sentences.append([line])
            }
        }
        return sentences
    }

    /// A question, or words by which people ask.
    private func asks(_ sentence: [Int]) -> Bool {
        if isIntroduction(sentence) { return false }
        if ends(sentence, with: UInt8(ascii: "?")) { return true }
        return sentence.contains { marks.has(cue: "ask-words", on: $0) || marks.has(cue: "question-word", on: $0) }
    }

    /// An item of a list below an ask, or the line that announces one.
    private func lists(_ sentence: [Int]) -> Bool {
        guard let first = sentence.first else { return false }
        if sheet.lines[first].marker != nil || ends(sentence, with: UInt8(ascii: ":")) { return true }
        if case .listItem = sheet.lines[first].layout.block { return true }
        let words = sentence.reduce(0) { $0 + sheet.wordCount(in: sheet.lines[$1].content) }
        return words <= 8 && !ends(sentence, with: UInt8(ascii: "."))
    }

    private func ends(_ sentence: [Int], with byte: UInt8) -> Bool {
        sentence.last.flatMap { sheet.lines[$0].content.last }.map { sheet.text[$0] == byte } ?? false
    }

    private func isHeading(_ line: Int) -> Bool {
        let isNamed = marks.has(cue: "request-heading", on: line) || marks.has(.roundHeading, on: line) || marks.has(cue: "head-title", on: line)
        return isNamed && sheet.wordCount(in: sheet.lines[line].content) <= 12
    }

    private func isClosing(_ line: Int) -> Bool {
        marks.has(cue: "closing", on: line) || marks.has(cue: "greeting", on: line)
    }

    /// `I note you seek access to the following:`, which only says that a request follows.
    private func isIntroduction(_ sentence: [Int]) -> Bool {
        guard let first = sentence.first else { return false }
        let introduces = marks.has(cue: "request-intro", on: first) || marks.has(cue: "thanks", on: first) || marks.has(cue: "renumbered", on: first)
        let isOpen = ends(sentence, with: UInt8(ascii: ":")) || ends(sentence, with: UInt8(ascii: ".")) || ends(sentence, with: UInt8(ascii: "-"))
        return introduces && isOpen
    }
}
