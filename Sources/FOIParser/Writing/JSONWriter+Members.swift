/// Members of the kinds that the response object is made of.
extension JSONWriter {
    package mutating func member(_ name: StaticString, _ value: String?) {
        key(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        integer(value)
    }

    package mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// A list of short words, on one line.
    package mutating func member(_ name: StaticString, _ values: [String]) {
        key(name)
        list(values, inline: true) { $0.string($1) }
    }

    package mutating func member(_ name: StaticString, _ span: Span?) {
        member(name, span) { $0.write($1) }
    }

    /// A value with a form of its own, or null.
    package mutating func member<Value>(
        _ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        guard let value else { return null() }
        write(&self, value)
    }

    package mutating func members<Value>(
        _ name: StaticString, _ values: [Value], inline: Bool = false,
        _ write: (inout JSONWriter, Value) -> Void
    ) {
        key(name)
        list(values, inline: inline, write)
    }

    package mutating func write(_ span: Span) {
        object(inline: true) { writer in
            writer.member("start", span.start)
            writer.member("end", span.end)
        }
    }
}
