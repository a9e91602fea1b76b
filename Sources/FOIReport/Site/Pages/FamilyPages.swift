import FOIPatterns

/// Wordings that several documents share: a list, and a page for each.
struct FamilyPages {
    let index: ReportIndex
    let listSize = 50
    let memberSize = 300

    var files: [SiteFileMaker] {
        let statements = index.patterns.families.filter { $0.sort == .statement }
        let arguments = index.patterns.families.filter { $0.sort == .argument }
        return list(statements, others: arguments.count, .statement)
            + list(arguments, others: statements.count, .argument)
            + index.patterns.families.flatMap(members)
    }

    /// The lists of statements and of the paragraphs that argue for them.
    private static func base(_ sort: PassageSort) -> String {
        sort == .statement ? "families" : "families-paragraphs"
    }

    private func list(_ families: [WordingFamily], others: Int, _ sort: PassageSort) -> [SiteFileMaker] {
        let paging = Paging(base: Self.base(sort), count: families.count, size: listSize)
        return paging.pages.map { number in
            {
                let frame = SiteFrame(
                    title: "Shared wording", path: paging.path(number), section: .families)
                return frame.page { page in
                    page.element("h1") { $0.text("Shared wording") }
                    lead(sort, others: others, frame, &page)
                    guard !families.isEmpty else {
                        page.element("p") { $0.text("No wording is shared by several documents.") }
                        return
                    }
                    page.element("p", ("class", "count")) {
                        $0.text(Shown("\(paging.words(number, "wordings")), the most widely used first"))
                    }
                    FamilyCards(frame: frame, heading: "h2").write(families[paging.range(number)], &page)
                    paging.links(number, in: frame, &page)
                }
            }
        }
    }

    private func lead(_ sort: PassageSort, others: Int, _ frame: SiteFrame, _ page: inout Markup) {
        page.element("p", ("class", "lede")) { words in
            words.text(
                sort == .statement
                    ? "Statements that stand in several documents in nearly the same words. Marked words vary from "
                    : "Paragraphs around the statements that stand in several documents in nearly the same words. "
            )
            words.text(sort == .statement ? "one to the other." : "Marked words vary.")
        }
        page.element("p") { words in
            let other = sort == .statement ? PassageSort.argument : .statement
            words.element("a", ("href", frame.link(Self.base(other) + ".html"))) {
                $0.text(
                    Shown(
                        other == .argument
                            ? "The paragraphs around them: \(Words.count(others, "wording"))"
                            : "The statements themselves: \(Words.count(others, "wording"))"))
            }
        }
    }

    private func members(_ family: WordingFamily) -> [SiteFileMaker] {
        let path = ReportIndex.path(family)
        let paging = Paging(base: String(path.dropLast(5)), count: family.members.count, size: memberSize)
        return paging.pages.map { number in
            {
                let frame = SiteFrame(
                    title: "Wording \(family.id)", path: paging.path(number), section: .families,
                    isInteractive: true)
                return frame.page { page in
                    page.element("h1") { $0.text(Shown("A wording of \(FamilyCards.users(family))")) }
                    if number == 1 { FamilyLead(family: family, frame: frame).write(&page) }
                    page.element("h2") {
                        $0.text(Shown("Where it stands: \(paging.words(number, "passages"))"))
                    }
                    table(family.members[paging.range(number)], frame, &page)
                    paging.links(number, in: frame, &page)
                }
            }
        }
    }

    private func table(_ members: ArraySlice<FamilyMember>, _ frame: SiteFrame, _ page: inout Markup) {
        FigureTable(frame: frame).write(
            [
                .text("Authority"), .text("Date"), .text("Document"), .number("Likeness"),
                .text("As printed", isOptional: true),
            ],
            members.map { member in
                let document = member.document
                let title = document.reference.map { Words.line($0) } ?? document.name
                return FigureTable.Row(cells: [
                    .text(Words.told(document.authority)), .text(document.date ?? "–"),
                    index.path(document, at: member.span.start).map { .link(title, to: $0) } ?? .text(title),
                    .number(Words.percent(member.likeness), member.likeness),
                    .text(Words.beginning(of: Words.line(member.text), most: 220)),
                ])
            },
            caption: "Likeness is the share of word sequences that a passage and the plainest one both have.",
            &page)
    }
}

/// Wordings as a list shows them.
struct FamilyCards {
    let frame: SiteFrame
    /// The element of their headings, one below that of what they stand under.
    let heading: StaticString

    /// `42 documents of 17 authorities`.
    static func users(_ family: WordingFamily) -> String {
        "\(Words.count(family.documents, "document")) of "
            + Words.count(family.authorities.count, "authority", "authorities")
    }

    func write(_ families: some Sequence<WordingFamily>, _ page: inout Markup) {
        page.element("ol", ("class", "cards")) { list in
            for family in families {
                list.newLine()
                list.element("li") { item in
                    item.element(heading) { heading in
                        heading.element("a", ("href", frame.link(ReportIndex.path(family)))) {
                            $0.text(Shown(Self.users(family)))
                        }
                    }
                    item.element("p", ("class", "note")) { $0.text(Shown(Self.particulars(family))) }
                    item.element("blockquote") { Self.template(family, most: 90, &$0) }
                }
            }
        }
    }

    static func particulars(_ family: WordingFamily) -> String {
        [
            Words.period(family.firstDate, family.lastDate),
            Words.count(family.wordings, "different wording"),
            "\(Words.percent(family.templateShare)) of the words are shared",
        ].joined(separator: "; ")
    }

    /// The plainest member with the words marked that vary.
    ///
    /// - Parameter most: How many words of it; nil for all.
    static func template(_ family: WordingFamily, most: Int?, _ page: inout Markup) {
        var left = most ?? Int.max
        for (place, part) in family.template.enumerated() where left > 0 {
            let words = Words.line(part.text).split(separator: " ")
            if place > 0, !Self.isClosing(words.first) { page.text(" ") }
            let text = words.prefix(left).joined(separator: " ") + (words.count > left ? " …" : "")
            left -= words.count
            if part.isShared {
                page.text(Shown(text))
            } else if text.isEmpty {
                page.element("span", ("class", "varies gap")) { $0.text("[words in some]") }
            } else {
                page.element("span", ("class", "varies")) { $0.text(Shown(text)) }
            }
        }
    }
}

extension FamilyCards {
    /// Whether words follow what stands before them without a space: `, by virtue of`, `) of the Act`.
    private static func isClosing(_ words: Substring?) -> Bool {
        guard let first = words?.utf8.first else { return false }
        return ",.;:)!?".utf8.contains(first)
    }
}

/// What the page of a wording begins with.
struct FamilyLead {
    let family: WordingFamily
    let frame: SiteFrame

    func write(_ page: inout Markup) {
        page.element("p", ("class", "note")) { $0.text(Shown(FamilyCards.particulars(family))) }
        page.element("blockquote") { FamilyCards.template(family, most: nil, &$0) }
        page.element("p", ("class", "note")) {
            $0.text(
                Shown(
                    "As it stands in \(Words.told(family.plainest.document.authority)), "
                        + "\(family.plainest.document.date ?? "without a date"); the others are most like it."
                ))
        }
        varying(&page)
        authorities(&page)
    }

    private func varying(_ page: inout Markup) {
        let parts = family.template.filter { !$0.isShared }
        guard !parts.isEmpty else { return }
        page.element("h2") { $0.text("The words that vary") }
        FigureTable(frame: frame).write(
            [.text("In the plainest"), .text("In the others, with the number of passages")],
            parts.prefix(40).map { part in
                let variants = part.variants.prefix(12).map { variant in
                    (variant.text.isEmpty ? "nothing" : "“\(Words.line(variant.text))”")
                        + " \(Words.number(variant.members))"
                }
                let more = part.variants.count > 12 ? ["and \(part.variants.count - 12) more"] : []
                return FigureTable.Row(cells: [
                    .text(part.text.isEmpty ? "nothing" : "“\(Words.line(part.text))”"),
                    .text((variants + more).joined(separator: "; ")),
                ])
            },
            caption: parts.count > 40
                ? "The first 40 of \(parts.count) places."
                : "Each place that varies, most frequent words first.",
            isSortable: false, &page)
    }

    private func authorities(_ page: inout Markup) {
        page.element("h2") { $0.text("Who uses it") }
        let scale = family.authorities.map { Double($0.members) / Double(family.members.count) }.max() ?? 1
        FigureTable(frame: frame).write(
            [.text("Authority"), .number("Passages"), .bar],
            family.authorities.map { authority in
                let share = Share(authority.members, of: family.members.count)
                return FigureTable.Row(cells: [
                    .link(Words.told(authority.name), to: GroupPages.authority(authority.name)),
                    .count(authority.members), .bar(ShareBar(share, scale: scale)),
                ])
            }, caption: "Authorities with a passage in this wording.", &page)
    }
}
