/// Which lines say again what an earlier line said: a question restated above its answer, a
/// running footer, a second copy of a paragraph.
///
/// Runs of four words are looked up by hash, so the cost is linear in the text.
struct Restatement: Sendable {
    /// For each line the earlier line that it repeats, or nil.
    let original: [Int?]
    /// Lines that a later line repeats.
    let isRestated: [Bool]

    private static let run = 4

    init(of sheet: Sheet) {
        let words = sheet.marks.words
        var firstSeen: [UInt64: Int] = [:]
        var original: [Int?] = Array(repeating: nil, count: sheet.lines.count)
        var isRestated = Array(repeating: false, count: sheet.lines.count)
        let hashes = WordHashes(sheet)
        for (index, line) in sheet.lines.enumerated() where !line.isBlank {
            let start = max(line.content.lowerBound, line.marker?.contentStart ?? 0)
            let range = words.firstIndex(atOrAfter: start)..<words.firstIndex(atOrAfter: line.range.upperBound)
            let runs = hashes.runs(of: Self.run, in: range)
            guard !runs.isEmpty else { continue }
            var hits: [Int: Int] = [:]
            for run in runs {
                if let seen = firstSeen[run] {
                    if seen < index { hits[seen, default: 0] += 1 }
                } else {
                    firstSeen[run] = index
                }
            }
            let shared = hits.values.reduce(0, +)
            if shared * 5 >= runs.count * 3, let best = hits.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key {
                original[index] = best
                isRestated[best] = true
            }
        }
        self.original = original
        self.isRestated = isRestated
    }
}

/// Hashes of the folded words of a text, by word.
struct WordHashes {
    private let hashes: [UInt64]

    init(_ sheet: Sheet) {
        let words = sheet.marks.words
        hashes = sheet.text.withUnsafeBufferPointer { text in
            (0..<words.count).map { WordScan(text, from: words.starts[$0]).hash }
        }
    }

    subscript(index: Int) -> UInt64 { hashes[index] }

    /// One hash for each run of `length` words in `range`; shorter ranges give one for the whole.
    func runs(of length: Int, in range: Range<Int>) -> [UInt64] {
        guard !range.isEmpty else { return [] }
        let size = min(length, range.count)
        guard size > 1 || range.count == 1 else { return [] }
        return (range.lowerBound...(range.upperBound - size)).map { start in
            hashes[start..<(start + size)].reduce(FNV.seed) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
        }
    }
}
