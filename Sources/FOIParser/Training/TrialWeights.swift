/// Weights that are tried out instead of those that come with the parser, so that documents can be
/// judged by weights learnt without them.
package struct TrialWeights: Sendable {
    let labeller: Labeller
    let kinds: KindJudge
    let outcomes: OutcomeJudge

    /// The weights in force.
    package init() {
        labeller = Labeller()
        kinds = KindJudge()
        outcomes = OutcomeJudge()
    }

    /// - Parameters:
    ///   - labels: JSON as in `weights.json`.
    ///   - kinds: JSON as in `kind-weights.json`; nil for the weights in force.
    ///   - outcomes: JSON as in `outcome-weights.json`; nil for the weights in force.
    package init(labels: String, kinds: String?, outcomes: String?) throws {
        labeller = try Labeller(weights: labels)
        self.kinds = try kinds.map { KindJudge(model: try LinearModel(json: $0)) } ?? KindJudge()
        self.outcomes = try outcomes.map { OutcomeJudge(model: try LinearModel(json: $0)) } ?? OutcomeJudge()
    }
}

extension Parser {
    /// A parser that judges by other weights than those that come with it.
    package init(_ weights: TrialWeights) {
        self.init(labeller: weights.labeller, kinds: weights.kinds, outcomes: weights.outcomes)
    }
}
