import HTMLText

/// Tells which lines of a page go on from the one before: wrapped text keeps its sentences, and
/// letters saved without blank lines keep their paragraphs.
struct LineFlow {
    private let page: Page
    /// In text order.
    private let markers: [ItemMarker]
    /// The width at which the text is wrapped, in bytes; nil where lines are whole paragraphs.
    private let wrapWidth: Int?

    /// - Parameter markers: of all lines that open with one, in text order.
    init(_ page: Page, markers: [ItemMarker]) {
        self.page = page
        self.markers = markers
        wrapWidth = page.mediaType == .html ? nil : Self.wrapWidth(of: page)
    }

    /// Text whose longest lines are all about as long is wrapped there.
    private static func wrapWidth(of page: Page) -> Int? {
        var counts = Array(repeating: 0, count: 141)
        var total = 0
        var long = 0
        for line in page.lines where line.range.count > 20 {
            total += 1
            if line.range.count > 140 { long += 1 } else { counts[line.range.count] += 1 }
        }
        guard total > 0, long * 20 <= total else { return nil }
        var remaining = max(1, total / 20)
        for width in stride(from: 140, through: 40, by: -1) {
            remaining -= counts[width]
            if remaining <= 0 { return width }
        }
        return nil
    }

    func lines() -> [SheetLine] {
        var lines: [SheetLine] = []
        lines.reserveCapacity(page.lines.count)
        var blanks = 0
        var above: Outline?
        var last: [String] = []
        var rest = markers[...]
        var marked: [Int] = []
        for line in page.lines {
            var next = SheetLine(range: line.range, content: content(of: line.range), layout: line.layout)
            next.blankAbove = blanks
            if next.isBlank {
                blanks += 1
            } else {
                if let first = rest.first, first.range.lowerBound < line.range.upperBound {
                    next.marker = rest.popFirst()
                }
                let isExpected = next.marker.map { follows($0, last) } ?? false
                let own = Outline(
                    content: next.content, length: line.range.count, isParagraph: line.layout.isParagraph)
                if let above, blanks == 0 {
                    next.joint = joint(above, own, next.marker, isExpected: isExpected)
                }
                // In the middle of a sentence `24)?` is no marker.
                if next.joint == .sentence { next.marker = nil }
                if let marker = next.marker {
                    last = marker.numbers.last ?? last
                    marked.append(lines.count)
                }
                blanks = 0
                above = own
            }
            lines.append(consume next)
        }
        dropUnexpectedMarkers(&lines, marked)
        return lines
    }

    /// What tells whether a line goes on from the one above.
    private struct Outline {
        let content: Range<Int>
        /// Bytes of the whole line.
        let length: Int
        let isParagraph: Bool
    }

    /// Whether a marker is the next one: `3.2` behind `3.1`, `4` behind `3.2`, `b` behind `a`.
    private func follows(_ marker: ItemMarker, _ last: [String]) -> Bool {
        guard let own = marker.numbers.first, !last.isEmpty else { return false }
        for depth in last.indices
        where own.count == depth + 1 && own.prefix(depth).elementsEqual(last.prefix(depth)) {
            if let mine = Int(own[depth]), let theirs = Int(last[depth]) {
                // Replies leave out what they do not answer.
                return mine > theirs && mine <= theirs + (marker.closer == 0 ? 1 : Self.skipped + 1)
            }
            guard let mine = own[depth].utf8.first, let theirs = last[depth].utf8.first else { return false }
            return mine == theirs &+ 1
                || RomanNumeral.value(own[depth]).map { $0 - 1 } == RomanNumeral.value(last[depth])
        }
        return false
    }

    /// Items of a list that may be missing between two.
    private static let skipped = 2

    /// A bare number stays a marker only where it goes on from the item before, or begins a list
    /// whose second item follows.
    ///
    /// - Parameter marked: the lines with a marker.
    private func dropUnexpectedMarkers(_ lines: inout [SheetLine], _ marked: [Int]) {
        let numbers = marked.map { line in
            lines[line].marker.flatMap { $0.style == .number && $0.isSingle ? Int($0.numbers[0][0]) : nil }
        }
        var last = 0
        var indent = 0
        for (place, line) in marked.enumerated() {
            guard let number = numbers[place] else { continue }
            if lines[line].marker?.isWeak == true {
                let reach = (place + 1)..<marked.endIndex
                let begins =
                    number == 1
                    && reach.prefix(Self.reach).contains {
                        numbers[$0] == 2 && marked[$0] - line <= Self.reach
                    }
                guard begins || number == last + 1 && last > 0 && abs(lines[line].indent - indent) < 3 else {
                    lines[line].marker = nil
                    continue
                }
            }
            last = number
            indent = lines[line].indent
        }
    }

    /// Lines within which the second item of a list must follow the first.
    private static let reach = 20

    private func content(of range: Range<Int>) -> Range<Int> {
        page.text.withUnsafeBufferPointer { text in
            var start = range.lowerBound
            var end = range.upperBound
            while start < end, Self.isBlank(text[start]) { start += 1 }
            while end > start, Self.isBlank(text[end - 1]) { end -= 1 }
            return start..<end
        }
    }

    @inline(__always)
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

    /// - Parameter isExpected: whether the line's marker goes on from the item before it.
    private func joint(
        _ above: Outline, _ line: Outline, _ marker: ItemMarker?, isExpected: Bool
    ) -> SheetLine.Joint {
        guard line.isParagraph, above.isParagraph else { return .none }
        let isLower = startsLower(line)
        let ends = endsSentence(above) && !(isLower && endsWithAbbreviation(above))
        if marker?.word == nil, !isExpected, isCutShort(above, before: line, marker) { return .sentence }
        if marker.map({ !$0.isWeak }) ?? false { return .none }
        if let wrapWidth, above.length + 1 + firstWordLength(line) > wrapWidth - 4 {
            if !isLower, endsWithAnswer(above) { return .none }
            return ends ? .paragraph : .sentence
        }
        return isLower && !ends ? .sentence : .none
    }

    /// `Was it lit? Yes`: an answer of a word or two behind a question ends with its line.
    private func endsWithAnswer(_ line: Outline) -> Bool {
        let end = line.content.upperBound
        var mark = end - 1
        let first = max(line.content.lowerBound, end - Self.answer)
        while mark >= first, page.text[mark] != UInt8(ascii: "?") { mark -= 1 }
        return mark >= first && mark + 2 < end && page.text[mark + 1] == 0x20
    }

    /// Bytes of an answer of a word or two.
    private static let answer = 12

    /// A full line that ends in the middle of a clause, so that a number below it goes on from it.
    private func isCutShort(_ above: Outline, before line: Outline, _ marker: ItemMarker?) -> Bool {
        guard let wrapWidth, let marker, marker.style != .bullet, let last = above.content.last
        else { return false }
        let isOpen =
            !endsSentence(above) && page.text[last] != UInt8(ascii: ";")
            && page.text[last] != UInt8(ascii: ",")
        return isOpen && above.length + 1 + firstWordLength(line) > wrapWidth - 4
            && marker.contentStart - marker.range.upperBound < 3
    }

    private func endsSentence(_ line: Outline) -> Bool {
        guard let first = line.content.first, let last = line.content.last else { return true }
        // A paragraph in brackets.
        if page.text[first] == UInt8(ascii: "("), page.text[last] == UInt8(ascii: ")") { return true }
        switch page.text[last] {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"): return true
        default: return false
        }
    }

    /// `such as (i.e.`, behind which the sentence goes on.
    private func endsWithAbbreviation(_ line: Outline) -> Bool {
        let end = page.text[line.content].suffix(4)
        guard end.count == 4, let first = end.first else { return false }
        return first | 0x20 >= 0x61 && end.dropFirst(2).first.map { $0 | 0x20 >= 0x61 } == true
            && end.dropFirst().first == UInt8(ascii: ".") && end.last == UInt8(ascii: ".")
    }

    private func startsLower(_ line: Outline) -> Bool {
        guard let first = line.content.first else { return false }
        return page.text[first] >= 0x61 && page.text[first] <= 0x7A
    }

    private func firstWordLength(_ line: Outline) -> Int {
        let end = line.content.first { page.text[$0] == 0x20 } ?? line.content.upperBound
        return end - line.content.lowerBound
    }
}

extension Layout {
    fileprivate var isParagraph: Bool { if case .paragraph = block { true } else { false } }
}
