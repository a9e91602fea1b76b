import Testing

@testable import FOIPatterns

@Suite struct WordAlignmentTests {
    private func hashes(_ text: String) -> [UInt64] {
        text.split(separator: " ").map { $0.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) } }
    }

    /// The words of `left` that have a place in `right`, with their places.
    private func matches(_ left: String, _ right: String) -> [Int?] {
        WordAlignment.matches(hashes(left), hashes(right))
    }

    @Test func equalWordsKeepTheirPlaces() {
        #expect(matches("a b c", "a b c") == [0, 1, 2])
        #expect(matches("", "a") == [])
        #expect(matches("a", "") == [nil])
    }

    @Test func whatIsPutInOrLeftOutHasNoPlace() {
        #expect(matches("a b c d", "a x b d") == [0, 2, nil, 3])
        #expect(matches("a b c", "c d e") == [nil, nil, 0])
        #expect(matches("the cat sat on the mat", "a cat sat down on the mat") == [nil, 1, 2, 4, 5, 6])
    }

    @Test func matchesAreInOrderAndOfEqualWords() {
        var lot = SystemLot(state: 3)
        for _ in 0..<200 {
            let left = (0..<30).map { _ in UInt64.random(in: 0..<6, using: &lot) }
            let right = (0..<30).map { _ in UInt64.random(in: 0..<6, using: &lot) }
            let found = WordAlignment.matches(left, right)
            let pairs = found.enumerated().compactMap { index, place in place.map { (index, $0) } }
            #expect(pairs.allSatisfy { left[$0.0] == right[$0.1] })
            #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.1 < $1.1 })
            #expect(pairs.count == longest(left, right))
        }
    }

    /// The length of the longest common subsequence, by the table of all beginnings.
    private func longest(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var row = Array(repeating: 0, count: right.count + 1)
        for word in left {
            var next = row
            for (place, other) in right.enumerated() {
                next[place + 1] = word == other ? row[place] + 1 : max(next[place], row[place + 1])
            }
            row = next
        }
        return row[right.count]
    }

    @Test func textsWithoutACommonWordCostNoMoreThanTheLimit() {
        let left = (0..<5_000).map { UInt64($0) }
        let right = (0..<5_000).map { UInt64($0 + 10_000) }
        #expect(WordAlignment.matches(left + [1], right + [1]).compactMap { $0 } == [5_000])
    }
}

struct SystemLot: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = Mixing.mix(state)
        return state
    }
}
