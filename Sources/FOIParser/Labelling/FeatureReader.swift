import HTMLText
import Statutes

/// Reads the features of every line of a sheet: what the labels are argued from.
struct FeatureReader {
    private let sheet: Sheet
    private let space: FeatureSpace
    private let shapes: ShapeReader
    /// The cues on each line, by number, without repetition.
    private let cues: [[Int]]

    init(_ reading: Reading) {
        sheet = reading.sheet
        space = FeatureSpace(sheet.marks.catalogue)
        cues = Self.cuesByLine(sheet)
        shapes = ShapeReader(reading, cues: cues)
    }

    private static func cuesByLine(_ sheet: Sheet) -> [[Int]] {
        var cues: [[Int]] = Array(repeating: [], count: sheet.lines.count)
        for mark in sheet.marks.all {
            let first = sheet.line(at: mark.range.lowerBound)
            let last = sheet.line(at: mark.range.upperBound - 1)
            for line in first...last where !cues[line].contains(mark.cue) { cues[line].append(mark.cue) }
        }
        return cues
    }

    /// The features of each line by number; none for a blank line.
    func features() -> [[Int]] {
        var features = shapes.shapes().map { $0.map(space.shape) }
        let kinds = cues.map(hintedKinds)
        var above: Int?
        for sentence in sentences() {
            let all = Set(sentence.flatMap { cues[$0] }).sorted()
            for line in sentence {
                features[line] += cues[line].map(space.cue)
                features[line] += all.filter { !cues[line].contains($0) }.map(space.near)
                features[line] += kinds[line].once.map(space.hint) + kinds[line].twice.map(space.strongHint)
                if let above {
                    features[line] += kinds[above].once.map(space.hintAbove)
                    features[above] += kinds[line].once.map(space.hintBelow)
                }
                above = line
            }
        }
        return features
    }

    private func hintedKinds(_ cues: [Int]) -> (once: [SegmentKind], twice: [SegmentKind]) {
        var counts: [SegmentKind: Int] = [:]
        for cue in cues {
            if let kind = sheet.marks.catalogue.cues[cue].segment { counts[kind, default: 0] += 1 }
        }
        let once = SegmentKind.allCases.filter { counts[$0, default: 0] > 0 }
        return (once, once.filter { counts[$0, default: 0] > 1 })
    }

    /// The lines that are not blank, in runs that hold one sentence each.
    private func sentences() -> [[Int]] {
        var runs: [[Int]] = []
        for (index, line) in sheet.lines.enumerated() where !line.isBlank {
            if line.joint == .sentence, !runs.isEmpty {
                runs[runs.count - 1].append(index)
            } else {
                runs.append([index])
            }
        }
        return runs
    }
}
