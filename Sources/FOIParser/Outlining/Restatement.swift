/// Which sentences say again what an earlier one said: a question restated above its answer, a
/// running footer, a second copy of a paragraph.
///
/// Runs of three words are looked up by hash, so the cost is linear in the text.
struct Restatement: Sendable {
    /// For each line the first line of the sentence that its own sentence repeats, or nil.
    let original: [Int?]
    /// Lines of sentences that a later one repeats.
    let isRestated: [Bool]

    init(of sheet: Sheet) {
        let sentences = Self.sentences(of: sheet)
        let matches = SentenceMatcher(sheet, sentences).originals()
        var original: [Int?] = Array(repeating: nil, count: sheet.lines.count)
        var isRestated = Array(repeating: false, count: sheet.lines.count)
        for (index, match) in matches.enumerated() {
            guard let match else { continue }
            for line in sentences[index] { original[line] = sentences[match].lowerBound }
            for line in sentences[match] { isRestated[line] = true }
        }
        self.original = original
        self.isRestated = isRestated
    }

    /// Runs of lines that hold one sentence each; blank lines belong to none.
    private static func sentences(of sheet: Sheet) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        for (index, line) in sheet.lines.enumerated() where !line.isBlank {
            if line.joint == .sentence, let last = sentences.last, last.upperBound == index {
                sentences[sentences.count - 1] = last.lowerBound..<(index + 1)
            } else {
                sentences.append(index..<(index + 1))
            }
        }
        return sentences
    }
}

/// Finds for each sentence the earlier sentence that shares most of its words.
private struct SentenceMatcher {
    private let sheet: Sheet
    private let sentences: [Range<Int>]
    private let runs: [[UInt64]]

    /// Words in a run; shorter sentences are compared whole.
    private static let length = 3
    /// Sentences remembered for one run: lists of like questions share their beginnings.
    private static let memory = 8

    init(_ sheet: Sheet, _ sentences: [Range<Int>]) {
        self.sheet = sheet
        self.sentences = sentences
        let hashes = WordHashes(sheet)
        let words = sheet.marks.words
        runs = sentences.map { lines in
            let first = sheet.lines[lines.lowerBound]
            let start = max(first.content.lowerBound, first.marker?.contentStart ?? 0)
            let end = Self.end(of: lines, in: sheet)
            let range = words.firstIndex(atOrAfter: start)..<words.firstIndex(atOrAfter: end)
            return range.count < 3 ? [] : Array(Set(hashes.runs(of: Self.length, in: range)))
        }
    }

    /// Of a table row only the first cell counts: the question beside its answer.
    private static func end(of lines: Range<Int>, in sheet: Sheet) -> Int {
        let content = sheet.lines[lines.upperBound - 1].content
        guard lines.count == 1, let tab = sheet.text[content].firstIndex(of: 0x09),
            sheet.wordCount(in: content.lowerBound..<tab) >= 4
        else { return content.upperBound }
        return tab
    }

    func originals() -> [Int?] {
        var seen: [UInt64: [Int]] = [:]
        var originals: [Int?] = []
        originals.reserveCapacity(sentences.count)
        for index in sentences.indices {
            var shared: [Int: Int] = [:]
            for run in runs[index] {
                for other in seen[run] ?? [] { shared[other, default: 0] += 1 }
            }
            originals.append(best(of: shared, for: index))
            for run in runs[index] where seen[run, default: []].count < Self.memory {
                seen[run, default: []].append(index)
            }
        }
        return originals
    }

    private func best(of shared: [Int: Int], for index: Int) -> Int? {
        let likely = shared.filter { isMatch($0.value, index, $0.key) }.keys
        return likely.max { left, right in
            let (a, b) = (rank(left, shared, index), rank(right, shared, index))
            return a != b ? a < b : left > right
        }
    }

    /// Most of the sentence, and at least half of the earlier one. Items of one list that differ in
    /// a word are no restatements of each other.
    private func isMatch(_ shared: Int, _ index: Int, _ other: Int) -> Bool {
        let own = runs[index].count
        let earlier = runs[other].count
        guard shared * 10 >= own * 7 || own > 12 && shared * 10 >= own * 6, shared * 2 >= earlier else {
            return false
        }
        guard let mine = number(index), let theirs = number(other), mine != theirs else { return true }
        return shared * 10 >= max(own, earlier) * 9
    }

    /// The share of words in common, in hundredths; the same number counts extra.
    private func rank(_ other: Int, _ shared: [Int: Int], _ index: Int) -> Int {
        let overlap = 200 * shared[other, default: 0] / max(1, runs[index].count + runs[other].count)
        return overlap + (number(index) != nil && number(index) == number(other) ? 15 : 0)
    }

    private func number(_ sentence: Int) -> [[String]]? {
        guard let marker = sheet.lines[sentences[sentence].lowerBound].marker, !marker.numbers.isEmpty else {
            return nil
        }
        return marker.numbers
    }
}

/// Hashes of the folded words of a text, by word.
struct WordHashes {
    private let hashes: [UInt64]

    init(_ sheet: Sheet) {
        hashes = sheet.marks.words.map(\.hash)
    }

    /// One hash for each run of `length` words in `range`.
    func runs(of length: Int, in range: Range<Int>) -> [UInt64] {
        guard range.count >= length else { return [] }
        return (range.lowerBound...(range.upperBound - length)).map { start in
            hashes[start..<(start + length)].reduce(FNV.seed) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
        }
    }
}
