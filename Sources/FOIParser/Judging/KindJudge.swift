/// Decides what a document is.
struct KindJudge: Sendable {
    private let model: LinearModel

    init(model: LinearModel = .standard(EmbeddedData.kindWeights)) { self.model = model }

    func kind(of letter: Letter) -> (kind: DocumentKind, confidence: Double) {
        guard letter.labels.contains(where: { $0 != nil }) else { return (.other, 1) }
        let best = model.best(KindEvidence(letter).features())
        return (DocumentKind(rawValue: best.name) ?? .other, best.probability)
    }
}
