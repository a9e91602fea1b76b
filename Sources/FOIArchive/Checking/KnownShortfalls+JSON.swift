extension KnownShortfalls {
    /// Reads a `known.json`, whose form is `schemas/known.schema.json`.
    ///
    /// - Throws: `Fixture.Broken`, which says on which line what is wrong, and what to do.
    init(json: [UInt8]) throws(Fixture.Broken) {
        let node: JSONNode
        do throws(JSONReader.Failure) {
            node = try JSONReader.read(json)
        } catch {
            throw Self.broken(error.line, "is no JSON: \(error.message)", "correct the file there")
        }
        guard case .object(let members) = node.value else {
            throw Self.broken(node.line, "no object", #"write {"why": "...", "paths": ["$..."]}"#)
        }
        for member in members where member.key != "why" && member.key != "paths" {
            throw Self.broken(
                member.value.line, "unknown key \"\(member.key)\"", #"keep only "why" and "paths""#)
        }
        why = try Self.why(node["why"], in: node)
        paths = try Self.paths(node["paths"], in: node)
    }

    private static func why(_ node: JSONNode?, in object: JSONNode) throws(Fixture.Broken) -> String {
        let cure = "say in one sentence why the parser falls short"
        guard let node else { throw broken(object.line, #"no "why""#, cure) }
        guard case .string(let why) = node.value, why.utf8.contains(where: { $0 > 0x20 }) else {
            throw broken(node.line, #""why" is no text"#, cure)
        }
        guard !why.utf8.contains(where: { $0 < 0x20 }) else {
            throw broken(node.line, #""why" holds a line break or tab"#, "write it as one line")
        }
        return why
    }

    private static func paths(_ node: JSONNode?, in object: JSONNode) throws(Fixture.Broken) -> [KnownPath] {
        let cure = "list the paths as foi check prints them, or remove known.json"
        guard let node else { throw broken(object.line, #"no "paths""#, cure) }
        guard case .list(let elements) = node.value else {
            throw broken(node.line, #""paths" is no list"#, cure)
        }
        guard !elements.isEmpty else { throw broken(node.line, #""paths" is empty"#, cure) }
        var paths: [KnownPath] = []
        var seen: Set<String> = []
        for element in elements {
            guard case .string(let path) = element.value, isPath(path) else {
                throw broken(
                    element.line, "\(element) is no path",
                    "write it as foi check prints it, such as \"$.answers[1].outcome\"")
            }
            guard seen.insert(path).inserted else {
                throw broken(element.line, "\(element) stands twice", "remove one")
            }
            paths.append(KnownPath(path: path, line: element.line))
        }
        return paths
    }

    /// `$` and one step or more, each a key or an index. `$` alone would excuse every difference there
    /// can be.
    private static func isPath(_ text: String) -> Bool {
        var rest = text.utf8[...]
        guard rest.popFirst() == UInt8(ascii: "$"), !rest.isEmpty else { return false }
        while let mark = rest.popFirst() {
            let step: Substring.UTF8View
            switch mark {
            case UInt8(ascii: "."):
                step = rest.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
                guard !step.isEmpty, !step.contains(UInt8(ascii: "]")) else { return false }
                rest = rest.dropFirst(step.count)
            case UInt8(ascii: "["):
                step = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                guard step.first != UInt8(ascii: "0") ? !step.isEmpty : step.count == 1 else { return false }
                rest = rest.dropFirst(step.count)
                guard rest.popFirst() == UInt8(ascii: "]") else { return false }
            default: return false
            }
        }
        return true
    }

    private static func broken(_ line: Int, _ what: String, _ cure: String) -> Fixture.Broken {
        Fixture.Broken("known.json, line \(line): \(what); \(cure)")
    }
}
