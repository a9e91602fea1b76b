import HTMLText
import Statutes

/// Reads the features of every line of a sheet: what the labels are argued from.
struct FeatureReader {
    private let sheet: Sheet
    private let space: FeatureSpace
    private let shapes: ShapeReader
    /// The cues on each line, by number, without repetition.
    private let cues: GroupedByLine

    init(_ reading: Reading) {
        sheet = reading.sheet
        space = FeatureSpace(sheet.marks.catalogue)
        cues = Self.cuesByLine(sheet)
        shapes = ShapeReader(reading)
    }

    private static func cuesByLine(_ sheet: Sheet) -> GroupedByLine {
        var pairs: [(line: Int, value: Int)] = []
        pairs.reserveCapacity(sheet.marks.all.count)
        // The marks of a cue stand in order and apart, so that its last line tells of all before.
        var lastLine = Array(repeating: -1, count: sheet.marks.catalogue.cues.count)
        var first = 0
        for mark in sheet.marks.all {
            first = sheet.line(at: mark.range.lowerBound, from: first)
            let last = sheet.line(at: mark.range.upperBound - 1, from: first)
            for line in first...last where line > lastLine[mark.cue] {
                lastLine[mark.cue] = line
                pairs.append((line, mark.cue))
            }
        }
        return GroupedByLine(lines: sheet.lines.count, pairs)
    }

    /// The features of each line by number; none for a blank line.
    func features() -> GroupedByLine {
        var list = ShapeList(of: sheet, space)
        var context = ReadingContext(sheet, cues: cues)
        var sentence = Sentence()
        var hintsAbove = KindSet()
        var hints = hintedKinds(at: 0)
        var place = 0
        for line in sheet.lines.indices {
            if place < sheet.visible.count, sheet.visible[place] == line {
                shapes.addShapes(of: place, in: &context, to: &list)
                if place == 0 || sheet.lines[line].joint != .sentence {
                    sentence.read(from: place, sheet, cues)
                }
                addCues(on: line, sentence, to: &list.features)
                hints.once.visit { list.features.append(space.hint($0)) }
                hints.twice.visit { list.features.append(space.strongHint($0)) }
                hintsAbove.visit { list.features.append(space.hintAbove($0)) }
                place += 1
                hintsAbove = hints.once
                hints = hintedKinds(at: place)
                hints.once.visit { list.features.append(space.hintBelow($0)) }
            }
            list.features.endLine()
        }
        return list.features
    }

    private func addCues(on line: Int, _ sentence: Sentence, to features: inout GroupedByLine) {
        cues.forEach(on: line) { features.append(space.cue($0)) }
        for cue in sentence.cues where !cues.contains(Int(cue), on: line) {
            features.append(space.near(Int(cue)))
        }
    }

    /// - Parameter place: of a line among those that are not blank, or behind them.
    private func hintedKinds(at place: Int) -> (once: KindSet, twice: KindSet) {
        var once = KindSet()
        var twice = KindSet()
        guard place < sheet.visible.count else { return (once, twice) }
        let hintedKinds = sheet.marks.catalogue.hintedKinds
        cues.forEach(on: sheet.visible[place]) { cue in
            let kind = hintedKinds[cue]
            guard kind >= 0 else { return }
            if once.contains(kind) { twice.insert(kind) } else { once.insert(kind) }
        }
        return (once, twice)
    }
}

/// The cues of the sentence that is being read, if it runs over several lines.
private struct Sentence {
    /// In order, without repetition.
    private(set) var cues: [Int32] = []

    /// - Parameter first: the place of its first line among those that are not blank.
    mutating func read(from first: Int, _ sheet: Sheet, _ cuesByLine: GroupedByLine) {
        cues.removeAll(keepingCapacity: true)
        var place = first + 1
        while place < sheet.visible.count, sheet.lines[sheet.visible[place]].joint == .sentence {
            place += 1
        }
        guard place > first + 1 else { return }
        for line in sheet.visible[first..<place] { cues.append(contentsOf: cuesByLine[line]) }
        cues.sort()
        var kept = 0
        for cue in cues where kept == 0 || cues[kept - 1] != cue {
            cues[kept] = cue
            kept += 1
        }
        cues.removeSubrange(kept...)
    }
}

/// Kinds of segment as bits.
private struct KindSet {
    private var bits: UInt16 = 0

    func contains(_ kind: Int8) -> Bool { bits >> UInt16(kind) & 1 == 1 }
    mutating func insert(_ kind: Int8) { bits |= 1 << UInt16(kind) }

    /// Calls `body` with the number of each kind, in order.
    func visit(_ body: (Int) -> Void) {
        var rest = bits
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }
}
