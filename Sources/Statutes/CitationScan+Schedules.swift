/// Schedules and their paragraphs: `paragraph 3 of Schedule 2`, `Sch. 19, para 307`.
extension CitationScan {
    /// `Schedule 2`, `Sch. 19, para 307`, `Schedule 1 Part 2 paragraph 10(1)`.
    mutating func schedule(_ anchor: PlacedAnchor, number: Int) -> Int? {
        guard let first = bytes.provisionNumber(at: number) else { return nil }
        let tail = paragraphs(ofSchedule: first.label, after: first.end)
        return emit(
            Expression(
                anchor: anchor, range: anchor.start..<(tail?.end ?? first.end),
                provisions: tail?.provisions ?? PlaceList(Place(kind: .schedule, number: first.label))))
    }

    /// The paragraph behind the number of a schedule, over a comma and the number of a part.
    private func paragraphs(ofSchedule number: Label, after end: Int) -> (provisions: PlaceList, end: Int)? {
        guard var start = pastComma(pastPart(end) ?? end) else { return nil }
        let stop = bytes.wordEnd(from: start)
        guard Anchor.words[bytes.word(in: start..<stop)]?.kind == .paragraph else { return nil }
        start = bytes[stop] == UInt8(ascii: ".") ? stop + 1 : stop
        guard let digit = bytes.skipGap(from: start) else { return nil }
        let anchor = PlacedAnchor(
            anchor: Anchor(kind: .paragraph), start: start, glued: false, capital: false)
        guard let read = parser.list(kind: .schedule, anchor: anchor, number: digit) else { return nil }
        return (read.list.provisions.changed { $0.paragraph(ofSchedule: number) }, read.end)
    }

    /// `paragraph 3 of Schedule 2`, `paragraph 1(a) of Part 1 of Schedule 12A`; nil where no
    /// schedule is named: then it is the paragraph of some document.
    mutating func scheduleParagraph(_ anchor: PlacedAnchor, number: Int) -> Int? {
        guard let read = parser.list(kind: .schedule, anchor: anchor, number: number),
            let tail = partOfSchedule(read.list.provisions, after: read.end)
        else { return nil }
        return emit(Expression(anchor: anchor, range: anchor.start..<tail.end, provisions: tail.provisions))
    }

    /// The provisions as paragraphs of the schedule that `of Schedule 2 (Part 4)` names.
    func partOfSchedule(_ provisions: PlaceList, after end: Int) -> (provisions: PlaceList, end: Int)? {
        guard var start = word(in: Joining.ofToIn, after: end) ?? pastComma(end) else { return nil }
        if let part = pastPart(start), let of = word(in: Joining.ofTo, after: part) ?? pastComma(part) {
            start = of
        }
        if bytes.word(at: start) == "the", let next = bytes.skipGap(from: start + 3) { start = next }
        var stop = bytes.wordEnd(from: start)
        guard Anchor.words[bytes.word(in: start..<stop)]?.kind == .schedule else { return nil }
        if bytes[stop] == UInt8(ascii: ".") { stop += 1 }
        guard let digit = bytes.skipGap(from: stop), let number = bytes.provisionNumber(at: digit) else {
            return nil
        }
        return (
            provisions.changed { $0.paragraph(ofSchedule: number.label) }, pastPart(number.end) ?? number.end)
    }

    /// The end of `Part 4`, `, Part 1` or `(Part 4)`.
    private func pastPart(_ end: Int) -> Int? {
        guard var start = pastComma(end) else { return nil }
        let bracket = bytes[start] == UInt8(ascii: "(")
        if bracket { start += 1 }
        let stop = bytes.wordEnd(from: start)
        guard bytes.word(in: start..<stop) == "part", let number = bytes.skipGap(from: stop) else {
            return nil
        }
        var close = number
        while close - number < 5, bytes.isAlphanumeric(close) { close += 1 }
        guard close > number else { return nil }
        guard bracket else { return close }
        return bytes[close] == UInt8(ascii: ")") ? close + 1 : nil
    }

    private func pastComma(_ end: Int) -> Int? {
        guard let start = bytes.skipGap(from: end) else { return nil }
        return bytes[start] == UInt8(ascii: ",") ? bytes.skipGap(from: start + 1) : start
    }

    /// The position behind the next word, blanks included, if it is one of `words`.
    func word(in words: WordSet, after end: Int) -> Int? {
        guard let start = bytes.skipGap(from: end) else { return nil }
        let stop = bytes.wordEnd(from: start)
        guard words.contains(bytes.word(in: start..<stop)) else { return nil }
        return bytes.skipGap(from: stop)
    }
}

/// The small words that tie a part to the whole.
enum Joining {
    static let ofToIn: WordSet = ["of", "to", "in"]
    static let ofTo: WordSet = ["of", "to"]
    static let ofInUnder: WordSet = ["of", "in", "under"]
}
