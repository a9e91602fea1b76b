import FOIPatterns

/// The pages that list all authorities and all provisions.
struct FigurePages {
    let index: ReportIndex

    var files: [SiteFileMaker] {
        let paging = Paging(base: "authorities", count: index.figures.byAuthority.count, size: 1000)
        return paging.pages.map { number -> SiteFileMaker in { authorities(paging, number) } } + [
            { exemptions }
        ]
    }

    private func authorities(_ paging: Paging, _ number: Int) -> SiteFile {
        let frame = SiteFrame(
            title: "Authorities", path: paging.path(number), section: .authorities, isInteractive: true)
        return frame.page { page in
            page.element("h1") { $0.text("Authorities") }
            page.element("p", ("class", "lede")) {
                $0.text(
                    Shown(
                        "How often each authority neither confirms nor denies. A share of few answers says "
                            + "little: rows of fewer than 20 are grey."))
            }
            ShareBar.key(&page)
            FigureTable(frame: frame).write(
                index.figures.byAuthority[paging.range(number)].map { (key: $0.key, counts: $0.counts) },
                head: "Authority",
                caption: "Most answers with NCND first; part \(number) of \(paging.pages.count).",
                path: { GroupPages.authority($0) }, &page)
            paging.links(number, in: frame, &page)
        }
    }

    private var exemptions: SiteFile {
        let frame = SiteFrame(
            title: "Exemptions", path: "exemptions.html", section: .exemptions, isInteractive: true)
        return frame.page { page in
            page.element("h1") { $0.text("Exemptions") }
            page.element("p", ("class", "lede")) {
                $0.text(
                    Shown(
                        "Which provisions are named where an authority neither confirms nor denies. An answer may name "
                            + "several, so the shares add up to more than the whole."))
            }
            ShareBar.key(&page)
            let table = FigureTable(frame: frame)
            page.element("h2") { $0.text("By section") }
            table.write(
                index.figures.bySection, caption: "Of the answers with a statement, those that name it.",
                &page)
            page.element("h2") { $0.text("By provision, as printed") }
            table.write(
                index.figures.byExemption, caption: "Of the answers with a statement, those that name it.",
                &page)
            CoOccurrencePart(index: index, frame: frame).write(&page)
        }
    }
}

/// Which provisions are named together.
struct CoOccurrencePart {
    let index: ReportIndex
    let frame: SiteFrame

    func write(_ page: inout Markup) {
        let figures = index.figures.coOccurrence
        guard !figures.pairs.isEmpty else { return }
        page.element("h2", ("id", "together")) { $0.text("Named together") }
        page.element("figure") { figure in
            figure.element("figcaption") {
                $0.text(
                    Shown(
                        "Answers that name two provisions for what they neither confirm nor deny; on the diagonal, answers "
                            + "that name the one. The darker, the more."))
            }
            figure.element(
                "div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"),
                ("aria-label", "Provisions named together")
            ) { MatrixChart(figures, index.figures.byExemption, most: 10).draw(&$0) }
        }
        page.element("details") { details in
            details.element("summary") { $0.text("The same as a table") }
            FigureTable(frame: frame).write(
                [
                    .text("Both of"), .text("and"), .number("Answers"), .number("Of the first"),
                    .number("Of the second"),
                ],
                figures.pairs.prefix(200).map { pair in
                    FigureTable.Row(cells: [
                        .link(pair.first, to: GroupPages.exemption(pair.first)),
                        .link(pair.second, to: GroupPages.exemption(pair.second)),
                        .count(pair.documents.count),
                        .share(Share(pair.documents.count, of: pair.withFirst)),
                        .share(Share(pair.documents.count, of: pair.withSecond)),
                    ])
                }, caption: "Pairs, most frequent first.", &details)
        }
        combinations(figures, &page)
    }

    private func combinations(_ figures: CoOccurrence, _ page: inout Markup) {
        page.element("h3") { $0.text("The usual combinations") }
        let rows = figures.combinations.prefix(12)
        let scale = rows.compactMap(\.documents.value).max() ?? 1
        FigureTable(frame: frame).write(
            [.text("Exactly these"), .number("Answers"), .number("Share"), .bar, .number("Authorities")],
            rows.map { row in
                FigureTable.Row(cells: [
                    .text(
                        row.citations.isEmpty ? "no provision named" : row.citations.joined(separator: ", ")),
                    .count(row.documents.count), .share(row.documents),
                    .bar(ShareBar(row.documents, scale: scale)), .count(row.authorities),
                ])
            }, caption: "All provisions that an answer names for what it neither confirms nor denies.", &page)
    }
}
