@testable import FOIParser
@testable import FOIPatterns
@testable import FOIReport

/// A small report, made by hand: figures that need not agree with its few documents, and some text put into every field
/// that a document can fill.
struct SampleReport {
    let patterns: NCNDPatterns
    private(set) var site = ReportSite()
    /// Every file, by its path.
    private(set) var files: [String: String] = [:]
    private(set) var additions: [SiteAddition] = []

    /// - Parameters:
    ///   - payload: What stands in every field.
    ///   - documents: How many.
    init(payload: String = "", documents: Int = 12) {
        let letters = (1...documents).map { Letter(number: $0, payload: payload) }
        let rows = ReportDocument.make(of: letters.map { ($0.response, $0.document) })
        patterns = SamplePatterns(letters, payload: payload).patterns
        for (row, page) in rows {
            let file = site.add(row, page)
            files[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        for file in site.files(patterns).map({ $0() }) {
            files[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        additions = site.additions(patterns).map { $0() }
    }

    /// One letter, as it is parsed and as patterns have it.
    struct Letter {
        private static let parser = Parser()

        let response: Response
        let document: PatternDocument

        init(number: Int, payload: String) {
            let authority = ["Thornbeck Borough Council", "Marlowe Police", "Upper Fenwick Trust"][number % 3]
            let text = """
                \(authority) \(payload)
                Reference: FOI/\(2000 + number)
                You asked: \(payload)
                1. How many drones does the force own?
                2. Are any of them used for covert surveillance? \(payload)

                1. The force owns four drones.
                2. The force neither confirms nor denies that it holds the information, by virtue of section 31(3) of the \
                Freedom of Information Act 2000. \(payload)
                """
            let path = "letters/\(number)\(payload).txt"
            var response = Self.parser.parse(Array(text.utf8), from: Origin(path: path, mediaType: .text))
            if !payload.isEmpty { response.fill(payload) }
            self.response = response
            let span = response.ncnd.first?.span ?? Span(start: 0, end: 1)
            let statement = PatternStatement(
                text: "The force neither confirms nor denies that it holds it \(payload)", span: span,
                operative: Span(start: 10, end: 37), before: "before \(payload) ", after: " after \(payload)",
                extent: number % 4 == 0 ? .full : .partial, questions: ["r1.q2"],
                exemptions: payload.isEmpty ? ["FOIA s.31(3)"] : [payload], rule: "rule \(payload)")
            document = PatternDocument(
                number: number,
                source: DocumentSourceName(
                    path: path, member: payload.isEmpty ? nil : payload, url: payload.isEmpty ? nil : payload,
                    title: payload, sha256: "\(number)"),
                kind: .response, authority: authority + payload, authorityID: nil,
                authorityText: authority + payload,
                reference: "FOI/\(2000 + number)\(payload)",
                date: "\(2018 + number % 5)-03-0\(1 + number % 9)",
                regimes: [.foia], outcome: .outcome(.partlyDisclosed), answers: [.disclosed], questions: [],
                exemptions: [], statements: [statement],
                arguments: [PatternPassage(text: payload, span: Span(start: 3, end: 9))], phrases: [],
                observations: [
                    Observation(
                        rule: .publicInterestNotAddressed, message: "Not weighed. \(payload)",
                        evidence: [.init(text: "section \(payload)", span: span)])
                ], hasText: true)
        }

        var key: DocumentKey {
            DocumentKey(
                number: document.number, name: document.source.name, url: document.source.url,
                title: document.source.title, reference: document.reference, authority: document.authority,
                date: document.date, kind: document.kind, outcome: document.outcome)
        }
    }
}

extension Response {
    /// Puts a text into what parsing takes from a list of its own.
    fileprivate mutating func fill(_ payload: String) {
        source.title = payload
        source.url = payload
        authority?.name = payload
        reference?.value = payload
        dates.responded?.value = payload
        for index in questions.indices { questions[index].number = payload }
        for index in answers.indices { answers[index].exemptions = [payload] }
        for index in citations.indices {
            citations[index].citation = payload
            citations[index].uri = payload
            citations[index].role = .reliedOn
        }
        for index in segments.indices { segments[index].rule = payload }
        for index in ncnd.indices { (ncnd[index].rule, ncnd[index].exemptions) = (payload, [payload]) }
        findings = [Finding(code: payload, severity: .warning, message: payload, span: nil)]
    }
}

/// Patterns over the letters of a sample.
private struct SamplePatterns {
    let letters: [SampleReport.Letter]
    let payload: String

    init(_ letters: [SampleReport.Letter], payload: String) {
        self.letters = letters
        self.payload = payload
    }

    private var citation: String { payload.isEmpty ? "FOIA s.31(3)" : payload }

    var patterns: NCNDPatterns {
        let lines = letters.enumerated().map { index, letter in
            ConcordanceLine(index: index, document: letter.key, statement: letter.document.statements[0])
        }
        return NCNDPatterns(
            figures: figures,
            subjects: Subjects(
                words: [
                    DistinctiveWord(
                        word: "drones\(payload)", ncndQuestions: Share(8, of: 12),
                        otherQuestions: Share(3, of: 90),
                        authorities: 3, logLikelihood: 44.2)
                ], questions: Share(12, of: 102)),
            concordance: lines, families: [family(.statement), family(.argument)],
            observations: letters.flatMap { letter in
                letter.document.observations.map { ObservationLine(document: letter.key, observation: $0) }
            }, phrases: [])
    }

    private func counts(_ documents: Int, _ ncnd: Int, full: Int) -> NCNDCounts {
        var counts = NCNDCounts()
        (counts.documents, counts.ncndDocuments, counts.fullDocuments) = (documents, ncnd, full)
        (counts.questions, counts.ncndQuestions, counts.fullQuestions) = (documents * 3, ncnd * 2, full)
        (counts.statements, counts.fullStatements) = (ncnd, full)
        return counts
    }

    private var figures: Figures {
        let authorities = Array(Set(letters.map(\.document.authority))).sorted { ($0 ?? "") < ($1 ?? "") }
        let years = Array(Set(letters.map(\.document.year))).sorted { ($0 ?? "") < ($1 ?? "") }
        let exemptions = [citation, citation + "x"].map { citation in
            ExemptionFigures(
                citation: citation, title: "Law enforcement\(payload)", documents: Share(9, of: 12),
                statements: Share(9, of: 12), fullDocuments: 3, authorities: 3,
                firstDate: "2018-01-01\(payload)",
                lastDate: "2022-01-01")
        }
        return Figures(
            documentsRead: 130, withoutText: 2, duplicates: 3, total: counts(120, 12, full: 3),
            byAuthority: authorities.map { FigureRow(key: $0, counts: counts(40, 4, full: 1)) },
            byYear: years.map { FigureRow(key: $0, counts: counts(24, 3, full: 1)) },
            byRegime: [
                FigureRow(key: "foia", counts: counts(120, 12, full: 3)),
                FigureRow(key: "eir", counts: counts(3, 0, full: 0)),
            ],
            byAuthorityAndYear: authorities.map {
                AuthorityYearRow(authority: $0, year: "2020", counts: counts(8, 1, full: 0))
            },
            spread: years.map { SpreadRow(year: $0, authorities: Share(2, of: 3)) },
            byExemption: exemptions, bySection: exemptions,
            outcomes: [OutcomeRow(outcome: .outcome(.partlyDisclosed), documents: Share(12, of: 120))],
            coOccurrence: CoOccurrence(
                pairs: [
                    .init(
                        first: citation, second: citation + "x", documents: Share(3, of: 12), withFirst: 9,
                        withSecond: 3)
                ],
                combinations: [.init(citations: [citation], documents: Share(6, of: 12), authorities: 3)]))
    }

    private func family(_ sort: PassageSort) -> WordingFamily {
        let members = letters.enumerated().map { index, letter in
            FamilyMember(
                document: letter.key, text: "The force neither \(payload)",
                span: sort == .statement
                    ? letter.document.statements[0].span : letter.document.arguments[0].span,
                statement: sort == .statement ? index : nil, likeness: 0.97)
        }
        return WordingFamily(
            id: "w\(sort.rawValue)\(payload)", sort: sort, plainest: members[0], members: members,
            documents: members.count, authorities: [(name: letters[0].document.authority, members: 4)],
            firstDate: "2018", lastDate: "2022", wordings: 2,
            template: [
                TemplatePart(text: "The", variants: []),
                TemplatePart(
                    text: "force\(payload)",
                    variants: [.init(text: "force\(payload)", members: 9), .init(text: "", members: 3)]),
                TemplatePart(text: "neither confirms nor denies \(payload)", variants: []),
            ], templateShare: 0.9)
    }
}
