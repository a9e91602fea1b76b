import Basics
import Statutes

/// A letter with its lines labelled and its citations found: what Judging argues from.
///
/// It never changes; an object, because every judge holds it.
final class Letter: Sendable {
    let sheet: Sheet
    /// By line; nil for a blank line.
    let labels: [SegmentKind?]
    let marks: LineMarks
    let citations: [Citation]
    let law: CitedLaw
    let references: QuestionReferences
    let restatement: Restatement
    /// The citations that start on each line, by their place in `citations`.
    private let citationsByLine: GroupedByLine
    /// How many lines above each line decide, answer or give reasons.
    private let repliesAbove: [Int]

    init(_ reading: Reading, labels: [Labeller.Label?], marks: LineMarks) {
        let sheet = reading.sheet
        self.sheet = sheet
        self.labels = labels.map { $0?.kind }
        self.marks = marks
        let citations = reading.citations
        self.citations = citations
        law = reading.law
        references = reading.references
        restatement = reading.restatement
        citationsByLine = GroupedByLine(
            lines: sheet.lines.count,
            citations.enumerated().map { (sheet.line(at: $1.range.lowerBound), $0) })
        repliesAbove = Self.repliesAbove(self.labels)
    }

    /// The same letter with other labels.
    init(_ letter: Letter, labels: [SegmentKind?]) {
        sheet = letter.sheet
        self.labels = labels
        marks = letter.marks
        citations = letter.citations
        law = letter.law
        references = letter.references
        restatement = letter.restatement
        citationsByLine = letter.citationsByLine
        repliesAbove = Self.repliesAbove(labels)
    }

    private static func repliesAbove(_ labels: [SegmentKind?]) -> [Int] {
        var count = 0
        return labels.map { label in
            defer { if label == .answer || label == .decision || label == .reasons { count += 1 } }
            return count
        }
    }

    /// By line; a blank line has the kind of the line above it.
    var kinds: [SegmentKind] {
        var kind = labels.lazy.compactMap { $0 }.first ?? .pageBoilerplate
        return labels.map { label in
            kind = label ?? kind
            return kind
        }
    }

    /// The lines of the reply to a request that stands on some lines: below them, or above where nothing
    /// replies below, as in mails.
    func replyLines(to request: [Int]) -> [Int] {
        guard let first = request.first, let last = request.last else { return [] }
        let reply = labels.indices.filter { line in
            !(first...last).contains(line) && [.answer, .decision, .reasons].contains(labels[line])
        }
        let below = reply.filter { $0 > last }
        return below.contains { labels[$0] == .answer } ? below : reply.filter { $0 < first }
    }

    /// Whether the reply has begun between two lines.
    func replies(between first: Int, and second: Int) -> Bool {
        repliesAbove[second] > repliesAbove[first]
    }

    /// Lines that one sentence may run over.
    private static let reach = 100

    func citations(on line: Int) -> [Int] { citationsByLine[line].map(Int.init) }

    /// The citations that start inside `range`, found in logarithmic time: a line may hold thousands.
    func citations(in range: Range<Int>) -> ArraySlice<Citation> {
        citations[firstCitation(atOrAfter: range.lowerBound)..<firstCitation(atOrAfter: range.upperBound)]
    }

    private func firstCitation(atOrAfter offset: Int) -> Int {
        citations.partitioningIndex { $0.range.lowerBound >= offset }
    }

    /// Whether a cue of this name starts in a sentence and shares words with a mark of it.
    func has(_ name: CueName, over mark: Mark, in sentence: Range<Int>) -> Bool {
        marks.says(name)
            && sheet.marks.starting(in: sentence).contains {
                sheet.marks.cue(of: $0).isNamed(name) && $0.range.overlaps(mark.range)
            }
    }

    /// The bytes of the sentence in which `range` stands. A list without stops is not one sentence:
    /// it ends where its line is not carried on by the next.
    func sentence(around range: Range<Int>) -> Range<Int> {
        var first = sheet.line(at: range.lowerBound)
        var last = sheet.line(at: max(range.lowerBound, range.upperBound - 1))
        let reach = (max(0, first - Self.reach), min(sheet.lines.count - 1, last + Self.reach))
        while first > reach.0, sheet.lines[first].joint != .none { first -= 1 }
        while last < reach.1, sheet.lines[last + 1].joint != .none { last += 1 }
        let bytes = sheet.marks.words.sentence(around: range).clamped(to: sheet.bytes(of: first..<(last + 1)))
        return withBrackets(bytes)
    }

    /// The bytes with the brackets and quotation marks that stand directly at their ends.
    private func withBrackets(_ bytes: Range<Int>) -> Range<Int> {
        var start = bytes.lowerBound
        var end = bytes.upperBound
        while start > 0, Self.opening.contains(sheet.text[start - 1]) { start -= 1 }
        while end < sheet.text.count, Self.closing.contains(sheet.text[end]) { end += 1 }
        return start..<end
    }

    private static let opening = Set("([\"'".utf8)
    private static let closing = Set(")]\"'".utf8)
}
