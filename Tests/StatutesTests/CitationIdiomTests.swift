import Statutes
import Testing

/// The idioms of the catalogue as the scanner reads them.
@Suite("Idioms in text")
struct CitationIdiomTests {
    private static let scanner = CitationScanner()

    private func acts(_ text: String, _ idiom: Idiom) -> [String?] {
        let regime = idiom.regimes.first ?? "FOIA"
        return Self.scanner.citations(in: Array(text.utf8), regime: regime).map(\.instrument)
    }

    @Test("an example of an idiom is tied to its Act", arguments: Catalogue.standard.idioms)
    func examples(_ idiom: Idiom) {
        for example in idiom.examples {
            for rewriting in Rewriting.allCases {
                #expect(
                    acts(rewriting.apply(example), idiom).contains(idiom.instrument),
                    "\(rewriting.apply(example))")
            }
            for broken in example.brokenAtEachSpace {
                #expect(acts(broken, idiom).contains(idiom.instrument), "\(broken)")
            }
        }
    }

    @Test("a near miss of an idiom is not", arguments: Catalogue.standard.idioms)
    func nearMisses(_ idiom: Idiom) {
        for text in idiom.nearMisses { #expect(!acts(text, idiom).contains(idiom.instrument), "\(text)") }
    }
}
