import FOIParser

/// Makes families of the passages of a store.
struct FamilyFinder {
    private let store: PassageStore
    private let documents: [DocumentKey]
    /// By wording: the places of its passages.
    private let passages: [[Int]]

    init(_ store: PassageStore, documents: [DocumentKey]) {
        self.store = store
        self.documents = documents
        var passages: [[Int]] = Array(repeating: [], count: store.shingles.count)
        for (place, entry) in store.entries.enumerated() {
            if let wording = entry.wording { passages[wording].append(place) }
        }
        self.passages = passages
    }

    /// The families with members in at least two documents; those of most documents first, then by their first members.
    func families() -> [WordingFamily] {
        let clusters = Clustering(store.shingles, weights: passages.map(\.count)).clusters()
        let families = clusters.compactMap(family)
        return families.enumerated().sorted { left, right in
            (right.element.documents, left.offset) < (left.element.documents, right.offset)
        }.map(\.element)
    }

    private func family(_ cluster: Clustering.Cluster) -> WordingFamily? {
        let places = cluster.wordings.flatMap { passages[$0] }.sorted()
        let count = Set(places.map { store.entries[$0].document }).count
        guard count > 1 else { return nil }
        let members = places.map { member($0, plainest: cluster.plainest) }
        let plainest = plainest(cluster.plainest, places, members)
        let template = TemplateReader(plainest: plainest.text, members: members.map(\.text))
        let dates = members.compactMap(\.document.date)
        return WordingFamily(
            id: Self.id(store.sort, plainest.text), sort: store.sort, plainest: plainest, members: members,
            documents: count, authorities: Self.authorities(members), firstDate: dates.min(),
            lastDate: dates.max(), wordings: template.wordings, template: template.parts,
            templateShare: template.share)
    }

    private func member(_ place: Int, plainest: Int) -> FamilyMember {
        let entry = store.entries[place]
        let likeness = entry.wording.map { $0 == plainest ? 1 : store.shingles.likeness($0, plainest) }
        return FamilyMember(
            document: documents[entry.document], text: store.texts[entry.text], span: entry.span,
            statement: entry.statement, likeness: likeness ?? 0)
    }

    /// Of the members with the plainest wording one with the text that most of them have.
    private func plainest(_ wording: Int, _ places: [Int], _ members: [FamilyMember]) -> FamilyMember {
        var counts: [Int: Int] = [:]
        for place in passages[wording] { counts[store.entries[place].text, default: 0] += 1 }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        let index = places.firstIndex { store.entries[$0].text == most } ?? 0
        return members[index]
    }

    private static func authorities(_ members: [FamilyMember]) -> [(name: String?, members: Int)] {
        var counts: [String?: Int] = [:]
        for member in members { counts[member.document.authority, default: 0] += 1 }
        return counts.map { (name: $0.key, members: $0.value) }
            .sorted { ($1.members, $0.name ?? "\u{10FFFF}") < ($0.members, $1.name ?? "\u{10FFFF}") }
    }

    /// Ten hexadecimal digits of a hash of the words, behind a letter for the sort.
    private static func id(_ sort: PassageSort, _ text: String) -> String {
        let hash = TextWord.words(of: Array(text.utf8)).reduce(0) { Mixing.mix($0 ^ $1.hash) }
        let digits = String(hash >> 24, radix: 16)
        return (sort == .statement ? "s" : "a") + String(repeating: "0", count: 10 - digits.utf8.count)
            + digits
    }
}
