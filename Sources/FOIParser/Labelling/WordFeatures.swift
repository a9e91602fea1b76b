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

    /// Calls `body` with each feature of a line, given by its place among those that are not blank.
    @inline(__always)
    func forEach(at place: Int, _ body: (Feature) -> Void) {
        sheet.marks.words.withUnsafeBuffer { all in
            let own = words(at: place)
            forEachHeld(own.prefix(Self.mostWords), of: all, body)
            ends(of: own, in: all, .opens, .closes, body)
            if place > 0 { ends(of: words(at: place - 1), in: all, .opensAbove, .closesAbove, body) }
            if place + 1 < sheet.visible.count {
                ends(of: words(at: place + 1), in: all, .opensBelow, .closesBelow, body)
            }
        }
    }

    private typealias AllWords = UnsafeBufferPointer<Word>

    /// Each different word once.
    @inline(__always)
    private func forEachHeld(_ held: Range<Int>, of all: AllWords, _ body: (Feature) -> Void) {
        /// A bit for each word so far: only where it is set already, the word may be one of them.
        var seen: UInt64 = 0
        for word in held {
            let own = hash(all[word])
            let bit: UInt64 = 1 << (own & 63)
            if seen & bit != 0, held[..<word].contains(where: { hash(all[$0]) == own }) { continue }
            seen |= bit
            body(Feature(role: .holds, hash: own, word: word))
        }
    }

    /// The name of a feature in the weights: `word:regret`.
    func name(_ feature: Feature) -> String {
        let word = sheet.marks.words[feature.word]
        return "\(feature.role.rawValue):\(word.isNumber ? "#" : folded(word.start..<word.end))"
    }

    /// A line is looked at up to this word: each is compared with those before it.
    private static let mostWords = 120

    private func words(at place: Int) -> Range<Int> {
        let line = sheet.visible[place]
        return sheet.words(on: line..<(line + 1))
    }

    @inline(__always)
    private func hash(_ word: Word) -> UInt64 { word.isNumber ? Self.number : word.hash }

    @inline(__always)
    private func ends(
        of words: Range<Int>, in all: AllWords, _ opening: Role, _ closing: Role, _ body: (Feature) -> Void
    ) {
        guard let first = words.first, let last = words.last else { return }
        body(Feature(role: opening, hash: hash(all[first]), word: first))
        body(Feature(role: closing, hash: hash(all[last]), word: last))
    }

    /// Letters in lower case, apostrophes left out: as words are hashed.
    private func folded(_ range: Range<Int>) -> String {
        var bytes = sheet.text[range].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        while let curly = bytes.indices.dropLast(2).first(where: {
            bytes[$0...].starts(with: [0xE2, 0x80, 0x99])
        }) { bytes.removeSubrange(curly..<(curly + 3)) }
        return String(decoding: bytes.filter { $0 != UInt8(ascii: "'") }, as: UTF8.self)
    }

    private static let number = FNV.hash("#".utf8)
}

/// How much each word in each role speaks for each kind of segment.
struct WordWeights: Sendable {
    private var numbers = Vocabulary()
    /// The first row is that of all features without weight.
    private var rows: [LabelWeights.Row] = [.zero]
    private var known = KeyFilter()

    /// Takes up the weights of one feature, by kind.
    mutating func add(_ role: WordFeatures.Role, _ word: ArraySlice<UInt8>, _ row: LabelWeights.Row) {
        let key = Self.key(role, FNV.hash(word))
        let number = numbers.add(hash: key)
        known.insert(key)
        if Int(number) == rows.count { rows.append(row) }
    }

    /// Adds what a feature weighs to `sum`.
    @inline(__always)
    func add(_ feature: WordFeatures.Feature, to sum: inout LabelWeights.Row) {
        let key = Self.key(feature.role, feature.hash)
        guard known.mayContain(key) else { return }
        sum += rows[Int(numbers.id(hash: key))]
    }

    @inline(__always)
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

/// Says of most keys that they are not in a table, by one bit for each hash: small enough to stay in
/// the processor's first cache, where the table is not.
struct KeyFilter: Sendable {
    private static let bits = 1 << 17
    private var words = [UInt64](repeating: 0, count: bits / 64)

    mutating func insert(_ key: UInt64) {
        let bit = Self.bit(of: key)
        words[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    func mayContain(_ key: UInt64) -> Bool {
        let bit = Self.bit(of: key)
        return words.withUnsafeBufferPointer { $0[bit >> 6] } >> UInt64(bit & 63) & 1 == 1
    }

    /// The highest bits of the key, which a multiplication has mixed best.
    @inline(__always)
    private static func bit(of key: UInt64) -> Int { Int(key >> 47) }
}
