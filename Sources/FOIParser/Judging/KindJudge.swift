/// Decides what a document is.
struct KindJudge: Sendable {
    private let model: LinearModel

    init(model: LinearModel = .standard(EmbeddedData.kindWeights)) { self.model = model }

    func kind(of letter: Letter) -> DocumentKind {
        guard letter.labels.contains(where: { $0 != nil }) else { return .other }
        let best = model.best(KindEvidence(letter).features())
        let kind = DocumentKind(rawValue: best.name) ?? .other
        // A letter that answers is a response unless much speaks for something else.
        let answers = letter.labels.contains(.answer)
        return answers && !kind.answers && best.probability < Self.doubt ? .response : kind
    }

    /// Below this probability a letter with an answer in it is no mere notice.
    private static let doubt = 0.6
}
