import Basics

/// The titles and short forms of the catalogue, found by their first word.
struct InstrumentNames: Sendable {
    let keys: InstrumentKeys
    private let tree: NameTree
    private let names: [Name]
    /// The instruments that one name may mean, several in each list.
    private let choices: [[InstrumentKey]]
    private let neighbours: WordPairs
    private let lastWords: WordTable<Bool>

    /// What a name means.
    struct Name: Sendable {
        let meaning: NameMeaning
        let unit: Provision.Kind
        let isDated: Bool
        let isSingleWord: Bool
        /// Whether any year printed behind it is a slip: the regimes are cited that often.
        let isRegime: Bool
    }

    /// The instruments behind whose names any year is a slip.
    private static let regimes = ["FOIA", "FOISA", "EIR", "EISR", "UKGDPR", "GDPR"]

    init(catalogue: Catalogue) {
        let keys = InstrumentKeys(catalogue.instruments)
        var drafts = NameDrafts(keys: keys, regimes: Self.regimes.compactMap { keys[$0] })
        for (number, instrument) in catalogue.instruments.enumerated() {
            let key = InstrumentKey(number)
            for form in [instrument.id, instrument.title, instrument.titleWithoutYear] + instrument.aliases {
                drafts.add(form, key)
            }
        }
        for (alias, ids) in catalogue.sharedAliases.sorted(by: { $0.key < $1.key }) {
            for key in ids.compactMap({ keys[$0] }) { drafts.add(alias, key) }
        }
        // `FOI s.12` is said under both Acts.
        for key in ["FOIA", "FOISA"].compactMap({ keys[$0] }) { drafts.add("FOI", key) }
        self.keys = keys
        tree = drafts.tree
        (names, choices) = drafts.finish()
        neighbours = drafts.neighbours
        lastWords = drafts.lastWords
    }

    /// The instruments that a name may mean, in the order of preference.
    func keys(of meaning: NameMeaning) -> [InstrumentKey] {
        if let key = meaning.key { return [key] }
        return meaning.choice.map { choices[$0] } ?? []
    }

    /// Whether a name may have the two words side by side.
    @inline(__always)
    func mayJoin(_ word: Word, _ next: Word) -> Bool { neighbours.mayHold(word, next) }

    /// Whether a name ends with the word.
    func ends(with word: Word) -> Bool { lastWords[word] != nil }

    func knows(firstWord word: Word) -> Bool { tree.begins(with: word) }

    /// The longest catalogue name that starts at `index`, its year included.
    func match(_ bytes: Bytes, at index: Int, _ register: InstrumentRegister) -> NamedInstrument? {
        guard let start = tree.start(in: bytes, at: index) else { return nil }
        // A name is met as the owner of a reference, and again as a name.
        if let known = register.match(at: index) { return known.name }
        let name = match(bytes, at: index, from: start, register)
        register.keep(name, at: index)
        return name
    }

    private func match(
        _ bytes: Bytes, at index: Int, from start: NameTree.Start, _ register: InstrumentRegister
    ) -> NamedInstrument? {
        guard let found = tree.longest(in: bytes, from: start) else { return nil }
        let name = names[found.value]
        guard !name.isSingleWord || bytes.isUpper(index) else { return nil }
        return dated(name, bytes, index..<found.end, register)
    }

    /// The name with the year printed behind it, which may make it another Act of the same title.
    private func dated(
        _ name: Name, _ bytes: Bytes, _ range: Range<Int>, _ register: InstrumentRegister
    ) -> NamedInstrument {
        guard !name.isDated, let year = bytes.year(after: range.upperBound) else {
            return NamedInstrument(meaning: name.meaning, range: range, unit: name.unit)
        }
        let whole = range.lowerBound..<year.end
        if let fitting = of(year.value, name.meaning) {
            return NamedInstrument(meaning: fitting, range: whole, unit: name.unit)
        }
        if name.isSingleWord || name.isRegime {
            return NamedInstrument(meaning: name.meaning, range: whole, unit: name.unit)
        }
        return Title(bytes, register).instrument(in: range, year: year.value, end: year.end, unit: name.unit)
    }

    /// Those of the year among the instruments that a name may mean; nil where there is none.
    private func of(_ year: Int, _ meaning: NameMeaning) -> NameMeaning? {
        if let key = meaning.key { return keys.year(key) == year ? meaning : nil }
        guard let choice = meaning.choice else { return nil }
        let fitting = choices[choice].filter { keys.year($0) == year }
        if let only = fitting.first, fitting.count == 1 { return NameMeaning(only) }
        return choices.firstIndex(of: fitting).map { NameMeaning(choice: $0) }
    }
}

/// Gathers the names of the catalogue.
private struct NameDrafts {
    private struct Draft {
        var keys: [InstrumentKey]
        /// The name as the data writes it.
        let form: String
        /// Whether the data writes it in several ways: then the order of the data tells nothing.
        var isMixed = false
        let unit: Provision.Kind
        let isDated: Bool
        let isSingleWord: Bool
    }

    private let keys: InstrumentKeys
    private let regimes: [InstrumentKey]
    private(set) var tree = NameTree()
    private(set) var neighbours = WordPairs()
    private(set) var lastWords = WordTable<Bool>([:])
    private var drafts: [Draft] = []

    init(keys: InstrumentKeys, regimes: [InstrumentKey]) {
        self.keys = keys
        self.regimes = regimes
    }

    mutating func add(_ form: String, _ key: InstrumentKey) {
        let bytes = Self.normal(form)
        let number = tree.insert(bytes, value: drafts.count)
        guard number == drafts.count else {
            if drafts[number].form != form { drafts[number].isMixed = true }
            if !drafts[number].keys.contains(key) { drafts[number].keys.append(key) }
            return
        }
        neighbours.insert(bytes)
        lastWords.insert(Self.lastWord(of: bytes), true)
        drafts.append(
            Draft(
                keys: [key], form: form, unit: keys.unit(key) ?? .section,
                isDated: bytes.suffix(4).allSatisfy { $0 &- 0x30 < 10 },
                isSingleWord: !bytes.contains(0x20)))
    }

    /// The names by number, and the lists of those that mean several instruments.
    func finish() -> (names: [InstrumentNames.Name], choices: [[InstrumentKey]]) {
        var choices: [[InstrumentKey]] = []
        func meaning(_ list: [InstrumentKey]) -> NameMeaning {
            if list.count == 1 { return NameMeaning(list[0]) }
            if !choices.contains(list) { choices.append(list) }
            return NameMeaning(choice: choices.firstIndex(of: list) ?? 0)
        }
        let names = drafts.map { draft in
            let list = draft.isMixed ? draft.keys.sorted { keys.id($0) < keys.id($1) } : draft.keys
            // Those of one year are asked for where the year is printed.
            for year in Set(list.map { keys.year($0) }) where list.count > 1 {
                _ = meaning(list.filter { keys.year($0) == year })
            }
            return InstrumentNames.Name(
                meaning: meaning(list), unit: draft.unit, isDated: draft.isDated,
                isSingleWord: draft.isSingleWord, isRegime: list.contains(where: regimes.contains))
        }
        return (names, choices)
    }

    /// The letters after the last mark or blank, the marks at the end left out; what ends in a digit has
    /// none.
    private static func lastWord(of name: [UInt8]) -> Word {
        let end = (name.lastIndex { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 } ?? -1) + 1
        let start = (name[..<end].lastIndex { !($0 &- 0x61 < 26 || $0 &- 0x30 < 10) } ?? -1) + 1
        return Word(name[start..<end])
    }

    /// In lower case, apostrophes straight, without `the`.
    private static func normal(_ form: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(form.utf8.count)
        for byte in form.utf8 {
            bytes.append(ASCII.lowercased(byte))
            let end = bytes.count
            if byte == 0x99, end >= 3, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 {
                bytes.replaceSubrange((end - 3)..., with: [UInt8(ascii: "'")])
            }
        }
        return bytes.starts(with: [0x74, 0x68, 0x65, 0x20]) ? Array(bytes.dropFirst(4)) : bytes
    }
}

extension Bytes {
    /// Past the mark of a marginal note that the official site prints against a word: `M1`, `F12`.
    func pastMarginalNote(_ index: Int) -> Int {
        guard self[index] == UInt8(ascii: "M") || self[index] == UInt8(ascii: "F"), isDigit(index + 1) else {
            return index
        }
        var end = index + 1
        while end - index < 4, isDigit(end) { end += 1 }
        return isUpper(end) ? end : index
    }

    /// The year printed right behind a title, after a blank, a comma or a bracket.
    func year(after end: Int) -> (value: Int, end: Int)? {
        guard var start = skipGap(from: end) else { return nil }
        if self[start] == UInt8(ascii: ","), let next = skipGap(from: start + 1) { start = next }
        let bracket = self[start] == UInt8(ascii: "(")
        if bracket { start += 1 }
        guard let value = year(at: start), !isAlphanumeric(start + 4) else { return nil }
        guard !bracket || self[start + 4] == UInt8(ascii: ")") else { return nil }
        return (value, start + 4 + (bracket ? 1 : 0))
    }
}
