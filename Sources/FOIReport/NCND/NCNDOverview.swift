import FOIParser
import FOIPatterns

/// What was found about neither confirming nor denying, as tables on a terminal.
public struct NCNDOverview: Sendable {
    private let patterns: NCNDPatterns
    private let width: Int
    private let colours: Bool
    /// How many rows of each table are shown.
    private let top: Int

    /// - Parameters:
    ///   - width: In columns; at least 40 are used.
    ///   - top: How many rows of each table are shown; what is left out is said.
    public init(_ patterns: NCNDPatterns, width: Int, colours: Bool, top: Int) {
        self.patterns = patterns
        self.width = max(width, 40)
        self.colours = colours
        self.top = top
    }

    /// The lines, each with its line end.
    public var text: String {
        let sections = [
            totals, authorities, years, regimes, exemptions, pairs, subjects,
            families(.statement, "Statements"),
            families(.argument, "Paragraphs"), checks, phrases,
        ]
        return sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private func heading(_ text: String) -> String {
        StyledText(text, Style(isBold: true)).printed(colours: colours)
    }

    /// A heading, a table, and a line on what is left out.
    private func section<Row>(
        _ title: String, _ columns: [TerminalTable.Column], _ rows: [Row], show table: PatternTable.Name,
        _ cells: (Row) -> [String]
    ) -> [String] {
        guard !rows.isEmpty else { return [] }
        var shown = TerminalTable(columns, colours: colours)
        for row in rows.prefix(top) { shown.add(cells(row)) }
        return [heading(title)] + shown.lines.map { "  " + $0 } + more(rows.count, table)
    }

    private func more(_ count: Int, _ table: PatternTable.Name) -> [String] {
        count > top ? ["  … and \((count - top).grouped) more: --show \(table.rawValue)"] : []
    }

    // MARK: Figures

    private var totals: [String] {
        let figures = patterns.figures
        let total = figures.total
        var lines = [
            "\(PlainNumber.count(figures.documentsRead, "document", "documents")) read, of which "
                + "\(total.documents.grouped) answer a request (responses and internal reviews)"
        ]
        if figures.duplicates > 0 {
            lines.append(
                "\(figures.duplicates.grouped) of these are exact copies of others and are counted too"
            )
        }
        if figures.withoutText > 0 {
            lines.append(
                "\(figures.withoutText.grouped) have no text in the input: their contexts, paragraphs and "
                    + "your phrases are missing")
        }
        var table = TerminalTable(
            [
                .init(title: "neither confirmed nor denied"), .init(title: "number", isNumber: true),
                .init(title: "of", isNumber: true), .init(title: "share", isNumber: true),
                .init(title: "full", isNumber: true), .init(title: "partial", isNumber: true),
            ], colours: colours)
        table.add(
            Self.totals("documents", total.documentShare, total.fullDocuments, total.partialDocuments))
        table.add(
            Self.totals("questions", total.questionShare, total.fullQuestions, total.partialQuestions))
        table.add([
            "statements", total.statements.grouped, "", "",
            total.fullStatements.grouped,
            total.partialStatements.grouped,
        ])
        return lines + [""] + table.lines
    }

    private static func totals(_ name: String, _ share: Share, _ full: Int, _ partial: Int) -> [String] {
        [
            name, share.count.grouped, share.of.grouped, PlainNumber.percent(share),
            full.grouped, partial.grouped,
        ]
    }

    private static func countColumns(_ first: String) -> [TerminalTable.Column] {
        [
            .init(title: first), .init(title: "NCND", isNumber: true),
            .init(title: "documents", isNumber: true),
            .init(title: "share", isNumber: true), .init(title: "full", isNumber: true),
            .init(title: "partial", isNumber: true), .init(title: "NCND", isNumber: true),
            .init(title: "questions", isNumber: true), .init(title: "share", isNumber: true),
        ]
    }

    private static func cells(_ row: FigureRow) -> [String] {
        let counts = row.counts
        return [row.key ?? "not told"]
            + [counts.ncndDocuments, counts.documents].map(\.grouped)
            + [PlainNumber.percent(counts.documentShare)]
            + [counts.fullDocuments, counts.partialDocuments, counts.ncndQuestions, counts.questions].map(
                \.grouped)
            + [PlainNumber.percent(counts.questionShare)]
    }

    private var authorities: [String] {
        section(
            "By authority", Self.countColumns("authority"), patterns.figures.byAuthority, show: .figures,
            Self.cells)
    }

    /// All years: the last ones are those that people look for.
    private var years: [String] {
        var columns = Self.countColumns("year")
        columns.append(.init(title: "authorities with NCND"))
        var table = TerminalTable(columns, colours: colours)
        for row in patterns.figures.byYear {
            let spread = patterns.figures.spread.first { $0.year == row.key }?.authorities
            let words = spread.map { "\($0.count.grouped) of \($0.of.grouped)" }
            table.add(Self.cells(row) + [words ?? "-"])
        }
        return patterns.figures.byYear.isEmpty ? [] : [heading("By year")] + table.lines.map { "  " + $0 }
    }

    private var regimes: [String] {
        section(
            "By regime", Self.countColumns("regime"), patterns.figures.byRegime, show: .figures, Self.cells)
    }

    private var exemptions: [String] {
        section(
            "By provision named", Self.exemptionColumns, patterns.figures.byExemption, show: .exemptions
        ) { row in
            [
                row.citation, row.title ?? "", row.documents.count.grouped,
                PlainNumber.percent(row.documents), row.authorities.grouped,
                PlainNumber.period(row.firstDate, row.lastDate),
            ]
        }
    }

    private static let exemptionColumns: [TerminalTable.Column] = [
        .init(title: "provision"), .init(title: "title", widest: 32),
        .init(title: "documents", isNumber: true),
        .init(title: "of all NCND", isNumber: true), .init(title: "authorities", isNumber: true),
        .init(title: "dates"),
    ]

    private var pairs: [String] {
        section(
            "Provisions named together",
            [
                .init(title: "first"), .init(title: "second"), .init(title: "documents", isNumber: true),
                .init(title: "of the first", isNumber: true), .init(title: "of the second", isNumber: true),
            ], patterns.figures.coOccurrence.pairs, show: .pairs
        ) { pair in
            [
                pair.first, pair.second, pair.documents.count.grouped,
                PlainNumber.percent(Share(pair.documents.count, of: pair.withFirst)),
                PlainNumber.percent(Share(pair.documents.count, of: pair.withSecond)),
            ]
        }
    }

    private var subjects: [String] {
        section(
            "Words of the questions so answered, against all others",
            [
                .init(title: "word"), .init(title: "in these", isNumber: true),
                .init(title: "in others", isNumber: true), .init(title: "authorities", isNumber: true),
                .init(title: "log-likelihood", isNumber: true),
            ], patterns.subjects.words, show: .subjects
        ) { word in
            [
                word.word, "\(word.ncndQuestions.count) (\(PlainNumber.percent(word.ncndQuestions)))",
                "\(word.otherQuestions.count) (\(PlainNumber.percent(word.otherQuestions)))",
                word.authorities.grouped, Int(word.logLikelihood.rounded()).grouped,
            ]
        }
    }

    // MARK: Finds

    private func families(_ sort: PassageSort, _ name: String) -> [String] {
        let families = patterns.families.filter { $0.sort == sort }
        guard !families.isEmpty else { return [] }
        let shown = families.prefix(top).flatMap { FamilyBlock($0, width: width, colours: colours).lines }
        return [heading("\(name) in nearly the same words")] + shown + more(families.count, .families)
    }

    private var checks: [String] {
        let counts = CheckRule.allCases.map { rule in
            (rule: rule, count: patterns.observations.count { $0.observation.rule == rule })
        }.filter { $0.count > 0 }
        var table = TerminalTable(
            [
                .init(title: "observation", widest: 64), .init(title: "code"),
                .init(title: "times", isNumber: true),
            ], colours: colours)
        for (rule, count) in counts { table.add([rule.title, rule.rawValue, count.grouped]) }
        guard !counts.isEmpty else { return [] }
        return [heading("What a person should look at")] + table.lines.map { "  " + $0 }
            + ["  each with its evidence: --show checks; what they rest on: docs/ncnd.md"]
    }

    private var phrases: [String] {
        section(
            "Your phrases",
            [
                .init(title: "id"), .init(title: "documents", isNumber: true),
                .init(title: "share", isNumber: true), .init(title: "places", isNumber: true),
                .init(title: "authorities", isNumber: true),
            ], patterns.phrases, show: .phrases
        ) { phrase in
            [
                phrase.id, phrase.documents.count.grouped, PlainNumber.percent(phrase.documents),
                phrase.occurrences.grouped, phrase.authorities.grouped,
            ]
        }
    }
}

/// One family on a terminal: its figures on a line, its template below.
struct FamilyBlock {
    private let family: WordingFamily
    private let width: Int
    private let colours: Bool

    init(_ family: WordingFamily, width: Int, colours: Bool) {
        self.family = family
        self.width = width
        self.colours = colours
    }

    var lines: [String] {
        let named = family.authorities.filter { $0.name != nil }.count
        let facts = [
            family.id, PlainNumber.count(family.documents, "document", "documents"),
            PlainNumber.count(named, "authority", "authorities"),
            PlainNumber.period(family.firstDate, family.lastDate),
            PlainNumber.count(family.wordings, "wording", "wordings"),
            "\(PlainNumber.percent(Share(Int((family.templateShare * 1_000).rounded()), of: 1_000))) template",
        ]
        let head = StyledText("  " + facts.joined(separator: ", "), Style(colour: .cyan))
        let text = StyledText(TerminalTable.oneLine(family.templateNotation))
        return [head.printed(colours: colours)]
            + text.lines(width: width - 4).map { "    " + $0.printed(colours: colours) }
    }
}
