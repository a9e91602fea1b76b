import Statutes

/// Weighs named evidence for and against each of several classes.
///
/// A multinomial logistic regression whose weights are data: one unit is a factor of e in the odds.
/// They are learnt by `Tools/train_judging.py`.
struct LinearModel: Sendable {
    let classes: [String]
    private let weights: [String: [Float]]
    /// By the hash of the word.
    private let words: [UInt64: [Float]]

    /// - Parameter json: the names of the classes under `classes`, and under `features` for each
    ///   name the weights by class.
    init(json: String) throws {
        var classes: [String]?
        var features: [(name: String, weights: [(name: String, weight: Float)])] = []
        var reader = DataReader(json)
        try reader.object { reader, part in
            switch part {
            case "classes": classes = try reader.strings()
            case "features":
                try reader.object { reader, name in
                    var weights: [(String, Float)] = []
                    try reader.object {
                        weights.append((String(decoding: $1, as: UTF8.self), try $0.number()))
                    }
                    features.append((String(decoding: name, as: UTF8.self), weights))
                }
            default: try reader.skip()
            }
        }
        guard let classes, !features.isEmpty else {
            throw DataReader.Malformed(expected: "classes and features", position: json.utf8.count)
        }
        self.classes = classes
        var named: [String: [Float]] = [:]
        var words: [UInt64: [Float]] = [:]
        for (name, weights) in features {
            let row = Self.row(weights, classes)
            if let word = Evidence.word(name) { words[word] = row } else { named[name] = row }
        }
        weights = named
        self.words = words
    }

    private static func row(_ weights: [(name: String, weight: Float)], _ classes: [String]) -> [Float] {
        var row = Array(repeating: Float(0), count: classes.count)
        for (name, weight) in weights {
            if let place = classes.firstIndex(of: name) { row[place] = weight }
        }
        return row
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
            evidence.names.filter { weights.index(forKey: $0) != nil }.sorted().compactMap { weights[$0] }
            + evidence.words.keys.filter { words.index(forKey: $0) != nil }.sorted().compactMap { words[$0] }
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
