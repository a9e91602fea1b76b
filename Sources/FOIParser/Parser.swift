import HTMLText
import Statutes

/// Reads published Freedom of Information responses: bytes in, one `Response` out.
///
/// A parser is a value without mutable state; one may serve many threads.
public struct Parser: Sendable {
    private let scanner = CitationScanner()
    private let labeller: Labeller
    private let kinds: KindJudge
    private let outcomes: OutcomeJudge

    public init() { self.init(labeller: Labeller(), kinds: KindJudge(), outcomes: OutcomeJudge()) }

    init(labeller: Labeller, kinds: KindJudge, outcomes: OutcomeJudge) {
        self.labeller = labeller
        self.kinds = kinds
        self.outcomes = outcomes
    }

    /// What the document says. Never fails: bytes that cannot be read give an object of kind
    /// `other` with a finding of severity `error`.
    public func parse(_ bytes: [UInt8], from origin: Origin = Origin()) -> Response {
        parse(all: [UnreadDocument(bytes, from: origin)])[0]
    }

    /// What each of the documents says, in their order: the same as each of them parsed alone.
    ///
    /// A stage reads all documents before the next stage begins, and so finds its code and its tables
    /// in the processor's caches. What the stages know of a document takes many times the memory of
    /// its text, so parse an archive by a few documents at a time.
    public func parse(all documents: [UnreadDocument]) -> [Response] {
        let pages = documents.map(PageDraft.init)
        let readings = pages.map { Reading(page: $0.page, scanner: scanner) }
        let labelled = readings.map { LabelledDraft($0, by: labeller) }
        let asked = zip(documents, labelled).map {
            AskedDraft($1, by: kinds, quotesRequest: $0.origin.quotesRequest)
        }
        let judgements = asked.map { $0.judgement(by: outcomes) }
        let facts = zip(pages, asked).map { $1.facts(of: $0.page) }
        return documents.indices.map { place in
            Assembler(asked[place], judgement: judgements[place])
                .response(facts[place], source: pages[place].source, findings: pages[place].notes)
        }
    }
}
