/// The short notation by which data files list the parts of a provision.
///
/// `(1)(a)-(j)` is subsection (1) with its paragraphs (a) to (j). A run goes by numbers, by letters,
/// or, where it begins with (i), by Roman numerals; it may end a path or be followed by further
/// brackets, which then stand below each of its members. What stands above a part exists with it.
enum PartNotation {
    /// The paths that a notation lists.
    static func paths(_ text: String) throws -> [[String]] {
        var paths: [[String]] = [[]]
        for step in try steps(Substring(text)) {
            paths =
                step.count == 1
                ? paths.map { $0 + step } : paths.flatMap { path in step.map { path + [$0] } }
        }
        guard paths != [[]] else { throw CatalogueLoader.Flaw(description: "\(text) lists no part") }
        return paths
    }

    /// The provisions of a run such as `s.1-215`, or the one of `sch.1`.
    static func run(_ text: String) throws -> [Provision] {
        let ends = text.split(separator: "-")
        guard let head = ends.first, ends.count <= 2 else {
            throw CatalogueLoader.Flaw(description: "\(text) is no run of provisions")
        }
        let first = try CatalogueLoader.provision(String(head))
        guard ends.count == 2 else { return [first] }
        guard let low = Int(first.number), let high = Int(ends[1]), low < high else {
            throw CatalogueLoader.Flaw(description: "\(text) is no run of provisions")
        }
        return (low...high).map { Provision(kind: first.kind, number: String($0)) }
    }

    /// The labels at each level: `(1)(a)-(c)` gives `[["1"], ["a", "b", "c"]]`.
    private static func steps(_ text: Substring) throws -> [[String]] {
        var steps: [[String]] = []
        var rest = text
        while !rest.isEmpty {
            let first = try takeLabel(from: &rest)
            if rest.utf8.first == UInt8(ascii: "-") {
                rest = rest[rest.utf8.index(after: rest.startIndex)...]
                steps.append(try labels(from: first, to: takeLabel(from: &rest)))
            } else {
                steps.append([first])
            }
        }
        return steps
    }

    /// Takes `(a)` off the front of `text`.
    private static func takeLabel(from text: inout Substring) throws -> String {
        let bytes = text.utf8
        guard bytes.first == UInt8(ascii: "("), let close = bytes.firstIndex(of: UInt8(ascii: ")")),
            let label = Provision.bracketed(text[...close])?.first
        else { throw CatalogueLoader.Flaw(description: "\(text) does not begin with a bracketed part") }
        text = text[bytes.index(after: close)...]
        return label
    }

    private static func labels(from first: String, to last: String) throws -> [String] {
        for order in [numbers, first == "i" ? romans : letters] {
            if let start = order.firstIndex(of: first), let end = order.firstIndex(of: last), start < end {
                return Array(order[start...end])
            }
        }
        throw CatalogueLoader.Flaw(description: "(\(first))-(\(last)) is no run of parts")
    }

    private static let numbers = (1...99).map(String.init)
    private static let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
    private static let romans = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    ]
}
