import Statutes

/// What the law says of each citation of a letter: asked of the catalogue once for each provision, since
/// every stage from Labelling on wants to know.
struct CitedLaw: Sendable {
    /// A provision that the letter cites, at one place or several.
    struct Cited: Sendable {
        /// The place of its first citation among the letter's.
        let first: Int
        /// See `Citation.canonical`.
        let canonical: String
        /// The ground that it gives, see `ExemptionLaw.ground`.
        let ground: ExemptionLaw.Ground?
        /// Whether it is a duty or process, see `ExemptionLaw.isProcedure`.
        let isProcedure: Bool
        /// The number of the section or regulation that it is or belongs to.
        let section: Int
    }

    /// The provisions in the order in which they are first cited.
    private(set) var provisions: [Cited] = []
    /// By citation: the number of its provision.
    private(set) var numbers: [Int] = []
    /// The sections and regulations of all instruments, in the same order: `FOIA 31`.
    private(set) var sections: [String] = []

    init(of citations: [Citation]) {
        var known = [String: Int](minimumCapacity: citations.count)
        var knownSections = [String: Int](minimumCapacity: citations.count)
        numbers.reserveCapacity(citations.count)
        for (place, citation) in citations.enumerated() {
            let canonical = citation.canonical
            if let number = known[canonical] {
                numbers.append(number)
                continue
            }
            known[canonical] = provisions.count
            numbers.append(provisions.count)
            let section = "\(citation.instrument ?? "") \(citation.provision.number)"
            let sectionNumber = knownSections[section] ?? sections.count
            if sectionNumber == sections.count {
                knownSections[section] = sectionNumber
                sections.append(section)
            }
            // The entry is looked up once: each of the catalogue's own questions would look it up again.
            let entry = ExemptionLaw.entry(of: citation)
            provisions.append(
                Cited(
                    first: place, canonical: canonical, ground: ExemptionLaw.ground(of: citation, by: entry),
                    isProcedure: ExemptionLaw.isProcedure(citation, by: entry), section: sectionNumber))
        }
    }

    /// The ground that a citation gives, by its place among the letter's.
    func ground(of citation: Int) -> ExemptionLaw.Ground? { provisions[numbers[citation]].ground }

    func isGround(_ citation: Int) -> Bool { ground(of: citation) != nil }

    func isProcedure(_ citation: Int) -> Bool { provisions[numbers[citation]].isProcedure }

    /// The number of the section or regulation that a citation names, or a part of it.
    func section(of citation: Int) -> Int { provisions[numbers[citation]].section }

    /// By provision: whether one of its citations has the role.
    ///
    /// - Parameter roles: those of all citations.
    func isReliedOn(_ roles: [CitationRole]) -> [Bool] {
        var isReliedOn = Array(repeating: false, count: provisions.count)
        for (number, role) in zip(numbers, roles) where role == .reliedOn { isReliedOn[number] = true }
        return isReliedOn
    }
}
