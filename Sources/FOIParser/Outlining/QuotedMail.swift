import Basics

/// Finds where earlier mail is quoted below the reply, and where a mail's list of links begins.
///
/// Mail programs mark quotations in few ways: a block of headers (`From:`, `Sent:`, `To:`), a
/// dashed line (`-----Original Message-----`), an attribution (`On 3 May 2024, A. B. wrote:`) or
/// `>` before each line. A quotation runs to the end of the text, since replies stand on top.
struct QuotedMail: Sendable, Equatable {
    /// The first quoted line, or nil.
    var start: Int?
    /// The first line of what the mail system or the page adds below the quotation, or nil.
    var footer: Int?
    /// The first line of the list of links that a text version of a mail ends with, or nil.
    var links: Int?

    /// The first line that belongs to the quotation or to what follows it.
    var first: Int? { start ?? links }
    /// The line that the quotation ends before; nil where it runs to the end of the text.
    var end: Int? { footer ?? links }

    /// - Parameter sheet: the lines; those above the salutation count as the mail's own headers.
    init(in sheet: Sheet) {
        links = Self.linkList(sheet)
        // Links with another mail below them end a message, not the text.
        if let first = links, sheet.lines.indices[first...].contains(where: { Self.opensMail(sheet, $0) }) {
            links = nil
        }
        start = Self.quotation(sheet, before: links ?? sheet.lines.count)
        footer = start.flatMap { Self.footer(sheet, behind: $0, before: links ?? sheet.lines.count) }
    }

    /// Lines without a word of a disclaimer that may stand inside one.
    private static let gap = 3

    /// Where the disclaimer begins that a mail system sets below everything, quotations included,
    /// or the line by which a page unfolds the quotation.
    private static func footer(_ sheet: Sheet, behind start: Int, before end: Int) -> Int? {
        var footer: Int?
        var others = 0
        for line in (start..<end).reversed() where !sheet.lines[line].isBlank {
            let cues = sheet.marks.starting(in: sheet.lines[line].content).map { sheet.marks.cue(of: $0) }
            if cues.contains(where: { $0.isNamed(.greeting) || $0.isNamed(.closing) }) { break }
            if cues.contains(where: { $0.isNamed(.mailDisclaimer) || $0.isNamed(.quotedToggle) }) {
                footer = line
                others = 0
            } else {
                others += 1
                if others > gap { break }
            }
        }
        guard var first = footer else { return nil }
        while first > start + 1, sheet.lines[first].joint == .sentence { first -= 1 }
        return first
    }

    /// Lines of content that a reply has above what it quotes.
    private static let fewestLinesAbove = 4

    private static func quotation(_ sheet: Sheet, before end: Int) -> Int? {
        var above = 0
        for index in sheet.visible where index < end {
            if above >= fewestLinesAbove, opensQuotation(sheet, index) {
                return divider(above: index, sheet)
            }
            above += 1
        }
        return nil
    }

    private static func opensMail(_ sheet: Sheet, _ index: Int) -> Bool {
        starts(sheet, index, with: ["-----original message", "-----forwarded message"])
    }

    private static func opensQuotation(_ sheet: Sheet, _ index: Int) -> Bool {
        // The first letters of what follows: most lines have none of them.
        switch sheet.text[sheet.lines[index].content.lowerBound] | 0x20 {
        case UInt8(ascii: "-"), UInt8(ascii: "b"), UInt8(ascii: "_") | 0x20, UInt8(ascii: "f"),
            UInt8(ascii: "*"),
            UInt8(ascii: "o"), UInt8(ascii: ">"):
            break
        default: return false
        }
        if starts(sheet, index, with: dividers) { return true }
        if starts(sheet, index, with: senders) { return headers(sheet, after: index) >= 2 }
        if starts(sheet, index, with: attributions), attribution(sheet, index) { return true }
        return sheet.text[sheet.lines[index].content.lowerBound] == UInt8(ascii: ">")
            && isQuoteRun(sheet, from: index)
    }

    private static let dividers = [
        "-----original message", "-----forwarded message", "begin forwarded message",
        "________________________________ from:",
    ]
    private static let senders = ["from:", "*from:*", "*from:", "oddi wrth"]
    private static let attributions = ["on "]

    private static let headerWords = [
        "sent:", "to:", "date:", "subject:", "cc:", "*sent:*", "*to:*", "*date:*", "*subject:*", "at:",
    ]

    /// How many other mail headers stand within six lines of `From:`.
    private static func headers(_ sheet: Sheet, after index: Int) -> Int {
        sheet.lines[index...].dropFirst().prefix(7).indices.count { line in
            !sheet.lines[line].isBlank && starts(sheet, line, with: headerWords)
        }
    }

    /// `On … wrote:` within three lines.
    private static func attribution(_ sheet: Sheet, _ index: Int) -> Bool {
        let last = min(index + 3, sheet.lines.count)
        let bytes = sheet.text[sheet.bytes(of: index..<last)]
        return bytes.contains(subsequence: Array(" wrote:".utf8))
    }

    private static func isQuoteRun(_ sheet: Sheet, from index: Int) -> Bool {
        let run = sheet.lines[index...].lazy.filter { !$0.isBlank }.prefix(3)
        return run.allSatisfy { sheet.text[$0.content.lowerBound] == UInt8(ascii: ">") }
    }

    /// A line of dashes or underscores above a quotation opens it.
    private static func divider(above index: Int, _ sheet: Sheet) -> Int {
        var line = index - 1
        while line > 0, sheet.lines[line].isBlank { line -= 1 }
        guard line > 0 else { return index }
        let rule = sheet.text[sheet.lines[line].content].allSatisfy { $0 == 0x2D || $0 == 0x5F || $0 == 0x3D }
        return rule ? line : index
    }

    /// `References`, then `Visible links` or `Hidden links` below it, or numbered addresses.
    private static func linkList(_ sheet: Sheet) -> Int? {
        guard let index = sheet.lines.indices.last(where: { isLinkHeading(sheet, $0) }) else { return nil }
        let below = sheet.lines[index...].dropFirst().filter { !$0.isBlank }
        guard let first = below.first else { return nil }
        let names = ["visible links", "hidden links"]
        if names.contains(where: { sheet.text[first.content].hasPrefix(smallLetters: $0.utf8) }) {
            return index
        }
        let addresses = below.prefix(6).count { line in
            let bytes = sheet.text[line.content]
            return bytes.contains(subsequence: Array("http".utf8))
                || bytes.contains(subsequence: Array("mailto:".utf8))
        }
        return addresses >= 1 && first.marker?.style == .number ? index : nil
    }

    private static func isLinkHeading(_ sheet: Sheet, _ index: Int) -> Bool {
        let content = sheet.lines[index].content
        return content.count == 10 && sheet.text[content].hasPrefix(smallLetters: "references".utf8)
    }

    private static func starts(_ sheet: Sheet, _ index: Int, with words: [String]) -> Bool {
        let bytes = sheet.text[sheet.lines[index].content]
        return words.contains { bytes.hasPrefix(smallLetters: $0.utf8) }
    }
}

extension Collection where Element == UInt8 {
    /// Whether `needle` occurs in these bytes.
    func contains(subsequence needle: [UInt8]) -> Bool {
        guard let first = needle.first else { return true }
        var start = startIndex
        while let found = self[start...].firstIndex(of: first) {
            if self[found...].starts(with: needle) { return true }
            start = index(after: found)
        }
        return false
    }
}
