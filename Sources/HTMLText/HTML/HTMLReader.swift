/// Reads UTF-8 markup into lines: the tokeniser, then the builder.
enum HTMLReader {
    static func page(of utf8: [UInt8], charset: String, notes: [ReadingNote]) -> Page {
        var notes = notes
        var markup = utf8
        if utf8.contains(0) {
            markup.removeAll { $0 == 0 }
            notes.append(.nulsDropped)
        }
        return markup.withUnsafeBufferPointer { source in
            var tokeniser = MarkupTokeniser(source)
            tokeniser.run()
            notes += tokeniser.notes
            var builder = PageBuilder(capacity: source.count, reversedCounts: tokeniser.reversedCounts)
            builder.read(tokeniser.tokens, of: source)
            if builder.text.count == 0, builder.hasAriaHidden {
                notes.append(.hiddenFromAssistance)
                builder = PageBuilder(
                    capacity: source.count, reversedCounts: tokeniser.reversedCounts,
                    heedsAriaHidden: false)
                builder.read(tokeniser.tokens, of: source)
            }
            return builder.page(charset: charset, notes: notes)
        }
    }
}
