import Basics

/// The words of a text that say what it is about, cut to their stems.
struct ContentWords {
    private let sheet: Sheet

    init(_ sheet: Sheet) { self.sheet = sheet }

    /// The first letters of a word in lower case, by which words of one stem agree: `ratings` and
    /// `rating`, `prosecuted` and `prosecution`.
    struct Stem: Hashable, Sendable {
        /// The bytes of the stem as one number, or the hash of one that is no ASCII.
        let key: UInt64

        fileprivate static let letters = 5

        /// The stem that is exactly this word, which has no more letters than a stem has; nil for a longer
        /// one.
        init?(exactly word: String) {
            guard word.count <= Self.letters else { return nil }
            self.init(word)
        }

        fileprivate init(_ stem: String) {
            key =
                stem.utf8.allSatisfy { $0 < 0x80 }
                ? stem.utf8.reduce(0) { $0 << 8 | UInt64($1) } : FNV.hash(stem.utf8) | 1 << 63
        }

        fileprivate init(key: UInt64) { self.key = key }
    }

    /// Words that are shorter say little of a subject.
    private static let shortest = 4

    func stems(on line: Int) -> [Stem] { stems(in: sheet.lines[line].content) }

    /// - Parameter bytes: of the text.
    func stems(in bytes: Range<Int>) -> [Stem] {
        let all = sheet.marks.words
        let range = all.indices(in: bytes)
        let common = Self.common
        return all.withUnsafeBuffer { words in
            sheet.text.withUnsafeBufferPointer { text in
                var stems: [Stem] = []
                stems.reserveCapacity(range.count)
                for word in range {
                    guard let stem = Self.stem(of: text[words[word].start..<words[word].end], common) else {
                        continue
                    }
                    stems.append(stem)
                }
                return stems
            }
        }
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func stem(of word: Bytes, _ common: KeyTable) -> Stem? {
        guard word.count >= shortest || isPartNumber(word) else { return nil }
        var hash = FNV.seed
        var key: UInt64 = 0
        for (place, byte) in word.enumerated() {
            if byte >= 0x80 { return wideStem(of: word, common) }
            let folded = ASCII.lowercased(byte)
            hash = FNV.add(folded, to: hash)
            if place < Stem.letters { key = key << 8 | UInt64(folded) }
        }
        return common[hash] > 0 ? nil : Stem(key: key)
    }

    /// The stem of a word that is no ASCII.
    private static func wideStem(of word: Bytes, _ common: KeyTable) -> Stem? {
        let word = String(decoding: word, as: UTF8.self).lowercased()
        return common[FNV.hash(word.utf8)] > 0 ? nil : Stem(String(word.prefix(Stem.letters)))
    }

    /// `2a`.
    private static func isPartNumber(_ word: Bytes) -> Bool {
        guard let first = word.first, let last = word.last, word.count > 1 else { return false }
        return first &- 0x30 < 10 && (last | 0x20) &- 0x61 < 26
    }

    /// Words of requests and replies whatever their subject, by their hashes.
    private static let common = WordLists.standard.hashes(.subjectless).reduce(into: KeyTable()) {
        $0.insert($1, 1)
    }
}
