/// The names of instruments as a tree of bytes, so that one walk along the text finds the longest.
struct NameTree: Sendable {
    private struct Node: Sendable {
        let byte: UInt8
        /// The first byte that follows, and the next that may stand instead of this one.
        var child: Int32 = -1
        var sibling: Int32 = -1
        /// The number of the name that ends here.
        var value: Int32 = -1
    }

    private var nodes: [Node] = [Node(byte: 0)]
    private var starts = WordTable<Int>([:])

    /// Enters a name in lower case, blanks plain and single, apostrophes straight; gives the number
    /// that it has already, or else `value`.
    mutating func insert(_ name: [UInt8], value: Int) -> Int {
        var node = 0
        let first = name.prefix { $0 &- 0x61 < 26 }.count
        guard first > 0 else { return value }
        for (index, byte) in name.enumerated() {
            node = child(of: node, byte)
            if index == first - 1 { starts.insert(Word(name.prefix(first)), node) }
        }
        if nodes[node].value < 0 { nodes[node].value = Int32(truncatingIfNeeded: value) }
        return Int(nodes[node].value)
    }

    private mutating func child(of node: Int, _ byte: UInt8) -> Int {
        if let known = next(node, byte) { return known }
        nodes.append(Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = Int32(truncatingIfNeeded: nodes.count - 1)
        return nodes.count - 1
    }

    @inline(__always)
    private func next(_ node: Int, _ byte: UInt8) -> Int? {
        var child = Int(nodes[node].child)
        while child >= 0 {
            if nodes[child].byte == byte { return child }
            child = Int(nodes[child].sibling)
        }
        return nil
    }

    /// Whether a name begins with the word.
    func begins(with word: Word) -> Bool { starts[word] != nil }

    typealias Start = (node: Int, end: Int)

    /// Where the tree stands behind the first word of a name at `index`; nil where no name begins so.
    func start(in bytes: Bytes, at index: Int) -> Start? {
        let end = bytes.wordEnd(from: index)
        guard end > index, let node = starts[bytes.word(in: index..<end)] else { return nil }
        return (node, end)
    }

    /// The longest name with the position behind it. A blank of the name stands for any
    /// gap of the text, an apostrophe for a curly one, a small letter for a capital.
    ///
    /// - Parameter start: of the name, from `start(in:at:)`.
    func longest(in bytes: Bytes, from start: Start) -> (value: Int, end: Int)? {
        var (node, position) = start
        var found: (value: Int, end: Int)?
        while true {
            let value = nodes[node].value
            if value >= 0, !bytes.isAlphanumeric(position) { found = (Int(value), position) }
            guard let step = step(from: node, bytes, at: position) else { return found }
            (node, position) = step
        }
    }

    @inline(__always)
    private func step(from node: Int, _ bytes: Bytes, at position: Int) -> (node: Int, end: Int)? {
        let printed = bytes[position]
        if (printed | 0x20) &- 0x61 < 26 { return next(node, printed | 0x20).map { ($0, position + 1) } }
        if bytes.blankLength(at: position) > 0 {
            guard let child = next(node, 0x20), let end = bytes.skipGap(from: position) else { return nil }
            return (child, bytes.pastMarginalNote(end))
        }
        if printed == 0xE2, bytes[position + 1] == 0x80 {
            return next(node, UInt8(ascii: "'")).map { ($0, position + 3) }
        }
        return next(node, printed).map { ($0, position + 1) }
    }
}
