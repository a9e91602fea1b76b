import Statutes

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

    typealias Row = KindRow

    static let kinds = SegmentKind.allCases.count

    /// - Parameter json: see `schemas/weights.schema.json`. Features that the space does not know
    ///   are passed over: the catalogue may have lost a cue since the weights were learnt.
    init(json: String, space: FeatureSpace, names: [String]) throws {
        let numbers = Dictionary(names.enumerated().map { (FNV.hash($1.utf8), $0) }) { first, _ in first }
        var emission = Array(repeating: Row(), count: space.count)
        var transition = Array(repeating: Row(), count: 3 * Self.kinds)
        var words = WordWeights()
        var reader = DataReader(json)
        try reader.object { reader, part in
            switch part {
            case "features":
                try reader.object { reader, name in
                    let row = try Self.row(&reader)
                    if let number = numbers[FNV.hash(name)] { emission[number] = row }
                    Self.add(row, of: name, to: &words)
                }
            case "transitions": try Self.read(&reader, into: &transition)
            default: try reader.skip()
            }
        }
        self.emission = emission
        self.transition = transition
        words.link(to: CueCatalogue.standard.machine.vocabulary)
        self.words = words
    }

    /// The name of a word's weights is its role and the word: `word:regret`.
    private static func add(_ row: Row, of name: ArraySlice<UInt8>, to words: inout WordWeights) {
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")),
            let role = WordFeatures.Role(rawValue: String(decoding: name[..<colon], as: UTF8.self))
        else { return }
        words.add(role, name[(colon + 1)...], row)
    }

    private static func read(_ reader: inout DataReader, into transition: inout [Row]) throws {
        try reader.object { reader, joint in
            let joint = [SheetLine.Joint.none, .paragraph, .sentence].first {
                joint.elementsEqual($0.name.utf8)
            }
            try reader.object { reader, above in
                let row = try Self.row(&reader)
                guard let joint, let above = kind(above) else { return }
                transition[Self.row(joint, above)] = row
            }
        }
    }

    /// Weights by kind; kinds without one weigh nothing.
    private static func row(_ reader: inout DataReader) throws -> Row {
        var row = Row()
        try reader.object { reader, name in
            let weight = try reader.number()
            if let kind = kind(name) { row[kind] = weight }
        }
        return row
    }

    /// The number of a kind by its name.
    private static func kind(_ name: ArraySlice<UInt8>) -> Int? { kindsByName[FNV.hash(name)] }

    private static let kindsByName = Dictionary(
        uniqueKeysWithValues: SegmentKind.allCases.map { (FNV.hash($0.rawValue.utf8), $0.number) })

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
