/// The differences that a fixture's `known.json` lists: places where the document does not yet become
/// what `expected.json` says.
struct KnownShortfalls: Sendable, Equatable {
    /// Why the document does not become what it must, in one sentence on one line.
    let why: String
    /// Where, in the order of the file; never empty.
    let paths: [KnownPath]

    /// Which differences count, and which listed paths have nothing left to list.
    func judge(_ differences: [Difference]) -> Judgement {
        let unexpected = differences.filter { difference in
            !paths.contains { $0.path.covers(difference.path) }
        }
        // Where an element as a whole differs unexpectedly, nothing below it is as expected.
        let outgrown = paths.filter { known in
            !differences.contains { known.path.covers($0.path) }
                && !unexpected.contains { $0.path.covers(known.path) }
        }
        return Judgement(unexpected: unexpected, outgrown: outgrown)
    }

    struct Judgement: Equatable {
        let unexpected: [Difference]
        let outgrown: [KnownPath]

        var passes: Bool { unexpected.isEmpty && outgrown.isEmpty }
    }
}

/// A path that `known.json` lists.
public struct KnownPath: Sendable, Equatable {
    /// As the comparison prints it: `$.answers[1].outcome`.
    public let path: String
    /// The line of `known.json` it stands on, from 1.
    public let line: Int
}

extension String {
    /// Whether a path is the other one or stands above it. A step ends at `.` or `[`, so that
    /// `$.answers[1]` does not cover `$.answers[10]`.
    fileprivate func covers(_ path: String) -> Bool {
        let (above, below) = (utf8, path.utf8)
        guard below.starts(with: above) else { return false }
        let next = below.dropFirst(above.count).first
        return next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
    }
}
