import FOIPatterns

/// Tables of figures, with a bar in each row.
struct FigureTable {
    let frame: SiteFrame

    /// A row with fewer documents is shown as such: its share says little.
    static let few = 20

    /// What a column is.
    struct Column {
        let title: String
        var isNumber = false
        var isBar = false
        /// Left out on narrow screens.
        var isOptional = false
        /// Never broken over lines.
        var isWhole = false

        static func number(_ title: String, isOptional: Bool = false) -> Column {
            Column(title: title, isNumber: true, isOptional: isOptional)
        }

        static func text(_ title: String, isOptional: Bool = false) -> Column {
            Column(title: title, isOptional: isOptional)
        }

        static let bar = Column(title: "Share as a bar", isBar: true)

        fileprivate var name: String? {
            let names = [
                isNumber ? "number" : nil, isBar ? "bar" : nil, isOptional ? "optional" : nil,
                isWhole ? "nowrap" : nil,
            ].compactMap { $0 }
            return names.isEmpty ? nil : names.joined(separator: " ")
        }
    }

    /// What stands in a cell.
    enum Cell {
        case text(String)
        case link(String, to: String)
        /// A number, and what to sort by.
        case number(String, Double)
        case bar(ShareBar)

        static func count(_ value: Int) -> Cell { .number(Words.number(value), Double(value)) }

        static func share(_ share: Share) -> Cell {
            .number(Words.percent(share), share.value ?? -1)
        }
    }

    /// A row, its first cell the head.
    struct Row {
        let cells: [Cell]
        var isFew = false
    }

    func write(
        _ columns: [Column], _ rows: [Row], caption: String, isSortable: Bool = true, _ page: inout Markup
    ) {
        page.element(
            "div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", caption)
        ) { part in
            part.element("table", ("class", isSortable ? "sortable" : nil)) { table in
                table.element("caption") { $0.text(Shown(caption)) }
                table.element("thead") { head in
                    head.element("tr") { row in
                        for column in columns {
                            row.element("th", ("scope", "col"), ("class", column.name)) { head in
                                if column.isBar {
                                    head.element("span", ("class", "hidden")) { $0.text(Shown(column.title)) }
                                } else {
                                    head.text(Shown(column.title))
                                }
                            }
                        }
                    }
                }
                table.element("tbody") { body in
                    for row in rows { self.row(row, columns, &body) }
                }
            }
        }
    }

    private func row(_ row: Row, _ columns: [Column], _ body: inout Markup) {
        body.newLine()
        body.begin("tr", [("class", row.isFew ? "few" : nil)])
        for (index, cell) in row.cells.enumerated() {
            var attributes: [Markup.Attribute] = [("class", columns[index].name)]
            if index == 0 { attributes.append(("scope", "row")) }
            if case .number(_, let value) = cell { attributes.append(("data-sort", Self.sortable(value))) }
            body.begin(index == 0 ? "th" : "td", attributes)
            self.cell(cell, &body)
            body.end()
        }
        body.end()
    }

    private func cell(_ cell: Cell, _ part: inout Markup) {
        switch cell {
        case .text(let words), .number(let words, _): part.text(Shown(words))
        case .link(let words, let path):
            part.element("a", ("href", frame.link(path))) { $0.text(Shown(words)) }
        case .bar(let bar): bar.draw(&part)
        }
    }

    /// Whole numbers as they are, shares in millionths.
    private static func sortable(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(Double(Int(value * 1_000_000)) / 1_000_000)"
    }
}

extension FigureTable {
    /// Counts by whatever documents have in common: the documents, how many of them neither confirm nor deny, and
    /// which part of their questions.
    ///
    /// - Parameter path: Where the evidence for a row is.
    func write(
        _ rows: [(key: String?, counts: NCNDCounts)], head: String, caption: String,
        path: (String?) -> String?, _ page: inout Markup
    ) {
        let columns: [Column] = [
            .text(head), .number("Answers"), .number("With NCND"), .number("Share"), .bar,
            .number("Questions", isOptional: true), .number("With NCND", isOptional: true),
            .number("Share", isOptional: true),
        ]
        let scale =
            rows.lazy.filter { $0.counts.documents >= Self.few }
            .compactMap(\.counts.documentShare.value).max() ?? 1
        write(
            columns,
            rows.map { row in
                let (counts, name) = (row.counts, Words.told(row.key))
                return Row(
                    cells: [
                        path(row.key).map { .link(name, to: $0) } ?? .text(name),
                        .count(counts.documents), .count(counts.ncndDocuments),
                        .share(counts.documentShare),
                        .bar(ShareBar(counts, scale: scale)),
                        .count(counts.questions), .count(counts.ncndQuestions),
                        .share(counts.questionShare),
                    ], isFew: counts.documents < Self.few)
            }, caption: caption, &page)
    }

    /// Counts by provision or section.
    func write(_ rows: [ExemptionFigures], caption: String, _ page: inout Markup) {
        let columns: [Column] = [
            Column(title: "Provision", isWhole: true), .text("What it protects"), .number("Answers"),
            .number("Share"), .bar,
            .number("Statements", isOptional: true), .number("Authorities", isOptional: true),
            Column(title: "Dates", isOptional: true, isWhole: true),
        ]
        let scale = rows.compactMap(\.documents.value).max() ?? 1
        write(
            columns,
            rows.map { row in
                let full = Share(row.fullDocuments, of: row.documents.of).value ?? 0
                let bar = ShareBar(
                    full: full, partial: (row.documents.value ?? 0) - full, scale: scale)
                return Row(cells: [
                    .link(row.citation, to: GroupPages.exemption(row.citation)), .text(row.title ?? "–"),
                    .count(row.documents.count), .share(row.documents), .bar(bar),
                    .count(row.statements.count), .count(row.authorities),
                    .text(Words.period(row.firstDate, row.lastDate)),
                ])
            }, caption: caption, &page)
    }

    /// How many documents have which outcome.
    func write(_ rows: [OutcomeRow], _ page: inout Markup) {
        let scale = rows.compactMap(\.documents.value).max() ?? 1
        write(
            [.text("What became of the request"), .number("Answers"), .number("Share"), .bar],
            rows.map { row in
                let label = Words.label(row.outcome?.rawValue)
                return Row(cells: [
                    row.outcome == nil
                        ? .text(label) : .link(label, to: DocumentPages.address([("outcome", label)])),
                    .count(row.documents.count), .share(row.documents),
                    .bar(ShareBar(row.documents, scale: scale)),
                ])
            }, caption: "Outcomes of the answers, each with its share of all answers.", &page)
    }
}
