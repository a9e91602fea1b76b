import Statutes

/// The words around a citation: what its sentence says, and how near.
struct CitationContext {
    private let letter: Letter
    let citation: Citation
    /// Bytes of the sentence in which the citation stands.
    let sentence: Range<Int>

    init(_ letter: Letter, _ citation: Citation) {
        self.letter = letter
        self.citation = citation
        sentence = letter.sentence(around: citation.range)
    }

    // MARK: Marks

    func marks(where isMeant: (Cue) -> Bool) -> [Mark] {
        letter.sheet.marks.starting(in: sentence).filter { isMeant(letter.sheet.marks.cue(of: $0)) }
    }

    func marks(_ name: CueName) -> [Mark] { marks { $0.isNamed(name) } }

    func has(_ name: CueName) -> Bool { !marks(name).isEmpty }

    /// Whether the sentence says so before it comes to the provision.
    func isIntroduced(by name: CueName) -> Bool {
        marks(name).contains { $0.range.lowerBound < citation.range.lowerBound }
    }

    /// Whether the provision follows directly: `any of the interests in regulation 12(5)`.
    func isDirectlyBehind(_ name: CueName) -> Bool {
        marks(name).contains {
            $0.range.lowerBound < citation.range.lowerBound && distance(to: $0) <= Self.touching
        }
    }

    /// Whether the words follow the provision directly: `section 43 is a qualified exemption`.
    func isDirectlyBefore(_ name: CueName) -> Bool {
        marks(name).contains {
            $0.range.lowerBound >= citation.range.upperBound && distance(to: $0) <= Self.touching
        }
    }

    /// The bytes between the citation and a mark; 0 where they overlap.
    func distance(to mark: Mark) -> Int {
        max(
            0, citation.range.lowerBound - mark.range.upperBound,
            mark.range.lowerBound - citation.range.upperBound)
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
        return letter.sheet.marks.starting(in: following)
            .contains { letter.sheet.marks.cue(of: $0).isNamed(name) }
    }

    // MARK: Quotation

    /// Whether the provision stands between quotation marks that open with what the applicant said.
    var isQuotedFromApplicant: Bool {
        guard let start = quotationStart,
            letter.labels[letter.sheet.line(at: start)]
                == letter.labels[letter.sheet.line(at: citation.range.lowerBound)]
        else { return false }
        return letter.sheet.marks.starting(in: max(0, start - 160)..<start)
            .contains { letter.sheet.marks.cue(of: $0).isNamed(.applicantSaid) }
    }

    /// The byte of the quotation mark that opens before the citation and is not closed again.
    private var quotationStart: Int? {
        let text = letter.sheet.text
        var straight: Int?
        var isOpen = false
        var index = citation.range.lowerBound
        let limit = max(3, index - Self.longestQuotation)
        while index > limit {
            index -= 1
            if text[index] == UInt8(ascii: "\"") {
                straight = straight ?? index
                isOpen.toggle()
            } else if text[index - 2] == 0xE2, text[index - 1] == 0x80 {
                if text[index] == 0x9C { return isOpen ? nil : index - 2 }
                if text[index] == 0x9D { return nil }
            } else if text[index] == UInt8(ascii: "\n"), text[index - 1] == UInt8(ascii: "\n"),
                straight != nil
            {
                break
            }
        }
        return isOpen ? straight : nil
    }

    /// Bytes of a quotation that are looked through for its opening.
    private static let longestQuotation = 1_200
}
