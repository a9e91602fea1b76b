import HTMLText

/// The text as the finders of facts read it: words with what stands between them, and for each
/// line its words and its segment kind.
///
/// It never changes; an object, because every finder holds it.
final class FactText: Sendable {
    let bytes: [UInt8]
    let lines: [Line]
    let kinds: [SegmentKind]
    let words: [FactWord]
    /// For each line the indices of its words.
    let wordsOfLine: [Range<Int>]
    /// The words with which a cue may begin.
    let cueStarts: [Int32]

    /// - Parameters:
    ///   - words: those of the page's text, where they are known already.
    ///   - vocabulary: whose cues are looked for.
    init(page: Page, words: Words? = nil, kinds: [SegmentKind], vocabulary: FactVocabulary) {
        let words = words ?? Words(of: page.text, vocabulary: .empty)
        bytes = page.text
        lines = page.lines
        self.kinds = kinds
        let lines = page.lines
        let (factWords, wordsOfLine) = page.text.withUnsafeBufferPointer { bytes in
            words.withUnsafeBuffer { words in
                var reader = FactWordReader(bytes, words)
                var wordsOfLine: [Range<Int>] = []
                wordsOfLine.reserveCapacity(lines.count)
                for index in lines.indices {
                    let first = reader.words.count
                    reader.read(lines[index].range, line: Int32(truncatingIfNeeded: index))
                    wordsOfLine.append(first..<reader.words.count)
                }
                return (reader.words, wordsOfLine)
            }
        }
        self.words = factWords
        self.wordsOfLine = wordsOfLine
        let bits = vocabulary.cueStarts
        cueStarts = factWords.withUnsafeBufferPointer { words in
            Array(words.indices.lazy.filter { bits.mayContain(words[$0].place) }.map(Int32.init))
        }
    }

    func kind(ofLine line: Int) -> SegmentKind {
        kinds.indices.contains(line) ? kinds[line] : .pageBoilerplate
    }

    func kind(ofWord word: Int) -> SegmentKind { kind(ofLine: Int(words[word].line)) }

    /// The first word at or behind `position` that may be in a set; the number of words where none is.
    func firstWord(from position: Int, in set: WordBits) -> Int {
        words.withUnsafeBufferPointer { words in
            var position = position
            while position < words.count, !set.mayContain(words[position].place) { position += 1 }
            return position
        }
    }

    func key(_ word: Int) -> UInt64 { words.indices.contains(word) ? words[word].key : 0 }

    /// The bytes from the first word to the last, both included.
    func range(_ words: ClosedRange<Int>) -> Range<Int> {
        Int(self.words[words.lowerBound].start)..<Int(self.words[words.upperBound].end)
    }

    func byte(_ position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

    /// The first byte after `position` that is neither space nor tab, or the end of the text.
    func skipSpaces(_ position: Int) -> Int {
        var position = position
        while position < bytes.count, bytes[position] == 32 || bytes[position] == 9 { position += 1 }
        return position
    }

    /// The text of a range with each run of white space made one space.
    func collapsed(_ range: Range<Int>) -> String {
        var out: [UInt8] = []
        for byte in bytes[range] {
            let isSpace = byte == 32 || (9...13).contains(byte)
            if isSpace, out.last == 32 || out.isEmpty { continue }
            out.append(isSpace ? 32 : byte)
        }
        while out.last == 32 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }
}
