/// All phrases of a catalogue as one automaton over words.
///
/// It is nondeterministic, as the phrases are written; `PhraseAutomaton` makes it deterministic as
/// far as the texts that it reads ask for.
struct PhraseMachine: Sendable {
    /// What a word is tested for on the way from one state to the next.
    enum Test: Sendable, Hashable {
        case anyWord
        case number
        /// Membership of a set of words.
        case set(Int)
    }

    struct Edge: Sendable {
        let test: Test
        let next: Int32
    }

    struct State: Sendable {
        var edges: [Edge] = []
        var accepts = false
        /// The place of the phrase that the state is of.
        var phrase: Int32 = 0
    }

    struct Phrase: Sendable {
        let cue: Int
        let startsLine: Bool
        let endsLine: Bool
    }

    private(set) var states: [State] = []
    private(set) var phrases: [Phrase] = []
    /// The states behind the first word of each phrase, by that word.
    private(set) var entriesByWord: [[Int32]] = [[]]
    private(set) var entriesByNumber: [Int32] = []
    /// The words of each set.
    private(set) var sets: [[WordID]] = []
    private var numbersOfSets: [[WordID]: Int] = [:]
    private(set) var vocabulary = Vocabulary()

    mutating func add(_ pattern: PhrasePattern, cue: Int, text: String) throws {
        phrases.append(Phrase(cue: cue, startsLine: pattern.startsLine, endsLine: pattern.endsLine))
        let end = makeState(State(accepts: true))
        let start = compile(pattern.element, then: end)
        guard !start.accepts else {
            throw PhrasePattern.Malformed(pattern: text, reason: "could match nothing at all")
        }
        for edge in start.edges {
            switch edge.test {
            case .anyWord: throw PhrasePattern.Malformed(pattern: text, reason: "may begin with any word")
            case .number: entriesByNumber.append(edge.next)
            case .set(let set): for word in sets[set] { entriesByWord[Int(word)].append(edge.next) }
            }
        }
    }

    // MARK: Building

    private mutating func makeState(_ state: State) -> Int32 {
        states.append(state)
        states[states.count - 1].phrase = Int32(phrases.count - 1)
        return Int32(states.count - 1)
    }

    /// The state in which `element` is awaited and `next` follows it.
    private mutating func compile(_ element: PhrasePattern.Element, then next: Int32) -> State {
        switch element {
        case .words(let words): return State(edges: [Edge(test: .set(set(of: words)), next: next)])
        case .anyWord: return State(edges: [Edge(test: .anyWord, next: next)])
        case .number: return State(edges: [Edge(test: .number, next: next)])
        case .gap(let most):
            return (0..<most).reduce(states[Int(next)]) { rest, _ in
                merge(State(edges: [Edge(test: .anyWord, next: makeState(rest))]), states[Int(next)])
            }
        case .sequence(let elements):
            guard let first = elements.first else { return states[Int(next)] }
            let rest = elements.dropFirst().reversed().reduce(next) { after, element in
                makeState(compile(element, then: after))
            }
            return compile(first, then: rest)
        case .choice(let branches):
            return branches.reduce(State()) { merge($0, compile($1, then: next)) }
        case .optional(let inner):
            return merge(compile(inner, then: next), states[Int(next)])
        }
    }

    private func merge(_ left: State, _ right: State) -> State {
        State(edges: left.edges + right.edges, accepts: left.accepts || right.accepts)
    }

    private mutating func set(of spellings: [String]) -> Int {
        var ids = spellings.map { vocabulary.add(hash: FNV.hash($0.utf8)) }
        if ids.count > 1 { ids = Set(ids).sorted() }
        while entriesByWord.count <= vocabulary.count { entriesByWord.append([]) }
        if let known = numbersOfSets[ids] { return known }
        sets.append(ids)
        numbersOfSets[ids] = sets.count - 1
        return sets.count - 1
    }
}
