/// A list of `Data/words.json`; the raw values are the keys of that file.
enum WordList: String, CaseIterable, Sendable {
    /// Words of requests and replies whatever their subject.
    case subjectless
    /// `first` and those that follow, in their order.
    case ordinals
    /// What ordinals count: `your first question`, `the second part of your request`.
    case counted
    /// How an answer opens that was typed behind the question, in these very letters.
    case replyOpenings = "reply_openings"
    /// Words right before `held` in a sentence that only confirms.
    case beforeHeld = "before_held"
    /// Words at which a clause ends, or another begins.
    case clauseEdges = "clause_edges"
    /// Words that open a clause of which nothing is said to be so.
    case conditions
    /// Words that deny what follows in their clause.
    case denials
    /// Words of sentences that refuse by a ground, or give reasons for it.
    case groundSupport = "ground_support"
    /// Words by which a ground is thought of, or named by others.
    case contemplations
    /// Words of sentences that leave open whether anything is refused.
    case hedges
    /// Words that say of a ground that it is not used.
    case dismissals
    /// Words that say that a ground is used, unless they are denied.
    case engagements
    /// Words of clauses that deny something else than a ground: a test of the public interest, a duty.
    case otherTests = "other_tests"
    /// What decimals count.
    case measures
    /// For each month its English name, and behind blanks its other names.
    case months
}

/// Words that a stage asks for one by one, in places where phrases are not looked for.
typealias WordLists = NamedLists<WordList>

extension WordLists {
    /// The lists that come with the parser; the data is part of the build and read by a test.
    static let standard: WordLists = {
        do {
            return try WordLists(json: EmbeddedData.words)
        } catch {
            fatalError("the word lists are broken: \(error)")
        }
    }()

    /// The hashes by which `Words` knows them.
    func hashes(_ list: WordList) -> [UInt64] { self[list].map { FNV.hash($0.utf8) } }

    /// For each month its names, the English one first.
    var months: [[String]] { self[.months].map { $0.split(separator: " ").map(String.init) } }

    /// The English names of the months.
    var englishMonths: [String] { months.compactMap(\.first) }
}
