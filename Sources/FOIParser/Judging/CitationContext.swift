import Statutes

/// The words around a citation: what its sentence says, and how near.
struct CitationContext {
    private let letter: Letter
    /// The citation's place among the letter's.
    let place: Int
    /// Bytes of the sentence in which the citation stands.
    let sentence: Range<Int>

    init(_ letter: Letter, _ place: Int) {
        self.letter = letter
        self.place = place
        sentence = letter.sentence(around: letter.citations[place].range)
    }

    var citation: Citation { letter.citations[place] }
    /// Bytes of the citation.
    private var range: Range<Int> { letter.citations[place].range }

    // MARK: Marks

    func marks(where isMeant: (Cue) -> Bool) -> [Mark] {
        letter.sheet.marks.starting(in: sentence).filter { isMeant(letter.sheet.marks.cue(of: $0)) }
    }

    func marks(_ name: CueName) -> [Mark] { letter.marks.says(name) ? marks { $0.isNamed(name) } : [] }

    func has(_ name: CueName) -> Bool {
        letter.marks.says(name) && letter.sheet.marks.has(cue: name, in: sentence)
    }

    /// Whether the sentence says so before it comes to the provision.
    func isIntroduced(by name: CueName) -> Bool {
        marks(name).contains { $0.range.lowerBound < range.lowerBound }
    }

    /// Whether words of refusal stand right before the provision: `is exempt in terms of section 38(1)(b)`.
    var isRefusedBy: Bool {
        !marks { $0.tags.contains(.refusal) && ($0.outcome == .withheld || $0.tags.contains(.ncnd)) }
            .filter { $0.range.lowerBound < range.lowerBound && distance(to: $0) < 20 }.isEmpty
            && !isHedged
    }

    /// `may be exempt`, `whether it is exempt`, `if it is`.
    private var isHedged: Bool {
        let words = letter.sheet.marks.words
        return words.indices(in: sentence).contains { Self.hedges.contains(words[$0].hash) }
    }

    private static let hedges = WordSet(WordLists.standard.hashes(.hedges))

    /// Whether the provision follows directly: `any of the interests in regulation 12(5)`.
    func isDirectlyBehind(_ name: CueName) -> Bool {
        marks(name).contains {
            $0.range.lowerBound < range.lowerBound && distance(to: $0) <= Self.touching
        }
    }

    /// Whether the words follow the provision directly, or the list in which it stands: `section 43 is a
    /// qualified exemption`, `sections 30(c) and 33(1)(b) were not needed`.
    func isDirectlyBefore(_ name: CueName) -> Bool {
        let marks = marks(name)
        guard !marks.isEmpty else { return false }
        let end = listEnd
        return marks.contains { $0.range.lowerBound >= end && $0.range.lowerBound - end <= Self.touching }
    }

    /// The end of the last citation that only a comma, `and` or `or` parts from this one and those between.
    private var listEnd: Int {
        var end = range.upperBound
        for next in letter.citations[(place + 1)...] {
            guard next.range.lowerBound <= end || joins(end..<next.range.lowerBound) else { break }
            end = max(end, next.range.upperBound)
        }
        return end
    }

    /// Whether only a comma, `and` or `or` stands there.
    private func joins(_ gap: Range<Int>) -> Bool {
        let bytes = letter.sheet.text[gap]
        return Self.joints.contains { bytes.elementsEqual($0.utf8) }
    }

    private static let joints = [", ", " and ", " or ", ", and ", ", or ", " & "]

    /// The bytes between the citation and a mark; 0 where they overlap.
    func distance(to mark: Mark) -> Int {
        max(
            0, range.lowerBound - mark.range.upperBound,
            mark.range.lowerBound - range.upperBound)
    }

    /// A blank, with a bracket or a line end.
    private static let touching = 3

    /// Whether the sentence after this one, in the same paragraph, says so.
    func isFollowed(by name: CueName) -> Bool { isFollowed { $0.isNamed(name) } }

    /// Whether a cue that is meant stands in that sentence.
    func isFollowed(where isMeant: (Cue) -> Bool) -> Bool {
        let words = letter.sheet.marks.words
        let next = words.firstIndex(atOrAfter: sentence.upperBound)
        guard next < words.count, words[next].start < sentence.upperBound + 40, words[next].gap != .paragraph
        else { return false }
        let following = letter.sentence(around: words[next].start..<words[next].end)
        return letter.sheet.marks.starting(in: following).contains { isMeant(letter.sheet.marks.cue(of: $0)) }
    }
}
