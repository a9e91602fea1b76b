/// Schedules and their paragraphs: `paragraph 3 of Schedule 2`, `Sch. 19, para 307`.
extension CitationScan {
    /// `Schedule 2`, `Sch. 19, para 307`, `Schedule 1 Part 2 paragraph 10(1)`.
    mutating func schedule(_ anchor: PlacedAnchor, number: Int) -> Int? {
        guard let first = bytes.provisionNumber(at: number) else { return nil }
        let tail = readParagraphs(ofSchedule: first.label, after: first.end)
        if tail == nil { list.set(Place(kind: .schedule, number: first.label)) }
        return emit(Expression(anchor: anchor, range: anchor.start..<(tail ?? first.end)))
    }

    /// The paragraph behind the number of a schedule, over a comma and the number of a part.
    private mutating func readParagraphs(ofSchedule number: Label, after end: Int) -> Int? {
        guard let start = pastComma(pastPart(end) ?? end) else { return nil }
        let word = bytes.following(start, from: start)
        guard word.sense.contains(.paragraph) else { return nil }
        let stop = bytes[word.stop] == UInt8(ascii: ".") ? word.stop + 1 : word.stop
        guard let digit = bytes.skipGap(from: stop),
            let read = parser.read(
                kind: .schedule, anchor: Anchor(kind: .paragraph), number: digit, into: &list)
        else { return nil }
        list.change { $0.paragraph(ofSchedule: number) }
        return read.end
    }

    /// `paragraph 3 of Schedule 2`, `paragraph 1(a) of Part 1 of Schedule 12A`; nil where no
    /// schedule is named: then it is the paragraph of some document.
    mutating func scheduleParagraph(_ anchor: PlacedAnchor, number: Int) -> Int? {
        guard
            let read = parser.read(kind: .schedule, anchor: anchor.anchor, number: number, into: &list),
            let end = makePartOfSchedule(read.next)
        else { return nil }
        return emit(Expression(anchor: anchor, range: anchor.start..<end))
    }

    /// Makes the provisions read last paragraphs of the schedule that `of Schedule 2 (Part 4)` names;
    /// gives the end of its name.
    mutating func makePartOfSchedule(_ next: Following?) -> Int? {
        guard let next, mayName(next), let start = past([.of, .to, .in], next) ?? pastComma(next.end) else {
            return nil
        }
        var word = bytes.following(start, from: start)
        if word.sense.isDisjoint(with: [.the, .part, .schedule]), bytes[start] != UInt8(ascii: "("),
            bytes[start] != UInt8(ascii: ",")
        {
            return nil
        }
        if !word.sense.contains(.the), let part = pastPart(start), let behind = bytes.following(part),
            let of = past([.of, .to], behind) ?? pastComma(part)
        {
            word = bytes.following(of, from: of)
        }
        if word.sense.contains(.the), let behind = bytes.following(word.stop) { word = behind }
        guard word.sense.contains(.schedule) else { return nil }
        let stop = bytes[word.stop] == UInt8(ascii: ".") ? word.stop + 1 : word.stop
        guard let digit = bytes.skipGap(from: stop), let number = bytes.provisionNumber(at: digit) else {
            return nil
        }
        list.change { $0.paragraph(ofSchedule: number.label) }
        return pastPart(number.end) ?? number.end
    }

    /// A first look: whether the words behind a number may name a schedule.
    private func mayName(_ next: Following) -> Bool {
        !next.sense.isDisjoint(with: [.of, .to, .in, .the, .part, .schedule])
            || bytes[next.start] == UInt8(ascii: ",") || bytes[next.start] == UInt8(ascii: "(")
    }

    /// The end of `Part 4`, `, Part 1` or `(Part 4)`.
    private func pastPart(_ end: Int) -> Int? {
        guard var start = pastComma(end) else { return nil }
        let bracket = bytes[start] == UInt8(ascii: "(")
        if bracket { start += 1 }
        let stop = bytes.wordEnd(from: start)
        guard bytes.sense(in: start..<stop).contains(.part), let number = bytes.skipGap(from: stop) else {
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

    /// The position behind a word, blanks included, if it has one of the meanings.
    func past(_ senses: Sense, _ next: Following) -> Int? {
        next.sense.isDisjoint(with: senses) ? nil : bytes.skipGap(from: next.stop)
    }
}
