/// Shows an explanation on a terminal: the text, and beside it in the margin what was read out of it.
///
/// Without colours a mark is `[7:the text]`, where 7 is the number of its note.
public struct TerminalRenderer: Sendable {
    private let width: Int
    private let colours: Bool
    private let margin: Int

    /// Narrower than this, notes stand above their line instead of beside it.
    private static let narrowest = 72
    private static let separator = 3

    /// - Parameter width: in columns; at least 20 are used.
    public init(width: Int, colours: Bool) {
        self.width = max(width, 20)
        self.colours = colours
        margin = self.width < Self.narrowest ? 0 : min(max(self.width * 2 / 5, 26), 44)
    }

    /// The lines, each with its line end.
    public func text(_ explanation: Explanation) -> String {
        var lines = head(explanation)
        for passage in explanation.passages { lines += self.lines(of: passage, in: explanation) }
        if !explanation.unplaced.isEmpty {
            lines += [""] + heading("Nowhere in the text")
            lines += explanation.unplaced.flatMap { note($0, in: explanation, width: width) }
                .map { $0.printed(colours: colours) }
        }
        for summary in explanation.summaries { lines += [""] + heading(summary.title) + rows(of: summary) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func heading(_ text: String) -> [String] {
        StyledText(text, Style(isBold: true)).lines(width: width).map { $0.printed(colours: colours) }
    }

    private func head(_ explanation: Explanation) -> [String] {
        let longest = explanation.facts.map { $0.name.text.unicodeScalars.count }.max() ?? 0
        let facts = explanation.facts.flatMap { fact in
            let padding = String(repeating: " ", count: longest - fact.name.text.unicodeScalars.count + 2)
            return StyledText("\(fact.name)\(padding)\(fact.value)").lines(width: width, indent: longest + 2)
                .map { $0.printed(colours: colours) }
        }
        return heading(explanation.title.text) + facts + [""]
    }

    private func rows(of summary: Summary) -> [String] {
        zip(summary.rows, summary.notes).flatMap { row, note in
            let number = note.map { "[\($0 + 1)] " } ?? ""
            let cells = zip(summary.columns, row).map { column, cell in "\(column) \(cell)" }
            return StyledText(number + cells.joined(separator: "; ")).lines(width: width, indent: 4)
                .map { $0.printed(colours: colours) }
        }
    }

    // MARK: The text

    private func lines(of passage: Passage, in explanation: Explanation) -> [String] {
        let style = Style(segment: passage.kind)
        var name = StyledText("\(passage.kind) ", style)
        name.append(Shown("(\(passage.rule))"), Style())
        var pending: [StyledText] = []
        var lines: [String] = []
        for (index, row) in passage.rows.enumerated() {
            let notes =
                (index == 0 ? name.lines(width: noteWidth, indent: 2) : [])
                + row.notes.flatMap { note($0, in: explanation, width: noteWidth) }
            let text = styled(row, in: passage, of: explanation).lines(width: textWidth)
            if margin == 0 {
                lines += stacked(notes, text, style)
                continue
            }
            // What is too long for its line runs on beside the lines below, up to the next that has notes.
            if !notes.isEmpty {
                lines += besides(pending, [], style)
                pending = notes
            }
            lines += besides(Array(pending.prefix(text.count)), text, style)
            pending.removeFirst(min(text.count, pending.count))
        }
        return lines + besides(pending, [], style)
    }

    private var noteWidth: Int { margin == 0 ? width - 2 : margin }
    private var textWidth: Int { margin == 0 ? width : width - margin - Self.separator }

    private func besides(_ notes: [StyledText], _ text: [StyledText], _ style: Style) -> [String] {
        let bar = StyledText(" │", style).printed(colours: colours)
        return (0..<max(notes.count, text.count)).map { line in
            let note = line < notes.count ? notes[line] : StyledText()
            let words = line < text.count ? text[line].printed(colours: colours) : ""
            return note.printed(colours: colours, filledTo: margin) + bar + (words.isEmpty ? "" : " " + words)
        }
    }

    private func stacked(_ notes: [StyledText], _ text: [StyledText], _ style: Style) -> [String] {
        let bar = StyledText("│ ", style).printed(colours: colours)
        return notes.map { bar + $0.printed(colours: colours) } + text.map { $0.printed(colours: colours) }
    }

    private func note(_ index: Int, in explanation: Explanation, width: Int) -> [StyledText] {
        let note = explanation.notes[index]
        var text = StyledText("\(index + 1) \(note.heading)", Style(colour: note.kind.colour, isBold: true))
        if !note.details.isEmpty {
            text.append(Shown(": \(note.details.map(\.text).joined(separator: "; "))"), Style())
        }
        return text.lines(width: width, indent: 2)
    }

    private func styled(_ row: Row, in passage: Passage, of explanation: Explanation) -> StyledText {
        var text = StyledText()
        for run in row.runs {
            let kinds = run.marks.map { explanation.marks[$0].kind }
            if !colours {
                for mark in run.opening {
                    let numbers = explanation.marks[mark].notes.map { "\($0 + 1)" }.joined(separator: ",")
                    text.append(Shown("[\(numbers):"), Style())
                }
            }
            text.append(run.text, Style(under: kinds, in: passage.kind))
            if !colours { text.append(Shown(run.closing.map { _ in "]" }.joined()), Style()) }
        }
        return text
    }
}
