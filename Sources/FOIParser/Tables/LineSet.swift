/// A set of the lines of a sheet.
struct LineSet: Sendable {
    private var isMember: [Bool]
    /// The least line and the greatest; nil for the empty set.
    private(set) var first: Int?
    private(set) var last: Int?

    /// The empty set.
    ///
    /// - Parameter count: how many lines the sheet has.
    init(of count: Int) { isMember = Array(repeating: false, count: count) }

    init(of count: Int, _ lines: some Sequence<Int>) {
        self.init(of: count)
        for line in lines { insert(line) }
    }

    var isEmpty: Bool { first == nil }

    @inline(__always)
    func contains(_ line: Int) -> Bool { isMember[line] }

    mutating func insert(_ line: Int) {
        isMember[line] = true
        first = min(first ?? line, line)
        last = max(last ?? line, line)
    }
}
