import Basics
import FOIParser

/// The paragraphs of a text: lines that carry each other on, within one segment.
///
/// Pages have a line for each paragraph. Letters kept as text may be wrapped: there a line is carried on by the next one
/// where it ends without a stop, or is as long as the lines are and no blank line follows.
struct Paragraphs {
    /// In code points, in text order, no blanks at the ends.
    let ranges: [Range<Int>]

    /// Text is taken to be wrapped where its longest line has no more code points.
    private static let widestWrap = 120
    /// How much shorter than the longest a line may be that was broken because it was full.
    private static let ragged = 16

    init(_ text: TextScalars, segments: [Segment]) {
        let lines = Self.lines(of: text)
        let widest = lines.map(\.count).max() ?? 0
        let isWrapped = widest <= Self.widestWrap
        var ranges: [Range<Int>] = []
        var segment = 0
        var segmentOfLast = -1
        for (number, line) in lines.enumerated() where !line.isEmpty {
            while segment < segments.count, segments[segment].span.end <= line.lowerBound { segment += 1 }
            let above = number > 0 ? lines[number - 1] : 0..<0
            if let last = ranges.last, !above.isEmpty, segment == segmentOfLast,
                Self.carriesOn(text, above, line, isFull: isWrapped && above.count + Self.ragged >= widest)
            {
                ranges[ranges.count - 1] = last.lowerBound..<line.upperBound
            } else {
                ranges.append(line)
            }
            segmentOfLast = segment
        }
        self.ranges = ranges
    }

    /// The paragraph in which a place stands.
    func range(at place: Int) -> Range<Int>? {
        let index = ranges.partitioningIndex { $0.upperBound > place }
        return index < ranges.count && ranges[index].contains(place) ? ranges[index] : nil
    }

    /// Blank lines are empty ranges.
    private static func lines(of text: TextScalars) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for end in 0...text.count where end == text.count || text[end] == "\n" {
            var (first, last) = (start, end)
            while first < last, text[first].properties.isWhitespace { first += 1 }
            while first < last, text[last - 1].properties.isWhitespace { last -= 1 }
            lines.append(first..<last)
            start = end + 1
        }
        return lines
    }

    private static func carriesOn(
        _ text: TextScalars, _ above: Range<Int>, _ below: Range<Int>, isFull: Bool
    ) -> Bool {
        let opensItem = "-*•–(".unicodeScalars.contains(text[below.lowerBound])
        guard !opensItem else { return false }
        let stops = ".?!:;".unicodeScalars.contains(text[above.upperBound - 1])
        if stops { return isFull }
        return isFull || text[below.lowerBound].properties.isLowercase
    }
}
