import Statutes

/// What an internal review makes of the grounds on which the first answer refused.
///
/// A review tells what was refused before and then decides on it. A ground that is only retold is
/// mentioned; one that the review upholds, there or further on, is relied on again.
struct ReviewRoles {
    private let letter: Letter
    private let contexts: [CitationContext]

    init(_ letter: Letter) {
        self.letter = letter
        contexts = letter.citations.indices.map { CitationContext(letter, $0) }
    }

    /// - Parameter roles: those of the letter's citations as of an answer, in their order.
    func roles(_ roles: [CitationRole]) -> [CitationRole] {
        let retold = contexts.indices.filter { isRetold($0) }
        var own = Set(roles.indices.filter { roles[$0] == .reliedOn }).subtracting(retold)
        let withdrawn = self.withdrawn(roles, own: own)
        own.subtract(withdrawn)
        let reliedOn = Set(own.map { letter.law.numbers[$0] })
        var result = roles
        for index in withdrawn { result[index] = .mentioned }
        for index in retold where roles[index] == .reliedOn || roles[index] == .mentioned {
            result[index] = isUpheld(index, reliedOn) ? .reliedOn : .mentioned
        }
        return result
    }

    /// Retold, and then upheld in the next sentence or relied on elsewhere in the review.
    private func isUpheld(_ index: Int, _ reliedOn: Set<Int>) -> Bool {
        if contexts[index].isFollowed(by: .reviewRejects) { return false }
        if contexts[index].isFollowed(by: .reviewUpholds) { return true }
        return reliedOn.contains(letter.law.numbers[index]) && !isRejected(index)
    }

    /// `The reply was sent on 3 May. It withheld the names under section 40(2)`: the sentence tells
    /// of the earlier answer before it comes to the provision, and decides nothing itself.
    private func isRetold(_ index: Int) -> Bool {
        let context = contexts[index]
        guard isReply(index), letter.law.isGround(index),
            !context.isIntroduced(by: .applicantSaid),
            !context.isIntroduced(by: .decidesNow), !context.has(.reviewUpholds)
        else { return false }
        return context.isIntroduced(by: .retoldAnswer)
            || context.marks { $0.tags.contains(.earlier) }
                .contains { $0.range.lowerBound < context.citation.range.lowerBound }
    }

    /// Grounds listed and then taken back: `Section 31(1)(c) no longer applies` further down.
    private func withdrawn(_ roles: [CitationRole], own: Set<Int>) -> Set<Int> {
        var lastRejected: [Int: Int] = [:]
        for index in roles.indices
        where roles[index] == .mentioned && isReply(index) && isRejected(index) && !isRetold(index) {
            lastRejected[letter.law.numbers[index]] = index
        }
        guard !lastRejected.isEmpty else { return [] }
        let lastOwn = Dictionary(own.map { (letter.law.numbers[$0], $0) }, uniquingKeysWith: max)
        return own.filter { index in
            let provision = letter.law.numbers[index]
            guard let rejected = lastRejected[provision], rejected > lastOwn[provision] ?? 0 else {
                return false
            }
            return contexts[index].marks { $0.tags.contains(.refusal) }.isEmpty
        }
    }

    private func isRejected(_ index: Int) -> Bool {
        contexts[index].has(.reviewRejects)
            || !contexts[index].marks { $0.tags.contains(.notApplied) }.isEmpty
    }

    private func isReply(_ index: Int) -> Bool {
        let line = letter.sheet.line(at: letter.citations[index].range.lowerBound)
        switch letter.labels[line] {
        case .answer, .decision, .reasons: return true
        default: return false
        }
    }
}
