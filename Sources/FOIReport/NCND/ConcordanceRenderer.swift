import FOIPatterns

/// Statements on a terminal, a line each, aligned on the operative words.
public struct ConcordanceRenderer: Sendable {
    private let width: Int
    private let colours: Bool

    private static let widestAuthority = 24
    private static let narrowestSide = 12

    /// - Parameter width: In columns; at least 60 are used.
    public init(width: Int, colours: Bool) {
        self.width = max(width, 60)
        self.colours = colours
    }

    /// The lines, each with its line end.
    public func text(_ lines: [ConcordanceLine]) -> String {
        let heads = lines.map(Self.head)
        let headWidth = min(heads.map(\.width).max() ?? 0, width / 3)
        // Half of what is left of the middle and one gap on each side.
        let side = max((width - headWidth - 3) / 2 - 12, Self.narrowestSide)
        return zip(heads, lines).map { head, line in
            let left = Self.end(of: TerminalTable.oneLine(line.left), columns: side)
            let operative = StyledText(
                TerminalTable.oneLine(line.operative), Style(colour: .magenta, isBold: true))
            let room = width - headWidth - side - operative.width - 4
            let right = TerminalTable.shortened(line.right, to: max(room, Self.narrowestSide))
            return Self.fit(head, headWidth) + "  " + Self.padded(left, side) + " "
                + operative.printed(colours: colours) + " " + StyledText(right).printed(colours: false) + "\n"
        }.joined()
    }

    /// `12  2021  Kent Police`.
    private static func head(_ line: ConcordanceLine) -> StyledText {
        let authority = TerminalTable.shortened(line.document.authority ?? "-", to: widestAuthority)
        return StyledText("\(line.document.number)  \(line.document.year ?? "-   ")  \(authority)")
    }

    private static func fit(_ head: StyledText, _ columns: Int) -> String {
        head.width <= columns
            ? head.printed(colours: false, filledTo: columns)
            : head.lines(width: columns)[0].printed(colours: false, filledTo: columns)
    }

    /// The last columns of a text, with an ellipsis before it where something is left out.
    private static func end(of text: String, columns: Int) -> StyledText {
        let scalars = text.unicodeScalars
        guard scalars.count > columns else { return StyledText(text) }
        return StyledText("…" + String(String.UnicodeScalarView(scalars.suffix(columns - 1))))
    }

    private static func padded(_ text: StyledText, _ columns: Int) -> String {
        String(repeating: " ", count: max(0, columns - text.width)) + text.printed(colours: false)
    }
}
