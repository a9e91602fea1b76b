/// Spells out a printed list of provisions: `40(2)(a)(b)(3)(a)` is s.40(2)(a), (2)(b) and (3)(a).
///
/// A bracket opens a level below the one before it, unless that level is already of its sort
/// (digits, letters, Roman numerals): then it stands beside it, and a new provision begins.
struct ProvisionList {
    enum Level: UInt8 { case none, number, letter, roman }

    /// In the order of the text. The memory is kept from one expression to the next.
    private(set) var provisions: [Place] = []
    private var place = Place(kind: .section, number: .none)
    /// The sort of each level of `place`. There are four at most: a letter, a number below it, a letter
    /// and a Roman numeral.
    private var levels: (Level, Level, Level, Level) = (.none, .none, .none, .none)
    private var isOpen = false
    private var seen: Set<Place> = []

    /// Empties the list for the next expression.
    mutating func start(kind: Provision.Kind) {
        while !provisions.isEmpty { provisions.removeLast() }
        if !seen.isEmpty { seen = [] }
        place = Place(kind: kind, number: .none)
        levels = (.none, .none, .none, .none)
        isOpen = false
    }

    /// Makes it the list of one provision.
    mutating func set(_ place: Place) {
        start(kind: place.kind)
        provisions.append(place)
    }

    /// Changes each of the provisions.
    mutating func change(_ change: (Place) -> Place) {
        for index in provisions.indices { provisions[index] = change(provisions[index]) }
    }

    /// Whether one of the provisions has brackets.
    var holdsPath: Bool {
        for index in provisions.indices where provisions[index].hasPath { return true }
        return false
    }

    /// The longest run of numbers or letters that is spelled out; of a longer one only the ends
    /// are given, as nobody means four hundred sections one by one.
    static let longestRun = 100

    var hasPath: Bool { place.hasPath }
    var endsInNumber: Bool { last == .number }
    var hasLetterLevel: Bool { index(of: .letter) != nil }
    var endsInLetter: Bool { last == .letter || last == .roman }

    mutating func begin(number: Label) {
        close()
        place = Place(kind: place.kind, number: number)
        levels = (.none, .none, .none, .none)
        isOpen = true
    }

    /// The run of numbers from the one before up to `last`: `sections 21 to 25`.
    mutating func run(toNumber last: Label) {
        if let first = place.number.value, let end = last.value, first < end, end - first <= Self.longestRun {
            for value in (first + 1)..<end { begin(number: Label(value)) }
        }
        begin(number: last)
    }

    /// - Parameter listed: a comma or a connective stood before the bracket.
    mutating func add(_ label: Label, listed: Bool) {
        if label.isNumber { return addNumber(label) }
        switch last {
        case .none, .number: push(label, .letter)
        case .letter:
            // `(a)(iii)`: no paragraph has a name of several such letters.
            if let roman = label.roman, !listed, !follows(label), roman <= 2 || label.letter == nil {
                return push(label, .roman)
            }
            replace(at: place.depth - 1, label, .letter)
        case .roman:
            if let roman = label.roman, roman > place.last.roman ?? 0 {
                return replace(at: place.depth - 1, label, .roman)
            }
            replace(at: lastIndex(of: .letter) ?? 0, label, .letter)
        }
    }

    /// `(3)(A)(a)`: the letter that an amendment gave to the subsection, in brackets of its own.
    mutating func insert(letter: Label) {
        guard last == .number, letter.letter != nil else { return add(letter, listed: false) }
        let number = place.last
        place.cut(to: place.depth - 1)
        place.push(Label((number.text + letter.text.uppercased()).utf8))
    }

    /// The run of brackets from the one before up to `label`: `(a) to (c)`.
    mutating func run(to label: Label) {
        for between in between(place.last, label) { add(between, listed: true) }
        add(label, listed: true)
    }

    mutating func close() {
        guard isOpen else { return }
        isOpen = false
        if isNew(place) { provisions.append(place) }
    }

    /// Whether the list does not hold the provision yet. Lists are short as a rule: the set is kept
    /// only for long ones, whose cost would else grow with the square.
    private mutating func isNew(_ place: Place) -> Bool {
        if provisions.count < 8 {
            for index in provisions.indices where provisions[index] == place { return false }
            return true
        }
        if seen.isEmpty { seen = Set(provisions) }
        return seen.insert(place).inserted
    }

    // MARK: Levels

    private subscript(_ level: Int) -> Level {
        get {
            switch level {
            case 0: levels.0
            case 1: levels.1
            case 2: levels.2
            case 3: levels.3
            default: .none
            }
        }
        set {
            switch level {
            case 0: levels.0 = newValue
            case 1: levels.1 = newValue
            case 2: levels.2 = newValue
            default: levels.3 = newValue
            }
        }
    }

    private var last: Level { self[place.depth - 1] }

    private func index(of level: Level) -> Int? {
        for index in 0..<place.depth where self[index] == level { return index }
        return nil
    }

    private func lastIndex(of level: Level) -> Int? {
        for index in (0..<place.depth).reversed() where self[index] == level { return index }
        return nil
    }

    private mutating func addNumber(_ label: Label) {
        guard let index = index(of: .number) else { return push(label, .number) }
        replace(at: index, label, .number)
    }

    private mutating func push(_ label: Label, _ level: Level) {
        self[place.depth] = level
        place.push(label)
    }

    private mutating func replace(at index: Int, _ label: Label, _ level: Level) {
        close()
        place.cut(to: index)
        push(label, level)
        isOpen = true
    }

    /// Whether the letter is the next of the alphabet after the one before: `(h)(i)`.
    private func follows(_ label: Label) -> Bool {
        guard let letter = label.letter, let last = place.last.letter else { return false }
        return letter == last + 1
    }

    /// The paragraphs that amendments put between `(a)` and `(ab)`: `(aa)`.
    private func inserted(behind first: Label, before last: Label) -> [Label]? {
        let letters = last.text.utf8.map { $0 }
        guard let letter = first.letter, letters.count == 2, letters[0] == letter else { return nil }
        return (UInt8(ascii: "a")..<max(letters[1], UInt8(ascii: "a"))).map { Label([letter, $0]) }
    }

    private func between(_ first: Label, _ last: Label) -> [Label] {
        if let low = first.value, let high = last.value, low < high, high - low <= Self.longestRun {
            return ((low + 1)..<high).map { Label($0) }
        }
        if self.last == .roman, let low = first.roman, let high = last.roman, low < high {
            return Array(Label.romanNumerals[low..<(high - 1)])
        }
        if let inserted = inserted(behind: first, before: last) { return inserted }
        guard let low = first.letter, let high = last.letter, low < high else { return [] }
        return ((low + 1)..<high).map { Label(bits: UInt64($0)) }
    }
}
