/// Weights that are tried out instead of those that come with the parser, so that documents can be
/// judged by weights learnt without them.
package struct TrialWeights: Sendable {
    let labeller: Labeller
    let kinds: KindJudge
    let sentences: SentenceJudge
    let outcomes: OutcomeJudge

    /// The weights in force.
    package init() {
        labeller = Labeller()
        kinds = KindJudge()
        sentences = SentenceJudge()
        outcomes = OutcomeJudge(sentences: sentences)
    }

    /// - Parameters:
    ///   - labels: JSON as in `weights.json`; nil for the weights in force.
    ///   - kinds: JSON as in `kind-weights.json`; nil for the weights in force.
    ///   - sentences: JSON as in `sentence-weights.json`; nil for the weights in force.
    ///   - outcomes: JSON as in `outcome-weights.json`; nil for the weights in force.
    package init(labels: String?, kinds: String?, sentences: String?, outcomes: String?) throws {
        func model(_ json: String?, else standard: String) throws -> LinearModel {
            try json.map { try LinearModel(json: $0) } ?? .standard(standard)
        }
        labeller = try labels.map { try Labeller(weights: $0) } ?? Labeller()
        self.kinds = KindJudge(model: try model(kinds, else: EmbeddedData.kindWeights))
        self.sentences = SentenceJudge(model: try model(sentences, else: EmbeddedData.sentenceWeights))
        self.outcomes = OutcomeJudge(
            model: try model(outcomes, else: EmbeddedData.outcomeWeights), sentences: self.sentences)
    }
}

extension Parser {
    /// A parser that judges by other weights than those that come with it.
    package init(_ weights: TrialWeights) {
        self.init(labeller: weights.labeller, kinds: weights.kinds, outcomes: weights.outcomes)
    }
}
