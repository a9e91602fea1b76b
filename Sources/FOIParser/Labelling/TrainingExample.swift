import HTMLText
import Statutes

/// The lines of a document as the labeller sees them: what the weights are learnt from.
package struct TrainingExample: Sendable {
    /// One line that is not blank.
    package struct Line: Sendable {
        /// The line's number, from 1.
        package let number: Int
        package let joint: String
        /// The kind that structure alone decides, if it does.
        package let fixed: String?
        package let features: [String]
    }

    package let lines: [Line]

    package init(_ bytes: [UInt8]) {
        let page = Reader().read(bytes)
        let sheet = Sheet(page: page, marks: Marks(of: page.text))
        let citations = CitationScanner().citations(in: page.text, regime: RegimeGuess(sheet).instrument)
        let features = FeatureReader(sheet, citations: citations, restatement: Restatement(of: sheet)).features()
        let names = FeatureSpace(sheet.marks.catalogue).names
        let quoted = QuotedMail(in: sheet)
        lines = sheet.lines.indices.filter { !sheet.lines[$0].isBlank }.map { index in
            Line(
                number: index + 1, joint: sheet.lines[index].joint.name,
                fixed: quoted.kind(of: index)?.rawValue, features: features[index].map { names[$0] })
        }
    }
}
