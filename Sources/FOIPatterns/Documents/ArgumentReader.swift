import Basics
import FOIParser

/// Finds the paragraphs that statements stand in, and those that argue for them.
///
/// Where a letter gives its reasons right behind a statement, in the same answer, they are labelled as that answer.
struct ArgumentReader {
    private let response: Response
    private let text: TextScalars

    /// Paragraphs that say less besides their statements are headings and references: nothing can be learnt from their
    /// being alike.
    static let fewestWords = 8

    init(_ response: Response, text: TextScalars) {
        self.response = response
        self.text = text
    }

    /// In text order; none where the text was left out.
    func arguments(for statements: [PatternStatement]) -> [PatternPassage] {
        guard !statements.isEmpty, text.count > 0 else { return [] }
        let paragraphs = Paragraphs(text, segments: response.segments)
        var wanted: Set<Int> = []
        for statement in statements {
            if let range = paragraphs.range(at: statement.span.start) { wanted.insert(range.lowerBound) }
        }
        for range in paragraphs.ranges where argues(range, for: statements) {
            wanted.insert(range.lowerBound)
        }
        return paragraphs.ranges.filter { wanted.contains($0.lowerBound) && adds($0, to: statements) }
            .map(passage)
    }

    /// Among the reasons: all of them where nothing else is refused, else those that speak of confirming or denying. In
    /// an answer: those behind the statement that speak of it.
    private func argues(_ range: Range<Int>, for statements: [PatternStatement]) -> Bool {
        switch segment(at: range.lowerBound) {
        case .reasons:
            return response.outcome == .outcome(.neitherConfirmedNorDenied) || speaksOfConfirming(range)
        case .answer, .decision:
            return followsStatement(range, statements) && speaksOfConfirming(range)
        default: return false
        }
    }

    private func segment(at place: Int) -> SegmentKind? {
        let index = response.segments.partitioningIndex { $0.span.end > place }
        return index < response.segments.count ? response.segments[index].kind : nil
    }

    private func followsStatement(_ range: Range<Int>, _ statements: [PatternStatement]) -> Bool {
        let spans = response.answers.compactMap(\.span).filter {
            $0.start <= range.lowerBound && range.lowerBound < $0.end
        }
        return statements.contains { statement in
            statement.span.end <= range.lowerBound && spans.contains { $0.overlaps(statement.span) }
        }
    }

    /// Whether a paragraph says more than the statements in it: else it would only be found twice.
    private func adds(_ range: Range<Int>, to statements: [PatternStatement]) -> Bool {
        let all = words(range)
        let said = statements.reduce(0) { sum, statement in
            let inside = (statement.span.start..<statement.span.end).clamped(to: range)
            return inside.isEmpty ? sum : sum + words(inside)
        }
        return all - said >= Self.fewestWords
    }

    private func words(_ range: Range<Int>) -> Int {
        TextWord.words(of: Array(text.string(range).utf8)).count
    }

    private func passage(_ range: Range<Int>) -> PatternPassage {
        PatternPassage(
            text: text.string(range), span: Span(start: range.lowerBound, end: range.upperBound))
    }

    /// In the reasons of a letter that also withholds or discloses, these words tell which are for the statement.
    private func speaksOfConfirming(_ range: Range<Int>) -> Bool {
        let bytes = Array(text.string(range).utf8)
        return TextWord.words(of: bytes).contains { word in
            let folded = bytes[word.range].prefix(7).map { $0 | 0x20 }
            return Self.stems.contains { folded.starts(with: $0) }
        }
    }

    private static let stems = ["confirm", "deny", "denial", "denie", "ncnd"].map { Array($0.utf8) }
}
