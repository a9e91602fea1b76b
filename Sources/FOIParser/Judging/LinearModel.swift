#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Weighs named evidence for and against each of several classes.
///
/// A multinomial logistic regression whose weights are data: one unit is a factor of e in the odds.
/// They are learnt by `Tools/train_judging.py`.
struct LinearModel: Sendable {
    let classes: [String]
    private let weights: [String: [Float]]

    private struct File: Decodable {
        let classes: [String]
        let features: [String: [String: Float]]
    }

    init(json: String) throws {
        let file = try JSONDecoder().decode(File.self, from: Data(json.utf8))
        classes = file.classes
        weights = file.features.mapValues { row in file.classes.map { row[$0] ?? 0 } }
    }

    /// The weights that come with the parser.
    static func standard(_ json: String) -> LinearModel {
        do {
            return try LinearModel(json: json)
        } catch {
            fatalError("the weights of judging are broken: \(error)")
        }
    }

    /// The probability of each class, by its place in `classes`.
    func probabilities(_ features: some Sequence<String>) -> [Double] {
        var scores = Array(repeating: Float(0), count: classes.count)
        for feature in features {
            guard let row = weights[feature] else { continue }
            for index in scores.indices { scores[index] += row[index] }
        }
        let highest = scores.max() ?? 0
        let odds = scores.map { exponential(Double($0 - highest)) }
        let total = odds.reduce(0, +)
        return odds.map { $0 / total }
    }

    /// The likeliest class with its probability.
    func best(_ features: some Sequence<String>) -> (name: String, probability: Double) {
        let probabilities = probabilities(features)
        let index = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
        return (classes[index], probabilities[index])
    }

    /// `exp` for arguments of zero or less, by the power series of a small fraction squared up
    /// again: the same bits on every platform, which a C library does not promise.
    private func exponential(_ x: Double) -> Double {
        guard x > -40 else { return 0 }
        let small = x / 1024
        var term = 1.0
        var sum = 1.0
        for n in 1...12 {
            term *= small / Double(n)
            sum += term
        }
        for _ in 0..<10 { sum *= sum }
        return sum
    }
}
