import Foundation
import Testing

@testable import FOIParser

@Suite("The model that weighs evidence")
struct LinearModelTests {
    private let model: LinearModel

    init() throws {
        model = try LinearModel(
            json: """
                {"classes": ["given", "refused", "other"],
                 "features": {
                   "gives": {"given": 2, "refused": -1},
                   "refuses": {"refused": 1.5},
                   "shouts": {"refused": 1000, "given": -1000}}}
                """)
    }

    @Test(
        "gives shares that sum to one",
        arguments: [[], ["gives"], ["refuses"], ["gives", "refuses"], ["shouts"], ["unheard-of"]]
            as [[String]])
    func sums(features: [String]) {
        let shares = model.probabilities(Evidence(Set(features)))
        #expect(shares.count == 3)
        #expect(shares.allSatisfy { (0...1).contains($0) })
        let excess = shares.reduce(-1, +)
        #expect(excess.magnitude < 1e-12)
    }

    @Test("gives the exponentials of the summed weights, each as a share of all")
    func softmax() {
        let odds: [Double] = [exp(2), exp(0.5), 1]
        let total = odds[0] + odds[1] + odds[2]
        let shares = model.probabilities(Evidence(["gives", "refuses"]))
        for index in odds.indices {
            let difference = shares[index] - odds[index] / total
            #expect(difference.magnitude < 1e-9)
        }
    }

    @Test("gives each class a chance by itself where several may hold")
    func logistic() {
        let chances = model.chances(Evidence(["gives", "refuses"]))
        for (chance, score) in zip(chances, [2, 0.5, 0]) {
            let difference = chance - 1 / (1 + exp(-score))
            #expect(difference.magnitude < 1e-9)
        }
        #expect(model.chances(Evidence(["shouts"]))[0] < 1e-15)
        #expect(model.chances(Evidence(["shouts"]))[1] == 1)
    }

    @Test func leavesUnknownFeaturesAside() {
        #expect(
            model.probabilities(Evidence(["gives", "unheard-of", ""]))
                == model.probabilities(Evidence(["gives"])))
        let even: Double = 1 / 3
        #expect(model.probabilities(Evidence(["unheard-of"])) == [even, even, even])
    }

    @Test func choosesTheLikeliest() {
        #expect(model.best(Evidence(["gives"])).name == "given")
        #expect(model.best(Evidence(["refuses"])).name == "refused")
        let sure = model.best(Evidence(["shouts"]))
        #expect(sure.name == "refused" && sure.probability == 1)
        #expect(model.best(Evidence(["gives"])).probability == model.probabilities(Evidence(["gives"]))[0])
    }

    @Test(arguments: [
        "", "{}", #"{"classes": ["a"]}"#, #"{"classes": ["a"], "features": {"b": 1}}"#,
        #"{"features": {"b": {"a": 1}}, "classes": ["a"]}"#,
    ])
    func refusesBrokenWeights(json: String) {
        #expect(throws: (any Error).self) { try LinearModel(json: json) }
    }

    @Test func holdsSixteenClasses() throws {
        func model(_ count: Int) throws -> LinearModel {
            let names = (1...count).map { "\"c\($0)\"" }.joined(separator: ", ")
            return try LinearModel(
                json: "{\"classes\": [\(names)], \"features\": {\"b\": {\"c\(count)\": 3}}}")
        }
        #expect(try model(16).best(Evidence(["b"])).name == "c16")
        #expect(throws: (any Error).self) { try model(17) }
    }

    @Test("The weights that come with it know only labels that exist")
    func standardWeights() {
        let kinds = LinearModel.standard(EmbeddedData.kindWeights).classes
        #expect(kinds.count > 1 && kinds.allSatisfy { DocumentKind(rawValue: $0) != nil })
        let outcomes = LinearModel.standard(EmbeddedData.outcomeWeights).classes
        #expect(outcomes.count > 1 && outcomes.allSatisfy { AnswerOutcome(rawValue: $0) != nil })
        #expect(Set(kinds).count == kinds.count && Set(outcomes).count == outcomes.count)
        let sentences = LinearModel.standard(EmbeddedData.sentenceWeights).classes
        #expect(sentences.contains(AnswerOutcome.disclosed.rawValue) && Set(sentences).isSubset(of: outcomes))
        #expect(!sentences.contains(AnswerOutcome.partlyDisclosed.rawValue))
    }
}
