import FOIPatterns

/// What a report opens with: every figure in short, each a step from its evidence.
struct OverviewPage {
    let index: ReportIndex
    let frame = SiteFrame(
        title: "Neither confirm nor deny", path: "index.html", section: .overview, isInteractive: true)

    private var figures: Figures { index.figures }
    private var table: FigureTable { FigureTable(frame: frame) }

    var file: SiteFile {
        frame.page { page in
            page.element("h1") { $0.text("Neither confirm nor deny") }
            lead(&page)
            guard figures.total.documents > 0 else { return }
            authorities(&page)
            time(&page)
            exemptions(&page)
            families(&page)
            subjects(&page)
            outcomes(&page)
            checks(&page)
        }
    }

    private func heading(_ words: StaticString, _ page: inout Markup) {
        page.newLine()
        page.element("h2") { $0.text(words) }
    }

    private func more(_ words: String, _ path: String, _ page: inout Markup) {
        page.element("p") { part in
            part.element("a", ("href", frame.link(path))) { $0.text(Shown(words)) }
        }
    }

    private func lead(_ page: inout Markup) {
        let total = figures.total
        let known = figures.byAuthority.count { $0.key != nil }
        page.element("p", ("class", "lede")) {
            $0.text(
                Shown(
                    "Of \(Words.count(total.documents, "answer")) to Freedom of Information requests by "
                        + "\(Words.count(known, "authority", "authorities")), \(Words.number(total.ncndDocuments)) "
                        + "(\(Words.percent(total.documentShare))) refuse to say whether something is held."))
        }
        let shared = index.patterns.families.lazy.filter { $0.sort == .statement }
        KeyFigures(frame: frame).write(
            [
                .init(
                    value: Words.percent(total.documentShare), name: "of answers neither confirm nor deny",
                    detail: Words.of(total.documentShare),
                    path: "statements.html"),
                .init(
                    value: Words.percent(total.questionShare), name: "of questions are met with it",
                    detail: Words.of(total.questionShare)),
                .init(
                    value: Words.number(total.statements), name: "statements",
                    detail:
                        "\(Words.number(total.fullStatements)) full, \(Words.number(total.partialStatements)) partial",
                    path: "statements.html"),
                .init(
                    value: Words.number(shared.count), name: "wordings shared by several documents",
                    detail: shared.first.map { "the largest in \(FamilyCards.users($0))" } ?? "none",
                    path: "families.html"),
            ], &page)
    }

    private func authorities(_ page: inout Markup) {
        heading("Who does it", &page)
        ShareBar.key(&page)
        let rows = figures.byAuthority.prefix(25).map { (key: $0.key, counts: $0.counts) }
        table.write(
            rows, head: "Authority",
            caption: "The \(rows.count) authorities with most answers that neither confirm nor deny.",
            path: { GroupPages.authority($0) }, &page)
        if figures.byAuthority.count > rows.count {
            more("All \(Words.number(figures.byAuthority.count)) authorities", "authorities.html", &page)
        }
        guard figures.byRegime.count > 1 else { return }
        page.element("h3") { $0.text("By regime") }
        table.write(
            figures.byRegime.map { (key: $0.key?.uppercased(), counts: $0.counts) }, head: "Regime",
            caption: "An answer under two regimes counts in both rows.",
            path: { $0.map { DocumentPages.address([("regime", $0)]) } }, &page)
    }

    private func time(_ page: inout Markup) {
        heading("Is it spreading?", &page)
        let years = figures.byYear.compactMap { row in
            row.key.flatMap { Int($0) }.map { year in
                TimeChart.Column(
                    year: year, full: row.counts.fullShare.value,
                    partial: row.counts.partialShare.value ?? 0, of: row.counts.documents)
            }
        }
        figure(
            "Answers that neither confirm nor deny, of all answers of the year", years,
            "The share of answers that neither confirm nor deny, year by year; the table below says the same.",
            &page)
        let spread = figures.spread.compactMap { row in
            row.year.flatMap { Int($0) }.map { year in
                TimeChart.Column(
                    year: year, full: row.authorities.value, partial: 0, of: row.authorities.of)
            }
        }
        figure(
            "Authorities that do it at least once in the year, of all that answered", spread,
            "The share of authorities that neither confirm nor deny at least once, year by year; the table below says the same.",
            &page)
        yearTable(&page)
    }

    private func figure(
        _ caption: StaticString, _ columns: [TimeChart.Column], _ description: String, _ page: inout Markup
    ) {
        page.element("figure") { figure in
            figure.element("figcaption") { $0.element("h3") { $0.text(caption) } }
            TimeChart(columns, description: description).draw(&figure)
        }
    }

    private func yearTable(_ page: inout Markup) {
        page.element("details") { details in
            details.element("summary") { $0.text("The years as a table") }
            table.write(
                figures.byYear.map { (key: $0.key, counts: $0.counts) }, head: "Year",
                caption: "Answers by the year of the answer, or of the request where the answer has no date.",
                path: { GroupPages.year($0) }, &details)
            table.write(
                [
                    .text("Year"), .number("Authorities that answered"), .number("With NCND"),
                    .number("Share"),
                ],
                figures.spread.map { row in
                    FigureTable.Row(cells: [
                        .text(Words.told(row.year)), .count(row.authorities.of),
                        .count(row.authorities.count),
                        .share(row.authorities),
                    ])
                }, caption: "Authorities by year.", &details)
        }
    }

    private func exemptions(_ page: inout Markup) {
        heading("By which provisions", &page)
        guard !figures.bySection.isEmpty else {
            page.element("p") { $0.text("No provision is named.") }
            return
        }
        table.write(
            Array(figures.bySection.prefix(12)),
            caption: "Of the answers with a statement, those that name the section or a part of it.", &page)
        more("All provisions, and which are named together", "exemptions.html", &page)
    }

    private func families(_ page: inout Markup) {
        let families = index.patterns.families.filter { $0.sort == .statement }
        guard !families.isEmpty else { return }
        heading("In the same words", &page)
        FamilyCards(frame: frame, heading: "h3").write(families.prefix(4), &page)
        more("All shared wordings: \(Words.number(families.count))", "families.html", &page)
    }

    private func subjects(_ page: inout Markup) {
        let subjects = index.patterns.subjects
        guard !subjects.words.isEmpty else { return }
        heading("What was asked", &page)
        page.element("p") {
            $0.text(
                Shown(
                    "Words that stand more often in questions met with it "
                        + "(\(Words.of(subjects.questions)) with a text) than in the others."))
        }
        table.write(
            [
                .text("Word"), .number("Questions met so"), .number("Other questions"),
                .number("Authorities", isOptional: true), .number("Log-likelihood", isOptional: true),
            ],
            subjects.words.prefix(30).map { word in
                FigureTable.Row(cells: [
                    .text(word.word),
                    .number(Words.share(word.ncndQuestions), word.ncndQuestions.value ?? 0),
                    .number(Words.share(word.otherQuestions), word.otherQuestions.value ?? 0),
                    .count(word.authorities),
                    .number(Words.number(Int(word.logLikelihood.rounded())), word.logLikelihood),
                ])
            }, caption: "The most telling first.", &page)
    }

    private func outcomes(_ page: inout Markup) {
        heading("What became of all requests", &page)
        table.write(figures.outcomes, &page)
    }

    private func checks(_ page: inout Markup) {
        let count = Set(index.patterns.observations.map(\.document.number)).count
        heading("What to look at", &page)
        page.element("p") { words in
            words.text("In ")
            words.element("a", ("href", frame.link("checks.html"))) {
                $0.text(
                    Shown(
                        Words.share(Share(count, of: figures.total.ncndDocuments))
                            + " answers with a statement"))
            }
            words.text(
                ", a person who knows the law would look at something. These are observations, not accusations."
            )
        }
    }
}
