/// The days on which a provision is in force.
public struct Lifespan: Sendable, Hashable {
    /// The first day in force, as `YYYY-MM-DD`; nil where the provision came with its instrument.
    public let from: String?
    /// The day on which it ceased, as `YYYY-MM-DD`; nil where it is in force still.
    public let until: String?

    public init(from: String? = nil, until: String? = nil) {
        self.from = from
        self.until = until
    }

    /// Whether the provision is in force on a day written `YYYY-MM-DD`.
    public func contains(_ day: String) -> Bool {
        if let from, day < from { return false }
        if let until, day >= until { return false }
        return true
    }
}
