/// The short notation by which data files list the parts of a provision.
///
/// `(1)(a)-(j)` is subsection (1) with its paragraphs (a) to (j). A run goes by numbers, by letters,
/// or, where it begins with (i), by Roman numerals; it may end a path or be followed by further
/// brackets, which then stand below each of its members. What stands above a part exists with it.
enum PartNotation {
    /// The paths that a notation lists.
    static func paths(_ text: String) throws -> [[Label]] {
        var paths: [[Label]] = [[]]
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let first = try takeLabel(from: &rest, of: text)
            guard rest.first == UInt8(ascii: "-") else {
                for index in paths.indices { paths[index].append(first) }
                continue
            }
            rest.removeFirst()
            let labels = try labels(from: first, to: takeLabel(from: &rest, of: text), of: text)
            paths = paths.flatMap { path in labels.map { path + [$0] } }
        }
        guard paths != [[]] else { throw CatalogueLoader.Flaw(description: "\(text) lists no part") }
        return paths
    }

    /// The provisions of a run such as `s.1-215`, or the one of `sch.1`.
    static func run(_ text: String) throws -> [Place] {
        let ends = text.utf8.split(separator: UInt8(ascii: "-"))
        guard let head = ends.first, ends.count <= 2 else { throw noRun(text) }
        let first = try CatalogueLoader.place(String(decoding: head, as: UTF8.self))
        guard ends.count == 2 else { return [first] }
        guard let low = first.number.value, let high = Label(ends[1]).value, low < high else {
            throw noRun(text)
        }
        return (low...high).map { Place(kind: first.kind, number: Label($0)) }
    }

    private static func noRun(_ text: String) -> CatalogueLoader.Flaw {
        CatalogueLoader.Flaw(description: "\(text) is no run of provisions")
    }

    /// Takes `(a)` off the front of `rest`.
    private static func takeLabel(from rest: inout ArraySlice<UInt8>, of text: String) throws -> Label {
        guard rest.first == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) else {
            throw CatalogueLoader.Flaw(description: "\(text) has no bracket where a part must be")
        }
        let label = rest[(rest.startIndex + 1)..<close]
        guard (1...8).contains(label.count), label.allSatisfy(isLetterOrDigit) else {
            throw CatalogueLoader.Flaw(description: "\(text) has a bracket that holds no label")
        }
        rest = rest[(close + 1)...]
        return Label(label)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// The labels of a run, its ends included.
    private static func labels(from first: Label, to last: Label, of text: String) throws -> [Label] {
        if let low = first.value, let high = last.value, low < high {
            return (low...high).map { Label($0) }
        }
        if first.roman == 1 {
            if let high = last.roman, high > 1 { return Array(Label.romanNumerals[..<high]) }
        } else if let low = first.letter, let high = last.letter, low < high {
            return (low...high).map { Label([$0]) }
        }
        throw CatalogueLoader.Flaw(description: "\(text) has ends that make no run of parts")
    }
}
