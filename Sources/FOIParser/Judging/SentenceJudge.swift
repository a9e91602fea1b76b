/// Tells of each sentence of a reply in what ways it disposes of what was asked.
struct SentenceJudge: Sendable {
    private let model: LinearModel

    init(model: LinearModel = .standard(EmbeddedData.sentenceWeights)) { self.model = model }

    /// - Parameter asks: the bytes of the questions that the reply answers.
    func dispositions(
        of sentences: ReplySentences, in letter: Letter, asks: [Range<Int>]
    ) -> SentenceDispositions {
        SentenceDispositions(
            outcomes: model.classes, sentences: sentences.sentences,
            chances: SentenceEvidence(letter, sentences, asks: asks).features().map(model.chances))
    }
}
