/// What speaks for one class or another: named observations, and the words of the text itself.
struct Evidence: Sendable {
    /// Names of observations, as the weights know them.
    private(set) var names: Set<String>
    /// A word's hash with the index of one of its occurrences; one hash for all numbers.
    private(set) var words: [UInt64: Int] = [:]

    init(_ names: Set<String> = []) { self.names = names.union(["bias"]) }

    mutating func insert(_ name: String) { names.insert(name) }

    /// Takes up the words that start in a range of bytes.
    mutating func insertWords(in range: Range<Int>, of sheet: Sheet) {
        let words = sheet.marks.words
        for index in words.firstIndex(
            atOrAfter: range.lowerBound)..<words.firstIndex(atOrAfter: range.upperBound)
        {
            self.words[words[index].isNumber ? Self.number : words[index].hash] = index
        }
    }

    /// All names, those of words among them: `word:regret`, and `word:#` for numbers.
    func allNames(_ sheet: Sheet) -> [String] {
        let words = words.values.map { index in
            let word = sheet.marks.words[index]
            return Self.prefix + (word.isNumber ? "#" : Self.folded(sheet.text[word.start..<word.end]))
        }
        return (names + words).sorted()
    }

    /// The hash of the word that a name in the weights stands for; nil for any other name.
    static func word(_ name: String) -> UInt64? {
        guard name.hasPrefix(prefix) else { return nil }
        return name.utf8.dropFirst(prefix.utf8.count).reduce(FNV.seed) { FNV.add($1, to: $0) }
    }

    private static let prefix = "word:"
    private static let number = word("word:#") ?? 0

    /// Letters in lower case, apostrophes left out: as words are hashed.
    private static func folded(_ word: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        var index = word.startIndex
        while index < word.endIndex {
            if word[index...].starts(with: [0xE2, 0x80, 0x99]) {
                index += 3
                continue
            }
            let byte = word[index]
            if byte != UInt8(ascii: "'") { bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
