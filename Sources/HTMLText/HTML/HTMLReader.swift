internal import CLibXML2

/// Reads UTF-8 markup into lines: the filter, libxml2's SAX events, the builder.
enum HTMLReader {
    static func page(of utf8: [UInt8], charset: String, notes: [ReadingNote]) -> Page {
        var notes = notes
        var markup = utf8
        if utf8.hasByte(0) {
            markup.removeAll { $0 == 0 }
            notes.append(.nulsDropped)
        }
        return markup.withUnsafeBufferPointer { source in
            var builder = read(source, heedsAriaHidden: true, notes: &notes)
            if builder.text.count == 0, builder.hasAriaHidden {
                var sameNotes: [ReadingNote] = []
                builder = read(source, heedsAriaHidden: false, notes: &sameNotes)
                notes.append(.hiddenFromAssistance)
            }
            return builder.page(charset: charset, notes: notes)
        }
    }

    private static func read(
        _ source: UnsafeBufferPointer<UInt8>, heedsAriaHidden: Bool, notes: inout [ReadingNote]
    ) -> PageBuilder {
        var filter = MarkupFilter(source, heedsAriaHidden: heedsAriaHidden)
        filter.run()
        notes += filter.notes
        var builder = PageBuilder(
            capacity: source.count, reversedCounts: filter.reversedCounts, heedsAriaHidden: heedsAriaHidden)
        builder.hasAriaHidden = filter.hasAriaHidden
        let longest = Int(Int32.max) - 16
        if filter.output.count > longest { notes.append(.tooLong) }
        withUnsafeMutablePointer(to: &builder) { pointer in
            SAXEvents.send(filter.output.base, count: min(filter.output.count, longest), to: pointer)
        }
        builder.finish()
        return builder
    }
}
