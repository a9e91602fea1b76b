import Basics

/// Builds lines of visible text from the events of a page's markup.
///
/// Text is written straight into `text`; an open line is the tail behind `lineStart`. Inside a table
/// row, finished lines are the row's parts until its end tells whether it is one line (`TableRows`).
struct PageBuilder: ~Copyable {
    /// What an element hands on to what stands in it.
    struct Context {
        var isHidden = false
        var isBold = false
        var isPreformatted = false
        var isForeign = false
        var isTitle = false
        /// True inside a block inside a table cell.
        var isInCellBlock = false
        var headingLevel: UInt8 = 0
        var listDepth = 0
        var landmarks: Landmarks = []
        var hints: Hints = []
    }

    struct Frame {
        let info: ElementInfo
        let outside: Context
        let isRowLevel: Bool
    }

    var text: ByteBuffer
    var lines: [Line] = []
    var title: [UInt8]?
    var context = Context()
    var frames: [Frame] = []
    var lists: [ListState] = []
    var tables: [TableState] = []
    var rows: [RowState] = []
    /// The finished lines of all open rows, outer rows first; each row knows where its own begin.
    var rowParts: [RowPart] = []
    var tableCount = 0
    var reversedSeen = 0
    let reversedCounts: [Int]
    let heedsAriaHidden: Bool
    /// True where something was left out for `aria-hidden`.
    var hasAriaHidden = false

    // The open line.
    var lineStart = 0
    var isLineOpen = false
    var isLineBold = false
    /// The end of the last visible character: white space behind it is not kept.
    var visibleEnd = 0
    var hasPendingSpace = false
    var lineContext = Context()
    var lineMarker: String?
    /// Numbers of list items that have shown no text yet.
    var pendingMarkers: [String] = []
    var isItemStart = false
    /// True where the open line is a `<dt>` that its `<dd>` goes on with.
    var isTermOpen = false

    let elements = ElementTable.elements
    let attributeNames = AttributeName.names
    let words = HintWords.shared

    init(capacity: Int, reversedCounts: [Int], heedsAriaHidden: Bool = true) {
        text = ByteBuffer(capacity: capacity / 2)
        self.reversedCounts = reversedCounts
        self.heedsAriaHidden = heedsAriaHidden
        frames.reserveCapacity(64)
        lines.reserveCapacity(capacity / 128 + 8)
    }

    /// Ends what is still open when the events end.
    mutating func finish() {
        while !frames.isEmpty { end() }
        endLine(.block)
        if text.count > 0, text.base[text.count - 1] == 0x0A { text.truncate(to: text.count - 1) }
    }

    borrowing func page(charset: String, notes: [ReadingNote]) -> Page {
        Page(
            text: text.bytes, lines: WholePageForm.removed(from: lines), mediaType: .html,
            charset: charset,
            title: title.map { String(decoding: $0, as: UTF8.self) }, notes: notes)
    }

    enum LineEnd { case lineBreak, block }

    /// Closes the open line, if it shows anything.
    mutating func endLine(_ end: LineEnd) {
        hasPendingSpace = false
        isTermOpen = false
        guard isLineOpen else { return }
        isLineOpen = false
        guard visibleEnd > lineStart else {
            text.truncate(to: lineStart)
            return
        }
        text.truncate(to: visibleEnd)
        var layout = Layout()
        layout.landmarks = lineContext.landmarks
        layout.hints = lineContext.hints
        layout.isBold = isLineBold
        layout.block = block
        add(Line(range: lineStart..<visibleEnd, layout: layout), end)
        text.append(0x0A)
    }

    private mutating func add(_ line: Line, _ end: LineEnd) {
        guard !rows.isEmpty else {
            lines.append(line)
            return
        }
        if lineContext.isInCellBlock, isSentence(line.range) {
            rows[rows.count - 1].hasSentences = true
        }
        addPart(line, end)
    }

    private func isSentence(_ range: Range<Int>) -> Bool {
        guard range.count >= 20 else { return false }
        let last = text.base[range.upperBound - 1]
        return last == 0x2E || last == 0x3F || last == 0x21 || last == 0x3A
    }

    private var block: Block {
        if lineContext.headingLevel > 0 { return .heading(level: Int(lineContext.headingLevel)) }
        if lineContext.isPreformatted { return .preformatted }
        if lineContext.listDepth > 0 {
            return .listItem(depth: lineContext.listDepth, marker: lineMarker)
        }
        return .paragraph
    }

    /// Opens a line in the present context, with the numbers of the items that begin here.
    mutating func openLine() {
        lineStart = text.count
        visibleEnd = lineStart
        isLineOpen = true
        isLineBold = true
        hasPendingSpace = false
        lineContext = context
        lineMarker = nil
        guard !context.isTitle else { return }
        if isItemStart { lineMarker = "•" }
        isItemStart = false
        guard !pendingMarkers.isEmpty else { return }
        defer { pendingMarkers.removeAll(keepingCapacity: true) }
        guard pendingMarkers.contains(where: { !$0.isEmpty }) else { return }
        let marker = pendingMarkers.filter { !$0.isEmpty }.joined(separator: " ")
        lineMarker = marker
        for byte in marker.utf8 { text.append(byte) }
        text.append(0x20)
    }
}

/// Some systems wrap the whole page in one form; that says nothing of its lines.
enum WholePageForm {
    static func removed(from lines: [Line]) -> [Line] {
        var inside = 0
        var all = 0
        for line in lines {
            all += line.range.count
            if line.layout.landmarks.contains(.form) { inside += line.range.count }
        }
        guard inside * 2 > all else { return lines }
        return lines.map { line in
            var layout = line.layout
            layout.landmarks.remove(.form)
            return Line(range: line.range, layout: layout)
        }
    }
}
