import Basics

/// The lists of a page: which lines head an item and which go on behind its head.
///
/// A letter that answers question by question prints one list twice, or one list with the answers
/// between its items; both show in the order of the numbers before a word is read.
struct ItemSequences: Sendable {
    enum Part: Sendable, Equatable {
        /// The first sentence of the item, and what it asks besides.
        case head
        /// What stands below the head and above the next item.
        case rest
        /// What stands below the last item.
        case tail
    }

    struct Place: Sendable, Equatable {
        /// 0 for the first list of the page.
        let sequence: Int
        let part: Part
        /// Whether the item's head ends as a question.
        let asks: Bool
    }

    /// By line; nil above the first item and for lines of no list.
    let places: [Place?]
    /// How many lists of two or more items there are.
    let count: Int
    /// By list, whether half of its items ask, or more.
    let asks: [Bool]
    /// The heads of lettered parts that ask, inside items.
    let partHeads: Set<Int>

    /// - Parameter end: the line where quoted mail or a list of links begins; lists below it are
    ///   left aside.
    init(of sheet: Sheet, before end: Int) {
        let (lists, parts) = Self.lists(in: sheet, before: end)
        var places: [Place?] = Array(repeating: nil, count: sheet.lines.count)
        for (number, list) in lists.enumerated() {
            for (place, start) in list.enumerated() {
                let isLast = place + 1 == list.count
                let end = isLast ? Self.end(of: lists, behind: number, in: sheet) : list[place + 1]
                let head = Self.head(of: start, before: end, in: sheet)
                for line in start..<end where !sheet.lines[line].isBlank {
                    let part: Part = line < head.end ? .head : isLast ? .tail : .rest
                    places[line] = Place(sequence: number, part: part, asks: head.asks)
                }
            }
        }
        self.places = places
        count = lists.count
        asks = lists.map { list in list.count { Self.headAsks($0, in: sheet) } * 2 >= list.count }
        partHeads = parts.reduce(into: []) { heads, list in
            for (place, start) in list.enumerated() {
                let end =
                    place + 1 < list.count ? list[place + 1] : min(start + Self.reach, sheet.lines.count)
                heads.formUnion(start..<Self.head(of: start, before: end, in: sheet).end)
            }
        }
    }

    /// Lines below the last item that may still belong to it.
    private static let reach = 25

    private static func end(of lists: [[Int]], behind number: Int, in sheet: Sheet) -> Int {
        let last = lists[number].last ?? 0
        let next = lists[(number + 1)...].prefix(reach).lazy.compactMap(\.first).first { $0 > last }
        return min(next ?? sheet.lines.count, last + reach, sheet.lines.count)
    }

    /// The first lines of the items, list by list: numbers, and letters that ask or stand alone, or else
    /// bullets; and the lists of letters that ask inside an item of another.
    private static func lists(in sheet: Sheet, before end: Int) -> (lists: [[Int]], parts: [[Int]]) {
        let numbered = lists(
            of: values(in: sheet, before: end) { $0.style == .number ? Int($0.numbers[0][0]) : nil })
        let lettered = lists(
            of: values(in: sheet, before: end) { marker in
                guard marker.style == .letter, let letter = marker.numbers[0][0].utf8.first else {
                    return nil
                }
                return Int(letter) - 0x60
            })
        guard !numbered.isEmpty else {
            let pairs = sheet.lines[..<end].indices.filter {
                sheet.lines[$0].marker?.isPairedQuestion == true
            }
            if pairs.count > 1 { return ([pairs], []) }
            let others = lettered.isEmpty ? romanLists(in: sheet, before: end) : lettered
            if !others.isEmpty { return (others, []) }
            let bullets = BulletLists(sheet).lists(before: end)
            return (bullets.isEmpty ? QuestionParagraphs(sheet).lists(before: end) : bullets, [])
        }
        let asking = lettered.filter { list in
            list.count { headAsks($0, in: sheet) } * 2 >= list.count || areAnnounced(list, in: sheet)
        }
        guard !asking.isEmpty else { return (numbered, []) }
        let lists = withoutNested((numbered + asking).sorted { $0[0] < $1[0] })
        let kept = Set(lists.map { $0[0] })
        return (lists, asking.filter { !kept.contains($0[0]) })
    }

    /// Lists of `(i)`, `(ii)` and so on.
    private static func romanLists(in sheet: Sheet, before end: Int) -> [[Int]] {
        lists(
            of: values(in: sheet, before: end) { marker in
                guard marker.style == .roman || marker.style == .letter else { return nil }
                return RomanNumeral.value(marker.numbers[0][0])
            })
    }

    /// `2. In respect of the signal box:` above `(a) its age`: parts that a colon announces, that are no
    /// sentences and of which each has its answer below.
    private static func areAnnounced(_ list: [Int], in sheet: Sheet) -> Bool {
        var above = list[0] - 1
        while above >= 0, sheet.lines[above].isBlank { above -= 1 }
        guard above >= 0, sheet.lastByte(on: above) == UInt8(ascii: ":") else { return false }
        while above > 0, sheet.lines[above].joint == .sentence, sheet.lines[above].marker == nil {
            above -= 1
        }
        guard sheet.lines[above].marker?.style == .number else { return false }
        return zip(list, list.dropFirst()).allSatisfy { start, next in
            let end = head(of: start, before: next, in: sheet).end
            return sheet.lastByte(on: end - 1) != UInt8(ascii: ".")
                && sheet.lines[end..<next].contains { !$0.isBlank }
        }
    }

    private static func headAsks(_ start: Int, in sheet: Sheet) -> Bool {
        let head = head(of: start, before: min(start + reach, sheet.lines.count), in: sheet)
        return head.asks || asks(start..<head.end, in: sheet)
    }

    /// Whether the words of some lines ask for something.
    private static func asks(_ lines: Range<Int>, in sheet: Sheet) -> Bool {
        sheet.marks.asks(in: sheet.bytes(of: lines))
    }

    private struct Value {
        let line: Int
        let value: Int
        /// `1.B` behind `1.A`.
        let isPart: Bool
        /// `1`, `1.1` or `1.a`, not `1.17`.
        let opensList: Bool
        /// Items of one list open alike: with a word, with a bracket, or bare.
        let form: Int
    }

    private static func lists(of values: [Value]) -> [[Int]] {
        var lists: [[Int]] = []
        var open: [Int: (lines: [Int], last: Int)] = [:]
        for value in values {
            var list = open[value.form] ?? ([], 0)
            let goesOn =
                value.value > list.last && value.value <= list.last + 3
                && (!list.lines.isEmpty || value.value <= 2)
            if goesOn || value.value == list.last && value.isPart {
                list.lines.append(value.line)
            } else if value.value <= 2, value.value != list.last, value.opensList {
                if list.lines.count > 1 { lists.append(list.lines) }
                list.lines = [value.line]
            } else {
                continue
            }
            list.last = value.value
            open[value.form] = list
        }
        lists += open.keys.sorted().compactMap { open[$0]?.lines }.filter { $0.count > 1 }
        return withoutNested(lists.sorted { $0[0] < $1[0] })
    }

    /// A list that runs its course between two items of another is part of that item.
    ///
    /// Lists that do not overlap are passed over as they end, so the cost is linear in the items.
    private static func withoutNested(_ lists: [[Int]]) -> [[Int]] {
        var kept: [[Int]] = []
        var open: [(list: [Int], item: Int)] = []
        for list in lists {
            guard let first = list.first, let last = list.last else { continue }
            open.removeAll { ($0.list.last ?? 0) < first }
            var isNested = false
            for index in open.indices {
                while open[index].item + 1 < open[index].list.count,
                    open[index].list[open[index].item + 1] < first
                {
                    open[index].item += 1
                }
                let next = open[index].item + 1
                isNested = isNested || next < open[index].list.count && last < open[index].list[next]
            }
            if !isNested { kept.append(list) }
            open.append((list, 0))
        }
        return kept
    }

    /// The lines that open with a marker of one style, with its value.
    private static func values(in sheet: Sheet, before end: Int, of value: (ItemMarker) -> Int?) -> [Value] {
        sheet.visible.prefix { $0 < end }.compactMap { index in
            guard let marker = sheet.lines[index].marker, marker.isSingle, marker.word != .answer,
                let number = value(marker), number < 100
            else { return nil }
            let first = sheet.text[marker.range.lowerBound]
            // `[3]` on a line of its own is the number of a link.
            if first == UInt8(ascii: "["), isMarkerAlone(sheet.lines[index]) { return nil }
            if sheet.isNumberedHeading(index) { return nil }
            let isBracketed = first == UInt8(ascii: "(") || first == UInt8(ascii: "[")
            return Value(
                line: index, value: number, isPart: marker.numbers[0].count > 1,
                opensList: marker.numbers[0].dropFirst().allSatisfy { ["1", "a", "i", "2"].contains($0) },
                form: marker.word != nil ? 0 : isBracketed ? 1 : 2)
        }
    }

    /// Where an item's head ends: behind its first sentence, or behind the last of several
    /// questions that follow each other; a title takes the ask below it along.
    private static func head(of start: Int, before end: Int, in sheet: Sheet) -> (end: Int, asks: Bool) {
        var line = start
        var headEnd = start + 1
        var asks = false
        while line < end {
            let last = sheet.sentenceEnd(from: line, before: end)
            let next = last + 1
            let isQuestion = sheet.lastByte(on: last) == UInt8(ascii: "?")
            let isAlone = line == start && isMarkerAlone(sheet.lines[line])
            let opens = line == start || isMarkerAlone(sheet.lines[start]) && headEnd == start + 1
            let isTitled = line == headEnd && headEnd == start + 1 && isTitle(start, above: line, in: sheet)
            // `Please answer yes or no.` behind the question.
            let instructs = asks && line == headEnd && self.instructs(line, in: sheet)
            if opens || isQuestion || isTitled || instructs {
                headEnd = next
                asks = asks || isQuestion
            }
            guard isQuestion || isAlone || line == start, next < end, !sheet.lines[next].isBlank,
                sheet.lines[next].marker == nil
            else { break }
            line = next
        }
        return (withParts(headEnd, before: end, in: sheet), asks)
    }

    /// The end of a head that announces parts with a colon, behind those that are lettered.
    private static func withParts(_ headEnd: Int, before end: Int, in sheet: Sheet) -> Int {
        guard sheet.lastByte(on: headEnd - 1) == UInt8(ascii: ":") else { return headEnd }
        var line = headEnd
        while line < end {
            let own = sheet.lines[line]
            let isLettered = own.marker.map { $0.style == .letter || $0.style == .roman } ?? false
            guard isLettered || own.joint == .sentence && line > headEnd else { break }
            line += 1
        }
        return line
    }

    private static func instructs(_ line: Int, in sheet: Sheet) -> Bool {
        sheet.marks.starting(in: sheet.lines[line].content).contains {
            sheet.marks.cue(of: $0).isNamed(.askInstruction)
                && $0.range.lowerBound == sheet.lines[line].content.lowerBound
        }
    }

    /// `b) External review` above `Please name the firm`.
    private static func isTitle(_ line: Int, above next: Int, in sheet: Sheet) -> Bool {
        guard let last = sheet.lastByte(on: line),
            sheet.wordCount(in: sheet.lines[line].content) <= longestTitle
        else { return false }
        return ASCII.isLetter(last) && asks(next..<(next + 1), in: sheet)
    }

    /// Words of a title, its marker included.
    private static let longestTitle = 9

    /// `Question 1` on a line of its own.
    private static func isMarkerAlone(_ line: SheetLine) -> Bool {
        line.marker.map { $0.contentStart >= line.content.upperBound } ?? false
    }
}
