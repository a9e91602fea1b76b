extension Response {
    /// The response object as UTF-8 JSON without a line end. Keys stand in a fixed order, absent
    /// values are null and absent lists are empty; `schemas/response.schema.json` is its exact form.
    public func json(_ options: JSONOptions = JSONOptions()) -> [UInt8] {
        written(options).bytes
    }

    /// The response object and a line end: without `pretty`, one line of a JSON Lines file.
    public func jsonLine(_ options: JSONOptions = JSONOptions()) -> [UInt8] {
        var writer = written(options)
        writer.newline()
        return writer.bytes
    }

    private func written(_ options: JSONOptions) -> JSONWriter {
        // The text again and as much in quotations and spans, which is seldom too little.
        var writer = JSONWriter(pretty: options.pretty, capacity: text.utf8.count * 2)
        write(to: &writer, options)
        return writer
    }

    private func write(to writer: inout JSONWriter, _ options: JSONOptions) {
        writer.object { writer in
            writer.member("schema_version", Self.schemaVersion)
            writer.member("id", id)
            writer.member("source", source) { $0.write($1) }
            if options.includeParser { writer.member("parser", parser) { $0.write($1) } }
            writeSummary(to: &writer)
            writeLists(to: &writer)
            if options.includeText { writer.member("text", text) }
        }
    }

    /// What is said of the document as a whole.
    private func writeSummary(to writer: inout JSONWriter) {
        writer.member("kind", kind.rawValue)
        writer.member("authority", authority) { $0.write($1) }
        writer.member("reference", reference) { $0.write($1) }
        writer.member("regimes", regimes.map(\.rawValue))
        writer.member("dates", dates) { $0.write($1) }
        writer.member("outcome", outcome?.rawValue)
    }

    /// What is said of its parts.
    private func writeLists(to writer: inout JSONWriter) {
        writer.members("segments", segments) { $0.write($1) }
        writer.members("requests", requests) { $0.write($1) }
        writer.members("questions", questions) { $0.write($1) }
        writer.members("answers", answers) { $0.write($1) }
        writer.members("citations", citations) { $0.write($1) }
        writer.members("exemptions", exemptions) { $0.write($1) }
        writer.members("ncnd", ncnd) { $0.write($1) }
        writer.members("findings", findings) { $0.write($1) }
    }
}
