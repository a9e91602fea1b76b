/// Lists of numbers, one for each line of a sheet, in two pieces of memory.
struct GroupedByLine: Sendable {
    private var values: [Int32] = []
    /// Where the list of each line starts in `values`, and behind them where the last one ends.
    private var starts: [Int32]

    /// No list yet.
    ///
    /// - Parameter values: about how many there will be in all lists.
    init(lines: Int, values: Int = 0) {
        self.values.reserveCapacity(values)
        starts = [0]
        starts.reserveCapacity(lines + 1)
    }

    /// - Parameters:
    ///   - lines: how many lines there are.
    ///   - pairs: a line with a number of its list, the lists' order kept.
    init(lines: Int, _ pairs: [(line: Int, value: Int)]) {
        starts = Array(repeating: 0, count: lines + 1)
        for pair in pairs { starts[pair.line + 1] += 1 }
        for line in 0..<lines { starts[line + 1] += starts[line] }
        var next = starts
        values = Array(repeating: 0, count: pairs.count)
        for pair in pairs {
            values[Int(next[pair.line])] = Int32(pair.value)
            next[pair.line] += 1
        }
    }

    subscript(line: Int) -> ArraySlice<Int32> { values[Int(starts[line])..<Int(starts[line + 1])] }

    /// Adds to the list of the next line, which `endLine` ends.
    @inline(__always)
    mutating func append(_ value: Int) { values.append(Int32(truncatingIfNeeded: value)) }

    mutating func endLine() { starts.append(Int32(values.count)) }

    /// Calls `body` with the list of a line.
    @inline(__always)
    func forEach(on line: Int, _ body: (Int) -> Void) {
        values.withUnsafeBufferPointer { values in
            for place in Int(starts[line])..<Int(starts[line + 1]) { body(Int(values[place])) }
        }
    }

    func contains(_ value: Int, on line: Int) -> Bool {
        var contains = false
        forEach(on: line) { contains = contains || $0 == value }
        return contains
    }
}
