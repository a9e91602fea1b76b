/// Values of the kinds that the response object is made of.
extension JSONPull {
    package mutating func text() throws(Fault) -> String? {
        try optional { (json) throws(Fault) in try json.string() }
    }

    package mutating func texts() throws(Fault) -> [String] {
        try list { (json) throws(Fault) in try json.string() }
    }

    /// One of the labels that the type knows.
    package mutating func label<Label: RawRepresentable<String>>() throws(Fault) -> Label {
        let word = try string()
        guard let label = Label(rawValue: word) else {
            throw fault("\"\(word)\" is none of the labels known here")
        }
        return label
    }

    mutating func span() throws(Fault) -> Span {
        var start: Int?
        var end: Int?
        try object { (json, key) throws(Fault) in
            switch key {
            case "start": start = try json.integer()
            case "end": end = try json.integer()
            default: try json.skip()
            }
        }
        return Span(start: try need(start, "start"), end: try need(end, "end"))
    }

    mutating func optionalSpan() throws(Fault) -> Span? {
        try optional { (json) throws(Fault) in try json.span() }
    }

    /// The value, or the fault of an object that has no such key.
    package func need<Value>(_ value: Value?, _ key: String) throws(Fault) -> Value {
        guard let value else { throw fault("the key is missing").under(key) }
        return value
    }
}
