import FOIPatterns

/// The concordance: every statement, split over pages, with a filter over all of them.
struct StatementPages {
    private let index: ReportIndex
    /// The filter's fields: each page has the form.
    private let fields: [FilterForm.Field]
    private let size = 200

    init(index: ReportIndex) {
        self.index = index
        fields = Self.fields(of: index.figures)
    }

    private static let columns: StaticString =
        "path authority date exemption extent left operative right family"

    var files: [SiteFileMaker] {
        let lines = index.patterns.concordance
        let paging = Paging(base: "statements", count: lines.count, size: size)
        return paging.pages.map { number -> SiteFileMaker in { page(paging, number) } }
            + RowFiles.files("data/statements-", of: lines) { values($0) }
    }

    private func page(_ paging: Paging, _ number: Int) -> SiteFile {
        let lines = index.patterns.concordance
        let frame = SiteFrame(
            title: "Statements", path: paging.path(number), section: .statements,
            isInteractive: !lines.isEmpty)
        return frame.page { page in
            page.element("h1") { $0.text("Statements") }
            page.element("p", ("class", "lede")) {
                $0.text(
                    Shown(
                        "Every statement that neither confirms nor denies, in its context. The name leads to the "
                            + "statement in its document."))
            }
            guard !lines.isEmpty else {
                page.element("p") { $0.text("No document neither confirms nor denies anything.") }
                return
            }
            let form = form(frame)
            form.write(&page)
            template(&page)
            form.count(paging.words(number, "statements"), &page)
            StatementList(index: index, frame: frame).write(lines[paging.range(number)], &page)
            paging.links(number, in: frame, &page)
        }
    }

    private func values(_ line: ConcordanceLine) -> [RowFiles.Value] {
        let fields = index.fields[line.index]
        return [
            .text(fields.path), .text(fields.authority), .text(line.document.date), .list(fields.exemptions),
            .text(fields.extent), .text(fields.left), .text(fields.operative), .text(fields.right),
            .text(fields.family),
        ]
    }

    private func form(_ frame: SiteFrame) -> FilterForm {
        FilterForm(
            frame: frame, list: "lines", files: "data/statements-",
            fileCount: RowFiles.count(index.patterns.concordance.count), columns: Self.columns,
            searched: "left operative right", fields: fields)
    }

    private static func fields(of figures: Figures) -> [FilterForm.Field] {
        let exemptions = Set(
            figures.bySection.map(\.citation) + figures.byExemption.map(\.citation)
        ).sorted()
        return [
            .words(name: "words", title: "Words"),
            .named(
                name: "authority", title: "Authority",
                figures.byAuthority.filter { $0.counts.statements > 0 }.compactMap(\.key).sorted()),
            .choice(
                name: "exemption", title: "Exemption",
                exemptions.map { ($0, $0) } + [("no provision", "no provision named")]),
            .choice(
                name: "year", title: "Year",
                figures.byYear.filter { $0.counts.statements > 0 }
                    .map { ($0.key ?? "none", $0.key ?? "no date") }),
            .choice(name: "extent", title: "Extent", [("full", "full"), ("partial", "partial")]),
        ]
    }

    /// What the script makes a row of; the same as `StatementList` writes.
    private func template(_ page: inout Markup) {
        page.element("template", ("id", "lines-template")) { template in
            template.element("li") { item in
                item.element("div", ("class", "where")) { place in
                    place.element("a", ("data-field", "authority"), ("data-href", "path"))
                    place.element("span", ("data-field", "date"), ("data-empty", "no date"))
                    place.element("span", ("data-field", "exemption"))
                    place.element("span", ("data-field", "extent"))
                    place.element("a", ("data-href", "family")) { $0.text("shared wording") }
                }
                item.element("p", ("class", "kwic")) { words in
                    words.element("span", ("class", "left")) { $0.element("span", ("data-field", "left")) }
                    words.text(" ")
                    words.element("span", ("class", "right")) { right in
                        right.element("b", ("data-field", "operative"))
                        right.text(" ")
                        right.element("span", ("data-field", "right"))
                    }
                }
            }
        }
    }
}
