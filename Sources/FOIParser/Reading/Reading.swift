import HTMLText
import Statutes

/// A page with its marks, lines and citations: everything that is found before anything is
/// decided.
struct Reading: Sendable {
    let sheet: Sheet
    let citations: [Citation]
    /// What the law says of each of them.
    let law: CitedLaw
    /// Where lines name questions by number.
    let references: QuestionReferences
    let restatement: Restatement
    let quoted: QuotedMail
    let sequences: ItemSequences
    /// Whether the letter answers under the Scottish regimes.
    let isScottish: Bool

    init(page: Page, scanner: CitationScanner = CitationScanner()) {
        let sheet = Sheet(page: page, marks: Marks(of: page.text))
        self.sheet = sheet
        let regime = RegimeGuess(sheet)
        isScottish = regime.isScottish
        citations = scanner.citations(in: page.text, regime: regime.instrument)
            .map { regime.isScottish ? Self.scottish($0) : $0 }
        law = CitedLaw(of: citations)
        references = QuestionReferences(sheet)
        restatement = Restatement(of: sheet)
        quoted = QuotedMail(in: sheet)
        sequences = ItemSequences(of: sheet, before: quoted.first ?? sheet.lines.count)
    }

    /// "The EIRs" of a Scottish letter are those of Scotland, where they have such a provision.
    private static func scottish(_ citation: Citation) -> Citation {
        guard citation.instrument == "EIR", citation.basis != .recited,
            Catalogue.standard.contains(citation.provision, in: "EISR") == true
        else { return citation }
        return Citation(
            range: citation.range, provision: citation.provision, instrument: "EISR", basis: citation.basis)
    }
}
