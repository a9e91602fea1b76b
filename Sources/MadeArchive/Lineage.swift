/// How wordings travel: an authority takes one over from another, changes a little, and hands on what it made of it.
struct Lineage {
    /// What each authority writes for each wording that it has taken over.
    private(set) var versions: [[String: String]]

    /// How many times in a hundred a word that has synonyms is changed when it is copied.
    private static let changes = 12
    /// How many times in a hundred a sentence is put in.
    private static let additions = 12

    /// - Parameters:
    ///   - roots: The wordings as they were first written, by name.
    ///   - takenOver: How many wordings an authority uses.
    init(roots: [String: String], authorities: Int, takenOver: Int, addsSentences: Bool, lot: inout Lot) {
        versions = Array(repeating: [:], count: authorities)
        let names = roots.keys.sorted()
        var holders: [String: [Int]] = [:]
        for authority in 0..<authorities {
            for name in names.shuffled(using: &lot).prefix(takenOver) {
                // From someone who has it, or from where it was first written.
                let known = holders[name] ?? []
                let from = known.isEmpty || lot.percent(30) ? nil : lot.one(of: known)
                let text = from.flatMap { versions[$0][name] } ?? roots[name] ?? ""
                versions[authority][name] = Self.copied(text, addsSentences: addsSentences, lot: &lot)
                holders[name, default: []].append(authority)
            }
        }
    }

    private static func copied(_ text: String, addsSentences: Bool, lot: inout Lot) -> String {
        var words = text.split(separator: " ").map(String.init)
        for index in words.indices {
            let bare = words[index].filter(\.isLetter)
            guard let others = Wordings.synonyms[bare], lot.percent(changes) else { continue }
            words[index] = words[index].replacing(bare, with: lot.one(of: others))
        }
        var copy = words.joined(separator: " ")
        if addsSentences, lot.percent(additions) {
            let addition = lot.one(of: Wordings.additions)
            if !copy.contains(addition) { copy += " " + addition }
        }
        return copy
    }
}
