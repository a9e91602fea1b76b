/// Which words of one text stand in another, in the same order: the shortest edit script of Myers (1986).
enum WordAlignment {
    /// Texts with more insertions and deletions than this are matched at both ends only: more would take time with the
    /// square of what differs.
    static let mostEdits = 1_000

    /// For each word of `left` the place of the same word in `right`, or nil.
    static func matches(_ left: [UInt64], _ right: [UInt64]) -> [Int?] {
        var matches: [Int?] = Array(repeating: nil, count: left.count)
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] {
            matches[start] = start
            start += 1
        }
        var (leftEnd, rightEnd) = (left.count, right.count)
        while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
            leftEnd -= 1
            rightEnd -= 1
            matches[leftEnd] = rightEnd
        }
        guard start < leftEnd, start < rightEnd else { return matches }
        let inner = EditScript(left[start..<leftEnd], right[start..<rightEnd])
        for (leftPlace, rightPlace) in inner.matches { matches[leftPlace] = rightPlace }
        return matches
    }
}

/// The furthest places that can be reached with each number of edits, and the way back.
private struct EditScript {
    private let left: ArraySlice<UInt64>
    private let right: ArraySlice<UInt64>
    private(set) var matches: [(Int, Int)] = []

    init(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) {
        self.left = left
        self.right = right
        if let trace = trace() { matches = wayBack(trace) }
    }

    /// For each number of edits, the place in `left` reached on each diagonal; nil where there are too many edits.
    private func trace() -> [[Int]]? {
        let most = min(left.count + right.count, WordAlignment.mostEdits)
        var trace: [[Int]] = []
        var reached = [0, 0, 0]
        for edits in 0...most {
            // Diagonals from -edits - 1 to edits + 1, the outermost two empty.
            var next = Array(repeating: -1, count: 2 * edits + 3)
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                var x = edits == 0 ? 0 : Self.step(reached, edits, diagonal)
                var y = x - diagonal
                while x < left.count, y < right.count,
                    left[left.startIndex + x] == right[right.startIndex + y]
                {
                    x += 1
                    y += 1
                }
                next[diagonal + edits + 1] = x
                if x >= left.count, y >= right.count {
                    trace.append(next)
                    return trace
                }
            }
            trace.append(next)
            reached = next
        }
        return nil
    }

    /// Where the next edit on a diagonal begins: below the better of its neighbours.
    private static func step(_ reached: [Int], _ edits: Int, _ diagonal: Int) -> Int {
        let fromAbove = goesDown(reached, edits, diagonal)
        return fromAbove ? reached[diagonal + 1 + edits] : reached[diagonal - 1 + edits] + 1
    }

    /// Whether the way to a diagonal inserts a word of `right`; `reached` is of one edit less.
    private static func goesDown(_ reached: [Int], _ edits: Int, _ diagonal: Int) -> Bool {
        if diagonal == -edits { return true }
        if diagonal == edits { return false }
        return reached[diagonal - 1 + edits] < reached[diagonal + 1 + edits]
    }

    private func wayBack(_ trace: [[Int]]) -> [(Int, Int)] {
        var matches: [(Int, Int)] = []
        var (x, y) = (left.count, right.count)
        for edits in stride(from: trace.count - 1, through: 0, by: -1) {
            let diagonal = x - y
            var startX = 0
            if edits > 0 {
                startX = Self.step(trace[edits - 1], edits, diagonal)
            }
            while x > startX {
                x -= 1
                y -= 1
                matches.append((left.startIndex + x, right.startIndex + y))
            }
            guard edits > 0 else { break }
            if Self.goesDown(trace[edits - 1], edits, diagonal) { y -= 1 } else { x -= 1 }
        }
        return matches
    }
}
