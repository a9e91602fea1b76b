/// Compares an expected object with the one got, member by member.
struct Comparison {
    /// The code points of the document's text, for quoting what spans cover.
    private let text: [Unicode.Scalar]
    private(set) var differences: [Difference] = []

    init(text: String) {
        self.text = Array(text.unicodeScalars)
    }

    static func differences(expected: JSONNode, got: JSONNode, text: String) -> [Difference] {
        var comparison = Comparison(text: text)
        comparison.compare(expected, got, at: Place(line: expected.line))
        return comparison.differences
    }

    /// Where the comparison stands: the path, the line and the nearest spans around.
    private struct Place {
        var path = "$"
        var line: Int
        var expectedSpan: JSONNode?
        var gotSpan: JSONNode?

        func entering(_ step: String, line: Int?) -> Place {
            var place = self
            place.path += step
            place.line = line ?? self.line
            return place
        }
    }

    private mutating func compare(_ expected: JSONNode?, _ got: JSONNode?, at place: Place) {
        if expected == got { return }
        var place = place
        place.expectedSpan = expected?["span"] ?? place.expectedSpan
        place.gotSpan = got?["span"] ?? place.gotSpan
        switch (expected?.value, got?.value) {
        case (.object(let left), .object(let right)): compareMembers(left, right, at: place)
        case (.list(let left), .list(let right)): compareElements(left, right, at: place)
        default: add(expected, got, at: place)
        }
    }

    private mutating func compareMembers(
        _ expected: [JSONNode.Member], _ got: [JSONNode.Member], at place: Place
    ) {
        let known = Dictionary(uniqueKeysWithValues: got.map { ($0.key, $0.value) })
        for member in expected {
            let next = place.entering(".\(member.key)", line: member.value.line)
            compare(member.value, known[member.key], at: next)
        }
        let expectedKeys = Set(expected.map(\.key))
        for member in got where !expectedKeys.contains(member.key) {
            compare(nil, member.value, at: place.entering(".\(member.key)", line: nil))
        }
    }

    private mutating func compareElements(_ expected: [JSONNode], _ got: [JSONNode], at place: Place) {
        for pair in Alignment.pairs(expected.map(Self.identity), got.map(Self.identity)) {
            let left = pair.left.map { expected[$0] }
            let right = pair.right.map { got[$0] }
            let next = place.entering("[\(pair.left ?? pair.right ?? 0)]", line: left?.line)
            compare(left, right, at: next)
        }
    }

    /// What makes an element of a list the same element although other members of it changed.
    private static func identity(_ node: JSONNode) -> String {
        let telling = ["span", "citation", "code"].compactMap { node[$0]?.description }
        return telling.isEmpty || telling == ["null"] ? node.description : telling.joined(separator: " ")
    }

    private mutating func add(_ expected: JSONNode?, _ got: JSONNode?, at place: Place) {
        let before = place.expectedSpan.flatMap(excerpt)
        let after = place.gotSpan.flatMap(excerpt)
        differences.append(
            Difference(
                path: place.path, expected: expected?.description, got: got?.description,
                expectedText: before, gotText: after == before ? nil : after, line: place.line
            ))
    }

    /// What the span covers; nil for what is no span.
    private func excerpt(_ span: JSONNode) -> Excerpt? {
        guard case .number(let first)? = span["start"]?.value, case .number(let last)? = span["end"]?.value,
            let start = Int(first), let end = Int(last)
        else { return nil }
        guard 0 <= start, start <= end, end <= text.count else {
            return Excerpt(start: start, end: end, text: "outside the text")
        }
        var covered = String.UnicodeScalarView()
        covered.append(contentsOf: text[start..<end])
        return Excerpt(
            start: start, end: end, text: JSONNode(value: .string(String(covered)), line: 0).description)
    }
}
