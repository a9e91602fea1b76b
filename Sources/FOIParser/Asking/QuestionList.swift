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
        let certain = items.contains { $0.marker.word == .question || $0.marker.word == .request }
        guard items.count > 1 || certain || items.first.map(isPlausibleSingle) == true else { return [] }
        return items
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

    /// The whole as one question, without headings, introductions and closing words.
    private func prose(_ lines: [Int], in round: Int) -> [AskedQuestion] {
        var kept = lines.filter { !isHeading($0) }
        while let first = kept.first, isIntroduction(first, of: kept) { kept.removeFirst(sentenceLength(kept)) }
        while let last = kept.last, marks.has(cue: "closing", on: last) || marks.has(cue: "request-closing", on: last) { kept.removeLast() }
        guard let first = kept.first else { return [] }
        let words = kept.reduce(0) { $0 + sheet.wordCount(in: sheet.lines[$1].content) }
        guard words >= 4 else { return [] }
        return [AskedQuestion(round: round, parent: nil, number: nil, key: [], lines: kept, start: contentStart(first), label: nil)]
    }

    private func contentStart(_ line: Int) -> Int { sheet.lines[line].content.lowerBound }

    private func isHeading(_ line: Int) -> Bool {
        if marks.has(cue: "request-heading", on: line) || marks.has(.roundHeading, on: line) {
            return sheet.wordCount(in: sheet.lines[line].content) <= 8
        }
        return false
    }

    /// `I note you seek access to the following:`, which says that a request follows.
    private func isIntroduction(_ line: Int, of lines: [Int]) -> Bool {
        guard lines.count > sentenceLength(lines) else { return false }
        guard marks.has(cue: "request-intro", on: line) || marks.has(cue: "thanks", on: line) || marks.has(cue: "greeting", on: line) || marks.has(cue: "renumbered", on: line)
        else { return false }
        let last = lines[sentenceLength(lines) - 1]
        guard let byte = sheet.lines[last].content.last.map({ sheet.text[$0] }) else { return true }
        return byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || marks.has(cue: "greeting", on: line)
            || sheet.lines[lines[sentenceLength(lines)]].blankAbove > 0
    }

    /// How many of the first lines belong to one sentence.
    private func sentenceLength(_ lines: [Int]) -> Int {
        var count = 1
        while count < lines.count, sheet.lines[lines[count]].joint == .sentence { count += 1 }
        return count
    }
}
