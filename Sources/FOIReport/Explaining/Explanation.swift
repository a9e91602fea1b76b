import FOIParser

/// A document with all that was read out of it at its place: what `foi explain` shows.
///
/// It is the same for every way of showing it. A renderer goes through `passages` from top to bottom
/// and needs no arithmetic on spans.
public struct Explanation: Sendable, Equatable {
    /// The title of the document, or the path where it has none.
    public let title: Shown
    /// What holds of the document as a whole, in a fixed order.
    public let facts: [Fact]
    /// The text, segment by segment, without gap or overlap.
    public let passages: [Passage]
    /// The stretches that something is said of, in the order of the text.
    public let marks: [Mark]
    /// What is said of them, in the order of the text.
    public let notes: [Note]
    /// Indices of notes that have no place in the text: a question known by its number alone, an answer
    /// that was never given, findings about the whole document.
    public let unplaced: [Int]
    /// Answers, exemptions and findings, each as a list that leads to their notes.
    public let summaries: [Summary]

    /// How much is said of a document.
    public enum Depth: Sendable {
        /// All that was read out of it, with the rules behind it.
        case everything
        /// What bears on what became of the request: provisions relied on, but no others, and no rules.
        case evidence
    }

    /// Something said of a document by someone who compared it with others or with the law.
    public struct Remark: Sendable, Equatable {
        public let heading: String
        public let message: String
        /// Where it shows.
        public let spans: [Span]

        public init(heading: String, message: String, spans: [Span]) {
            self.heading = heading
            self.message = message
            self.spans = spans
        }
    }
}

/// One thing that holds of a whole document: `outcome`, `partly disclosed`.
public struct Fact: Sendable, Equatable {
    public let name: Shown
    public let value: Shown
}

/// A segment of the text, line by line.
public struct Passage: Sendable, Equatable {
    /// The label as the output has it: `page_boilerplate`.
    public let kind: Shown
    /// The rule that claimed it.
    public let rule: Shown
    public internal(set) var rows: [Row]
}

/// One line of the text.
public struct Row: Sendable, Equatable {
    /// The line in pieces, each under the same marks from end to end; empty for a blank line.
    public internal(set) var runs: [Run]
    /// Indices of the notes whose stretch begins on this line.
    public let notes: [Int]
    /// Code points of the document's text, the line end included.
    public let range: Range<Int>
}

/// A piece of a line.
public struct Run: Sendable, Equatable {
    public let text: Shown
    /// Indices of the marks it stands under, the outermost first. Where two stretches overlap and
    /// neither holds the other, the one that begins later is the inner one, and goes on alone.
    public let marks: [Int]
    /// Those of the marks that begin here, the outermost first.
    public let opening: [Int]
    /// Those of the marks that end here, the innermost first.
    public internal(set) var closing: [Int]

    init(text: Shown, marks: [Int], opening: [Int] = [], closing: [Int] = []) {
        self.text = text
        self.marks = marks
        self.opening = opening
        self.closing = closing
    }
}

/// A stretch of the text that something is said of.
public struct Mark: Sendable, Equatable {
    public let kind: NoteKind
    /// Code points of the document's text.
    public let start: Int
    public let end: Int
    /// Indices of the notes on it: one, or several where a list of provisions is one expression.
    public let notes: [Int]
}

/// What a note is about.
public enum NoteKind: String, Sendable, CaseIterable {
    case fact, request, question, answer, disposition, citation, ncnd, finding

    /// What a reader is told that such a mark means.
    public var meaning: String {
        switch self {
        case .fact: "authority, reference or date"
        case .request: "one of several rounds of asking"
        case .question: "a question"
        case .answer: "an answer"
        case .disposition: "a sentence that disposes of a question or a part of it"
        case .citation: "a citation of law"
        case .ncnd: "a statement that neither confirms nor denies"
        case .finding: "something a person should look at"
        }
    }
}

/// What is said of a stretch of the text, or of the document.
public struct Note: Sendable, Equatable {
    public let kind: NoteKind
    /// What it is: `answer a1`, `FOIA s.31(3)`.
    public let heading: Shown
    /// What is said of it, in a few words each.
    public let details: [Shown]
    /// Where the law it names can be read; nil where it names none.
    public let link: String?
}

/// A list with columns.
public struct Summary: Sendable, Equatable {
    public let title: String
    public let columns: [String]
    public let rows: [[Shown]]
    /// For each row the note it leads to, if any.
    public let notes: [Int?]
}
