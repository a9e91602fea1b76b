import Basics
import FOIParser

/// The parts of a page that shows an explanation.
struct ExplanationParts {
    private let explanation: Explanation
    /// In code points of the text, in order: places that other pages lead to. A line that one of them stands in has
    /// the anchor `t` and its number, and so has the mark of each statement.
    private let places: [Int]
    private let showsRules: Bool

    /// - Parameter places: Beginnings of stretches that other pages lead to, in any order.
    init(_ explanation: Explanation, places: Set<Int> = [], showsRules: Bool = true) {
        self.explanation = explanation
        let statements = explanation.marks.lazy.filter { $0.kind == .ncnd }.map(\.start)
        self.places = places.subtracting(statements).sorted()
        self.showsRules = showsRules
    }

    // MARK: Before the text

    /// The pairs of a `dl`.
    func facts(_ list: inout Markup) {
        for fact in explanation.facts {
            list.element("div") { row in
                row.element("dt") { $0.text(fact.name) }
                row.element("dd") { $0.text(fact.value) }
            }
        }
    }

    /// Every summary as a section with a table.
    func summaries(_ page: inout Markup) {
        for (index, summary) in explanation.summaries.enumerated() { self.summary(summary, index, &page) }
    }

    private func summary(_ summary: Summary, _ index: Int, _ page: inout Markup) {
        page.element("section", ("aria-labelledby", "summary-\(index)")) { section in
            section.element("h2", ("id", "summary-\(index)")) { $0.text(Shown(summary.title)) }
            section.element(
                "div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"),
                ("aria-labelledby", "summary-\(index)")
            ) { $0.element("table") { table(summary, &$0) } }
        }
        page.newLine()
    }

    private func table(_ summary: Summary, _ table: inout Markup) {
        table.element("thead") { head in
            head.element("tr") { row in
                row.element("th", ("scope", "col")) { $0.text(Shown("Note")) }
                for column in summary.columns {
                    row.element("th", ("scope", "col")) { $0.text(Shown(column)) }
                }
            }
        }
        table.element("tbody") { body in
            for (cells, note) in zip(summary.rows, summary.notes) {
                body.element("tr") { row in
                    row.element("td") { if let note { link(toNote: note, &$0) } }
                    for cell in cells { row.element("td") { $0.text(cell) } }
                }
            }
        }
    }

    private func link(toNote note: Int, _ page: inout Markup) {
        page.element("a", ("href", "#n\(note + 1)")) { $0.text(Shown("\(note + 1)")) }
    }

    /// The notes that have no place in the text, if there are any.
    func unplaced(_ page: inout Markup) {
        guard !explanation.unplaced.isEmpty else { return }
        page.element("section", ("aria-labelledby", "nowhere")) { section in
            section.element("h2", ("id", "nowhere")) { $0.text(Shown("Nowhere in the text")) }
            notes(explanation.unplaced, hasPlace: false, &section)
        }
        page.newLine()
    }

    /// What the marks mean.
    static let key = Markup.Piece { page in
        page.element("section", ("aria-labelledby", "key")) { section in
            section.element("h2", ("id", "key")) { $0.text(Shown("Key")) }
            section.element("p") {
                $0.text(
                    Shown("Each mark begins with the number of its note; the note leads back to the mark."))
            }
            section.element("ul", ("class", "key")) { list in
                for kind in NoteKind.allCases {
                    list.element("li") { item in
                        item.element("mark", ("class", kind.rawValue)) { $0.text(Shown(kind.rawValue)) }
                        item.text(Shown(" \(kind.meaning)"))
                    }
                }
            }
        }
        page.newLine()
    }

    // MARK: The text

    /// The text, passage by passage.
    func text(_ page: inout Markup) {
        page.element("section", ("id", "text"), ("aria-labelledby", "text-heading"), ("tabindex", "-1")) {
            section in
            section.element("h2", ("id", "text-heading")) { $0.text(Shown("The text")) }
            for passage in explanation.passages {
                section.newLine()
                section.element("section", ("class", "passage \(passage.kind)")) { part in
                    part.element("h3") { heading in
                        heading.text(Shown("\(Explanation.words(passage.kind.text)) "))
                        if showsRules {
                            heading.element("small") { $0.text(Shown("rule \(passage.rule)")) }
                        }
                    }
                    for block in blocks(of: passage.rows) { self.block(block, &part) }
                }
            }
        }
    }

    /// Lines that stand together beside the notes on the first of them, so that notes do not tear a
    /// paragraph apart. A block is as long as its notes may be; on a narrow screen they follow it.
    private func blocks(of rows: [Row]) -> [ArraySlice<Row>] {
        var blocks: [ArraySlice<Row>] = []
        var start = 0
        for (index, row) in rows.enumerated() where index > start {
            let hasRoom = index - start < Self.linesForNote * rows[start].notes.count
            if hasRoom, row.notes.isEmpty, !row.runs.isEmpty { continue }
            blocks.append(rows[start..<index])
            start = index
        }
        return start < rows.count ? blocks + [rows[start...]] : blocks
    }

    private static let linesForNote = 3

    private func block(_ rows: ArraySlice<Row>, _ page: inout Markup) {
        guard let first = rows.first else { return }
        let isBlank = first.runs.isEmpty && first.notes.isEmpty
        page.newLine()
        page.element("div", ("class", isBlank ? "row blank" : "row")) { part in
            part.element("div") { lines in
                for row in rows {
                    lines.element("div", ("class", "line")) { part in
                        for place in anchors(in: row.range) { part.element("span", ("id", "t\(place)")) }
                        line(row.runs, &part)
                    }
                }
            }
            if !first.notes.isEmpty { notes(first.notes, hasPlace: true, &part) }
        }
    }

    /// The runs, each mark around as many of them as can be without crossing another.
    private func line(_ runs: [Run], _ page: inout Markup) {
        var open: [Int] = []
        for run in runs {
            let kept = zip(open, run.marks).prefix { $0 == $1 }.count
            for _ in kept..<open.count { page.end() }
            for mark in run.marks[kept...] {
                let (kind, start) = (explanation.marks[mark].kind, explanation.marks[mark].start)
                let isTarget = kind == .ncnd && run.opening.contains(mark) && isFirst(mark)
                page.begin("mark", [("class", kind.rawValue), ("id", isTarget ? "t\(start)" : nil)])
                if run.opening.contains(mark) { references(of: mark, &page) }
            }
            open = run.marks
            page.text(run.text)
        }
        for _ in open { page.end() }
    }

    /// Of the statements that begin at one place, the first has the anchor.
    private func isFirst(_ mark: Int) -> Bool {
        explanation.marks[..<mark].last { $0.kind == .ncnd }?.start != explanation.marks[mark].start
    }

    /// The places in a range that something outside the page leads to, statements aside.
    private func anchors(in range: Range<Int>) -> ArraySlice<Int> {
        let start = places.partitioningIndex { $0 >= range.lowerBound }
        return places[start...].prefix { $0 < range.upperBound }
    }

    private func references(of mark: Int, _ page: inout Markup) {
        let notes = explanation.marks[mark].notes
        page.element("sup", ("class", "ref")) { sup in
            for note in notes {
                sup.element(
                    "a", ("id", "m\(note + 1)"), ("href", "#n\(note + 1)"), ("aria-label", label(note))
                ) {
                    $0.text(Shown("\(note + 1)"))
                }
                if note != notes.last { sup.text(Shown(",")) }
            }
        }
    }

    private func label(_ note: Int) -> String { "note \(note + 1): \(explanation.notes[note].heading)" }

    // MARK: Notes

    private func notes(_ indices: [Int], hasPlace: Bool, _ page: inout Markup) {
        page.element("ul", ("class", "notes")) { list in
            for index in indices {
                let note = explanation.notes[index]
                list.element("li", ("id", "n\(index + 1)"), ("class", note.kind.rawValue)) { item in
                    self.note(note, number: index + 1, hasPlace: hasPlace, &item)
                }
            }
        }
    }

    private func note(_ note: Note, number: Int, hasPlace: Bool, _ item: inout Markup) {
        if hasPlace {
            item.element("a", ("href", "#m\(number)"), ("aria-label", "back to mark \(number)")) {
                $0.text(Shown("\(number)"))
            }
        } else {
            item.text(Shown("\(number)"))
        }
        item.text(Shown(" "))
        item.element("strong") { heading in
            if let link = note.link, Self.isLaw(link) {
                heading.element("a", ("href", link), ("rel", "noopener noreferrer")) { $0.text(note.heading) }
            } else {
                heading.text(note.heading)
            }
        }
        for detail in note.details {
            item.text(Shown("; "))
            item.element("span") { $0.text(detail) }
        }
    }

    /// Only the two registers of law that the catalogue points to are ever linked.
    private static func isLaw(_ link: String) -> Bool {
        link.hasPrefix("http://www.legislation.gov.uk/") || link.hasPrefix("http://data.europa.eu/")
    }
}
