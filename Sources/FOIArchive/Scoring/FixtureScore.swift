/// How much of one fixture is right, by kind of field.
///
/// Of lists, the longer of the two counts, so that a thing too many costs as much as one that is
/// missing.
public struct FixtureScore: Sendable, Equatable {
    let tallies: [ScoredField: Tally]
    /// The SHA-256 digest of the document and of what it must become, in hexadecimal.
    let digest: String

    init(tallies: [ScoredField: Tally], digest: String) {
        self.tallies = tallies
        self.digest = digest
    }

    init(expected: JSONNode, got: JSONNode, isAsExpected: Bool, digest: String) {
        let reader = (expected: ScoredObject(expected), got: ScoredObject(got))
        var tallies: [ScoredField: Tally] = [:]
        for field in ScoredField.allCases {
            switch field {
            case .documents: tallies[field] = Tally(right: isAsExpected ? 1 : 0, of: 1)
            case .segments: tallies[field] = Self.agreement(reader.expected.segments, reader.got.segments)
            default: tallies[field] = Self.shared(reader.expected.things(field), reader.got.things(field))
            }
        }
        self.init(tallies: tallies, digest: digest)
    }

    /// The things that both lists have, of those in the longer one; equal ones count as often as they
    /// stand.
    private static func shared(_ expected: [String], _ got: [String]) -> Tally {
        var left: [String: Int] = [:]
        for thing in expected { left[thing, default: 0] += 1 }
        var right = 0
        for thing in got {
            guard let count = left[thing], count > 0 else { continue }
            left[thing] = count - 1
            right += 1
        }
        return Tally(right: right, of: max(expected.count, got.count))
    }

    /// The code points that have the same label in both.
    private static func agreement(_ expected: [LabelledSpan], _ got: [LabelledSpan]) -> Tally {
        var (left, right) = (expected[...], got[...])
        var agreed = 0
        while let one = left.first, let other = right.first {
            let overlap = min(one.end, other.end) - max(one.start, other.start)
            if overlap > 0, one.label == other.label { agreed += overlap }
            if one.end <= other.end { left.removeFirst() }
            if other.end <= one.end { right.removeFirst() }
        }
        return Tally(right: agreed, of: max(expected.last?.end ?? 0, got.last?.end ?? 0))
    }
}

/// A stretch of the text, in code points, and what it is.
struct LabelledSpan {
    let label: String
    let start: Int
    let end: Int
}
