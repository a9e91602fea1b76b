import FOIParser

/// Looks for the user's phrases in what the authority says.
struct PhraseSearch {
    /// A place, with the entry of the phrase and what it stands in.
    private struct Place {
        let entry: Int
        let words: Span
        let sentence: Span
        let segment: SegmentKind
    }

    private let book: PhraseBook
    private let response: Response
    private let text: TextScalars
    private let places: [Place]

    /// Where an authority speaks for itself.
    private static let segments: Set<SegmentKind> = [.decision, .answer, .reasons, .advice]

    init(_ book: PhraseBook, in response: Response, text: TextScalars) {
        self.book = book
        self.response = response
        self.text = text
        places = response.segments.filter { Self.segments.contains($0.kind) }.flatMap { segment in
            let bytes = Array(text.string(segment.span).utf8)
            return book.occurrences(in: bytes).map { found in
                Place(
                    entry: found.entry, words: bytes.codePoints(found.range).moved(by: segment.span.start),
                    sentence: bytes.codePoints(found.sentence).moved(by: segment.span.start),
                    segment: segment.kind)
            }
        }
    }

    /// Every place where a phrase stands, in text order.
    var occurrences: [PhraseOccurrence] {
        places.map {
            PhraseOccurrence(id: book.ids[$0.entry], text: text.string($0.sentence), span: $0.words)
        }
    }

    /// The sentences with a phrase of the tag `ncnd` in which the parser saw no statement: in answers and decisions,
    /// and among the reasons where the phrase has the tag `operative` too.
    func statements(
        besides known: [NCNDStatement], in context: StatementContext
    ) -> [PatternStatement] {
        var end = 0
        var statements: [PatternStatement] = []
        for place in places where book.isNCND(place.entry) && place.sentence.start >= end {
            let speaks = place.segment == .answer || place.segment == .decision
            guard speaks || place.segment == .reasons && book.isOperative(place.entry),
                !known.contains(where: { $0.span.overlaps(place.sentence) })
            else { continue }
            end = place.sentence.end
            statements.append(statement(place, in: context))
        }
        return statements
    }

    /// It covers the questions of the answer that it stands in, and is partial beside anything given.
    private func statement(_ place: Place, in context: StatementContext) -> PatternStatement {
        let sentence = text.string(place.sentence)
        let answers = response.answers.filter { $0.span?.overlaps(place.sentence) ?? false }
        let isFurther = !PhraseBook.further.occurrences(in: Array(sentence.utf8)).isEmpty
        let isBeside = answers.contains { $0.outcome == .partlyDisclosed }
        return context.statement(
            place.sentence, sentence, operative: place.words.moved(by: -place.sentence.start),
            extent: isFurther || isBeside ? .partial : .full, questions: answers.flatMap(\.questions),
            exemptions: response.exemptions.filter { $0.limb == .ncnd }.map(\.citation),
            rule: book.ids[place.entry])
    }
}

extension Span {
    func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

    func moved(by offset: Int) -> Span { Span(start: start + offset, end: end + offset) }
}
