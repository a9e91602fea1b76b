/// Finds lists whose items open with bullets of one form.
///
/// Bullets of another form between two items are parts of an item: mails that were turned into text
/// have `•` before what was asked and `o` before what is answered.
struct BulletLists {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// Lines from one item to the next; what is further apart is another list.
    private static let reach = 40

    /// The first lines of the items, list by list.
    func lists(before end: Int) -> [[Int]] {
        var lists: [[Int]] = []
        var open: (form: Form, lines: [Int])?
        for line in 0..<end {
            if opensReply(line), let closed = open {
                lists.append(closed.lines)
                open = nil
            }
            guard let form = form(of: line) else { continue }
            if let last = open?.lines.last, line - last <= Self.reach {
                if let asked = open, form == asked.form, isReply(line, below: asked.lines, before: end) {
                    lists.append(asked.lines)
                    open = (form, [line])
                } else if form == open?.form {
                    open?.lines.append(line)
                }
            } else {
                if let open { lists.append(open.lines) }
                open = (form, [line])
            }
        }
        if let open { lists.append(open.lines) }
        return lists.filter { $0.count > 1 }
    }

    /// Whether an item opens the reply in bullets: the items above all end as questions, and it stands apart
    /// from them or begins as many that ask nothing.
    private func isReply(_ line: Int, below items: [Int], before end: Int) -> Bool {
        guard items.count > 1, !asks(line), items.suffix(Self.looked).allSatisfy(asks) else { return false }
        let isApart = items.dropFirst().suffix(Self.looked).allSatisfy { sheet.lines[$0].blankAbove == 0 }
        if sheet.lines[line].blankAbove > 0, isApart { return true }
        guard items.count <= Self.longest, let form = form(of: line), let first = items.first,
            items.allSatisfy(asks)
        else { return false }
        let rest = (line..<min(end, line + max(Self.reach, 3 * (line - first)))).lazy.filter {
            self.form(of: $0) == form
        }
        let following = Array(rest.prefix(items.count + 1))
        return following.count == items.count && !following.contains(where: asks)
            && following.count(where: mayAsk) * 2 < following.count
    }

    /// Items that are looked at, and items of a list that is looked at whole, so that the cost stays linear.
    private static let looked = 6
    private static let longest = 60

    /// Lines of a sentence that asks.
    private static let longestAsk = 21

    /// Whether the sentence that begins on a line ends as a question.
    private func asks(_ line: Int) -> Bool {
        let last = sheet.sentenceEnd(from: line, before: line + Self.longestAsk)
        return sheet.lastByte(on: last) == UInt8(ascii: "?")
    }

    private func mayAsk(_ line: Int) -> Bool { sheet.marks.asks(in: sheet.lines[line].content) }

    /// `Response:` between two lists.
    private func opensReply(_ line: Int) -> Bool {
        sheet.lines[line].marker == nil && sheet.marks.has(.answerHeading, in: sheet.lines[line].content)
    }

    /// What the bullet looks like, or how deep the list item stands on its page.
    enum Form: Equatable {
        case printed(ArraySlice<UInt8>)
        case onPage(depth: Int)
    }

    /// nil for a line without a bullet.
    func form(of line: Int) -> Form? {
        if let marker = sheet.lines[line].marker {
            return marker.style == .bullet ? .printed(sheet.text[marker.range]) : nil
        }
        if case .listItem(let depth, "•") = sheet.lines[line].layout.block { return .onPage(depth: depth) }
        return nil
    }
}
