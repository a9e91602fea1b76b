import FOIParser

/// Makes of a response what patterns need of it; one serves many threads.
public struct PatternReader: Sendable {
    private let phrases: PhraseBook?

    /// - Parameter phrases: The user's, to be looked for in what the authority says. Those with the tag `ncnd` give
    ///   statements where the parser found none.
    public init(phrases: PhraseBook? = nil) {
        self.phrases = phrases
    }

    /// - Parameter number: The document's place in the input, from 1.
    public func document(_ record: ResponseRecord, number: Int) -> PatternDocument {
        let response = record.response
        let answers = response.kind.answers
        let text =
            answers && (phrases != nil || !response.ncnd.isEmpty)
            ? TextScalars(response.text) : TextScalars("")
        let context = StatementContext(text)
        var statements = response.ncnd.map { context.statement($0) }
        var occurrences: [PhraseOccurrence] = []
        if let phrases, answers {
            let search = PhraseSearch(phrases, in: response, text: text)
            occurrences = search.occurrences
            statements += search.statements(besides: response.ncnd, in: context)
            statements.sort { $0.span.start < $1.span.start }
        }
        return PatternDocument(
            number: number, source: DocumentSourceName(response.source), kind: response.kind,
            authority: response.authority?.name, authorityID: response.authority?.id,
            authorityText: response.authority?.text,
            reference: response.reference?.value,
            date: (response.dates.responded ?? response.dates.received)?.value, regimes: response.regimes,
            outcome: response.outcome, answers: response.answers.map(\.outcome),
            questions: Self.questions(response, statements),
            exemptions: response.exemptions.map {
                PatternExemption(
                    citation: $0.citation, title: $0.title, limb: $0.limb, questions: $0.questions)
            },
            statements: statements,
            arguments: ArgumentReader(response, text: text).arguments(for: statements),
            phrases: occurrences, observations: CheckReader(response, statements: statements).observations(),
            hasText: record.hasText)
    }

    private static func questions(
        _ response: Response, _ statements: [PatternStatement]
    ) -> [PatternQuestion] {
        var outcomes: [String: AnswerOutcome] = [:]
        for answer in response.answers {
            for question in answer.questions where outcomes[question] == nil {
                outcomes[question] = answer.outcome
            }
        }
        var extents: [String: Extent] = [:]
        for statement in statements {
            for question in statement.questions where extents[question] != .full {
                extents[question] = statement.extent
            }
        }
        return response.questions.map {
            PatternQuestion(id: $0.id, text: $0.text, outcome: outcomes[$0.id], ncnd: extents[$0.id])
        }
    }
}

extension DocumentSourceName {
    init(_ source: Source) {
        self.init(
            path: source.path, member: source.member, url: source.url, title: source.title,
            sha256: source.sha256)
    }
}

/// Puts statements into the text around them.
struct StatementContext {
    private let text: TextScalars

    init(_ text: TextScalars) { self.text = text }

    func statement(_ found: NCNDStatement) -> PatternStatement {
        let bytes = Array(found.text.utf8)
        let places = PhraseBook.ncnd.occurrences(in: bytes)
        let operative = (places.first { $0.entry == 0 } ?? places.first).map {
            bytes.codePoints(Self.fromNeither($0.range, in: bytes))
        }
        return statement(
            found.span, found.text,
            // Where none of the catalogue's phrases stands in it, all of it.
            operative: operative ?? Span(start: 0, end: found.text.unicodeScalars.count),
            extent: found.extent, questions: found.questions, exemptions: found.exemptions, rule: found.rule)
    }

    /// The range without what stands before `neither`, so that `can neither` and `neither` stand below each other.
    private static func fromNeither(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        let word = TextWord.words(of: text).first {
            range.contains($0.range.lowerBound)
                && text[$0.range].map { $0 | 0x20 }.elementsEqual("neither".utf8)
        }
        return (word?.range.lowerBound ?? range.lowerBound)..<range.upperBound
    }

    /// - Parameter operative: In code points of `sentence`.
    func statement(
        _ span: Span, _ sentence: String, operative: Span, extent: Extent, questions: [String],
        exemptions: [String], rule: String
    ) -> PatternStatement {
        let length = PatternStatement.contextLength
        return PatternStatement(
            text: sentence, span: span, operative: operative,
            before: text.string(max(0, span.start - length)..<max(0, span.start)),
            after: text.string(span.end..<(span.end + length)),
            extent: extent, questions: questions, exemptions: exemptions, rule: rule)
    }
}
