/// A JSON value with the line of the file it begins on, for messages that lead to it.
struct JSONNode: Sendable, Equatable {
    indirect enum Value: Sendable {
        case null
        case bool(Bool)
        /// As written.
        case number(String)
        case string(String)
        case list([JSONNode])
        /// In the order of the file.
        case object([Member])
    }

    struct Member: Sendable {
        let key: String
        let value: JSONNode
    }

    let value: Value
    /// From 1.
    let line: Int

    /// The member's value, or nil where this is no object or has none of that name.
    subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// This object without the members named.
    func removing(_ keys: Set<String>) -> JSONNode {
        guard case .object(let members) = value else { return self }
        return JSONNode(value: .object(members.filter { !keys.contains($0.key) }), line: line)
    }

    /// Equal in meaning: lines, the order of members and the spelling of numbers do not count.
    static func == (left: JSONNode, right: JSONNode) -> Bool {
        switch (left.value, right.value) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): a == b || Double(a) == Double(b)
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        case (.list(let a), .list(let b)): a == b
        case (.object(let a), .object(let b)):
            a.count == b.count && a.allSatisfy { member in right[member.key] == member.value }
        default: false
        }
    }
}

extension JSONNode: CustomStringConvertible {
    /// On one line, for reading: `{"start": 0, "end": 12}`.
    var description: String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let text): text
        case .string(let text): Self.quoted(text)
        case .list(let elements): "[" + elements.map(\.description).joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
