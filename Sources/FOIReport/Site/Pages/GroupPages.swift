import FOIPatterns

/// The pages of an authority, a year or a provision: its figures and every statement behind them.
struct GroupPages {
    let index: ReportIndex
    let size = 200

    static func authority(_ name: String?) -> String { "authorities/\(SiteAddress.name(name)).html" }
    static func year(_ year: String?) -> String { "years/\(SiteAddress.name(year)).html" }
    static func exemption(_ citation: String) -> String { "exemptions/\(SiteAddress.name(citation)).html" }

    var files: [SiteFileMaker] { authorities + years + exemptions }

    private var authorities: [SiteFileMaker] {
        let lines = index.lines { [$0.document.authority] }
        let years = Dictionary(grouping: index.figures.byAuthorityAndYear, by: \.authority)
        return index.figures.byAuthority.flatMap { row in
            let name = row.key ?? "Authority not told"
            let lines = lines[row.key] ?? []
            let byYear = (years[row.key] ?? []).map { (key: $0.year, counts: $0.counts) }
                .sorted { ($0.key ?? "") < ($1.key ?? "") }
            return files(Self.authority(row.key), .authorities, name, lines) { frame, page in
                KeyFigures(frame: frame).write(row.counts, &page)
                all("authority", row.key, row.counts.documents, frame, &page)
                guard row.counts.ncndDocuments > 0 else { return }
                page.element("h2") { $0.text("By year") }
                FigureTable(frame: frame).write(
                    byYear, head: "Year", caption: "Answers of this authority by the year of the answer.",
                    path: { Self.year($0) }, &page)
                provisions(lines, frame, &page)
            }
        }
    }

    private var years: [SiteFileMaker] {
        let lines = index.lines { [$0.document.year] }
        return index.figures.byYear.flatMap { row in
            let title = row.key.map { "Answers of \($0)" } ?? "Answers without a date"
            let lines = lines[row.key] ?? []
            return files(Self.year(row.key), .overview, title, lines) { frame, page in
                KeyFigures(frame: frame).write(row.counts, &page)
                all("year", row.key ?? "none", row.counts.documents, frame, &page)
                provisions(lines, frame, &page)
            }
        }
    }

    private var exemptions: [SiteFileMaker] {
        let lines = index.lines { ReportIndex.withSections($0.statement.exemptions) }
        var listed: Set<String> = []
        let rows = (index.figures.bySection + index.figures.byExemption).filter {
            listed.insert($0.citation).inserted
        }
        return rows.flatMap { row in
            let title = row.title.map { "\(row.citation): \($0)" } ?? row.citation
            return files(Self.exemption(row.citation), .exemptions, title, lines[row.citation] ?? []) {
                frame, page in
                page.element("p", ("class", "lede")) { words in
                    words.text(
                        Shown(
                            "Named in \(Words.share(row.documents)) answers that neither confirm nor deny, "
                                + "for \(Words.of(row.statements)) statements, by "
                                + "\(Words.count(row.authorities, "authority", "authorities")), "
                                + "\(Words.period(row.firstDate, row.lastDate))."))
                }
            }
        }
    }

    /// What makes a group's page, or pages where it has many statements.
    ///
    /// - Parameter lead: Writes what the first page begins with.
    private func files(
        _ path: String, _ section: SiteSection, _ title: String, _ lines: [ConcordanceLine],
        lead: @escaping @Sendable (SiteFrame, inout Markup) -> Void
    ) -> [SiteFileMaker] {
        let paging = Paging(base: String(path.dropLast(5)), count: lines.count, size: size)
        return paging.pages.map { number in
            {
                var frame = SiteFrame(title: title, path: paging.path(number), section: section)
                frame.isInteractive = number == 1
                return frame.page { page in
                    page.element("h1") { $0.text(Shown(title)) }
                    if number == 1 { lead(frame, &page) }
                    guard !lines.isEmpty else { return }
                    page.element("h2") { heading in
                        heading.text(Shown(paging.words(number, "statements")))
                    }
                    StatementList(index: index, frame: frame, namesAuthority: section != .authorities)
                        .write(lines[paging.range(number)], &page)
                    paging.links(number, in: frame, &page)
                }
            }
        }
    }

    /// Leads to all documents of the group, with and without a statement.
    private func all(_ field: String, _ key: String?, _ count: Int, _ frame: SiteFrame, _ page: inout Markup)
    {
        guard let key else { return }
        page.element("p") { words in
            words.element(
                "a", ("href", frame.link(DocumentPages.address([(field, key)])))
            ) {
                $0.text(
                    Shown(
                        count == 1
                            ? "The answer that was counted"
                            : "All \(Words.number(count)) answers that were counted"))
            }
        }
    }

    /// Which provisions a group's statements name.
    private func provisions(_ lines: [ConcordanceLine], _ frame: SiteFrame, _ page: inout Markup) {
        var counts: [String: Int] = [:]
        for line in lines {
            for citation in Set(line.statement.exemptions) { counts[citation, default: 0] += 1 }
        }
        guard !counts.isEmpty else { return }
        let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
        page.element("h2") { $0.text("Provisions named") }
        FigureTable(frame: frame).write(
            [.text("Provision"), .number("Statements"), .number("Share"), .bar],
            rows.map { citation, count in
                let share = Share(count, of: lines.count)
                return FigureTable.Row(cells: [
                    .link(citation, to: Self.exemption(citation)), .count(count), .share(share),
                    .bar(ShareBar(share)),
                ])
            }, caption: "Of \(Words.count(lines.count, "statement")), those that name a provision.", &page)
    }
}
