import FOIPatterns

/// What a person who knows the law would look at, rule by rule.
struct CheckPages {
    let index: ReportIndex
    let size = 200

    static func path(_ rule: CheckRule) -> String { "checks/\(rule.rawValue).html" }

    var files: [SiteFileMaker] {
        let groups = Dictionary(grouping: index.patterns.observations, by: \.observation.rule)
        return [{ overview(groups) }] + CheckRule.allCases.flatMap { files(of: $0, groups[$0] ?? []) }
    }

    private func overview(_ groups: [CheckRule: [ObservationLine]]) -> SiteFile {
        let frame = SiteFrame(title: "Checks", path: "checks.html", section: .checks, isInteractive: true)
        return frame.page { page in
            page.element("h1") { $0.text("Checks") }
            page.element("p", ("class", "lede")) {
                $0.text(
                    Shown(
                        "Places that a person who knows the law would look at. Each is an observation about words on a "
                            + "page, which may have good reasons: none is an accusation."))
            }
            FigureTable(frame: frame).write(
                [
                    .text("What was looked for"), .number("Documents"), .number("Places"),
                    .number("Authorities", isOptional: true),
                ],
                CheckRule.allCases.map { rule in
                    let lines = groups[rule] ?? []
                    return FigureTable.Row(cells: [
                        .link(rule.title, to: Self.path(rule)),
                        .count(Set(lines.map(\.document.number)).count), .count(lines.count),
                        .count(Set(lines.map(\.document.authority)).count),
                    ])
                },
                caption:
                    "Among \(Words.count(index.figures.total.ncndDocuments, "answer")) with a statement that neither confirms nor denies.",
                &page)
        }
    }

    private func files(of rule: CheckRule, _ lines: [ObservationLine]) -> [SiteFileMaker] {
        let paging = Paging(
            base: String(Self.path(rule).dropLast(5)), count: lines.count, size: size)
        return paging.pages.map { number -> SiteFileMaker in { page(of: rule, lines, paging, number) } }
    }

    private func page(
        of rule: CheckRule, _ lines: [ObservationLine], _ paging: Paging, _ number: Int
    ) -> SiteFile {
        let frame = SiteFrame(title: rule.title, path: paging.path(number), section: .checks)
        return frame.page { page in
            page.element("p", ("class", "crumbs")) { crumbs in
                crumbs.element("a", ("href", frame.link("checks.html"))) { $0.text("Checks") }
            }
            page.element("h1") { $0.text(Shown(rule.title)) }
            if number == 1 {
                page.element("p") { $0.text(Shown(rule.explanation)) }
                page.element("p", ("class", "note")) { $0.text(Shown("The law: \(rule.source)")) }
            }
            page.element("p", ("class", "count")) { $0.text(Shown(paging.words(number, "places"))) }
            page.element("ol", ("class", "lines")) { list in
                for line in lines[paging.range(number)] {
                    list.newLine()
                    list.element("li") { item(line, frame, &$0) }
                }
            }
            paging.links(number, in: frame, &page)
        }
    }

    private func item(_ line: ObservationLine, _ frame: SiteFrame, _ item: inout Markup) {
        let document = line.document
        item.element("div", ("class", "where")) { place in
            if let path = index.path(document, at: line.observation.evidence.first?.span.start) {
                place.element("a", ("href", frame.link(path))) {
                    $0.text(Shown(Words.told(document.authority)))
                }
            }
            for words in [document.date ?? "no date", document.reference ?? document.name] {
                place.element("span") { $0.text(Shown(Words.line(words))) }
            }
        }
        item.element("p") { $0.text(Shown(line.observation.message)) }
        for evidence in line.observation.evidence.prefix(3) {
            item.element("p", ("class", "note")) {
                $0.text(Shown("“\(Words.beginning(of: Words.line(evidence.text), most: 300))”"))
            }
        }
    }
}
