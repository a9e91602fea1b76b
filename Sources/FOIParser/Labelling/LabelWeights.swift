#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How much each feature speaks for each kind of segment, and how kinds follow each other.
///
/// The figures are learnt from labelled documents by `Tools/train_labelling.py` and kept as data;
/// one unit is a factor of e in the odds.
struct LabelWeights: Sendable {
    /// By feature.
    let emission: [Row]
    /// By joint and kind above: see `row`.
    let transition: [Row]
    let words: WordWeights

    /// A figure for each kind, by its number; the lanes behind them are unused.
    typealias Row = SIMD16<Float>

    static let kinds = SegmentKind.allCases.count

    private struct File: Decodable {
        let features: [String: [String: Float]]
        let transitions: [String: [String: [String: Float]]]
    }

    /// - Parameter json: see `schemas/weights.schema.json`. Features that the space does not know
    ///   are passed over: the catalogue may have lost a cue since the weights were learnt.
    init(json: String, space: FeatureSpace, names: [String]) throws {
        let file = try JSONDecoder().decode(File.self, from: Data(json.utf8))
        var emission = Array(repeating: Row(), count: space.count)
        for (number, name) in names.enumerated() {
            for (kind, weight) in file.features[name] ?? [:] {
                guard let kind = SegmentKind(rawValue: kind) else { continue }
                emission[number][kind.number] = weight
            }
        }
        self.emission = emission
        transition = Self.transitions(file.transitions)
        words = Self.words(file.features)
    }

    private static func words(_ features: [String: [String: Float]]) -> WordWeights {
        var words = WordWeights()
        for (name, weights) in features {
            guard let colon = name.firstIndex(of: ":"),
                let role = WordFeatures.Role(rawValue: String(name[..<colon]))
            else { continue }
            var row = Row()
            for kind in SegmentKind.allCases { row[kind.number] = weights[kind.rawValue] ?? 0 }
            words.add(role, name[name.index(after: colon)...], row)
        }
        return words
    }

    private static func transitions(_ named: [String: [String: [String: Float]]]) -> [Row] {
        var transition = Array(repeating: Row(), count: 3 * kinds)
        for joint in [SheetLine.Joint.none, .paragraph, .sentence] {
            for above in SegmentKind.allCases {
                for below in SegmentKind.allCases {
                    let weight = named[joint.name]?[above.rawValue]?[below.rawValue] ?? 0
                    transition[row(joint, above.number)][below.number] = weight
                }
            }
        }
        return transition
    }

    @inline(__always)
    static func row(_ joint: SheetLine.Joint, _ above: Int) -> Int { Int(joint.rawValue) * kinds + above }

    static func standard(_ space: FeatureSpace, names: [String]) -> LabelWeights {
        do {
            return try LabelWeights(json: EmbeddedData.weights, space: space, names: names)
        } catch {
            fatalError("the weights of labelling are broken: \(error)")
        }
    }
}

extension SheetLine.Joint {
    /// The joint's name in the weights.
    var name: String {
        switch self {
        case .none: "apart"
        case .paragraph: "paragraph"
        case .sentence: "sentence"
        }
    }
}
