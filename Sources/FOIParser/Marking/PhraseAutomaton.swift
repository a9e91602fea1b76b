/// A `PhraseMachine` made deterministic while it reads: a set of states that the machine can be in
/// together becomes one state here when a text first leads to it, and a step that was taken once
/// is looked up from then on.
///
/// What it finds does not depend on what it has read before; it only gets faster.
struct PhraseAutomaton {
    /// A state's number; 0 is the state in which no phrase can be found any more.
    private typealias StateID = Int32

    /// Cues whose phrases end in a state: those that end anywhere, then those that end with a line.
    private struct Acceptance {
        var cues: [Int32] = []
        var cuesAtLineEnd: [Int32] = []
    }

    private let machine: PhraseMachine
    /// The states of the machine that stand behind each state here, in order.
    private var members: [[Int32]] = [[]]
    private var acceptances = [Acceptance()]
    private var accepts = [false]
    private var numbers: [[Int32]: StateID] = [[]: 0]
    /// For each state the words that lead on by name: one bit a word, `stride` words a state.
    private var namedWords: [UInt64]
    private let stride: Int
    /// Whether words outside `namedWords` may lead on too.
    private var leadsOnUnnamed = [false]
    /// By word, number or not, line opened or not; `unknown` where no text has asked yet.
    private var starts: [StateID]
    private static let unknown: StateID = -1
    private var steps = StepTable()
    /// The longest phrase from the present start, by cue; 0 for none.
    private var longest: [Int]
    private var foundCues: [Int32] = []

    init(_ machine: PhraseMachine) {
        self.machine = machine
        stride = machine.vocabulary.count / 64 + 1
        namedWords = Array(repeating: 0, count: stride)
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
            var index = nextStart(from: 0, words)
            while index < words.count {
                let state = start(at: words[index])
                if state != 0 { follow(state, from: index, words, found) }
                index = nextStart(from: index + 1, words)
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
            if accepts[Int(state)] {
                note(state, end: end, endsLine: end >= words.count || words[end].opensLine)
            }
            guard end < words.count, words[end].gap == .space else { break }
            state = step(from: state, over: words[end])
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

    private mutating func note(_ state: StateID, end: Int, endsLine: Bool) {
        for cue in acceptances[Int(state)].cues { note(cue, end) }
        if endsLine { for cue in acceptances[Int(state)].cuesAtLineEnd { note(cue, end) } }
    }

    private mutating func note(_ cue: Int32, _ end: Int) {
        if longest[Int(cue)] == 0 { foundCues.append(cue) }
        longest[Int(cue)] = end
    }

    // MARK: Steps

    /// The next word with which a phrase begins or may begin.
    private func nextStart(from index: Int, _ words: UnsafeBufferPointer<Word>) -> Int {
        starts.withUnsafeBufferPointer { starts in
            var index = index
            while index < words.count, starts[Self.place(of: words[index])] == 0 { index += 1 }
            return index
        }
    }

    private mutating func start(at word: Word) -> StateID {
        let known = starts[Self.place(of: word)]
        return known == Self.unknown ? makeStart(word) : known
    }

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
    private mutating func step(from state: StateID, over word: Word) -> StateID {
        // A word of no phrase, as most are, needs no look into the large table.
        if word.id == 0, !leadsOnUnnamed[Int(state)] { return 0 }
        let isNamed = namedWords[Int(state) * stride + Int(word.id >> 6)] >> UInt64(word.id & 63) & 1 == 1
        guard isNamed || leadsOnUnnamed[Int(state)] else { return 0 }
        let key = StepTable.key(state, isNamed ? word.id : 0, isNumber: word.isNumber)
        if let next = steps[key] { return next }
        let next = makeStep(from: state, over: word)
        steps[key] = next
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
        addAcceptance(of: set)
        addNamedWords(of: set)
        return number
    }

    private mutating func addAcceptance(of set: [Int32]) {
        var acceptance = Acceptance()
        for state in set where machine.states[Int(state)].accepts {
            let phrase = machine.phrases[Int(machine.states[Int(state)].phrase)]
            if phrase.endsLine {
                acceptance.cuesAtLineEnd.append(Int32(phrase.cue))
            } else {
                acceptance.cues.append(Int32(phrase.cue))
            }
        }
        acceptances.append(acceptance)
        accepts.append(!acceptance.cues.isEmpty || !acceptance.cuesAtLineEnd.isEmpty)
    }

    private mutating func addNamedWords(of set: [Int32]) {
        let base = namedWords.count
        namedWords.append(contentsOf: repeatElement(0, count: stride))
        var leadsOn = false
        for state in set {
            for edge in machine.states[Int(state)].edges {
                switch edge.test {
                case .anyWord, .number: leadsOn = true
                case .set(let set):
                    for word in machine.sets[set] {
                        namedWords[base + Int(word >> 6)] |= 1 << UInt64(word & 63)
                    }
                }
            }
        }
        leadsOnUnnamed.append(leadsOn)
    }
}

/// The steps that an automaton has taken: by state and word, the next state.
private struct StepTable {
    private var keys: [UInt64] = Array(repeating: 0, count: 4096)
    private var values: [Int32] = Array(repeating: 0, count: 4096)
    private var count = 0

    /// States are counted from 1, so that no key is 0, which marks an empty place.
    static func key(_ state: Int32, _ word: WordID, isNumber: Bool) -> UInt64 {
        UInt64(UInt32(bitPattern: state)) << 32 | UInt64(word) << 1 | (isNumber ? 1 : 0)
    }

    subscript(key: UInt64) -> Int32? {
        @inline(__always)
        get {
            let place = self.place(of: key)
            return keys[place] == key ? values[place] : nil
        }
        set {
            if count * 2 >= keys.count { grow() }
            let place = self.place(of: key)
            if keys[place] == 0 { count += 1 }
            keys[place] = key
            values[place] = newValue ?? 0
        }
    }

    /// Where the key stands, or the empty place where it belongs.
    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: 0, count: oldKeys.count * 2)
        for (key, value) in zip(oldKeys, oldValues) where key != 0 {
            let place = self.place(of: key)
            keys[place] = key
            values[place] = value
        }
    }
}
