/// What a word may say of a date that stands near it, as bits: so that each word is looked up once.
struct DateWordRoles: OptionSet, Sendable {
    let rawValue: UInt32

    /// The request, by any of its names.
    static let object = DateWordRoles(rawValue: 1 << 0)
    static let receiving = DateWordRoles(rawValue: 1 << 1)
    static let sending = DateWordRoles(rawValue: 1 << 2)
    /// Governs a date: `of`, `on`, `dated`.
    static let direct = DateWordRoles(rawValue: 1 << 3)
    /// Something else that has a date.
    static let other = DateWordRoles(rawValue: 1 << 4)
    static let original = DateWordRoles(rawValue: 1 << 5)
    static let thanked = DateWordRoles(rawValue: 1 << 6)
    static let clarifying = DateWordRoles(rawValue: 1 << 7)
    static let deadline = DateWordRoles(rawValue: 1 << 8)
    /// Heads a date in the header of a mail.
    static let header = DateWordRoles(rawValue: 1 << 9)
    static let review = DateWordRoles(rawValue: 1 << 10)
    static let clarification = DateWordRoles(rawValue: 1 << 11)

    /// The roles of all words that have any, by `WordKey`.
    ///
    /// - Parameter words: the words of each group of the vocabulary.
    static func table(_ words: (FactCue) -> [UInt64]) -> KeyTable {
        let groups: [(FactCue, DateWordRoles)] = [
            (.requestNouns, .object), (.receivingWords, .receiving), (.sendingWords, .sending),
            (.dateWords, .direct), (.otherEvents, .other), (.originalWords, .original),
            (.thankedWords, .thanked), (.clarifyingWords, .clarifying), (.deadlineWords, .deadline),
            (.sentLabel, .header), (.dateLabel, .header),
        ]
        let single: [(String, DateWordRoles)] = [("review", .review), ("clarification", .clarification)]
        let pairs =
            groups.flatMap { group in words(group.0).map { ($0, group.1) } }
            + single.map { (WordKey.of($0.0), $0.1) }
        return pairs.reduce(into: KeyTable()) { $0.insert($1.0, $0[$1.0] | $1.1.rawValue) }
    }
}
