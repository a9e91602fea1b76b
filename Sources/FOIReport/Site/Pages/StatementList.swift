import FOIParser
import FOIPatterns

/// Statements one below the other, aligned on the operative words, each with its place.
struct StatementList {
    let index: ReportIndex
    let frame: SiteFrame
    /// Whether the name of the authority is told.
    var namesAuthority = true

    func write(_ lines: some Sequence<ConcordanceLine>, id: String = "lines", _ page: inout Markup) {
        page.element("ol", ("class", "lines"), ("id", id)) { list in
            for line in lines {
                list.newLine()
                list.element("li") { self.item(line, &$0) }
            }
        }
    }

    private func item(_ line: ConcordanceLine, _ item: inout Markup) {
        let fields = index.fields[line.index]
        item.element("div", ("class", "where")) { place in
            if let path = fields.path {
                place.element("a", ("href", frame.link(path))) {
                    $0.text(Shown(namesAuthority ? fields.authority : fields.title))
                }
            } else {
                place.element("span") { $0.text(Shown(fields.authority)) }
            }
            for words in [fields.date, fields.exemptions.joined(separator: ", "), fields.extent] {
                place.element("span") { $0.text(Shown(words)) }
            }
            if let family = fields.family {
                place.element("a", ("href", frame.link(family))) { $0.text("shared wording") }
            }
        }
        item.element("p", ("class", "kwic")) { words in
            words.element("span", ("class", "left")) { left in
                left.element("span") { $0.text(Shown(fields.near)) }
            }
            words.text(" ")
            words.element("span", ("class", "right")) { right in
                right.element("b") { $0.text(Shown(fields.operative)) }
                right.text(" ")
                right.text(Shown(fields.right))
            }
        }
    }
}

/// A statement as lists and scripts show it.
struct StatementFields {
    let path: String?
    let authority: String
    let title: String
    /// ISO 8601, or words where there is none.
    let date: String
    let exemptions: [String]
    let extent: String
    let left: String
    /// As much of `left` as lists show.
    let near: String
    let operative: String
    let right: String
    let family: String?

    init(_ line: ConcordanceLine, _ index: ReportIndex) {
        let (document, statement) = (line.document, line.statement)
        path = index.path(document, at: statement.span.start)
        authority = document.authority ?? "authority not told"
        title = document.reference.map { Words.line($0) } ?? document.name
        date = document.date ?? "no date"
        exemptions = statement.exemptions.isEmpty ? ["no provision"] : statement.exemptions
        extent = statement.extent.rawValue
        left = Words.end(of: Words.line(line.left), most: 240)
        near = Words.end(of: left, most: 140)
        operative = Words.line(line.operative)
        right = Words.beginning(of: Words.line(line.right), most: 360)
        family = index.family(of: line).map(ReportIndex.path)
    }
}
