import Basics

/// What stands between quotation marks that open with what the applicant said.
struct ApplicantQuotations {
    /// What opens or closes a quotation.
    private enum Sign {
        /// `"`, which opens and closes.
        case straight
        case opening, closing
        /// A blank line, at which a quotation between straight marks ends.
        case blankLine
    }

    private let letter: Letter
    /// In text order, each with the byte at which it ends; none where nobody says what the applicant said.
    private let signs: [(sign: Sign, offset: Int)]

    init(_ letter: Letter) {
        self.letter = letter
        signs = letter.marks.says(.applicantSaid) ? Self.signs(in: letter.sheet.text) : []
    }

    /// Whether such a quotation is open before a byte of the text.
    func isOpen(before offset: Int) -> Bool {
        let sheet = letter.sheet
        guard let start = start(before: offset),
            letter.labels[sheet.line(at: start)] == letter.labels[sheet.line(at: offset)]
        else { return false }
        return sheet.marks.has(cue: .applicantSaid, in: max(0, start - Self.saying)..<start)
    }

    /// Bytes before a quotation in which its speaker is named.
    private static let saying = 160

    private static func signs(in text: [UInt8]) -> [(sign: Sign, offset: Int)] {
        var signs: [(sign: Sign, offset: Int)] = []
        text.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                if index + ByteBlock.width <= text.count {
                    guard let first = ByteBlock.first(telling(text, at: index)) else {
                        index += ByteBlock.width
                        continue
                    }
                    index += first
                }
                switch text[index] {
                case UInt8(ascii: "\""): signs.append((.straight, index))
                case UInt8(ascii: "\n"):
                    if index > 0, text[index - 1] == UInt8(ascii: "\n") { signs.append((.blankLine, index)) }
                case 0x9C, 0x9D:
                    if index > 1, text[index - 1] == 0x80, text[index - 2] == 0xE2 {
                        signs.append((text[index] == 0x9C ? .opening : .closing, index))
                    }
                default: break
                }
                index += 1
            }
        }
        return signs
    }

    /// Where line ends stand, straight marks, and what curly ones end with.
    @inline(__always)
    private static func telling(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> ByteBlock.Mask {
        let bytes = ByteBlock.load(text, at: index)
        return ByteBlock.equal(bytes, "\"") .| ByteBlock.equal(bytes, "\n")
            .| (bytes .== ByteBlock.all(0x9C)) .| (bytes .== ByteBlock.all(0x9D))
    }

    /// The byte of the quotation mark that opens before an offset and is not closed again.
    private func start(before offset: Int) -> Int? {
        var straight: Int?
        var isOpen = false
        var place = signs.partitioningIndex { $0.offset >= offset }
        let limit = max(3, offset - Self.longestQuotation)
        while place > 0, signs[place - 1].offset >= limit {
            place -= 1
            switch signs[place].sign {
            case .straight:
                straight = straight ?? signs[place].offset
                isOpen.toggle()
            case .opening: return isOpen ? nil : signs[place].offset - 2
            case .closing: return nil
            case .blankLine:
                if straight != nil { return isOpen ? straight : nil }
            }
        }
        return isOpen ? straight : nil
    }

    /// Bytes of a quotation that are looked through for its opening.
    private static let longestQuotation = 1_200
}
