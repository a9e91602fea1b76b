import Basics

/// A phrase of the catalogue found in a text.
struct Mark: Sendable, Equatable {
    /// The cue's number in its catalogue.
    let cue: Int
    /// Bytes of the text.
    let range: Range<Int>
}

/// Every phrase of the catalogue in a text, in text order: found once, asked by all later stages.
struct Marks: Sendable {
    let catalogue: CueCatalogue
    let words: Words
    let all: [Mark]
    /// The markers that open lines, in text order; `LineFlow` tells which of them number items.
    let markers: [ItemMarker]

    init(of text: [UInt8], catalogue: CueCatalogue = .standard) {
        self.catalogue = catalogue
        var words = Words(of: text, vocabulary: catalogue.machine.vocabulary)
        markers = Self.markers(in: text, lineEnds: words.lineEnds)
        words.open(at: markers.map(\.contentStart))
        self.words = words
        all = Self.find(words, catalogue)
    }

    private static func markers(in text: [UInt8], lineEnds: [Int]) -> [ItemMarker] {
        var markers: [ItemMarker] = []
        var start = 0
        for end in lineEnds + [text.count] {
            if let marker = ItemMarkerReader.read(text, line: start..<end) { markers.append(marker) }
            start = end + 1
        }
        return markers
    }

    /// The longest match of each cue at each place, sorted by start.
    private static func find(_ words: Words, _ catalogue: CueCatalogue) -> [Mark] {
        var marks: [Mark] = []
        var lastOfCue = Array(repeating: -1, count: catalogue.cues.count)
        catalogue.match(words) { cue, range in
            let bytes = words[range.lowerBound].start..<words[range.upperBound - 1].end
            let last = lastOfCue[cue]
            if last >= 0, marks[last].range.upperBound > bytes.lowerBound {
                let joined =
                    marks[last].range.lowerBound..<max(marks[last].range.upperBound, bytes.upperBound)
                marks[last] = Mark(cue: cue, range: joined)
            } else {
                lastOfCue[cue] = marks.count
                marks.append(Mark(cue: cue, range: bytes))
            }
        }
        return marks
    }

    func cue(of mark: Mark) -> Cue { catalogue.cues[mark.cue] }

    /// The marks that start inside `range`, in text order.
    func starting(in range: Range<Int>) -> ArraySlice<Mark> {
        all[firstIndex(atOrAfter: range.lowerBound)..<firstIndex(atOrAfter: range.upperBound)]
    }

    /// Whether a mark with this tag starts inside `range`.
    func has(_ tag: Cue.Tag, in range: Range<Int>) -> Bool {
        starting(in: range).contains { catalogue.cues[$0.cue].tags.contains(tag) }
    }

    /// Whether the cue of this name starts inside `range`.
    func has(cue name: CueName, in range: Range<Int>) -> Bool {
        starting(in: range).contains { catalogue.cues[$0.cue].name == name }
    }

    /// Whether words by which people ask start inside `range`.
    func asks(in range: Range<Int>) -> Bool {
        starting(in: range).contains { cue(of: $0).isNamed(.askWords) || cue(of: $0).isNamed(.questionWord) }
    }

    private func firstIndex(atOrAfter offset: Int) -> Int {
        all.partitioningIndex { $0.range.lowerBound >= offset }
    }
}
