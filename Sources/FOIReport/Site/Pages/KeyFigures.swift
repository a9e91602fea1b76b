import FOIPatterns

/// The numbers that a page begins with.
struct KeyFigures {
    let frame: SiteFrame

    /// A number, what it is, and what it is a share of.
    struct Figure {
        let value: String
        let name: String
        let detail: String
        var path: String?
    }

    func write(_ figures: [Figure], _ page: inout Markup) {
        page.element("dl", ("class", "figures")) { list in
            for figure in figures {
                list.element("div") { part in
                    part.element("dt") { name in
                        if let path = figure.path {
                            name.element("a", ("href", frame.link(path))) { $0.text(Shown(figure.name)) }
                        } else {
                            name.text(Shown(figure.name))
                        }
                    }
                    part.element("dd", ("class", "value")) { $0.text(Shown(figure.value)) }
                    part.element("dd") { $0.text(Shown(figure.detail)) }
                }
            }
        }
    }

    /// Of a group of documents.
    func write(_ counts: NCNDCounts, _ page: inout Markup) {
        write(
            [
                Figure(
                    value: Words.percent(counts.documentShare), name: "answers neither confirm nor deny",
                    detail: Words.of(counts.documentShare)),
                Figure(
                    value: Words.percent(counts.questionShare), name: "questions met with it",
                    detail: Words.of(counts.questionShare)),
                Figure(
                    value: Words.percent(counts.fullShare), name: "answers where it covers a whole question",
                    detail: Words.of(counts.fullShare)),
                Figure(
                    value: Words.number(counts.statements), name: "statements",
                    detail:
                        "\(Words.number(counts.fullStatements)) full, \(Words.number(counts.partialStatements)) partial"
                ),
            ], &page)
    }
}
