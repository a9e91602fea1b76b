/// All phrases of a catalogue as one automaton over words.
///
/// Phrases are entered by their first word, so most words of a text enter none; a walk is bounded
/// by the longest phrase, so the cost grows linearly with the text.
struct PhraseMachine: Sendable {
    /// What a word is tested for on the way from one state to the next.
    private enum Test: Sendable, Hashable {
        case anyWord
        case number
        /// Membership of a set of words.
        case set(Int)
    }

    private struct Edge: Sendable {
        let test: Test
        let next: Int
    }

    private struct State: Sendable {
        var edges: [Edge] = []
        var accepts = false
    }

    private struct Phrase: Sendable {
        let cue: Int
        let startsLine: Bool
        let endsLine: Bool
    }

    /// Where a phrase goes on after its first word.
    private struct Entry: Sendable {
        let phrase: Int
        let state: Int
    }

    private var states: [State] = []
    private var phrases: [Phrase] = []
    private var entriesByWord: [[Entry]] = [[]]
    private var entriesByNumber: [Entry] = []
    /// One bit for each word of the vocabulary, by set.
    private var sets: [[UInt64]] = []
    private var words: [[WordID]: Int] = [:]
    private(set) var vocabulary = Vocabulary()

    mutating func add(_ pattern: PhrasePattern, cue: Int, text: String) throws {
        let phrase = phrases.count
        phrases.append(Phrase(cue: cue, startsLine: pattern.startsLine, endsLine: pattern.endsLine))
        let end = makeState(State(accepts: true))
        let start = compile(pattern.element, then: end)
        guard !start.accepts else {
            throw PhrasePattern.Malformed(pattern: text, reason: "could match nothing at all")
        }
        for edge in start.edges {
            let entry = Entry(phrase: phrase, state: edge.next)
            switch edge.test {
            case .anyWord: throw PhrasePattern.Malformed(pattern: text, reason: "may begin with any word")
            case .number: entriesByNumber.append(entry)
            case .set(let set): for word in members(of: set) { entriesByWord[Int(word)].append(entry) }
            }
        }
    }

    // MARK: Building

    private mutating func makeState(_ state: State) -> Int {
        states.append(state)
        return states.count - 1
    }

    /// The state in which `element` is awaited and `next` follows it.
    private mutating func compile(_ element: PhrasePattern.Element, then next: Int) -> State {
        switch element {
        case .words(let words): return State(edges: [Edge(test: .set(set(of: words)), next: next)])
        case .anyWord: return State(edges: [Edge(test: .anyWord, next: next)])
        case .number: return State(edges: [Edge(test: .number, next: next)])
        case .gap(let most):
            return (0..<most).reduce(states[next]) { rest, _ in
                merge(State(edges: [Edge(test: .anyWord, next: makeState(rest))]), states[next])
            }
        case .sequence(let elements):
            guard let first = elements.first else { return states[next] }
            let rest = elements.dropFirst().reversed().reduce(next) { after, element in
                makeState(compile(element, then: after))
            }
            return compile(first, then: rest)
        case .choice(let branches):
            return branches.reduce(State()) { merge($0, compile($1, then: next)) }
        case .optional(let inner):
            return merge(compile(inner, then: next), states[next])
        }
    }

    private func merge(_ left: State, _ right: State) -> State {
        State(edges: left.edges + right.edges, accepts: left.accepts || right.accepts)
    }

    private mutating func set(of spellings: [String]) -> Int {
        let ids = Set(
            spellings.map { vocabulary.add(hash: $0.utf8.reduce(FNV.seed) { FNV.add($1, to: $0) }) }
        ).sorted()
        while entriesByWord.count <= vocabulary.count { entriesByWord.append([]) }
        if let known = words[ids] { return known }
        var bits = Array(repeating: UInt64(0), count: Int(ids.last ?? 0) / 64 + 1)
        for id in ids { bits[Int(id) / 64] |= 1 << UInt64(id % 64) }
        sets.append(bits)
        words[ids] = sets.count - 1
        return sets.count - 1
    }

    private func members(of set: Int) -> [WordID] {
        sets[set].indices.flatMap { block in
            (0..<64).filter { sets[set][block] >> UInt64($0) & 1 == 1 }.map { WordID(block * 64 + $0) }
        }
    }

    // MARK: Matching

    /// Calls `found` with the cue and the word range of every phrase in `words`, by start.
    func match(_ words: Words, found: (Int, Range<Int>) -> Void) {
        var stack: [(state: Int, index: Int)] = []
        for start in 0..<words.count {
            for entry in entriesByWord[Int(words.ids[start])] {
                follow(entry, from: start, words, &stack, found)
            }
            if words.isNumber[start] {
                for entry in entriesByNumber { follow(entry, from: start, words, &stack, found) }
            }
        }
    }

    /// Reports the longest match of one phrase from `start`.
    @inline(__always)
    private func follow(
        _ entry: Entry, from start: Int, _ words: Words, _ stack: inout [(state: Int, index: Int)],
        _ found: (Int, Range<Int>) -> Void
    ) {
        let phrase = phrases[entry.phrase]
        if phrase.startsLine && !words.opensLine[start] && !words.opensItem[start] { return }
        var longest = -1
        stack.append((entry.state, start + 1))
        while let (state, index) = stack.popLast() {
            if states[state].accepts, index > longest,
                !phrase.endsLine || index >= words.count || words.opensLine[index]
            {
                longest = index
            }
            guard index < words.count, words.gaps[index] == .space else { continue }
            for edge in states[state].edges where passes(edge.test, words, index) {
                stack.append((edge.next, index + 1))
            }
        }
        if longest > start { found(phrase.cue, start..<longest) }
    }

    @inline(__always)
    private func passes(_ test: Test, _ words: Words, _ index: Int) -> Bool {
        switch test {
        case .anyWord: return true
        case .number: return words.isNumber[index]
        case .set(let set):
            let id = Int(words.ids[index])
            return id != 0 && id / 64 < sets[set].count && sets[set][id / 64] >> UInt64(id % 64) & 1 == 1
        }
    }
}
