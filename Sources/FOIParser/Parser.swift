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
        let page = Reader(mediaType: origin.mediaType, charset: origin.charset).read(bytes)
        let reading = Reading(page: page, scanner: scanner)

        var labels = labeller.labels(reading)
        let marks = LineMarks(reading.sheet)
        var letter = Letter(reading, labels: labels, marks: marks)

        let kind = kinds.kind(of: letter)
        let (asked, corrected) = Asking(letter, of: reading, quotesRequest: origin.quotesRequest)
            .asked(answers: kind.answers)
        labels = labels.corrected(to: corrected, rule: "question-and-answer")
        letter = Letter(letter, labels: corrected)

        let judgement = Judgement(
            kind: kind, asked: asked, verdicts: outcomes.verdicts(asked, in: letter),
            roles: CitationRoles(letter, kind: kind).roles(),
            statements: kind.answers ? NCNDReader(letter).statements() : [])
        let facts = Facts.gather(
            page: page, words: reading.sheet.marks.words, kinds: letter.kinds, document: kind,
            isScottish: reading.isScottish)
        let source = Source(bytes, page: page, origin: origin)
        return Assembler(reading, letter: letter, labels: labels, judgement: judgement)
            .response(facts, source: source, findings: origin.notes + page.notes)
    }
}
