/// Members of the kinds that the response object is made of.
extension JSONWriter {
    mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        integer(value)
    }

    mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// A list of short words, on one line.
    mutating func member(_ name: StaticString, _ values: [String]) {
        key(name)
        list(values, inline: true) { $0.string($1) }
    }

    mutating func member(_ name: StaticString, _ span: Span?) {
        member(name, span) { $0.write($1) }
    }

    /// A value with a form of its own, or null.
    mutating func member<Value>(
        _ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        guard let value else { return null() }
        write(&self, value)
    }

    mutating func members<Value>(
        _ name: StaticString, _ values: [Value], inline: Bool = false,
        _ write: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        list(values, inline: inline, write)
    }

    mutating func write(_ span: Span) {
        object(inline: true) { writer in
            writer.member("start", span.start)
            writer.member("end", span.end)
        }
    }
}
