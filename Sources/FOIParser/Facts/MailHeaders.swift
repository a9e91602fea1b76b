/// Reads who sent a message and what about from the header lines that mail programs print.
struct MailHeaders {
    let text: FactText

    private static let from = WordKey.of("from")
    private static let subject = WordKey.of("subject")
    private static let review = WordKey.of("review")
    /// How many lines of a header may stand above or below the line with its date.
    private static let reach = 4

    /// The lines of the header that a line with a date stands in.
    func header(around line: Int) -> Range<Int> {
        max(0, line - Self.reach)..<min(text.lines.count, line + Self.reach + 1)
    }

    /// The keys of the words after `From:`, in the lines of a kind or in those of a header.
    func sender(in kind: SegmentKind) -> [UInt64]? {
        text.wordsOfLine.indices.lazy.filter { text.kind(ofLine: $0) == kind }.compactMap(sender(onLine:))
            .first
    }

    func sender(in header: Range<Int>) -> [UInt64]? {
        header.lazy.compactMap(sender(onLine:)).first
    }

    /// Whether the subject of the message, or the line that it runs on to, speaks of a review.
    func subjectHasReview(in header: Range<Int>) -> Bool {
        guard let subject = header.first(where: { label(ofLine: $0) == Self.subject }) else { return false }
        return text.wordsOfLine[subject].contains { text.key($0) == Self.review }
    }

    private func sender(onLine line: Int) -> [UInt64]? {
        guard label(ofLine: line) == Self.from else { return nil }
        return text.wordsOfLine[line].dropFirst().map { text.key($0) }
    }

    /// The word that opens a line and ends with a colon.
    private func label(ofLine line: Int) -> UInt64? {
        guard let first = text.wordsOfLine[line].first, text.byte(Int(text.words[first].end)) == 58 else {
            return nil
        }
        return text.key(first)
    }
}
