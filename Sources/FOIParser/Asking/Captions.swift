/// Finds the captions of a reply: short lines in the words of one ask, above its answer.
///
/// `Lifts:` stands for `How many people were freed from lifts?`
struct Captions {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    /// The stems of the words of each ask that say what it is about.
    private let stems: [Set<ContentWords.Stem>]
    private let last: Int

    init(_ sheet: Sheet, labels: [SegmentKind?], asks: [[Int]]) {
        self.sheet = sheet
        self.labels = labels
        stems = asks.map { lines in Set(lines.flatMap { ContentWords(sheet).stems(on: $0) }) }
        last = asks.last?.last ?? 0
    }

    /// A caption has few words.
    private static let mostWords = 8

    /// By line, the asks of which a caption speaks, by their places.
    func matches() -> [Int: [Int]] {
        var matches: [Int: [Int]] = [:]
        let captions = labels.indices.filter { $0 > last && isCaption($0) }
        for line in captions {
            let own = Set(ContentWords(sheet).stems(on: line))
            let shared = stems.map { $0.intersection(own).count }
            guard let most = shared.max(), most > 0 else { continue }
            let best = shared.indices.filter { shared[$0] == most }
            if best.count < stems.count { matches[line] = best }
        }
        return inOrder(captions, matches) ?? matches
    }

    /// One caption for each ask in the order of the asks, where no words speak against it.
    private func inOrder(_ captions: [Int], _ matches: [Int: [Int]]) -> [Int: [Int]]? {
        guard captions.count == stems.count, matches.count * 2 >= captions.count else { return nil }
        let agrees = captions.enumerated().allSatisfy { place, line in matches[line]?.contains(place) ?? true
        }
        return agrees ? Dictionary(uniqueKeysWithValues: captions.enumerated().map { ($1, [$0]) }) : nil
    }

    private func isCaption(_ line: Int) -> Bool {
        guard labels[line] == .answer || labels[line] == .decision else { return false }
        let own = sheet.lines[line]
        let words = sheet.wordCount(in: own.content)
        let scan = LineScan(sheet.text[own.content])
        guard words > 0, words <= Self.mostWords, own.joint != .sentence, !scan.hasColumns, !scan.hasPipes
        else { return false }
        let closes = sheet.lastByte(on: line) == UInt8(ascii: ".")
        let below = labels[(line + 1)...].first { $0 != nil }.flatMap { $0 }
        return !closes && (below == .answer || below == .decision)
    }
}
