import Statutes

/// Whether a letter refuses by a ground, or only thinks of it: `we did look at section 38 as well`.
struct GroundSupport {
    private let letter: Letter

    init(_ letter: Letter) { self.letter = letter }

    /// The places, among the letter's citations, of grounds that are only thought of wherever they are cited.
    ///
    /// - Parameter roles: those of the citations, in their order.
    func unsupported(_ roles: [CitationRole]) -> [Int] {
        let reliedOn = roles.indices.filter { roles[$0] == .reliedOn }
        let thoughtOf = reliedOn.filter(isThoughtOf)
        guard !thoughtOf.isEmpty else { return [] }
        let others = Set(reliedOn).subtracting(thoughtOf).map { letter.citations[$0] }
        return thoughtOf.filter { place in
            let citation = letter.citations[place]
            return !others.contains { other in
                other.instrument == citation.instrument
                    && (other.provision.isWithin(citation.provision)
                        || citation.provision.isWithin(other.provision))
            }
        }
    }

    /// Whether a word of thinking stands right before or behind the provision, and none of refusing or
    /// applying in its sentence.
    private func isThoughtOf(_ place: Int) -> Bool {
        let range = letter.citations[place].range
        let words = letter.sheet.marks.words
        guard letter.law.ground(of: place)?.outcome == nil else { return false }
        let own = words.indices(in: letter.sentence(around: range))
        let cited = words.indices(in: range)
        let near = (cited.lowerBound - Self.reach)..<(cited.upperBound + Self.reach)
        var thinks = false
        for index in own {
            let hash = words[index].hash
            if Self.support.contains(hash) { return false }
            thinks = thinks || near.contains(index) && Self.contemplations.contains(hash)
        }
        return thinks
    }

    /// Words on either side.
    private static let reach = 3
    private static let support = WordSet(WordLists.standard.hashes(.groundSupport))
    private static let contemplations = WordSet(WordLists.standard.hashes(.contemplations))
}
