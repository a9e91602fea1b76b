/// The names of instruments as a tree of bytes, so that one walk along the text finds the longest.
struct NameTree<Value: Sendable>: Sendable {
    private struct Node: Sendable {
        let byte: UInt8
        var child = -1
        var sibling = -1
        var value: Value?
    }

    private var nodes: [Node] = [Node(byte: 0)]
    private var starts = WordTable<Int>([:])

    /// - Parameter names: in lower case, blanks plain and single, apostrophes straight.
    init(_ names: [(bytes: [UInt8], value: Value)]) {
        var starts: [Word: Int] = [:]
        for (bytes, value) in names {
            var node = 0
            let first = bytes.prefix { $0 >= 0x61 && $0 <= 0x7A }
            guard !first.isEmpty else { continue }
            for (index, byte) in bytes.enumerated() {
                node = child(of: node, byte)
                if index == first.count - 1 { starts[Word(first)] = node }
            }
            nodes[node].value = value
        }
        self.starts = WordTable(starts)
    }

    private mutating func child(of node: Int, _ byte: UInt8) -> Int {
        if let known = next(node, byte) { return known }
        nodes.append(Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = nodes.count - 1
        return nodes.count - 1
    }

    @inline(__always)
    private func next(_ node: Int, _ byte: UInt8) -> Int? {
        var child = nodes[node].child
        while child >= 0 {
            if nodes[child].byte == byte { return child }
            child = nodes[child].sibling
        }
        return nil
    }

    /// Whether a name begins with the word.
    func begins(with word: Word) -> Bool { starts[word] != nil }

    /// The longest name at `index` with the position behind it. A blank of the name stands for any
    /// gap of the text, an apostrophe for a curly one, a small letter for a capital.
    func longest(in bytes: Bytes, at index: Int) -> (value: Value, end: Int)? {
        var position = bytes.wordEnd(from: index)
        guard position > index, var node = starts[bytes.word(in: index..<position)] else { return nil }
        var found: (value: Value, end: Int)?
        while true {
            if let value = nodes[node].value, !bytes.isAlphanumeric(position) { found = (value, position) }
            guard let step = step(from: node, bytes, at: position) else { return found }
            (node, position) = step
        }
    }

    @inline(__always)
    private func step(from node: Int, _ bytes: Bytes, at position: Int) -> (node: Int, end: Int)? {
        let printed = bytes[position]
        if bytes.blankLength(at: position) > 0 {
            guard let child = next(node, 0x20), let end = bytes.skipGap(from: position) else { return nil }
            return (child, bytes.pastMarginalNote(end))
        }
        if printed == 0xE2, bytes[position + 1] == 0x80 {
            return next(node, UInt8(ascii: "'")).map { ($0, position + 3) }
        }
        return next(node, printed &- 0x41 < 26 ? printed | 0x20 : printed).map { ($0, position + 1) }
    }
}
