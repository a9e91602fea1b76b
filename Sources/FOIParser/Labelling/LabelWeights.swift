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
    /// By feature, then by kind: `emission[feature * kinds + kind]`.
    let emission: [Float]
    /// By joint, kind above and kind below.
    let transition: [Float]
    let words: WordWeights

    static let kinds = SegmentKind.allCases.count

    private struct File: Decodable {
        let features: [String: [String: Float]]
        let transitions: [String: [String: [String: Float]]]
    }

    /// - Parameter json: see `schemas/weights.schema.json`. Features that the space does not know
    ///   are passed over: the catalogue may have lost a cue since the weights were learnt.
    init(json: String, space: FeatureSpace) throws {
        let file = try JSONDecoder().decode(File.self, from: Data(json.utf8))
        var emission = Array(repeating: Float(0), count: space.count * Self.kinds)
        for (number, name) in space.names.enumerated() {
            for (kind, weight) in file.features[name] ?? [:] {
                guard let kind = SegmentKind(rawValue: kind) else { continue }
                emission[number * Self.kinds + kind.number] = weight
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
            words.add(
                role, name[name.index(after: colon)...], SegmentKind.allCases.map { weights[$0.rawValue] ?? 0 })
        }
        return words
    }

    private static func transitions(_ named: [String: [String: [String: Float]]]) -> [Float] {
        var transition = Array(repeating: Float(0), count: 3 * kinds * kinds)
        for joint in [SheetLine.Joint.none, .paragraph, .sentence] {
            for above in SegmentKind.allCases {
                for below in SegmentKind.allCases {
                    let weight = named[joint.name]?[above.rawValue]?[below.rawValue] ?? 0
                    transition[index(joint, above.number, below.number)] = weight
                }
            }
        }
        return transition
    }

    @inline(__always)
    static func index(_ joint: SheetLine.Joint, _ above: Int, _ below: Int) -> Int {
        (Int(joint.rawValue) * kinds + above) * kinds + below
    }

    static func standard(_ space: FeatureSpace) -> LabelWeights {
        do {
            return try LabelWeights(json: EmbeddedData.weights, space: space)
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
