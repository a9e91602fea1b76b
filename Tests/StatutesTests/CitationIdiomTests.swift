import Statutes
import Testing

/// The idioms of the catalogue as the scanner reads them.
@Suite("Idioms in text")
struct CitationIdiomTests {
    private static let scanner = CitationScanner()

    private func acts(_ text: String) -> [String?] {
        Self.scanner.citations(in: Array(text.utf8), regime: "FOIA").map(\.instrument)
    }

    @Test("an example of an idiom is tied to its Act", arguments: Catalogue.standard.idioms)
    func examples(_ idiom: Idiom) {
        for example in idiom.examples {
            for rewriting in Rewriting.allCases {
                #expect(
                    acts(rewriting.apply(example)).contains(idiom.instrument), "\(rewriting.apply(example))")
            }
            for broken in example.brokenAtEachSpace {
                #expect(acts(broken).contains(idiom.instrument), "\(broken)")
            }
        }
    }

    @Test("a near miss of an idiom is not", arguments: Catalogue.standard.idioms)
    func nearMisses(_ idiom: Idiom) {
        for text in idiom.nearMisses { #expect(!acts(text).contains(idiom.instrument), "\(text)") }
    }
}
