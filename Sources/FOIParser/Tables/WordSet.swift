/// A set of words, each known by its hash or its `WordKey`: a `Set` without its hashing.
struct WordSet: Sendable {
    private var table = KeyTable()

    init(_ keys: some Sequence<UInt64>) {
        for key in keys { table.insert(key, 1) }
    }

    @inline(__always)
    func contains(_ key: UInt64) -> Bool { table[key] != 0 }
}
