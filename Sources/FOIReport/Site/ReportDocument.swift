import FOIParser
import FOIPatterns

/// What a report lists of a document, and its page.
public struct ReportDocument: Sendable, Equatable {
    /// Its place in the input, from 1.
    let number: Int
    /// Where its page lies; made different from those of the others by `ReportSite`.
    var path: String
    /// How many bytes of its page stand behind the content.
    var tail = 0
    let name: String
    let authority: String?
    let reference: String?
    /// ISO 8601.
    let date: String?
    let kind: DocumentKind
    let outcome: DocumentOutcome?
    let regimes: [Regime]
    let statements: Int
    /// Whether a statement covers the whole request or the whole of a question.
    let isFull: Bool

    /// What people know it by.
    var title: String { reference.map { Words.line($0) } ?? name }

    /// Of what a statement covers: `full`, `partial`; nil where there is none.
    var extent: String? { statements == 0 ? nil : isFull ? "full" : "partial" }

    /// Makes the pages of some documents, step by step for all of them: each step finds its code in the processor's
    /// caches then. Called on any thread.
    ///
    /// - Parameter documents: Each a response with its text, without which its page has none, and the same document as it
    ///   was read for patterns.
    public static func make(
        of documents: some Sequence<(Response, PatternDocument)>
    ) -> [(ReportDocument, SiteFile)] {
        let pages = documents.map { DocumentPage(ReportDocument($1), $0, $1) }
        return pages.map { page in
            let file = page.file
            var row = page.row
            row.tail = file.tail
            return (row, file)
        }
    }

    private init(_ document: PatternDocument) {
        number = document.number
        path = SiteAddress.document(document.source)
        name = document.source.name
        authority = document.authority
        reference = document.reference
        date = document.date
        kind = document.kind
        outcome = document.outcome
        regimes = document.regimes
        statements = document.statements.count
        isFull = document.statements.contains { $0.extent == .full }
    }
}

/// The page of a document: its text with what was read out of it, and links to the rest of the report.
struct DocumentPage {
    let row: ReportDocument
    private let response: Response
    private let explanation: Explanation
    private let parts: ExplanationParts
    private let frame: SiteFrame
    private let statements: [PatternStatement]

    init(_ row: ReportDocument, _ response: Response, _ document: PatternDocument) {
        self.row = row
        self.response = response
        statements = document.statements
        let remarks = document.observations.map { observation in
            Explanation.Remark(
                heading: observation.rule.title, message: observation.message,
                spans: observation.evidence.map(\.span))
        }
        explanation = Explanation(response, depth: .evidence, remarks: remarks)
        let places =
            document.statements.map(\.span.start) + document.arguments.map(\.span.start)
            + document.observations.flatMap { $0.evidence.map(\.span.start) }
            + document.phrases.map(\.span.start)
        parts = ExplanationParts(explanation, places: Set(places), showsRules: false)
        frame = SiteFrame(title: "\(row.title) – \(Words.told(row.authority))", path: row.path)
    }

    var file: SiteFile {
        frame.page { page in
            page.element("p", ("class", "crumbs")) { crumbs in
                crumbs.element("a", ("href", frame.link("documents.html"))) { $0.text("Documents") }
                if let authority = row.authority {
                    crumbs.text(" / ")
                    let path = GroupPages.authority(authority)
                    if row.kind.answers {
                        crumbs.element("a", ("href", frame.link(path))) { $0.text(Shown(authority)) }
                    } else {
                        crumbs.text(Shown(authority))
                    }
                }
            }
            page.element("h1") { $0.text(Shown(row.title)) }
            lead(&page)
            page.element("dl", ("class", "facts")) { parts.facts(&$0) }
            parts.summaries(&page)
            parts.unplaced(&page)
            page.element("details") { key in
                key.element("summary") { $0.text("What the marks mean") }
                key.add(ExplanationParts.key)
            }
            if response.text.isEmpty {
                page.element("p") { $0.text("The input of this report has no text of this document.") }
            } else {
                parts.text(&page)
            }
        }
    }

    /// Links to the statements, so that each is one step away.
    private func lead(_ page: inout Markup) {
        guard !statements.isEmpty else { return }
        page.element("p", ("class", "lede")) { words in
            words.text(Shown(Words.count(statements.count, "statement")))
            words.text(
                statements.count == 1 ? " neither confirms nor denies: " : " neither confirm nor deny: ")
            for (index, statement) in statements.enumerated() {
                if index > 0 { words.text(", ") }
                words.element("a", ("href", "#t\(statement.span.start)")) {
                    $0.text(Shown("\(index + 1) (\(statement.extent.rawValue))"))
                }
            }
        }
    }
}
