/// What an archive may hold at most: guards against archives made to exhaust memory or time.
public struct InputLimits: Sendable, Equatable {
    /// The longest document taken from an archive, a web archive or a stream of records, in bytes
    /// once decompressed; it is held in memory.
    public var memberSize: Int
    /// The most members, or records, that are read of one archive.
    public var members: Int
    /// How many times its compressed size an archive may expand to; asked once `freeExpansion` bytes
    /// have come out of it.
    public var expansion: Int

    /// What may come out of an archive before `expansion` is asked, in bytes.
    static let freeExpansion = 1 << 28

    /// - Parameters:
    ///   - memberSize: In bytes; by default 32 MiB, some hundred times a long letter.
    ///   - members: By default ten million.
    ///   - expansion: By default 1,000; pages compress ten to fifty times.
    public init(memberSize: Int = 32 << 20, members: Int = 10_000_000, expansion: Int = 1_000) {
        self.memberSize = memberSize
        self.members = members
        self.expansion = expansion
    }
}
