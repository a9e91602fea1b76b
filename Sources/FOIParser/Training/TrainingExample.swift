import HTMLText
import Statutes

/// A document as the learnt stages see it: what their weights are learnt from.
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

    private let reading: Reading
    private let letter: Letter

    /// - Parameter weights: by which the lines are labelled that kind and outcomes are argued from.
    package init(_ bytes: [UInt8], weights: TrialWeights) {
        reading = Reading(page: Reader().read(bytes))
        letter = Letter(
            reading, labels: weights.labeller.labels(reading), marks: LineMarks(reading.sheet))
    }

    /// What Labelling argues from.
    package var lines: [Line] {
        let features = FeatureReader(reading).features()
        let names = FeatureSpace.names(reading.sheet.marks.catalogue)
        var words = WordFeatures(reading.sheet)
        return reading.sheet.visible.enumerated().map { place, line in
            Line(
                number: line + 1, joint: reading.sheet.lines[line].joint.name,
                fixed: reading.quoted.kind(of: line)?.rawValue,
                features: features[line].map { names[Int($0)] } + words.names(at: place))
        }
    }

    /// What the kind of document is argued from.
    package var kindFeatures: [String] { KindEvidence(letter).features().allNames(reading.sheet) }

    /// What the outcome of a reply on these lines, numbered from 1, is argued from.
    package func outcomeFeatures(lines: ClosedRange<Int>) -> [String] {
        let visible = lines.map { $0 - 1 }.filter {
            reading.sheet.lines.indices.contains($0) && !reading.sheet.lines[$0].isBlank
        }
        let sentences = ReplySentences(letter, lines: visible, start: nil)
        return OutcomeEvidence(letter).features(of: visible, start: nil, sentences).allNames(reading.sheet)
    }
}
