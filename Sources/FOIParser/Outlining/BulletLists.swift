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
                if form == open?.form { open?.lines.append(line) }
            } else {
                if let open { lists.append(open.lines) }
                open = (form, [line])
            }
        }
        if let open { lists.append(open.lines) }
        return lists.filter { $0.count > 1 }
    }

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
