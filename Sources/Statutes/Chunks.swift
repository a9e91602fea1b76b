/// A list that grows without moving what it holds: of a text of a hundred million bytes there may be a
/// million citations, and moving them costs more than finding some of them.
struct Chunks<Element> {
    private static var size: Int { 4096 }

    /// All in order, some thousands in each.
    private(set) var chunks: [[Element]] = []
    private(set) var count = 0

    var last: Element? { count == 0 ? nil : self[count - 1] }

    subscript(index: Int) -> Element {
        get { chunks[index / Self.size][index % Self.size] }
        set { chunks[index / Self.size][index % Self.size] = newValue }
    }

    mutating func append(_ element: Element) {
        if count % Self.size == 0 {
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(Self.size)
        }
        chunks[chunks.count - 1].append(element)
        count += 1
    }

    mutating func removeLast() {
        chunks[chunks.count - 1].removeLast()
        count -= 1
        if count % Self.size == 0 { chunks.removeLast() }
    }
}
