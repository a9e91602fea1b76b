/// Decides what a document is.
struct KindJudge: Sendable {
    private let model: LinearModel

    init(model: LinearModel = .standard(EmbeddedData.kindWeights)) { self.model = model }

    func kind(of letter: Letter) -> DocumentKind {
        guard letter.labels.contains(where: { $0 != nil }) else { return .other }
        let best = model.best(KindEvidence(letter).features())
        let kind = DocumentKind(rawValue: best.name) ?? .other
        if kind == .acknowledgement, refuses(letter) { return .response }
        // A letter that answers is a response unless much speaks for something else.
        let answers = letter.labels.contains(.answer)
        return answers && !kind.answers && best.probability < Self.doubt ? .response : kind
    }

    /// `It is exempt under section 40(2)`: no letter that only confirms receipt says so, though it may say
    /// that something might be.
    private func refuses(_ letter: Letter) -> Bool {
        letter.citations.indices.contains { place in
            let line = letter.sheet.line(at: letter.citations[place].range.lowerBound)
            guard letter.law.isGround(place),
                letter.labels[line] == .decision || letter.labels[line] == .answer
            else { return false }
            return CitationContext(letter, place).isRefusedBy
        }
    }

    /// Below this probability a letter with an answer in it is no mere notice.
    private static let doubt = 0.6
}
