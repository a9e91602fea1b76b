import FOIParser

/// How a character looks on a terminal, in the sixteen colours that a reader's own theme defines
/// (ECMA-48, select graphic rendition).
struct Style: Equatable {
    var colour: Colour?
    var isBold = false
    var isUnderlined = false
    var isFaint = false

    enum Colour: Int {
        case red = 31
        case green, yellow, blue, magenta, cyan
    }

    /// The sequence that takes back what was set before and sets this.
    var escape: String {
        var codes = ["0"]
        if isBold { codes.append("1") }
        if isFaint { codes.append("2") }
        if isUnderlined { codes.append("4") }
        if let colour { codes.append("\(colour.rawValue)") }
        return "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    /// The style under several marks: the colour of the innermost.
    init(under kinds: some BidirectionalCollection<NoteKind>, in segment: Shown) {
        guard let innermost = kinds.last else {
            self = Style()
            isFaint = segment.text == SegmentKind.pageBoilerplate.rawValue
            return
        }
        colour = innermost.colour
        isBold = kinds.contains { $0 == .disposition || $0 == .ncnd }
        isUnderlined = kinds.contains { $0 == .citation || $0 == .finding }
    }

    init(colour: Colour? = nil, isBold: Bool = false) {
        self.colour = colour
        self.isBold = isBold
    }

    /// The style of a segment's name and of the line beside its text.
    init(segment: Shown) {
        isBold = true
        colour =
            switch SegmentKind(rawValue: segment.text) {
            case .answer: .green
            case .decision: .yellow
            case .request, .quotedMail: .cyan
            case .reasons, .statute: .magenta
            case .advice, .rights: .blue
            default: nil
            }
    }
}

extension NoteKind {
    /// A colour for the mark and for the note in the margin.
    var colour: Style.Colour {
        switch self {
        case .fact: .blue
        case .request, .question: .cyan
        case .answer, .disposition: .green
        case .citation: .yellow
        case .ncnd: .magenta
        case .finding: .red
        }
    }
}
