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
    /// By the hash of the word.
    private let words: [UInt64: [Float]]

    private struct File: Decodable {
        let classes: [String]
        let features: [String: [String: Float]]
    }

    init(json: String) throws {
        let file = try JSONDecoder().decode(File.self, from: Data(json.utf8))
        classes = file.classes
        let rows = file.features.mapValues { row in file.classes.map { row[$0] ?? 0 } }
        weights = rows.filter { Evidence.word($0.key) == nil }
        words = Dictionary(
            uniqueKeysWithValues: rows.compactMap { name, row in
                Evidence.word(name).map { ($0, row) }
            })
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
    func probabilities(_ evidence: Evidence) -> [Double] {
        let rows =
            evidence.names.sorted().compactMap { weights[$0] }
            + evidence.words.keys.sorted().compactMap { words[$0] }
        var scores = Array(repeating: Float(0), count: classes.count)
        for row in rows {
            for index in scores.indices { scores[index] += row[index] }
        }
        let highest = scores.max() ?? 0
        let odds = scores.map { exponential(Double($0 - highest)) }
        let total = odds.reduce(0, +)
        return odds.map { $0 / total }
    }

    /// The likeliest class with its probability.
    func best(_ evidence: Evidence) -> (name: String, probability: Double) {
        let probabilities = probabilities(evidence)
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
