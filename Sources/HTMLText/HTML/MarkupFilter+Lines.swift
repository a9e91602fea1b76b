/// What is known of the line that the next text would stand in.
enum LineState {
    /// It may hold text already.
    case open
    /// It may hold text already, and ends here; nothing says so in the output yet.
    case ended
    /// It holds no text: white space and what ends lines say nothing.
    case empty
}

/// A place in the output, and what was so there.
struct OutputMark {
    let length: Int
    let line: LineState
    let reversedLists: Int
    let blockStarts: Int
    let hasAriaHidden: Bool
}

/// An open element whose content is not shown.
struct HiddenPart {
    /// How many elements are open in it, itself and those around it included.
    let depth: Int
    /// Where its start tag stands.
    let mark: OutputMark
    let isAriaHidden: Bool
    /// False where libxml2 has to see it, because it ends what stands around it.
    let canBeLeftOut: Bool
}

/// Most tags of a page say no more of its text than that a line ends. What ends one is written only
/// where text follows, and then once.
extension MarkupFilter {
    /// Ends the line as a block does that says nothing else.
    mutating func endLine() {
        if line == .open { line = .ended }
    }

    /// Ends the line as `<br>` does.
    mutating func breakLine() {
        guard line == .open else { return }
        output.append(Self.lineSeparator)
        line = .empty
    }

    /// Writes the end of a line that has ended. `<hr>` is the block that says nothing else; outside
    /// tables the builder does not ask what ended a line.
    mutating func settleLine() {
        guard line == .ended else { return }
        output.append(nesting.tableCount == 0 ? Self.lineSeparator : "<hr>")
        line = .empty
    }

    /// U+2028, which ends a line as `<br>` does and is read by libxml2 in a tenth of the time.
    private static var lineSeparator: StaticString { "\u{2028}" }

    /// To be called before text is written.
    mutating func beginText() {
        settleLine()
        line = .open
    }

    /// Parts words outside `<pre>`, where something may stand in front and no blank does.
    mutating func blank() {
        if line == .open, output.last != 0x20 { output.append(0x20) }
    }

    /// Ends the innermost open element.
    mutating func closeInnermost() {
        guard let element = nesting.pop() else { return }
        if let part = hidden, nesting.open.count < part.depth {
            hidden = nil
            if leaveOut(part, of: element) { return }
        }
        guard element.isWritten else { return leaveOutTag(of: element.info) }
        if element.info.element.saysNothingWhenEmpty, output.count == element.written.upperBound {
            output.truncate(to: element.written.lowerBound)
            return
        }
        let endsLine =
            element.isSteady && element.info.traits.contains(.block)
            && element.info.element != .term && element.info.element != .description
        if !endsLine { settleLine() }
        output.append("</")
        copy(element.name)
        output.append(0x3E)
        line = endsLine ? .empty : .open
    }

    /// What a tag of an element says that is left out because it says no more.
    mutating func leaveOutTag(of info: ElementInfo) {
        if info.traits.contains(.block) { endLine() }
        if info.element == .apart { blank() }
    }

    /// Drops what was written of a part that is not shown; false where libxml2 may have ended its element
    /// at a start tag within, so that it has to see the tags.
    private mutating func leaveOut(_ part: HiddenPart, of element: Nesting.Open) -> Bool {
        guard part.canBeLeftOut, element.isSteady || blockStarts == part.mark.blockStarts else {
            return false
        }
        takeBack(to: part.mark)
        if part.isAriaHidden { hasAriaHidden = true }
        if element.info.traits.contains(.block) { endLine() }
        return true
    }

    var mark: OutputMark {
        OutputMark(
            length: output.count, line: line, reversedLists: reversedCounts.count, blockStarts: blockStarts,
            hasAriaHidden: hasAriaHidden)
    }

    /// Drops what was written since the mark was made.
    mutating func takeBack(to mark: OutputMark) {
        output.truncate(to: mark.length)
        line = mark.line
        reversedCounts.removeLast(reversedCounts.count - mark.reversedLists)
        blockStarts = mark.blockStarts
        hasAriaHidden = mark.hasAriaHidden
    }
}

extension Element {
    /// True where the element changes nothing but the text in it.
    fileprivate var saysNothingWhenEmpty: Bool { self == .other || self == .bold || self == .foreign }
}
