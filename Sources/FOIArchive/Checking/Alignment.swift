/// Pairs the elements of two lists so that one inserted element is one difference, not one for
/// every element after it.
enum Alignment {
    /// Indices into the two lists; one is nil where an element has no partner.
    struct Pair: Equatable {
        let left: Int?
        let right: Int?
    }

    /// Beyond this many comparisons the middle of the lists is paired by position.
    private static let mostComparisons = 4_000_000

    /// Equal elements are paired along a longest common subsequence; between two such pairs, what is
    /// left is paired by position.
    static func pairs(_ left: [String], _ right: [String]) -> [Pair] {
        let shortest = min(left.count, right.count)
        let head = (0..<shortest).prefix { left[$0] == right[$0] }.count
        let tail = (0..<shortest - head).prefix { left[left.count - 1 - $0] == right[right.count - 1 - $0] }
            .count
        let anchors = commonSubsequence(
            left[head..<left.count - tail], right[head..<right.count - tail]
        )
        var pairs = (0..<head).map { Pair(left: $0, right: $0) }
        var (fromLeft, fromRight) = (head, head)
        for anchor in anchors + [(left.count - tail, right.count - tail)] {
            pairs += byPosition(fromLeft..<anchor.0, fromRight..<anchor.1)
            if anchor.0 < left.count - tail { pairs.append(Pair(left: anchor.0, right: anchor.1)) }
            (fromLeft, fromRight) = (anchor.0 + 1, anchor.1 + 1)
        }
        for offset in 0..<tail {
            pairs.append(Pair(left: left.count - tail + offset, right: right.count - tail + offset))
        }
        return pairs
    }

    private static func byPosition(_ left: Range<Int>, _ right: Range<Int>) -> [Pair] {
        (0..<max(left.count, right.count)).map { offset in
            Pair(
                left: offset < left.count ? left.lowerBound + offset : nil,
                right: offset < right.count ? right.lowerBound + offset : nil
            )
        }
    }

    /// The indices of a longest common subsequence, by the usual table.
    private static func commonSubsequence(
        _ left: ArraySlice<String>, _ right: ArraySlice<String>
    ) -> [(Int, Int)] {
        guard !left.isEmpty, !right.isEmpty, left.count * right.count <= mostComparisons else { return [] }
        let (a, b) = (Array(left), Array(right))
        let width = b.count + 1
        var longest = [Int](repeating: 0, count: (a.count + 1) * width)
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                let skipping = max(longest[(i + 1) * width + j], longest[i * width + j + 1])
                longest[i * width + j] = a[i] == b[j] ? longest[(i + 1) * width + j + 1] + 1 : skipping
            }
        }
        var anchors: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                anchors.append((left.startIndex + i, right.startIndex + j))
                (i, j) = (i + 1, j + 1)
            } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return anchors
    }
}
