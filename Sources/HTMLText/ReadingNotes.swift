extension ReadingNote {
    /// A note where plain text holds NULs, which stay in the text as decoded.
    static func controlCharacters(in text: [UInt8]) -> [ReadingNote] {
        guard text.hasByte(0) else { return [] }
        return [
            ReadingNote(
                code: "nul-in-text", severity: .warning,
                message: "The text holds NUL characters, kept as they are; "
                    + "the bytes may be a binary file or damaged.")
        ]
    }

    static let nulsDropped = ReadingNote(
        code: "nul-in-html", severity: .warning,
        message: "The page holds NUL characters, which were left out as browsers do.")

    static let unclosedComment = ReadingNote(
        code: "unclosed-comment", severity: .warning,
        message: "A comment is never closed; what follows it was not read, as in browsers.")

    static let unclosedRawText = ReadingNote(
        code: "unclosed-script", severity: .warning,
        message: "A script, style or other element without visible text is never closed; "
            + "what follows it was not read, as in browsers.")

    static let unclosedTag = ReadingNote(
        code: "unclosed-tag", severity: .warning,
        message: "The page ends within a tag; the piece from there was read as text or left out.")

    static let nestedTooDeep = ReadingNote(
        code: "nesting-too-deep", severity: .warning,
        message: "Elements nested deeper than \(Nesting.deepest) levels were read as line breaks: "
            + "the text is complete, but its layout is not, and hidden text may be shown.")

    static let tooLong = ReadingNote(
        code: "page-too-long", severity: .error,
        message: "The page is longer than 2 GB; what lies beyond was not read.")

    static let hiddenFromAssistance = ReadingNote(
        code: "all-aria-hidden", severity: .note,
        message:
            "All text of the page is marked aria-hidden, as when it was saved behind a dialog; "
            + "the mark was ignored.")
}
