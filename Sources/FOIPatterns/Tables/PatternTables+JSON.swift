import FOIParser

extension [PatternTable] {
    /// One JSON object (RFC 8259) with a member for each table: a list of objects, a member a column.
    public func json(pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter(pretty: pretty)
        writer.object { writer in
            writer.member("schema_version", "1.0")
            for table in self {
                writer.key(table.name.key)
                writer.list(table.rows) { $0.write($1, table.columns) }
            }
        }
        writer.newline()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ row: [PatternTable.Cell], _ columns: [PatternTable.Column]) {
        object(inline: true) { writer in
            for (column, cell) in zip(columns, row) {
                writer.key(column.name)
                switch cell {
                case .text(let text): writer.string(text)
                case .number(let number): writer.integer(number)
                case .share(nil): writer.null()
                case .share: writer.decimal(cell.text)
                case .list(let list): writer.list(list, inline: true) { $0.string($1) }
                }
            }
        }
    }
}

extension PatternTable.Name {
    /// A literal, as the writer of JSON wants for keys.
    fileprivate var key: StaticString {
        switch self {
        case .figures: "figures"
        case .exemptions: "exemptions"
        case .pairs: "pairs"
        case .combinations: "combinations"
        case .outcomes: "outcomes"
        case .subjects: "subjects"
        case .statements: "statements"
        case .families: "families"
        case .members: "members"
        case .checks: "checks"
        case .phrases: "phrases"
        }
    }
}
