/// How many things were right, of how many.
public struct Tally: Sendable, Equatable {
    public var right: Int
    public var of: Int

    public init(right: Int = 0, of: Int = 0) {
        self.right = right
        self.of = of
    }

    static func + (one: Tally, other: Tally) -> Tally {
        Tally(right: one.right + other.right, of: one.of + other.of)
    }

    /// Whether the share is smaller than another's, exactly. Where there was nothing to get right, all
    /// is right.
    func isBelow(_ other: Tally) -> Bool {
        let (right, of) = of == 0 ? (1, 1) : (right, of)
        let (floor, whole) = other.of == 0 ? (1, 1) : (other.right, other.of)
        let (score, needed) = (right.multipliedFullWidth(by: whole), floor.multipliedFullWidth(by: of))
        return (score.high, score.low) < (needed.high, needed.low)
    }

    /// The share in ten-thousandths, cut off: `0.9876`, and `1.0000` only where all is right.
    var share: String {
        guard of > 0 else { return "1.0000" }
        let digits = String(right * 10_000 / of)
        let padded = String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
        return "\(padded.dropLast(4)).\(padded.suffix(4))"
    }
}

/// The kinds of fields that are scored, in the order in which they are told.
public enum ScoredField: String, Sendable, CaseIterable {
    /// Whole documents without a difference.
    case documents
    case kind
    /// Authority, reference, regimes and dates.
    case facts
    /// By code points.
    case segments
    case questions
    /// The outcomes of the answers, and of the document.
    case outcomes
    /// Which questions an answer is to, and where it stands.
    case answers
    case citations, roles, exemptions, ncnd, findings

    /// What counts as one thing to get right.
    var unit: String {
        switch self {
        case .documents: "whole objects"
        case .kind: "documents"
        case .facts: "authority, reference, regimes, dates"
        case .segments: "characters"
        case .questions: "ids with their text and place"
        case .outcomes: "answered questions, documents"
        case .answers: "questions with the place of the answer"
        case .citations: "places with their provisions"
        case .roles: "citations with their role"
        case .exemptions: "provisions with limb and question"
        case .ncnd: "places with extent and questions"
        case .findings: "codes with their place"
        }
    }
}
