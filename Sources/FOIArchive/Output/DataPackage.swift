import FOIParser

/// The description of the CSV files that programs read: a Data Package (https://specs.frictionlessdata.io).
enum DataPackage {
    static let json: [UInt8] = {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("profile", "tabular-data-package")
            writer.member("name", "foi-responses")
            writer.member("title", "Freedom of Information responses, parsed")
            writer.members("resources", Table.all) { $0.write(resource: $1) }
        }
        writer.newline()
        return writer.bytes
    }()
}

extension JSONWriter {
    fileprivate mutating func write(resource table: Table) {
        object { writer in
            writer.member("name", table.name)
            writer.member("profile", "tabular-data-resource")
            writer.member("path", CSVSink.file(of: table))
            writer.member("description", table.description)
            writer.member("format", "csv")
            writer.member("mediatype", "text/csv")
            writer.member("encoding", "utf-8")
            writer.key("dialect")
            writer.object(inline: true) { writer in
                writer.member("delimiter", ",")
                writer.member("lineTerminator", "\r\n")
                writer.member("quoteChar", "\"")
                writer.member("doubleQuote", true)
                writer.member("header", true)
            }
            writer.key("schema")
            writer.object { $0.writeSchema(of: table) }
        }
    }

    private mutating func writeSchema(of table: Table) {
        members("fields", table.columns) { $0.write(field: $1) }
        member("missingValues", [""])
        if !table.key.isEmpty { member("primaryKey", table.key) }
        members("foreignKeys", table.references) { writer, reference in
            writer.object { writer in
                writer.member("fields", reference.columns)
                writer.key("reference")
                writer.object(inline: true) { writer in
                    writer.member("resource", reference.table)
                    writer.member("fields", reference.target)
                }
            }
        }
    }

    private mutating func write(field column: Column) {
        object(inline: true) { writer in
            writer.member("name", column.name)
            writer.member("type", column.kind.frictionlessType)
            writer.member("description", column.description)
            if column.kind == .boolean {
                writer.member("trueValues", ["1"])
                writer.member("falseValues", ["0"])
            }
            if column.isRequired {
                writer.key("constraints")
                writer.object(inline: true) { $0.member("required", true) }
            }
        }
    }
}

extension Column.Kind {
    /// The type by the Table Schema.
    fileprivate var frictionlessType: String {
        switch self {
        case .integer: "integer"
        case .number: "number"
        case .text: "string"
        case .boolean: "boolean"
        case .date: "date"
        case .list: "array"
        }
    }
}
