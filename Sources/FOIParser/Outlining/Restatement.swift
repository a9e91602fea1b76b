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
        var matcher = SentenceMatcher(sheet, sentences)
        let matches = matcher.originals()
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
        sentences.reserveCapacity(sheet.visible.count)
        for index in sheet.visible {
            if sheet.lines[index].joint == .sentence, let last = sentences.last, last.upperBound == index {
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
    /// How many different runs each sentence read so far has.
    private var runCounts: [Int] = []
    private var runs: RunTable
    /// How many runs each earlier sentence shares with the present one, and which ones share any.
    private var shared: [Int32]
    private var sharing: [Int32] = []

    /// Words in a run; shorter sentences are compared whole.
    private static let length = 3

    init(_ sheet: Sheet, _ sentences: [Range<Int>]) {
        self.sheet = sheet
        self.sentences = sentences
        runs = RunTable(capacity: sheet.marks.words.count)
        shared = Array(repeating: 0, count: sentences.count)
    }

    mutating func originals() -> [Int?] {
        var originals: [Int?] = []
        originals.reserveCapacity(sentences.count)
        runCounts.reserveCapacity(sentences.count)
        for index in sentences.indices {
            runCounts.append(readRuns(of: index))
            originals.append(best(for: index))
            for other in sharing { shared[Int(other)] = 0 }
            sharing.removeAll(keepingCapacity: true)
        }
        return originals
    }

    /// Notes which earlier sentences share runs with this one, and remembers its own.
    private mutating func readRuns(of index: Int) -> Int {
        let range = words(of: sentences[index])
        guard range.count >= Self.length else { return 0 }
        var count = 0
        sheet.marks.words.withUnsafeBuffer { words in
            for start in range.lowerBound...(range.upperBound - Self.length) {
                var hash = FNV.seed
                for word in start..<(start &+ Self.length) { hash = FNV.add(words[word].hash, to: hash) }
                guard let earlier = runs.note(hash, sentence: Int32(index)) else { continue }
                count += 1
                for place in 0..<earlier.count { share(earlier.sentences[place]) }
            }
        }
        return count
    }

    private mutating func share(_ other: Int32) {
        if shared[Int(other)] == 0 { sharing.append(other) }
        shared[Int(other)] += 1
    }

    /// The words of a sentence, its marker left out. Of a table row only the first cell counts: the
    /// question beside its answer.
    private func words(of lines: Range<Int>) -> Range<Int> {
        let line = sheet.words(on: lines)
        var first = line.lowerBound
        if let start = sheet.lines[lines.lowerBound].marker?.contentStart {
            while first < line.upperBound, sheet.marks.words[first].start < start { first += 1 }
        }
        let content = sheet.lines[lines.lowerBound].content
        guard sheet.marks.words.hasTabs, lines.count == 1, let tab = sheet.text[content].firstIndex(of: 0x09)
        else {
            return first..<line.upperBound
        }
        let end = sheet.marks.words.firstIndex(atOrAfter: tab)
        let isLong = end - line.lowerBound >= 4
        return isLong ? min(first, end)..<end : first..<line.upperBound
    }

    private func best(for index: Int) -> Int? {
        var best: (sentence: Int, rank: Int)?
        for other in sharing where isMatch(index, Int(other)) {
            let rank = rank(Int(other), index)
            if let known = best, known.rank > rank || known.rank == rank && known.sentence < Int(other) {
                continue
            }
            best = (Int(other), rank)
        }
        return best?.sentence
    }

    /// Most of the sentence, and at least half of the earlier one. Items of one list that differ in
    /// a word are no restatements of each other.
    private func isMatch(_ index: Int, _ other: Int) -> Bool {
        let shared = Int(shared[other])
        let own = runCounts[index]
        let earlier = runCounts[other]
        guard shared * 10 >= own * 7 || own > 12 && shared * 10 >= own * 6, shared * 2 >= earlier else {
            return false
        }
        guard let mine = number(index), let theirs = number(other), mine != theirs else { return true }
        return shared * 10 >= max(own, earlier) * 9
    }

    /// The share of words in common, in hundredths; the same number counts extra.
    private func rank(_ other: Int, _ index: Int) -> Int {
        let overlap = 200 * Int(shared[other]) / max(1, runCounts[index] + runCounts[other])
        return overlap + (number(index) != nil && number(index) == number(other) ? 15 : 0)
    }

    private func number(_ sentence: Int) -> [[String]]? {
        guard let marker = sheet.lines[sentences[sentence].lowerBound].marker, !marker.numbers.isEmpty else {
            return nil
        }
        return marker.numbers
    }
}

/// Which sentences hold a run of words, by the run's hash.
private struct RunTable {
    private struct Run {
        let hash: UInt64
        /// The sentence in which it was met last.
        var last: Int32
        /// The place of its sentences in `repeated` where it was met in more than one, or -1.
        var place: Int32 = -1
    }

    /// The first sentences that hold a run, as many as `count` says.
    struct Sentences {
        var sentences: SIMD8<Int32>
        var count = 0
    }

    private var runs: [Run] = []
    /// Places of `runs` by hash, counted from 1; 0 is empty.
    private var slots: [Int32]
    /// Nearly all runs are met once: only for the others sentences are kept.
    private var repeated: [Sentences] = []

    /// Sentences remembered for one run: lists of like questions share their beginnings.
    private static let memory = 8

    /// - Parameter capacity: no fewer than the runs that will be noted.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        runs.reserveCapacity(capacity)
    }

    /// Remembers that a sentence holds the run.
    ///
    /// - Returns: the earlier sentences remembered for the run; nil where this one is already.
    @inline(__always)
    mutating func note(_ hash: UInt64, sentence: Int32) -> Sentences? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
        while slots[slot] != 0, runs[Int(slots[slot]) - 1].hash != hash { slot = (slot + 1) & mask }
        guard slots[slot] != 0 else {
            runs.append(Run(hash: hash, last: sentence))
            slots[slot] = Int32(runs.count)
            return Sentences(sentences: SIMD8())
        }
        let run = Int(slots[slot]) - 1
        return runs[run].last != sentence ? add(sentence, to: run) : nil
    }

    private mutating func add(_ sentence: Int32, to run: Int) -> Sentences {
        if runs[run].place < 0 {
            runs[run].place = Int32(repeated.count)
            repeated.append(Sentences(sentences: SIMD8(repeating: runs[run].last), count: 1))
        }
        runs[run].last = sentence
        let place = Int(runs[run].place)
        let earlier = repeated[place]
        if earlier.count < Self.memory {
            repeated[place].sentences[earlier.count] = sentence
            repeated[place].count += 1
        }
        return earlier
    }
}
