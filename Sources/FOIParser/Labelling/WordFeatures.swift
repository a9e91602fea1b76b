/// The words of lines as features: which words a line holds, which one opens and which closes it,
/// and which open and close the lines next to it.
struct WordFeatures {
    private let sheet: Sheet

    /// How a word stands to the line that is labelled. The raw value is its name in the weights.
    enum Role: String, CaseIterable, Sendable {
        case holds = "word"
        case opens, closes
        case opensAbove = "opens-above"
        case closesAbove = "closes-above"
        case opensBelow = "opens-below"
        case closesBelow = "closes-below"
    }

    /// A word in a role.
    struct Feature: Sendable, Equatable {
        let role: Role
        /// The word's hash; one for all numbers.
        let hash: UInt64
        /// The index of the word.
        let word: Int
    }

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// The features of each of the lines, which are all that are not blank.
    func features(of lines: [Int]) -> [[Feature]] {
        let words = lines.map(words)
        return lines.indices.map { place in
            var features = distinct(words[place])
            features += ends(of: words[place], .opens, .closes)
            if place > 0 { features += ends(of: words[place - 1], .opensAbove, .closesAbove) }
            if place + 1 < lines.count { features += ends(of: words[place + 1], .opensBelow, .closesBelow) }
            return features
        }
    }

    /// The name of a feature in the weights: `word:regret`.
    func name(_ feature: Feature) -> String {
        let words = sheet.marks.words
        let text = words.isNumber[feature.word] ? "#" : folded(words.starts[feature.word]..<words.ends[feature.word])
        return "\(feature.role.rawValue):\(text)"
    }

    /// The words of a line, index and hash.
    private func words(_ line: Int) -> [(index: Int, hash: UInt64)] {
        let words = sheet.marks.words
        let content = sheet.lines[line].content
        let range = words.firstIndex(atOrAfter: content.lowerBound)..<words.firstIndex(atOrAfter: content.upperBound)
        return sheet.text.withUnsafeBufferPointer { text in
            range.map { ($0, words.isNumber[$0] ? Self.number : WordScan(text, from: words.starts[$0]).hash) }
        }
    }

    private func distinct(_ words: [(index: Int, hash: UInt64)]) -> [Feature] {
        var seen: Set<UInt64> = []
        return words.compactMap { word in
            seen.insert(word.hash).inserted ? Feature(role: .holds, hash: word.hash, word: word.index) : nil
        }
    }

    private func ends(of words: [(index: Int, hash: UInt64)], _ opening: Role, _ closing: Role) -> [Feature] {
        guard let first = words.first, let last = words.last else { return [] }
        return [
            Feature(role: opening, hash: first.hash, word: first.index),
            Feature(role: closing, hash: last.hash, word: last.index),
        ]
    }

    /// Letters in lower case, apostrophes left out: as words are hashed.
    private func folded(_ range: Range<Int>) -> String {
        var bytes = sheet.text[range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        while let curly = bytes.indices.dropLast(2).first(where: { bytes[$0...].starts(with: [0xE2, 0x80, 0x99]) }) {
            bytes.removeSubrange(curly..<(curly + 3))
        }
        return String(decoding: bytes.filter { $0 != UInt8(ascii: "'") }, as: UTF8.self)
    }

    private static let number = hash("#")

    static func hash(_ word: some StringProtocol) -> UInt64 {
        word.utf8.reduce(FNV.seed) { FNV.add($1, to: $0) }
    }
}

/// How much each word in each role speaks for each kind of segment.
struct WordWeights: Sendable {
    private var rows = Vocabulary()
    private var scores: [Float] = []

    /// Takes up the weights of one feature, by kind.
    mutating func add(_ role: WordFeatures.Role, _ word: some StringProtocol, _ weights: [Float]) {
        let row = rows.add(hash: Self.key(role, WordFeatures.hash(word)))
        guard Int(row) * LabelWeights.kinds > scores.count else { return }
        scores += weights
    }

    /// The place of a feature's first score in `scores`; nil for one without weight.
    func row(_ feature: WordFeatures.Feature) -> Int? {
        let row = rows.id(hash: Self.key(feature.role, feature.hash))
        return row == 0 ? nil : (Int(row) - 1) * LabelWeights.kinds
    }

    subscript(place: Int) -> Float { scores[place] }

    private static func key(_ role: WordFeatures.Role, _ hash: UInt64) -> UInt64 {
        let number: UInt64 =
            switch role {
            case .holds: 1
            case .opens: 2
            case .closes: 3
            case .opensAbove: 4
            case .closesAbove: 5
            case .opensBelow: 6
            case .closesBelow: 7
            }
        return (hash ^ number) &* 0x9E37_79B9_7F4A_7C15
    }
}
