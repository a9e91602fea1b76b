import HTMLText

/// A document whose text and lines are known.
struct PageDraft: Sendable {
    let page: Page
    let source: Source
    /// What a person should know of how it came and how it was read.
    let notes: [ReadingNote]

    init(_ document: UnreadDocument) {
        let origin = document.origin
        page = Reader(mediaType: origin.mediaType, charset: origin.charset).read(document.bytes)
        source = Source(document.bytes, page: page, origin: origin)
        notes = origin.notes + page.notes
    }
}

/// A document whose lines are labelled.
struct LabelledDraft: Sendable {
    let reading: Reading
    let labels: [Labeller.Label?]
    let letter: Letter

    init(_ reading: Reading, by labeller: Labeller) {
        self.reading = reading
        labels = labeller.labels(reading)
        letter = Letter(reading, labels: labels, marks: LineMarks(reading.sheet))
    }
}

/// A document whose kind, questions and replies are known, and whose labels agree with them.
struct AskedDraft: Sendable {
    let reading: Reading
    let labels: [Labeller.Label?]
    let letter: Letter
    private let kind: DocumentKind
    private let asked: Asked

    init(_ draft: LabelledDraft, by kinds: KindJudge, quotesRequest: Bool) {
        reading = draft.reading
        kind = kinds.kind(of: draft.letter)
        let corrected: [SegmentKind?]
        (asked, corrected) = Asking(draft.letter, of: reading, quotesRequest: quotesRequest)
            .asked(answers: kind.answers)
        labels = draft.labels.corrected(to: corrected, rule: "question-and-answer")
        letter = Letter(draft.letter, labels: corrected)
    }

    func judgement(by outcomes: OutcomeJudge) -> Judgement {
        Judgement(
            kind: kind, asked: asked, verdicts: outcomes.verdicts(asked, in: letter),
            roles: CitationRoles(letter, kind: kind).roles(),
            statements: kind.answers ? NCNDReader(letter).statements() : [])
    }

    func facts(of page: Page) -> Facts {
        Facts.gather(
            page: page, words: reading.sheet.marks.words, kinds: letter.kinds, document: kind,
            isScottish: reading.isScottish)
    }
}
