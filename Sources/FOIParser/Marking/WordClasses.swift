/// The words of a vocabulary in 128 classes: common words have a class each, rare words share one with
/// others. What may come next in a phrase is so told by one bit.
struct WordClasses: Sendable {
    /// By a word's number in the vocabulary.
    private let numbers: [UInt8]

    /// The class of words that no phrase names.
    static let unnamed: UInt8 = 63
    /// The class of numbers.
    static let number: UInt8 = 62
    /// Common words have the classes below this, rare ones those from `firstRare` on.
    static let common: UInt8 = 62
    private static let firstRare = 64
    private static let count = 128

    /// - Parameter uses: how often each word of the vocabulary is used, by its number.
    init(uses: [Int]) {
        var numbers = Array(repeating: Self.unnamed, count: uses.count)
        let byUse = uses.indices.dropFirst().sorted { (uses[$1], $0) < (uses[$0], $1) }
        for (rank, word) in byUse.enumerated() {
            let rare = Self.firstRare + rank % (Self.count - Self.firstRare)
            numbers[word] = UInt8(rank < Int(Self.common) ? rank : rare)
        }
        self.numbers = numbers
    }

    @inline(__always)
    subscript(word: WordID) -> UInt8 { numbers[Int(word)] }

    /// Some classes.
    struct Group: Sendable {
        private var low: UInt64 = 0
        private var high: UInt64 = 0

        @inline(__always)
        func contains(_ number: UInt8) -> Bool {
            (number < 64 ? low : high) >> UInt64(number & 63) & 1 == 1
        }

        mutating func insert(_ number: UInt8) {
            let bit = UInt64(1) << UInt64(number & 63)
            if number < 64 { low |= bit } else { high |= bit }
        }
    }
}

extension PhraseMachine {
    /// The classes of its words. What is common in phrases is common in texts.
    var wordClasses: WordClasses {
        var steps = Array(repeating: 0, count: sets.count)
        for state in states {
            for edge in state.edges { if case .set(let set) = edge.test { steps[set] += 1 } }
        }
        var uses = Array(repeating: 0, count: vocabulary.count + 1)
        for (set, count) in steps.enumerated() {
            for word in sets[set] { uses[Int(word)] += count }
        }
        return WordClasses(uses: uses)
    }
}
