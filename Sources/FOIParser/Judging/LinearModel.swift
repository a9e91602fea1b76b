import Statutes

/// Weighs named evidence for and against each of several classes.
///
/// A logistic regression whose weights are data: one unit is a factor of e in the odds. The classes exclude each
/// other or do not, as they were learnt. They are learnt by `Tools/train_judging.py`.
struct LinearModel: Sendable {
    let classes: [String]
    /// The numbers of rows, from 1, by the hashes of names and of words.
    private let names: KeyTable
    private let words: KeyTable
    /// A row of weights by class for each feature: names in their order, then words by their hashes. They
    /// are added up in this order, so that sums do not depend on the text's.
    private let weights: [Row]

    /// A weight for each class, in their order; places beyond the last one are nought.
    private typealias Row = SIMD16<Float>

    /// - Parameter json: the names of the classes, sixteen at most, under `classes`, and behind them, under `features`, for
    ///   each name the weights by class.
    init(json: String) throws {
        var classes: [String] = []
        var features: [(name: String, row: Row)] = []
        var reader = DataReader(json)
        try reader.object { reader, part in
            switch part {
            case "classes": classes = try reader.strings()
            case "features" where classes.isEmpty: try reader.skip()
            case "features":
                let places = Places(of: classes)
                try reader.object { reader, name in
                    var row = Row(repeating: 0)
                    try reader.object { reader, name in
                        let weight = try reader.number()
                        if let place = places.place(of: name) { row[place] = weight }
                    }
                    features.append((String(decoding: name, as: UTF8.self), row))
                }
            default: try reader.skip()
            }
        }
        guard !classes.isEmpty, classes.count <= Row.scalarCount, !features.isEmpty else {
            throw DataReader.Malformed(
                expected: "\(Row.scalarCount) classes at most, and features behind them",
                position: json.utf8.count)
        }
        self.classes = classes
        var weights: [Row] = []
        var count: UInt32 = 0
        func number(_ keys: [(key: UInt64, row: Row)]) -> KeyTable {
            var table = KeyTable()
            for (key, row) in keys {
                count += 1
                table.insert(key, count)
                weights.append(row)
            }
            return table
        }
        let named = features.filter { Evidence.word($0.name) == nil }.sorted { $0.name < $1.name }
        names = number(named.map { (FNV.hash($0.name.utf8), $0.row) })
        let worded = features.compactMap { feature in
            Evidence.word(feature.name).map { (key: $0, row: feature.row) }
        }
        words = number(worded.sorted { $0.key < $1.key })
        self.weights = weights
    }

    /// Where each class stands in a row.
    private struct Places {
        private let names: [[UInt8]]

        init(of classes: [String]) { names = classes.prefix(Row.scalarCount).map { Array($0.utf8) } }

        func place(of name: ArraySlice<UInt8>) -> Int? {
            names.firstIndex { $0.count == name.count && $0.elementsEqual(name) }
        }
    }

    /// The weights that come with the parser.
    static func standard(_ json: String) -> LinearModel {
        do {
            return try LinearModel(json: json)
        } catch {
            fatalError("the weights of judging are broken: \(error)")
        }
    }

    /// The probability of each class, by its place in `classes`, where one of them holds.
    func probabilities(_ evidence: Evidence) -> [Double] {
        let scores = scores(evidence)
        let highest = scores.max() ?? 0
        let odds = scores.map { exponential(Double($0 - highest)) }
        let total = odds.reduce(0, +)
        return odds.map { $0 / total }
    }

    /// The probability of each class, by its place in `classes`, where several may hold, or none.
    func chances(_ evidence: Evidence) -> [Double] {
        scores(evidence).map { score in
            let odds = exponential(-Double(score.magnitude))
            return score < 0 ? odds / (1 + odds) : 1 / (1 + odds)
        }
    }

    /// What speaks for each class, added up.
    private func scores(_ evidence: Evidence) -> [Float] {
        var sums = Row(repeating: 0)
        for (place, bits) in rows(of: evidence).enumerated() {
            var rest = bits
            while rest != 0 {
                sums += weights[place * 64 + rest.trailingZeroBitCount]
                rest &= rest - 1
            }
        }
        return classes.indices.map { sums[$0] }
    }

    /// A bit for each row of which the evidence speaks.
    private func rows(of evidence: Evidence) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: weights.count / 64 + 1)
        bits.withUnsafeMutableBufferPointer { bits in
            func add(_ number: UInt32) {
                if number > 0 { bits[Int((number - 1) >> 6)] |= 1 << UInt64((number - 1) & 63) }
            }
            evidence.forEachName { add(names[$0]) }
            evidence.forEachWord { add(words[$0]) }
        }
        return bits
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
