/// A `PhraseMachine` made deterministic while it reads: a set of states that the machine can be in
/// together becomes one state here when a text first leads to it, and a step that was taken once
/// is looked up from then on.
///
/// What it finds does not depend on what it has read before; it only gets faster.
struct PhraseAutomaton {
    /// A state's number; 0 is the state in which no phrase can be found any more.
    private typealias StateID = Int32

    /// What is asked of a state at each word. Texts lead to thousands of states, so that fetching one from
    /// memory costs more than what is done with it: all of it stands in one place.
    private struct Look {
        /// Whether words may lead on that no phrase names here.
        var leadsOnUnnamed = false
        /// Where the cues whose phrases end here stand in `accepted`: those that end anywhere, then those
        /// that end with a line.
        var firstCue: Int32 = 0
        var cues: UInt16 = 0
        var cuesAtLineEnd: UInt16 = 0

        var accepts: Bool { cues != 0 || cuesAtLineEnd != 0 }
    }

    private let machine: PhraseMachine
    /// The states of the machine that stand behind each state here, in order.
    private var members: [[Int32]] = [[]]
    private var looks = [Look()]
    private var accepted: [Int32] = []
    private var numbers: [[Int32]: StateID] = [[]: 0]
    /// By word, number or not, line opened or not; `unknown` where no text has asked yet.
    private var starts: [StateID]
    private static let unknown: StateID = -1
    private var named = NamedSteps()
    /// The steps that were taken once: by state and word, the next state counted from 1.
    private var steps = KeyTable()
    /// The longest phrase from the present start, by cue; 0 for none.
    private var longest: [Int]
    private var foundCues: [Int32] = []

    init(_ machine: PhraseMachine) {
        self.machine = machine
        starts = Array(repeating: Self.unknown, count: 4 * (machine.vocabulary.count + 1))
        longest = Array(repeating: 0, count: (machine.phrases.map(\.cue).max() ?? -1) + 1)
    }

    /// Texts by a hostile hand may lead to very many states: beyond this many, all are forgotten
    /// and made again as needed, which costs time and no result.
    private static let mostStates = 100_000

    // MARK: Matching

    /// Calls `found` with the cue and the word range of every phrase in `words`, by start, then by
    /// cue; of phrases of one cue that start together the longest.
    mutating func match(_ words: Words, found: (Int, Range<Int>) -> Void) {
        if members.count > Self.mostStates { self = PhraseAutomaton(machine) }
        words.withUnsafeBuffer { words in
            for index in words.indices {
                // With most words no phrase begins.
                var state = starts[Self.place(of: words[index])]
                if state == Self.unknown { state = makeStart(words[index]) }
                if state == 0 { continue }
                // With most others none goes on with the word behind it.
                let look = looks[Int(state)]
                let goesOn =
                    index + 1 < words.count && words[index + 1].gap == .space
                    && (look.leadsOnUnnamed || named.mayContain(state, words[index + 1].id))
                if goesOn || look.accepts { follow(state, from: index, words, found) }
            }
        }
    }

    /// Walks on from the first word and reports what was found on the way.
    private mutating func follow(
        _ first: StateID, from start: Int, _ words: UnsafeBufferPointer<Word>,
        _ found: (Int, Range<Int>) -> Void
    ) {
        var state = first
        var end = start + 1
        while true {
            let look = looks[Int(state)]
            if look.accepts { note(look, end: end, endsLine: end >= words.count || words[end].opensLine) }
            guard end < words.count, words[end].gap == .space else { break }
            state = step(from: state, look, over: words[end])
            if state == 0 { break }
            end += 1
        }
        if foundCues.isEmpty { return }
        if foundCues.count > 1 { foundCues.sort() }
        for cue in foundCues {
            found(Int(cue), start..<longest[Int(cue)])
            longest[Int(cue)] = 0
        }
        foundCues.removeAll(keepingCapacity: true)
    }

    private mutating func note(_ look: Look, end: Int, endsLine: Bool) {
        let first = Int(look.firstCue)
        for place in first..<(first + Int(look.cues + (endsLine ? look.cuesAtLineEnd : 0))) {
            let cue = accepted[place]
            if longest[Int(cue)] == 0 { foundCues.append(cue) }
            longest[Int(cue)] = end
        }
    }

    // MARK: Steps

    /// Where the state in which a word may begin a phrase stands in `starts`.
    @inline(__always)
    private static func place(of word: Word) -> Int {
        Int(word.id) << 2 | (word.isNumber ? 2 : 0) | (word.opensLine || word.opensItem ? 1 : 0)
    }

    private mutating func makeStart(_ word: Word) -> StateID {
        let opens = word.opensLine || word.opensItem
        let entries = machine.entriesByWord[Int(word.id)] + (word.isNumber ? machine.entriesByNumber : [])
        let state = number(
            of: entries.filter { entry in
                opens || !machine.phrases[Int(machine.states[Int(entry)].phrase)].startsLine
            })
        starts[Self.place(of: word)] = state
        return state
    }

    @inline(__always)
    private mutating func step(from state: StateID, _ look: Look, over word: Word) -> StateID {
        // Most words do not lead on, which is told without a look into the large table.
        let isNamed = named.mayContain(state, word.id)
        guard isNamed || look.leadsOnUnnamed else { return 0 }
        let key = UInt64(isNamed ? word.id : 0) << 1 | (word.isNumber ? 1 : 0)
        let known = steps[key, UInt32(bitPattern: state)]
        if known != 0 { return StateID(bitPattern: known &- 1) }
        let next = makeStep(from: state, over: word)
        steps.insert(key, UInt32(bitPattern: state), UInt32(bitPattern: next) + 1)
        return next
    }

    private mutating func makeStep(from state: StateID, over word: Word) -> StateID {
        var next: [Int32] = []
        for member in members[Int(state)] {
            for edge in machine.states[Int(member)].edges where passes(edge.test, word) {
                next.append(edge.next)
            }
        }
        return number(of: next)
    }

    private func passes(_ test: PhraseMachine.Test, _ word: Word) -> Bool {
        switch test {
        case .anyWord: true
        case .number: word.isNumber
        case .set(let set): word.id != 0 && machine.sets[set].contains(word.id)
        }
    }

    // MARK: States

    /// The number of the state that stands for these states of the machine.
    private mutating func number(of states: [Int32]) -> StateID {
        let set = states.count < 2 ? states : Set(states).sorted()
        if let known = numbers[set] { return known }
        let number = StateID(members.count)
        numbers[set] = number
        members.append(set)
        var look = Look()
        addCues(of: set, to: &look)
        look.leadsOnUnnamed = addNamedWords(of: set, as: number)
        looks.append(look)
        return number
    }

    private mutating func addCues(of set: [Int32], to look: inout Look) {
        let phrases = set.filter { machine.states[Int($0)].accepts }
            .map { machine.phrases[Int(machine.states[Int($0)].phrase)] }
        let cues = phrases.filter { !$0.endsLine }.map { Int32($0.cue) }
        let cuesAtLineEnd = phrases.filter(\.endsLine).map { Int32($0.cue) }
        look.firstCue = Int32(accepted.count)
        look.cues = UInt16(cues.count)
        look.cuesAtLineEnd = UInt16(cuesAtLineEnd.count)
        accepted += cues
        accepted += cuesAtLineEnd
    }

    /// - Returns: whether other words lead on too.
    private mutating func addNamedWords(of set: [Int32], as number: StateID) -> Bool {
        var leadsOn = false
        for state in set {
            for edge in machine.states[Int(state)].edges {
                switch edge.test {
                case .anyWord, .number: leadsOn = true
                case .set(let set):
                    for word in machine.sets[set] { named.insert(number, word) }
                }
            }
        }
        return leadsOn
    }
}

/// Says of most words that they do not lead on from a state by name, by one bit for each hash: small
/// enough to stay in the processor's cache, where the table of steps is not.
private struct NamedSteps {
    private var bits = [UInt64](repeating: 0, count: 1 << 14)

    mutating func insert(_ state: Int32, _ word: WordID) {
        let place = Self.place(state, word)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// False where no phrase goes on with the word.
    @inline(__always)
    func mayContain(_ state: Int32, _ word: WordID) -> Bool {
        let place = Self.place(state, word)
        return word != 0 && bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    /// The highest bits of the product, which are mixed best.
    @inline(__always)
    private static func place(_ state: Int32, _ word: WordID) -> Int {
        let pair = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(word)
        return Int((pair &* 0x9e37_79b9_7f4a_7c15) >> 44)
    }
}
