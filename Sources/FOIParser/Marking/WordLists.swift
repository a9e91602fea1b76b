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
    /// Verbs with which a question opens that wants a yes or no, and that follow the subject of the reply to it.
    case auxiliaries
    /// Subjects with which such a reply opens: `We do`, `There were`.
    case subjects
    /// Words that open a question, or a clause that reports one.
    case asking
    /// Verbs behind which such a word reports a question: `you asked how`.
    case reporting
    /// Words of questions that want a number.
    case asksCount = "asks_count"
    /// Words of questions that want a sum.
    case asksMoney = "asks_money"
    /// Words of questions that want a yes or no, besides those that open with a verb.
    case asksTruth = "asks_truth"
    /// Words of questions that want a date.
    case asksTime = "asks_time"
    /// Words of questions that want documents.
    case asksCopy = "asks_copy"
    /// First words of a reply that says yes or no.
    case givesTruth = "gives_truth"
    /// Words by which documents are handed over.
    case givesCopy = "gives_copy"
    /// What has numbers that count nothing: `section 40`, `Annex 2`.
    case numbered
    /// Numbers in words, and words for none.
    case numberWords = "number_words"
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
