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

    /// Whether the provision follows directly: `any of the interests in regulation 12(5)`.
    func isDirectlyBehind(_ name: CueName) -> Bool {
        marks(name).contains {
            $0.range.lowerBound < range.lowerBound && distance(to: $0) <= Self.touching
        }
    }

    /// Whether the words follow the provision directly: `section 43 is a qualified exemption`.
    func isDirectlyBefore(_ name: CueName) -> Bool {
        marks(name).contains {
            $0.range.lowerBound >= range.upperBound && distance(to: $0) <= Self.touching
        }
    }

    /// The bytes between the citation and a mark; 0 where they overlap.
    func distance(to mark: Mark) -> Int {
        max(
            0, range.lowerBound - mark.range.upperBound,
            mark.range.lowerBound - range.upperBound)
    }

    /// A blank, with a bracket or a line end.
    private static let touching = 3

    /// Whether the sentence after this one, in the same paragraph, says so.
    func isFollowed(by name: CueName) -> Bool {
        let words = letter.sheet.marks.words
        let next = words.firstIndex(atOrAfter: sentence.upperBound)
        guard next < words.count, words[next].start < sentence.upperBound + 40, words[next].gap != .paragraph
        else { return false }
        let following = letter.sentence(around: words[next].start..<words[next].end)
        return letter.sheet.marks.has(cue: name, in: following)
    }
}
