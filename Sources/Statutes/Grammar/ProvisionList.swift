/// Spells out a printed list of provisions: `40(2)(a)(b)(3)(a)` is s.40(2)(a), (2)(b) and (3)(a).
///
/// A bracket opens a level below the one before it, unless that level is already of its sort
/// (digits, letters, Roman numerals): then it stands beside it, and a new provision begins.
struct ProvisionList {
    enum Level { case number, letter, roman }

    let kind: Provision.Kind
    private(set) var provisions: [Provision] = []
    private var number = ""
    private var path: [String] = []
    private var levels: [Level] = []
    private var isOpen = false
    private var seen: Set<Provision> = []

    init(kind: Provision.Kind) { self.kind = kind }

    /// The longest run of numbers or letters that is spelled out; of a longer one only the ends
    /// are given, as nobody means four hundred sections one by one.
    static let longestRun = 100

    var hasPath: Bool { !path.isEmpty }
    var hasLetterLevel: Bool { levels.contains(.letter) }
    var endsInLetter: Bool { levels.last.map { $0 != .number } ?? false }

    mutating func begin(number: String) {
        close()
        self.number = number
        path = []
        levels = []
        isOpen = true
    }

    /// The run of numbers from the one before up to `last`: `sections 21 to 25`.
    mutating func run(toNumber last: String) {
        if let first = Int(number), let last = Int(last), first < last, last - first <= Self.longestRun {
            for value in (first + 1)..<last { begin(number: String(value)) }
        }
        begin(number: last)
    }

    /// - Parameter listed: a comma or a connective stood before the bracket.
    mutating func add(_ token: BracketToken, listed: Bool) {
        if token.isNumber { return addNumber(token.text) }
        guard let last = levels.last, last != .number else { return push(token.text, .letter) }
        if last == .letter {
            if let roman = token.roman, !listed, !follows(token), roman <= 2 {
                return push(token.text, .roman)
            }
            return replace(at: levels.count - 1, token.text, .letter)
        }
        if let roman = token.roman, roman > (previousRoman ?? 0) {
            return replace(at: levels.count - 1, token.text, .roman)
        }
        replace(at: levels.lastIndex(of: .letter) ?? 0, token.text, .letter)
    }

    /// The run of brackets from the one before up to `token`: `(a) to (c)`.
    mutating func run(to token: BracketToken) {
        for text in between(path.last ?? "", token) {
            add(BracketToken(text: text, isNumber: token.isNumber, end: 0), listed: true)
        }
        add(token, listed: true)
    }

    mutating func close() {
        guard isOpen else { return }
        isOpen = false
        let provision = Provision(kind: kind, number: number, path: path)
        guard isNew(provision) else { return }
        provisions.append(provision)
    }

    /// Whether the list does not hold the provision yet. Lists are short as a rule: the set is kept
    /// only for long ones, whose cost would else grow with the square.
    private mutating func isNew(_ provision: Provision) -> Bool {
        if provisions.count < 8 { return !provisions.contains(provision) }
        if seen.isEmpty { seen = Set(provisions) }
        return seen.insert(provision).inserted
    }

    // MARK: Levels

    private mutating func addNumber(_ text: String) {
        guard let index = levels.firstIndex(of: .number) else { return push(text, .number) }
        replace(at: index, text, .number)
    }

    private mutating func push(_ text: String, _ level: Level) {
        path.append(text)
        levels.append(level)
    }

    private mutating func replace(at index: Int, _ text: String, _ level: Level) {
        close()
        path.removeSubrange(index...)
        levels.removeSubrange(index...)
        push(text, level)
        isOpen = true
    }

    private var previousRoman: Int? {
        path.last.flatMap { BracketToken.romanNumerals.firstIndex(of: $0) }.map { $0 + 1 }
    }

    /// Whether the letter is the next of the alphabet after the one before: `(h)(i)`.
    private func follows(_ token: BracketToken) -> Bool {
        guard let letter = token.letter, let last = path.last?.utf8.first, path.last?.utf8.count == 1 else {
            return false
        }
        return letter == last + 1
    }

    private func between(_ first: String, _ last: BracketToken) -> [String] {
        if let low = Int(first), let high = Int(last.text), low < high, high - low <= Self.longestRun {
            return ((low + 1)..<high).map(String.init)
        }
        let romans = BracketToken.romanNumerals
        if levels.last == .roman, let low = romans.firstIndex(of: first),
            let high = romans.firstIndex(of: last.text),
            low < high
        {
            return Array(romans[(low + 1)..<high])
        }
        guard let low = first.utf8.first, let high = last.letter, first.utf8.count == 1, low < high else {
            return []
        }
        return ((low + 1)..<high).map { String(UnicodeScalar($0)) }
    }
}
