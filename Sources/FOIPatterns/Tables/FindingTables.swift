import FOIParser

/// The tables of what was found, a row a find.
extension PatternTable {
    init(subjects: Subjects) {
        self.init(
            .subjects,
            [
                Column("word", "The word in small letters."),
                Column("ncnd_questions", "Questions with a statement and with the word."),
                Column("of_ncnd_questions", "Questions with a statement."),
                Column("other_questions", "Other questions with the word."),
                Column("of_other_questions", "Other questions."),
                Column("authorities", "Authorities that neither confirmed nor denied in reply to the word."),
                Column(
                    "log_likelihood",
                    "How surprising the difference is: the log-likelihood ratio, in whole units."),
            ])
        rows = subjects.words.map { word in
            [
                .text(word.word), .number(word.ncndQuestions.count), .number(word.ncndQuestions.of),
                .number(word.otherQuestions.count), .number(word.otherQuestions.of),
                .number(word.authorities),
                .number(Int(word.logLikelihood.rounded())),
            ]
        }
    }

    init(statements: [ConcordanceLine]) {
        self.init(.statements, Self.documentColumns + Self.statementColumns)
        rows = statements.map { line in
            Self.cells(line.document) + [
                .text(line.statement.extent.rawValue), .list(line.statement.exemptions),
                .list(line.statement.questions), .text(line.left), .text(line.operative), .text(line.right),
                .text(line.statement.text), .number(line.statement.span.start),
                .number(line.statement.span.end), .text(line.statement.rule),
            ]
        }
    }

    private static let statementColumns = [
        Column("extent", "full, or partial beside something given."),
        Column("exemptions", "The provisions that are named for it."),
        Column("questions", "The ids of the questions that it covers."),
        Column("left", "What stands before the operative words."),
        Column("operative", "The words that neither confirm nor deny."),
        Column("right", "What stands after them."),
        Column("text", "The statement as printed."),
        Column("start", "Where it begins, in code points of the document's text."),
        Column("end", "Where it ends."),
        Column("rule", "The rule that found it, or the id of your own phrase."),
    ]

    init(families: [WordingFamily]) {
        self.init(.families, Self.familyColumns)
        rows = families.map { family in
            [
                .text(family.id), .text(family.sort.rawValue), .number(family.members.count),
                .number(family.documents), .number(family.authorities.count { $0.name != nil }),
                .list(family.authorities.compactMap(\.name)), .text(family.firstDate), .text(family.lastDate),
                .number(family.wordings), .share(family.templateShare), .text(family.templateNotation),
                .text(family.plainest.text), .number(family.plainest.document.number),
                .text(family.plainest.document.name),
            ]
        }
    }

    private static let familyColumns = [
        Column("family", "Its id: the same for the same plainest wording."),
        Column(
            "sort",
            "statement: the sentence; argument: the paragraph that it stands in or that argues for it."),
        Column("passages", "Passages in nearly the same words."),
        Column("documents", "Documents with such a passage."),
        Column("authorities", "Authorities with such a document."),
        Column("authority_names", "Their names, most passages first."),
        Column("first_date", "The earliest date of the documents."),
        Column("last_date", "The latest date of the documents."),
        Column("wordings", "Different wordings, capitals and punctuation aside."),
        Column("template_share", "Of all words, the share that nine in ten passages have, from 0 to 1."),
        Column("template", "The plainest passage, with what others have in its place: [first|second]."),
        Column("text", "The plainest passage as printed: the one that the others are most like."),
        Column("document", "The number of its document in the input, from 1."),
        Column("name", "The name of its document."),
    ]

    init(members: [WordingFamily]) {
        self.init(
            .members,
            [Column("family", "The id of its family."), Column("sort", "statement or argument.")]
                + Self.documentColumns + [
                    Column("likeness", "How like the plainest passage it is, from 0 to 1."),
                    Column("text", "The passage as printed."),
                    Column("start", "Where it begins, in code points of the document's text."),
                    Column("end", "Where it ends."),
                ])
        rows = members.flatMap { family in
            family.members.map { member in
                [.text(family.id), .text(family.sort.rawValue)] + Self.cells(member.document) + [
                    .share(member.likeness), .text(member.text), .number(member.span.start),
                    .number(member.span.end),
                ]
            }
        }
    }

    init(checks: [ObservationLine]) {
        self.init(
            .checks,
            [Column("code", "What was looked for: see docs/ncnd.md.")] + Self.documentColumns + [
                Column("message", "What was observed, as a sentence."),
                Column("evidence", "The words that it was observed in."),
                Column("starts", "Where each of them begins, in code points of the document's text."),
                Column("ends", "Where each of them ends."),
            ])
        rows = checks.map { line in
            let evidence = line.observation.evidence
            return [.text(line.observation.rule.rawValue)] + Self.cells(line.document) + [
                .text(line.observation.message), .list(evidence.map(\.text)),
                .list(evidence.map { String($0.span.start) }), .list(evidence.map { String($0.span.end) }),
            ]
        }
    }

    init(phrases: [PhraseFigures]) {
        self.init(
            .phrases,
            [
                Column("id", "The id of the phrase's entry."),
                Column("documents", "Responses and internal reviews where it stands."),
                Column("of_documents", "All responses and internal reviews."),
                Column("occurrences", "Places where it stands."),
                Column("authorities", "Authorities with such a document."),
            ])
        rows = phrases.map { phrase in
            [
                .text(phrase.id), .number(phrase.documents.count), .number(phrase.documents.of),
                .number(phrase.occurrences), .number(phrase.authorities),
            ]
        }
    }

    // MARK: Documents

    private static let documentColumns = [
        Column("document", "The number of the document in the input, from 1."),
        Column("name", "The path of the document, and its name inside an archive."),
        Column("url", "The address it was published at, where an archive tells it."),
        Column("authority", "The authority that answers."),
        Column("reference", "The authority's reference of the request."),
        Column("date", "The date of the answer, or of the request where the answer has none."),
    ]

    private static func cells(_ document: DocumentKey) -> [Cell] {
        [
            .number(document.number), .text(document.name), .text(document.url), .text(document.authority),
            .text(document.reference), .text(document.date),
        ]
    }
}

extension WordingFamily {
    /// The template on one line: what varies stands in brackets, the most frequent three variants with bars between.
    public var templateNotation: String {
        template.map { part in
            guard !part.isShared else { return part.text }
            let shown = part.variants.prefix(3).map { $0.text.isEmpty ? "…" : $0.text }
            let more = part.variants.count > 3 ? "|+\(part.variants.count - 3)" : ""
            return "[\(shown.joined(separator: "|"))\(more)]"
        }.joined()
    }
}

extension NCNDPatterns {
    /// The table of this name.
    ///
    /// - Parameter filter: Which statements are wanted, for the table of statements.
    public func table(
        _ name: PatternTable.Name, choosing filter: ConcordanceFilter = ConcordanceFilter()
    ) -> PatternTable {
        switch name {
        case .figures: PatternTable(figures: figures)
        case .exemptions: PatternTable(exemptions: figures)
        case .pairs: PatternTable(pairs: figures.coOccurrence)
        case .combinations: PatternTable(combinations: figures.coOccurrence)
        case .outcomes: PatternTable(outcomes: figures)
        case .subjects: PatternTable(subjects: subjects)
        case .statements: PatternTable(statements: concordance.filter(filter.fits))
        case .families: PatternTable(families: families)
        case .members: PatternTable(members: families)
        case .checks: PatternTable(checks: observations)
        case .phrases: PatternTable(phrases: phrases)
        }
    }
}
