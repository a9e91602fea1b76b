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
    private let judge: SentenceJudge

    /// - Parameter weights: by which the lines are labelled that kind and outcomes are argued from, and the sentences
    ///   judged that outcomes are argued from.
    package init(_ bytes: [UInt8], weights: TrialWeights) {
        judge = weights.sentences
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

    /// A reply whose lines are known.
    package struct Answer: Sendable {
        /// What its outcome is argued from.
        package let features: [String]
        package let sentences: [Sentence]
    }

    /// A sentence of a reply.
    package struct Sentence: Sendable {
        package let span: Span
        /// What its dispositions are argued from.
        package let features: [String]
    }

    /// The reply on `lines` to the questions on the lines `asked`, all numbered from 1.
    package func answer(on lines: ClosedRange<Int>, asked: [ClosedRange<Int>]) -> Answer {
        let asks = asked.flatMap { visible($0) }.map { reading.sheet.lines[$0].content }
        let sentences = ReplySentences(letter, lines: visible(lines), start: nil)
        let dispositions = judge.dispositions(of: sentences, in: letter, asks: asks)
        let points = CodePoints(reading.sheet.text)
        return Answer(
            features: OutcomeEvidence(letter)
                .features(of: visible(lines), start: nil, sentences, dispositions).allNames(reading.sheet),
            sentences: zip(
                sentences.sentences, SentenceEvidence(letter, sentences, asks: asks).features()
            ).map { Sentence(span: points.span($0.range), features: $1.allNames(reading.sheet)) })
    }

    /// The places of lines that are not blank.
    private func visible(_ lines: ClosedRange<Int>) -> [Int] {
        lines.map { $0 - 1 }.filter {
            reading.sheet.lines.indices.contains($0) && !reading.sheet.lines[$0].isBlank
        }
    }
}
