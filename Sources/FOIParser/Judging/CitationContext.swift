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

    // MARK: Quotation

    /// Whether the provision stands between quotation marks that open with what the applicant said.
    var isQuotedFromApplicant: Bool {
        let near = max(0, range.lowerBound - Self.reach)..<range.lowerBound
        guard letter.sheet.marks.has(cue: .applicantSaid, in: near), let start = quotationStart,
            letter.labels[letter.sheet.line(at: start)]
                == letter.labels[letter.sheet.line(at: range.lowerBound)]
        else { return false }
        return letter.sheet.marks.has(cue: .applicantSaid, in: max(0, start - Self.saying)..<start)
    }

    /// Bytes before a quotation in which its speaker is named.
    private static let saying = 160

    /// The byte of the quotation mark that opens before the citation and is not closed again.
    private var quotationStart: Int? {
        letter.sheet.text.withUnsafeBufferPointer { text in
            var straight: Int?
            var isOpen = false
            var index = range.lowerBound
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
    }

    /// Bytes of a quotation that are looked through for its opening.
    private static let longestQuotation = 1_200

    /// Bytes before a citation in which the words stand that name the speaker of a quotation around it:
    /// the opening mark may begin two bytes above the longest quotation.
    private static let reach = longestQuotation + 3 + saying
}
