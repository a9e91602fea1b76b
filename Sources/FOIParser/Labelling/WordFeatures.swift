import Basics

/// The words of lines as features: which words a line holds, which one opens and which closes it,
/// and which open and close the lines next to it.
struct WordFeatures {
    private let sheet: Sheet
    /// By index; 0 for all words of no interest. Equal words have equal numbers, and all numbers are one word.
    private let numbers: [WordID]
    /// By a word's number, the place of the last line that was found to hold it, counted from 1.
    private var lastHolder: [Int32]

    /// How a word stands to the line that is labelled. The raw value is its name in the weights.
    enum Role: String, Sendable, Numbered {
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
        /// The word's number.
        let number: WordID
        /// The index of the word.
        let word: Int
    }

    /// All words of a sheet.
    init(_ sheet: Sheet) {
        var vocabulary = Vocabulary()
        self.init(sheet) { _, hash in vocabulary.add(hash: hash) }
    }

    /// - Parameter number: of a word by what it is in the phrases' vocabulary and by its hash, or 0 where it
    ///   is of no interest.
    init(_ sheet: Sheet, number: (WordID, UInt64) -> WordID) {
        self.sheet = sheet
        var most: WordID = 0
        numbers = sheet.marks.words.withUnsafeBuffer { words in
            words.map { word in
                let number = word.isNumber ? number(0, Self.number) : number(word.id, word.hash)
                most = max(most, number)
                return number
            }
        }
        lastHolder = Array(repeating: 0, count: Int(most) + 1)
    }

    /// Calls `body` with each feature of a line, given by its place among those that are not blank.
    @inline(__always)
    mutating func forEach(at place: Int, _ body: (Feature) -> Void) {
        let own = words(at: place)
        // Each different word once.
        for word in own.prefix(Self.mostWords) {
            let number = numbers[word]
            if lastHolder[Int(number)] == Int32(truncatingIfNeeded: place + 1) { continue }
            lastHolder[Int(number)] = Int32(truncatingIfNeeded: place + 1)
            body(Feature(role: .holds, number: number, word: word))
        }
        ends(of: own, .opens, .closes, body)
        if place > 0 { ends(of: words(at: place - 1), .opensAbove, .closesAbove, body) }
        if place + 1 < sheet.visible.count { ends(of: words(at: place + 1), .opensBelow, .closesBelow, body) }
    }

    /// The features of a line by their names in the weights.
    mutating func names(at place: Int) -> [String] {
        var features: [Feature] = []
        forEach(at: place) { features.append($0) }
        return features.map(name)
    }

    /// The name of a feature in the weights: `word:regret`.
    private func name(_ feature: Feature) -> String {
        let word = sheet.marks.words[feature.word]
        return "\(feature.role.rawValue):\(word.isNumber ? "#" : folded(word.start..<word.end))"
    }

    /// A line is looked at up to this word.
    private static let mostWords = 120

    private func words(at place: Int) -> Range<Int> {
        let line = sheet.visible[place]
        return sheet.words(on: line..<(line + 1))
    }

    @inline(__always)
    private func ends(of words: Range<Int>, _ opening: Role, _ closing: Role, _ body: (Feature) -> Void) {
        guard let first = words.first, let last = words.last else { return }
        body(Feature(role: opening, number: numbers[first], word: first))
        body(Feature(role: closing, number: numbers[last], word: last))
    }

    /// Letters in lower case, apostrophes left out: as words are hashed.
    private func folded(_ range: Range<Int>) -> String {
        var bytes = sheet.text[range].map(ASCII.lowercased)
        while let curly = bytes.indices.dropLast(2).first(where: {
            bytes[$0...].starts(with: [0xE2, 0x80, 0x99])
        }) { bytes.removeSubrange(curly..<(curly + 3)) }
        return String(decoding: bytes.filter { $0 != UInt8(ascii: "'") }, as: UTF8.self)
    }

    private static let number = FNV.hash("#".utf8)
}

/// How much each word in each role speaks for each kind of segment.
struct WordWeights: Sendable {
    private typealias Role = WordFeatures.Role
    private var vocabulary = Vocabulary()
    /// By a word's number in the phrases' vocabulary.
    private var numbersOfPhraseWords: [WordID] = []
    /// By a word's number and role, the place of its row: see `place`.
    private var places = [UInt32](repeating: 0, count: 8)
    /// The first row is that of all features without weight.
    private var rows: [LabelWeights.Row] = [LabelWeights.Row()]

    /// Takes up the weights of one feature, by kind.
    mutating func add(_ role: WordFeatures.Role, _ word: ArraySlice<UInt8>, _ row: LabelWeights.Row) {
        let number = vocabulary.add(hash: FNV.hash(word))
        let place = Self.place(role, number)
        while places.count <= place { places += Array(repeating: 0, count: 8) }
        guard places[place] == 0 else { return }
        places[place] = UInt32(rows.count)
        rows.append(row)
    }

    /// Learns the numbers of the words that phrases use, once all weights are taken up: most words of a
    /// text are such, and are not looked up again.
    mutating func link(to phrases: Vocabulary) {
        numbersOfPhraseWords = phrases.hashes.map { vocabulary.id(hash: $0) }
    }

    /// The features of a sheet's words that may have a weight.
    func features(of sheet: Sheet) -> WordFeatures {
        WordFeatures(sheet) { word, hash in
            word == 0 ? vocabulary.id(hash: hash) : numbersOfPhraseWords[Int(word)]
        }
    }

    /// Adds what a feature of `features(of:)` weighs to `sum`.
    @inline(__always)
    func add(_ feature: WordFeatures.Feature, to sum: inout LabelWeights.Row) {
        // Also where there is no weight: adding nothing costs less than asking.
        sum += rows[Int(places[Self.place(feature.role, feature.number)])]
    }

    /// Eight places for each word, of which the roles take up seven.
    @inline(__always)
    private static func place(_ role: Role, _ number: WordID) -> Int { Int(number) << 3 | role.number }
}
