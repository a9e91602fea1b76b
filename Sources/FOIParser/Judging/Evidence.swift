import Basics

/// What speaks for one class or another: named observations, and the words of the text itself.
///
/// A name is kept in its two parts, since it is joined only where weights are learnt: the weights know it
/// by its hash.
struct Evidence: Sendable {
    private struct Observation {
        let prefix: StaticString
        var name: String
    }

    /// Words of a sheet by their indices.
    private struct Stretch {
        let words: Words
        let range: Range<Int>
    }

    /// In the order of insertion, with repetitions.
    private var observations: [Observation] = []
    private var stretches: [Stretch] = []

    init(_ names: Set<String> = []) {
        observations.reserveCapacity(Self.usual)
        observations.append(Observation(prefix: "bias", name: ""))
        for name in names { insert(name) }
    }

    /// Observations that are made of most replies, or fewer.
    private static let usual = 64

    mutating func insert(_ name: String) { insert("", name) }

    /// Takes up the observation whose name is `prefix` and `name`: `cue:` and `greeting`.
    mutating func insert(_ prefix: StaticString, _ name: String) {
        observations.append(Observation(prefix: prefix, name: name))
    }

    /// Takes up the words that start in a range of bytes.
    mutating func insertWords(in range: Range<Int>, of sheet: Sheet) {
        let words = sheet.marks.words
        stretches.append(Stretch(words: words, range: words.indices(in: range)))
    }

    /// Calls `body` with the hash of each name, see `FNV`; the same name may come again.
    @inline(__always)
    func forEachName(_ body: (UInt64) -> Void) {
        for var observation in observations {
            let start = observation.prefix.withUTF8Buffer { FNV.hash($0) }
            body(observation.name.withUTF8 { $0.reduce(start) { FNV.add($1, to: $0) } })
        }
    }

    /// Calls `body` with the hash of each word, one for all numbers; the same word may come again.
    @inline(__always)
    func forEachWord(_ body: (UInt64) -> Void) {
        let number = Self.number
        for stretch in stretches {
            stretch.words.withUnsafeBuffer { words in
                for index in stretch.range { body(words[index].isNumber ? number : words[index].hash) }
            }
        }
    }

    /// The names of the observations.
    var names: Set<String> { Set(observations.map { "\($0.prefix)\($0.name)" }) }

    /// All names, those of words among them: `word:regret`, and `word:#` for numbers.
    func allNames(_ sheet: Sheet) -> [String] {
        let words = stretches.flatMap { $0.words[$0.range] }.map { word in
            Self.prefix + (word.isNumber ? "#" : Self.folded(sheet.text[word.start..<word.end]))
        }
        return names.union(words).sorted()
    }

    /// The hash of the word that a name in the weights stands for; nil for any other name.
    static func word(_ name: String) -> UInt64? {
        guard name.hasPrefix(prefix) else { return nil }
        return FNV.hash(name.utf8.dropFirst(prefix.utf8.count))
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
            if byte != UInt8(ascii: "'") { bytes.append(ASCII.lowercased(byte)) }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
