/// The clause in which a ground is cited, and whether it denies that the ground is used: `it is not our
/// position that section 27 is engaged`, `nor is regulation 12(4)(d) relevant`.
///
/// Phrases cannot tell that, since any number of words may stand between the parts, while a denial
/// in the next clause means nothing: `we cannot disclose this, as section 40(2) applies`.
struct GroundClause {
    private let words: Words
    /// Indices of the clause's words.
    private let own: Range<Int>
    /// Whether it is a condition: `if section 23(5) is not engaged`.
    private let isCondition: Bool

    /// - Parameters:
    ///   - citation: its bytes.
    ///   - sentence: the bytes of the sentence in which it stands.
    init(_ sheet: Sheet, around citation: Range<Int>, in sentence: Range<Int>) {
        let words = sheet.marks.words
        let sentence = words.indices(in: sentence)
        let cited = words.indices(in: citation)
        var first = cited.lowerBound
        while first > sentence.lowerBound, !Self.parts(sheet, before: first),
            !Self.edges.contains(words[first - 1].hash)
        {
            first -= 1
        }
        var last = max(first, cited.upperBound - 1)
        while last + 1 < sentence.upperBound, !Self.parts(sheet, before: last + 1),
            !Self.edges.contains(words[last + 1].hash)
        {
            last += 1
        }
        self.words = words
        isCondition = first > sentence.lowerBound && Self.conditions.contains(words[first - 1].hash)
        own = sentence.isEmpty ? 0..<0 : first..<(last + 1)
    }

    /// The clause in bytes.
    var range: Range<Int> {
        own.isEmpty ? 0..<0 : words[own.lowerBound].start..<words[own.upperBound - 1].end
    }

    /// Whether a word that denies stands before the first that says that the ground is used, or one
    /// that says both, and the clause is not about the public interest or the duty to confirm.
    var isDenied: Bool {
        guard !isCondition else { return false }
        var hasDenial = false
        var denies = false
        var engages = false
        for index in own {
            let hash = words[index].hash
            if Self.otherTests.contains(hash) { return false }
            if Self.dismissals.contains(hash) { denies = true }
            if !engages, Self.denials.contains(hash) { hasDenial = true }
            if !engages, Self.engagements.contains(hash) {
                engages = true
                denies = denies || hasDenial
            }
        }
        return denies
    }

    /// Whether a sign other than those of provisions stands before a word.
    private static func parts(_ sheet: Sheet, before index: Int) -> Bool {
        let words = sheet.marks.words
        return sheet.text[words[index - 1].end..<words[index].start].contains {
            switch $0 {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x93, 0x94: true
            default: false
            }
        }
    }

    private static let edges = WordSet(WordLists.standard.hashes(.clauseEdges))
    private static let conditions = WordSet(WordLists.standard.hashes(.conditions))
    private static let denials = WordSet(WordLists.standard.hashes(.denials))
    private static let dismissals = WordSet(WordLists.standard.hashes(.dismissals))
    private static let engagements = WordSet(WordLists.standard.hashes(.engagements))
    private static let otherTests = WordSet(WordLists.standard.hashes(.otherTests))
}
