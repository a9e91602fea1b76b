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
            var filter = MarkupFilter(source)
            filter.run()
            notes += filter.notes
            var builder = PageBuilder(capacity: source.count, reversedCounts: filter.reversedCounts)
            parse(filter.output, into: &builder, notes: &notes)
            if builder.text.count == 0, builder.hasAriaHidden {
                notes.append(.hiddenFromAssistance)
                builder = PageBuilder(
                    capacity: source.count, reversedCounts: filter.reversedCounts,
                    heedsAriaHidden: false)
                parse(filter.output, into: &builder, notes: &notes)
            }
            return builder.page(charset: charset, notes: notes)
        }
    }

    private static func parse(
        _ markup: borrowing ByteSink, into builder: inout PageBuilder, notes: inout [ReadingNote]
    ) {
        if markup.count > Int(Int32.max) - 16 { notes.append(.tooLong) }
        let length = min(markup.count, Int(Int32.max) - 16)
        withUnsafeMutablePointer(to: &builder) { pointer in
            SAXEvents.send(markup.base, count: length, to: pointer)
        }
        builder.finish()
    }
}
