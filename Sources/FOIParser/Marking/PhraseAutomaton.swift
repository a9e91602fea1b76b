/// A `PhraseMachine` made deterministic while it reads: a set of states that the machine can be in
/// together becomes one state here when a text first leads to it, and a step that was taken once
/// is looked up from then on.
///
/// What it finds does not depend on what it has read before; it only gets faster.
///
/// It cannot be copied, so that no look into its tables counts references.
struct PhraseAutomaton: ~Copyable {
    /// A state's number; 0 is the state in which no phrase can be found any more.
    private typealias StateID = Int32

    /// What is asked of a state at each word. Texts lead to thousands of states, so that fetching one from
    /// memory costs more than what is done with it: all of it stands in one place, half a line of a cache.
    private struct Look {
        /// The classes of the words that lead on by name, and that of numbers where numbers do.
        var named = WordClasses.Group()
        /// Where words lead that no phrase names here; `unknown` where no text has asked yet.
        var otherwise: StateID = 0
        /// The word that led on by name last, and where it led.
        var lastWord: WordID = 0
        var lastStep: StateID = 0
        /// The place in `endings` of the cues whose phrases end here; 0 for none.
        var ending: Int32 = 0

        var accepts: Bool { ending != 0 }

        /// Whether a word, which is of the class, may lead on.
        @inline(__always)
        func mayGoOn(over word: Word, of number: UInt8) -> Bool {
            otherwise != 0 || named.contains(number)
                || word.isNumber && named.contains(WordClasses.number)
        }
    }

    /// The cues whose phrases end in a state: those that end anywhere, then those that end with a line.
    private struct Ending {
        /// The place of the first in `accepted`.
        var first = 0
        var anywhere = 0
        var withLine = 0
    }

    private let machine: PhraseMachine
    private let classes: WordClasses
    /// The states of the machine that stand behind each state here, in order.
    private var members: [[Int32]] = [[]]
    private var looks = [Look()]
    private var endings = [Ending()]
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
        classes = machine.wordClasses
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
            var index = 0
            while index < words.count {
                let place = Self.place(of: words[index])
                if starts[place] == Self.unknown { starts[place] = makeStart(words[index]) }
                index = firstOpening(in: words, from: index)
                guard index < words.count else { break }
                let state = starts[Self.place(of: words[index])]
                if state == Self.unknown { continue }
                follow(state, from: index, words, found)
                index += 1
            }
        }
    }

    /// The first word with which a phrase may begin, as far as can be told from the word behind it, or one
    /// that no text has begun with yet.
    private func firstOpening(in words: UnsafeBufferPointer<Word>, from start: Int) -> Int {
        var index = start
        while index < words.count {
            let state = starts[Self.place(of: words[index])]
            // With most words no phrase begins.
            if state != 0 {
                if state == Self.unknown || looks[Int(state)].accepts { break }
                // With most others none goes on with the word behind it.
                if index + 1 < words.count, words[index + 1].gap == .space {
                    let next = words[index + 1]
                    if looks[Int(state)].mayGoOn(over: next, of: classes[next.id]) { break }
                }
            }
            index += 1
        }
        return index
    }

    /// Walks on from the first word and reports what was found on the way.
    @inline(__always)
    private mutating func follow(
        _ first: StateID, from start: Int, _ words: UnsafeBufferPointer<Word>,
        _ found: (Int, Range<Int>) -> Void
    ) {
        var state = first
        var end = start + 1
        while true {
            let ending = Int(looks[Int(state)].ending)
            if ending != 0 {
                note(endings[ending], end: end, endsLine: end >= words.count || words[end].opensLine)
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

    private mutating func note(_ ending: Ending, end: Int, endsLine: Bool) {
        let count = ending.anywhere + (endsLine ? ending.withLine : 0)
        for place in ending.first..<(ending.first + count) {
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
        return number(
            of: entries.filter { entry in
                opens || !machine.phrases[Int(machine.states[Int(entry)].phrase)].startsLine
            })
    }

    @inline(__always)
    private mutating func step(from state: StateID, over word: Word) -> StateID {
        let look = looks[Int(state)]
        let number = classes[word.id]
        if word.isNumber, look.named.contains(WordClasses.number) {
            let isNamed = look.named.contains(number) && named.mayContain(state, word.id, of: number)
            return tableStep(from: state, over: word, isNamed: isNamed)
        }
        // Most words do not lead on by name, which is told without a look into the large tables.
        if look.named.contains(number) {
            if word.id == look.lastWord { return look.lastStep }
            if named.mayContain(state, word.id, of: number) {
                let next = tableStep(from: state, over: word, isNamed: true)
                looks[Int(state)].lastWord = word.id
                looks[Int(state)].lastStep = next
                return next
            }
        }
        return look.otherwise == Self.unknown ? makeOtherwise(of: state) : look.otherwise
    }

    private mutating func tableStep(from state: StateID, over word: Word, isNamed: Bool) -> StateID {
        let key = UInt64(isNamed ? word.id : 0) << 1 | (word.isNumber ? 1 : 0)
        let known = steps[key, UInt32(bitPattern: state)]
        if known != 0 { return StateID(bitPattern: known &- 1) }
        let next = number(of: members(behind: state) { passes($0, word) })
        steps.insert(key, UInt32(bitPattern: state), UInt32(bitPattern: next) + 1)
        return next
    }

    private mutating func makeOtherwise(of state: StateID) -> StateID {
        let next = number(of: members(behind: state) { $0 == .anyWord })
        looks[Int(state)].otherwise = next
        return next
    }

    /// The states of the machine to which the steps that pass lead.
    private func members(behind state: StateID, over passes: (PhraseMachine.Test) -> Bool) -> [Int32] {
        var next: [Int32] = []
        for member in members[Int(state)] {
            for edge in machine.states[Int(member)].edges where passes(edge.test) { next.append(edge.next) }
        }
        return next
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
        addSteps(of: set, as: number, to: &look)
        looks.append(look)
        return number
    }

    private mutating func addCues(of set: [Int32], to look: inout Look) {
        let phrases = set.filter { machine.states[Int($0)].accepts }
            .map { machine.phrases[Int(machine.states[Int($0)].phrase)] }
        guard !phrases.isEmpty else { return }
        let cues = phrases.filter { !$0.endsLine }.map { Int32($0.cue) }
        let cuesAtLineEnd = phrases.filter(\.endsLine).map { Int32($0.cue) }
        look.ending = Int32(endings.count)
        endings.append(
            Ending(first: accepted.count, anywhere: cues.count, withLine: cuesAtLineEnd.count))
        accepted += cues
        accepted += cuesAtLineEnd
    }

    private mutating func addSteps(of set: [Int32], as number: StateID, to look: inout Look) {
        for state in set {
            for edge in machine.states[Int(state)].edges {
                switch edge.test {
                case .anyWord: look.otherwise = Self.unknown
                case .number: look.named.insert(WordClasses.number)
                case .set(let set):
                    for word in machine.sets[set] {
                        look.named.insert(classes[word])
                        named.insert(number, word, of: classes[word])
                    }
                }
            }
        }
    }
}

/// Says of most rare words that they do not lead on from a state by name, by one bit for each hash: small
/// enough to stay in the processor's cache, where the table of steps is not.
private struct NamedSteps {
    private var bits = [UInt64](repeating: 0, count: 1 << 14)

    /// - Parameter number: the word's class.
    mutating func insert(_ state: Int32, _ word: WordID, of number: UInt8) {
        guard number >= WordClasses.common else { return }
        let place = Self.place(state, word)
        bits[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// False where no phrase goes on with the word, of whose class some word leads on from the state: a common
    /// word is alone in its class.
    @inline(__always)
    func mayContain(_ state: Int32, _ word: WordID, of number: UInt8) -> Bool {
        if number < WordClasses.common { return true }
        let place = Self.place(state, word)
        return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
    }

    /// The highest bits of the product, which are mixed best.
    @inline(__always)
    private static func place(_ state: Int32, _ word: WordID) -> Int {
        let pair = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(word)
        return Int((pair &* 0x9e37_79b9_7f4a_7c15) >> 44)
    }
}
