import FOIParser

/// The tables of counts.
extension PatternTable {
    init(figures: Figures) {
        self.init(.figures, Self.figureColumns)
        add("all", nil, nil, figures.total)
        for row in figures.byAuthority { add("authority", row.key, nil, row.counts) }
        for row in figures.byYear { add("year", row.key, row.key, row.counts) }
        for row in figures.byRegime { add("regime", row.key, nil, row.counts) }
        for row in figures.byAuthorityAndYear {
            add("authority_and_year", row.authority, row.year, row.counts)
        }
    }

    private mutating func add(_ by: String, _ key: String?, _ year: String?, _ counts: NCNDCounts) {
        rows.append(
            [
                .text(by), .text(key), .text(year), .number(counts.documents), .number(counts.ncndDocuments),
                .share(counts.documentShare.value), .number(counts.fullDocuments),
                .number(counts.partialDocuments), .number(counts.questions), .number(counts.ncndQuestions),
                .share(counts.questionShare.value), .number(counts.fullQuestions),
                .number(counts.partialQuestions), .number(counts.statements), .number(counts.fullStatements),
                .number(counts.partialStatements),
            ])
    }

    private static let figureColumns = [
        Column(
            "by",
            "What the documents of the row have in common: all, authority, year, regime, authority_and_year."),
        Column("key", "The authority, year or regime; empty where the documents do not tell."),
        Column("year", "The year, where the row is of one."),
        Column("documents", "Responses and internal reviews: what documents_share is a share of."),
        Column("ncnd_documents", "Of these, documents with a statement that neither confirms nor denies."),
        Column("documents_share", "ncnd_documents of documents, from 0 to 1."),
        Column(
            "full_documents", "Documents of which a statement covers the whole request or a whole question."),
        Column(
            "partial_documents", "Documents all of whose statements cover only other or further information."),
        Column("questions", "Questions in the documents: what questions_share is a share of."),
        Column("ncnd_questions", "Of these, questions that a statement covers."),
        Column("questions_share", "ncnd_questions of questions, from 0 to 1."),
        Column("full_questions", "Questions that a statement covers as a whole."),
        Column("partial_questions", "Questions that statements cover in part."),
        Column("statements", "Statements that neither confirm nor deny."),
        Column("full_statements", "Of these, those that cover the whole request or a whole question."),
        Column(
            "partial_statements",
            "Of these, those that cover other or further information beside something given."),
    ]

    init(exemptions: Figures) {
        self.init(.exemptions, Self.exemptionColumns)
        for row in exemptions.bySection { add("section", row) }
        for row in exemptions.byExemption { add("provision", row) }
    }

    private mutating func add(_ by: String, _ row: ExemptionFigures) {
        rows.append(
            [
                .text(by), .text(row.citation), .text(row.title), .number(row.documents.count),
                .number(row.documents.of), .share(row.documents.value), .number(row.fullDocuments),
                .number(row.statements.count), .number(row.statements.of), .number(row.authorities),
                .text(row.firstDate), .text(row.lastDate),
            ])
    }

    private static let exemptionColumns = [
        Column("by", "provision as printed, or section with all its parts."),
        Column("citation", "The provision: FOIA s.31(3)."),
        Column("title", "Its title as the law prints it."),
        Column("documents", "Documents with a statement that it is named for."),
        Column("of_documents", "Documents with a statement: what documents_share is a share of."),
        Column("documents_share", "documents of of_documents, from 0 to 1."),
        Column("full_documents", "Of the documents, those where such a statement is full."),
        Column("statements", "Statements that it is named for."),
        Column("of_statements", "All statements."),
        Column("authorities", "Authorities with such a document."),
        Column("first_date", "The earliest date of these documents."),
        Column("last_date", "The latest date of these documents."),
    ]

    init(pairs: CoOccurrence) {
        self.init(
            .pairs,
            [
                Column("first", "A provision."), Column("second", "Another one."),
                Column("documents", "Documents that name both for statements."),
                Column("of_documents", "Documents with a statement."),
                Column("with_first", "Documents that name the first."),
                Column("with_second", "Documents that name the second."),
            ])
        rows = pairs.pairs.map { pair in
            [
                .text(pair.first), .text(pair.second), .number(pair.documents.count),
                .number(pair.documents.of),
                .number(pair.withFirst), .number(pair.withSecond),
            ]
        }
    }

    init(combinations: CoOccurrence) {
        self.init(
            .combinations,
            [
                Column(
                    "citations",
                    "All provisions that a document names for its statements; none where it names none."),
                Column("documents", "Documents that name exactly these."),
                Column("of_documents", "Documents with a statement."),
                Column("authorities", "Authorities with such a document."),
            ])
        rows = combinations.combinations.map { row in
            [
                .list(row.citations), .number(row.documents.count), .number(row.documents.of),
                .number(row.authorities),
            ]
        }
    }

    init(outcomes: Figures) {
        self.init(
            .outcomes,
            [
                Column("outcome", "What became of the whole request."),
                Column("documents", "Responses and internal reviews with this outcome."),
                Column("of_documents", "All responses and internal reviews."),
                Column("documents_share", "documents of of_documents, from 0 to 1."),
            ])
        rows = outcomes.outcomes.map { row in
            [
                .text(row.outcome?.rawValue), .number(row.documents.count), .number(row.documents.of),
                .share(row.documents.value),
            ]
        }
    }
}

extension PatternTable.Column {
    init(_ name: StaticString, _ description: String) {
        self.init(name: name, description: description)
    }
}
