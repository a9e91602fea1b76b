import FOIParser

extension Explanation {
    /// What was read out of a document, set at its place.
    ///
    /// - Parameter remarks: What others say of it besides.
    public init(_ response: Response, depth: Depth = .everything, remarks: [Remark] = []) {
        let entries = NoteWriter(response, depth: depth, remarks: remarks).entries()
        let placed = entries.compactMap { entry in
            entry.span.map { (Mark(kind: entry.note.kind, start: $0.start, end: $0.end, notes: []), entry) }
        }.sortedStably(by: Mark.precedes)
        let inOrder = placed.map(\.1) + entries.filter { $0.span == nil }
        let marks = Self.joined(placed.map(\.0))
        var places: [NoteWriter.Subject: Int] = [:]
        for (index, entry) in inOrder.enumerated() {
            if let subject = entry.subject, places[subject] == nil { places[subject] = index }
        }
        var marker = TextMarker(text: response.text, marks: marks)

        title = Shown(response.source.title ?? response.source.path ?? "standard input")
        facts = Self.facts(response, depth)
        passages = marker.passages(of: response.segments)
        self.marks = marks
        notes = inOrder.map(\.note)
        unplaced = Array(placed.count..<inOrder.count)
        summaries = SummaryWriter(response, depth: depth, notes: places).summaries()
    }

    /// What is said of one and the same stretch hangs on one mark: a list of provisions is one
    /// expression.
    ///
    /// - Parameter marks: in order, one for each note.
    private static func joined(_ marks: [Mark]) -> [Mark] {
        var joined: [Mark] = []
        for (note, mark) in marks.enumerated() {
            var notes = [note]
            if let last = joined.last, last.kind == mark.kind, last.start == mark.start, last.end == mark.end
            {
                notes = last.notes + notes
                joined.removeLast()
            }
            joined.append(Mark(kind: mark.kind, start: mark.start, end: mark.end, notes: notes))
        }
        return joined
    }

    private static func facts(_ response: Response, _ depth: Depth) -> [Fact] {
        let source = response.source
        var facts = [("file", [source.path ?? "standard input", source.member].compacted(by: " in "))]
        facts += [
            ("address", source.url), ("kind", words(response.kind.rawValue)),
            ("outcome", response.outcome.map { words($0.rawValue) }),
            ("authority", response.authority.map { name(of: $0) }),
            ("reference", response.reference?.value),
            ("regimes", response.regimes.map { $0.rawValue.uppercased() }.joined(separator: ", ")),
            ("received", response.dates.received?.value), ("responded", response.dates.responded?.value),
            ("read as", "\(source.mediaType), \(source.charset), \(source.bytes) bytes"),
            ("sha256", source.sha256),
            ("rules", "\(response.parser.name) \(response.parser.version), \(response.parser.catalogue)"),
        ].map { ($0, $1 ?? "") }
        if depth == .evidence { facts.removeLast(3) }
        return facts.map { Fact(name: Shown($0), value: Shown($1.isEmpty ? "not told" : $1)) }
            .filter { !($0.name.text == "address" && $0.value.text == "not told") }
    }

    static func name(of authority: Authority) -> String {
        authority.id.map { "\(authority.name) (\($0))" } ?? "\(authority.name), not in the catalogue"
    }

    /// `neither confirmed nor denied` for `neither_confirmed_nor_denied`.
    static func words(_ label: String) -> String {
        String(decoding: label.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}

extension Array where Element == (Mark, NoteWriter.Entry) {
    /// By mark; entries with equal marks keep their order.
    fileprivate func sortedStably(by precedes: (Mark, Mark) -> Bool) -> Self {
        enumerated().sorted { one, other in
            if precedes(one.element.0, other.element.0) { return true }
            return !precedes(other.element.0, one.element.0) && one.offset < other.offset
        }.map(\.element)
    }
}

extension Array where Element == String? {
    /// The last that there are, in front of the first: a member in its archive.
    fileprivate func compacted(by separator: String) -> String {
        compactMap { $0 }.reversed().joined(separator: separator)
    }
}
