/// The words by whose form a name of a body is known: how it ends and how it opens.
struct BodyVocabulary: Sendable {
    /// One way in which names end: `council`, or `board` after `health`.
    struct Head: Sendable {
        /// The words before the last, from the last of them backwards.
        let before: [UInt64]
        /// How many capitalised words must stand before the last word.
        let least: Int
    }

    /// By the last word of a name, the longest first.
    let heads: [UInt64: [Head]]
    /// By the first word of a name, the words that must follow; empty where none must.
    let openings: [UInt64: Set<UInt64>]
    /// The keys of both.
    let tells: WordBits
    let connectors: WordSet
    let strangers: WordSet
    let generic: WordSet
    /// Words that make no name with an opening that needs no word after it.
    let tails: WordSet
    /// What the last word of a name stands for where it is in capitals: "Borough Council" for `BC`.
    let abbreviations: [UInt64: String]
    /// Whom a body names at the foot of its letters.
    let officers: WordSet

    /// - Parameter lists: those of `Data/facts.json`, of which the ones are read whose names begin with `body_`.
    init(_ lists: NamedLists<FactCue>) {
        func words(_ cue: FactCue) -> WordSet { WordSet(lists[cue].map { WordKey.of($0) }) }
        var heads: [UInt64: [Head]] = [:]
        for (cue, least) in [(FactCue.bodyHeads, 1), (.bodyHeadsLong, 2)] {
            for phrase in lists[cue] {
                var keys = PhraseTrie.words(of: phrase)
                guard let last = keys.popLast() else { continue }
                heads[last, default: []].append(Head(before: keys.reversed(), least: least + keys.count))
            }
        }
        self.heads = heads.mapValues { $0.sorted { $0.before.count > $1.before.count } }
        var openings: [UInt64: Set<UInt64>] = [:]
        for phrase in lists[.bodyOpenings] {
            let keys = PhraseTrie.words(of: phrase)
            guard let first = keys.first else { continue }
            openings[first, default: []].formUnion(keys.dropFirst())
        }
        self.openings = openings
        var abbreviations: [UInt64: String] = [:]
        for entry in lists[.bodyAbbreviations] {
            guard let space = entry.firstIndex(of: " ") else { continue }
            abbreviations[WordKey.of(String(entry[..<space]))] = String(entry[entry.index(after: space)...])
        }
        self.abbreviations = abbreviations
        officers = words(.bodyOfficers)
        var tells = WordBits()
        for key in heads.keys { tells.insert(key) }
        for key in openings.keys { tells.insert(key) }
        for key in abbreviations.keys { tells.insert(key) }
        self.tells = tells
        connectors = words(.bodyConnectors)
        strangers = words(.bodyStrangers)
        generic = words(.bodyGeneric)
        tails = words(.bodyTails)
    }
}
