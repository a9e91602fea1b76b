import HTMLText
import Statutes

/// A page with its marks, lines and citations: everything that is found before anything is
/// decided.
struct Reading: Sendable {
    let sheet: Sheet
    let citations: [Citation]
    let restatement: Restatement
    let quoted: QuotedMail

    init(page: Page, scanner: CitationScanner = CitationScanner()) {
        let sheet = Sheet(page: page, marks: Marks(of: page.text))
        self.sheet = sheet
        citations = scanner.citations(in: page.text, regime: RegimeGuess(sheet).instrument)
        restatement = Restatement(of: sheet)
        quoted = QuotedMail(in: sheet)
    }
}
