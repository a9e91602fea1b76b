extension RandomAccessCollection {
    /// The index of the first element that fits, where all that fit stand behind all that do not;
    /// `endIndex` where none does. Found by halving.
    @inlinable
    @inline(__always)
    package func partitioningIndex(where fits: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = self.count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if fits(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
