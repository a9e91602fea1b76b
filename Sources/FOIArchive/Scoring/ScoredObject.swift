/// A response object taken apart into the things that are scored, each written as one string.
struct ScoredObject {
    private let object: JSONNode

    init(_ object: JSONNode) { self.object = object }

    var segments: [LabelledSpan] {
        elements("segments").compactMap { segment in
            guard let start = segment["span"]?["start"]?.integer, let end = segment["span"]?["end"]?.integer,
                let kind = segment["kind"]
            else { return nil }
            return LabelledSpan(label: kind.description, start: start, end: end)
        }
    }

    func things(_ field: ScoredField) -> [String] {
        switch field {
        case .documents, .segments: []
        case .kind: [text(object, "kind")]
        case .facts: facts
        case .questions: elements("questions").map { text($0, "id", "parent", "number", "text", "span") }
        case .outcomes:
            ["document \(text(object, "outcome"))"] + answered.map { "\($0) \(text($1, "outcome"))" }
        case .answers: answered.map { "\($0) \(text($1, "span"))" }
        case .citations: elements("citations").map { text($0, "citation", "span") }
        case .roles: elements("citations").map { text($0, "citation", "span", "role") }
        case .exemptions: exemptions
        case .ncnd: elements("ncnd").map { text($0, "span", "extent", "questions") }
        case .findings: elements("findings").map { text($0, "code", "span") }
        }
    }

    private var facts: [String] {
        let authority = object["authority"].map { text($0, "name", "id") } ?? "none"
        let reference = object["reference"].map { text($0, "value") } ?? "none"
        let dates = object["dates"] ?? JSONNode(value: .null, line: 0)
        return [
            "authority \(authority)", "reference \(reference)", "regimes \(text(object, "regimes"))",
            "received \(text(dates, "received"))", "responded \(text(dates, "responded"))",
        ]
    }

    /// Each answer with each of its questions; an answer to the whole request stands for itself.
    private var answered: [(String, JSONNode)] {
        elements("answers").flatMap { answer in
            let questions = answer["questions"]?.elements.map(\.description) ?? []
            return (questions.isEmpty ? ["whole"] : questions).map { ($0, answer) }
        }
    }

    private var exemptions: [String] {
        elements("exemptions").flatMap { exemption in
            let name = text(exemption, "citation", "limb")
            let questions = exemption["questions"]?.elements.map(\.description) ?? []
            return (questions.isEmpty ? ["whole"] : questions).map { "\(name) \($0)" }
        }
    }

    private func elements(_ key: String) -> [JSONNode] { object[key]?.elements ?? [] }

    private func text(_ node: JSONNode, _ keys: String...) -> String {
        keys.map { node[$0]?.description ?? "null" }.joined(separator: " ")
    }
}

extension JSONNode {
    /// The elements of a list; none where this is no list.
    var elements: [JSONNode] { if case .list(let elements) = value { elements } else { [] } }

    /// The value of a whole number; nil for anything else.
    var integer: Int? { if case .number(let text) = value { Int(text) } else { nil } }
}
