import Statutes
import Testing

@Suite("Citations in text")
struct CitationExampleTests {
    private static let scanner = CitationScanner()

    private func check(
        _ example: CitationExample, _ marked: String, _ location: SourceLocation = #_sourceLocation
    ) {
        let (text, ranges) = CitationExample.unmark(marked)
        let found = Self.scanner.citations(in: text, regime: example.regime)
        #expect(found.map(\.canonical) == example.citations, "\(marked)", sourceLocation: location)
        var printed: [Range<Int>] = []
        for citation in found where printed.last != citation.range { printed.append(citation.range) }
        #expect(printed == ranges, "\(marked)", sourceLocation: location)
    }

    @Test(
        "an example gives its citations, however it is printed", arguments: CitationExamples.all,
        Rewriting.allCases)
    func example(_ example: CitationExample, rewriting: Rewriting) {
        check(example, rewriting.apply(example.marked))
    }

    @Test("an example gives its citations across a line break", arguments: CitationExamples.all)
    func broken(_ example: CitationExample) {
        for marked in example.marked.brokenAtEachSpace { check(example, marked) }
    }

    @Test(
        "a heading may name a ground of refusal last",
        arguments: [
            "Factors against disclosure for S31\nIt would harm the police.",
            "Harm - S24 and S31\n\nIt would.",
        ])
    func heading(_ text: String) {
        let found = Self.scanner.citations(in: Array(text.utf8), regime: "FOIA")
        #expect(found.last?.canonical == "FOIA s.31")
    }

    @Test("a near miss gives none, however it is printed", arguments: NearMisses.all, Rewriting.allCases)
    func nearMiss(_ text: String, rewriting: Rewriting) {
        let found = Self.scanner.citations(in: Array(rewriting.apply(text).utf8), regime: "FOIA")
        #expect(found.map(\.canonical) == [], "\(rewriting.apply(text))")
    }

    @Test("a near miss gives none across a line break", arguments: NearMisses.all)
    func brokenNearMiss(_ text: String) {
        for broken in text.brokenAtEachSpace {
            let found = Self.scanner.citations(in: Array(broken.utf8), regime: "FOIA")
            #expect(found.map(\.canonical) == [], "\(broken)")
        }
    }

    @Test("each printed form has its citations, however it is printed", arguments: PrintedForm.all)
    func printedForm(_ form: PrintedForm) {
        for rewriting in Rewriting.allCases { check(form.example, rewriting.apply(form.example.marked)) }
        for marked in form.example.marked.brokenAtEachSpace { check(form.example, marked) }
    }

    @Test("what only looks like a printed form has none", arguments: PrintedForm.all)
    func notPrintedForm(_ form: PrintedForm) {
        for text in Rewriting.allCases.map({ $0.apply(form.nearMiss) }) + form.nearMiss.brokenAtEachSpace {
            let found = Self.scanner.citations(in: Array(text.utf8), regime: form.example.regime)
            #expect(found.map(\.canonical) == [], "\(text)")
        }
    }

    @Test("there are enough examples of both kinds")
    func numbers() {
        #expect(CitationExamples.all.count >= 150)
        #expect(NearMisses.all.count >= 150)
    }
}
