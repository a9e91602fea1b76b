/// The shingles of many wordings, one behind the other in one array.
struct ShingleSets: Sendable {
    private var shingles: [UInt32] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    /// - Parameter set: Sorted, each shingle once.
    mutating func append(_ set: [UInt32]) {
        shingles += set
        ends.append(shingles.count)
    }

    func range(_ index: Int) -> Range<Int> { (index > 0 ? ends[index - 1] : 0)..<ends[index] }

    subscript(index: Int) -> ArraySlice<UInt32> { shingles[range(index)] }

    /// Jaccard's index of two sets: how many shingles both have, of those that either has.
    func likeness(_ left: Int, _ right: Int) -> Double {
        let (left, right) = (range(left), range(right))
        guard !left.isEmpty || !right.isEmpty else { return 0 }
        let common = shingles.withUnsafeBufferPointer { shingles in
            var common = 0
            var (i, j) = (left.lowerBound, right.lowerBound)
            while i < left.upperBound, j < right.upperBound {
                let (a, b) = (shingles[i], shingles[j])
                common += a == b ? 1 : 0
                i += a <= b ? 1 : 0
                j += b <= a ? 1 : 0
            }
            return common
        }
        return Double(common) / Double(left.count + right.count - common)
    }

    /// Calls `body` with the shingles of each set in turn.
    func forEach(_ body: (Int, UnsafeBufferPointer<UInt32>) -> Void) {
        shingles.withUnsafeBufferPointer { all in
            for index in ends.indices { body(index, UnsafeBufferPointer(rebasing: all[range(index)])) }
        }
    }
}
