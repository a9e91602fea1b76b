import FOIParser

/// Finds the paragraphs that statements stand in, and those that argue for them.
struct ArgumentReader {
    private let response: Response
    private let text: TextScalars

    /// Shorter paragraphs are headings and references: nothing can be learnt from their being alike.
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
        let refusesOnlySo = response.outcome == .outcome(.neitherConfirmedNorDenied)
        let reasons = response.segments.filter { $0.kind == .reasons }
        var reason = reasons[...]
        for range in paragraphs.ranges {
            reason = reason.drop { $0.span.end <= range.lowerBound }
            guard let first = reason.first, first.span.start <= range.lowerBound else { continue }
            if refusesOnlySo || speaksOfConfirming(range) { wanted.insert(range.lowerBound) }
        }
        let alone = Set(statements.map { Span(start: $0.span.start, end: $0.span.end) })
        return paragraphs.ranges.filter { wanted.contains($0.lowerBound) }.compactMap(passage)
            // A paragraph that is nothing but a statement would only be found twice.
            .filter { !alone.contains($0.span) }
    }

    private func passage(_ range: Range<Int>) -> PatternPassage? {
        let passage = text.string(range)
        guard TextWord.words(of: Array(passage.utf8)).count >= Self.fewestWords else { return nil }
        return PatternPassage(text: passage, span: Span(start: range.lowerBound, end: range.upperBound))
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
