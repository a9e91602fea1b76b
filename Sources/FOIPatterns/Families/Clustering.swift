/// Groups wordings that are nearly the same.
///
/// Fingerprints in bands propose pairs, the shingles themselves decide; so no chance agreement of fingerprints joins
/// what is not alike. Of the wordings that share a band's key each is compared with a few that lead the key, not with
/// all, so that time grows with the number of wordings and not with its square.
struct Clustering {
    /// Two wordings with at least this likeness are of one family.
    static let link = 0.4
    /// A member that is less like the plainest one than this was reached by a chain of small changes, and is taken
    /// out again.
    static let core = 0.25
    /// How many unlike wordings may lead one key of a band; what they do not attract has 39 bands more.
    private static let mostLeaders = 8

    private let sets: ShingleSets
    /// How many passages have each wording.
    private let weights: [Int]

    init(_ sets: ShingleSets, weights: [Int]) {
        self.sets = sets
        self.weights = weights
    }

    /// A group of wordings.
    struct Cluster {
        /// In order.
        var wordings: [Int]
        /// The one that the others are most like.
        var plainest: Int
    }

    func clusters() -> [Cluster] {
        var groups = Groups(count: sets.count)
        for round in 0..<MinHash.rounds { link(round, &groups) }
        return groups.all().flatMap(parted)
    }

    // MARK: Links

    private func link(_ round: Int, _ groups: inout Groups) {
        var keys = Array(repeating: UInt64(0), count: sets.count * MinHash.bandsInRound)
        sets.forEach { index, shingles in
            guard !shingles.isEmpty else { return }
            for (band, key) in MinHash.keys(shingles, round: round).enumerated() {
                keys[index * MinHash.bandsInRound + band] = key
            }
        }
        for band in 0..<MinHash.bandsInRound {
            var leaders = Leaders(count: sets.count)
            for index in 0..<sets.count where !sets.range(index).isEmpty {
                follow(index, key: keys[index * MinHash.bandsInRound + band], &leaders, &groups)
            }
        }
    }

    /// Joins a wording to what it is like among the leaders of a key, or lets it lead.
    private func follow(_ index: Int, key: UInt64, _ leaders: inout Leaders, _ groups: inout Groups) {
        var isAttracted = false
        let count = leaders.forEach(key) { leader in
            if groups.root(of: leader) == groups.root(of: index) {
                isAttracted = true
            } else if sets.likeness(leader, index) >= Self.link {
                groups.join(leader, index)
                isAttracted = true
            }
        }
        if !isAttracted, count < Self.mostLeaders { leaders.add(index, key) }
    }

    // MARK: Chains

    /// The group, or the groups that are left where members unlike the plainest are taken out.
    private func parted(_ group: [Int]) -> [Cluster] {
        var clusters: [Cluster] = []
        var rest = group
        while !rest.isEmpty {
            let plainest = plainest(of: rest)
            let alike = rest.filter { $0 == plainest || sets.likeness($0, plainest) >= Self.core }
            clusters.append(Cluster(wordings: alike, plainest: plainest))
            guard alike.count < rest.count else { break }
            let kept = Set(alike)
            rest.removeAll(where: kept.contains)
        }
        return clusters
    }

    /// The member that has most of what the others have and least besides, each weighed by its passages; the first
    /// of equal ones.
    private func plainest(of group: [Int]) -> Int {
        guard group.count > 1 else { return group[0] }
        var frequencies: [UInt32: Int] = [:]
        for member in group {
            for shingle in sets[member] { frequencies[shingle, default: 0] += weights[member] }
        }
        let passages = Double(group.reduce(0) { $0 + weights[$1] })
        let size = Double(group.reduce(0) { $0 + weights[$1] * sets.range($1).count }) / passages
        var best = (member: group[0], score: -1.0)
        for member in group {
            let common = Double(sets[member].reduce(0) { $0 + (frequencies[$1] ?? 0) }) / passages
            let score = common / (Double(sets.range(member).count) + size - common)
            if score > best.score { best = (member, score) }
        }
        return best.member
    }
}

/// The wordings that lead the keys of a band, chained by key.
private struct Leaders {
    private var last: [UInt64: Int32] = [:]
    /// For each wording the one that led its key before it, or -1.
    private var before: [Int32]

    init(count: Int) {
        last.reserveCapacity(count)
        before = Array(repeating: -1, count: count)
    }

    /// Calls `body` with each leader of a key; gives how many there are.
    func forEach(_ key: UInt64, _ body: (Int) -> Void) -> Int {
        var count = 0
        var leader = last[key] ?? -1
        while leader >= 0 {
            body(Int(leader))
            count += 1
            leader = before[Int(leader)]
        }
        return count
    }

    mutating func add(_ wording: Int, _ key: UInt64) {
        before[wording] = last.updateValue(Int32(wording), forKey: key) ?? -1
    }
}
