/// What the Asking stage finds: who asked what, and where it is answered.
struct Asked: Sendable {
    var rounds: [Round] = []
    var questions: [AskedQuestion] = []
    var replies: [Reply] = []
}

/// One round of asking.
struct Round: Sendable {
    /// The heading as printed, without its colon; nil where the page has one round without a name.
    let label: String?
    /// The lines of the round, heading included; empty where no request text is on the page.
    var lines: Range<Int>
    /// The round's heading says that it takes the place of another one.
    var isNewest = false
}

/// One question, by the places of the letter it stands in.
struct AskedQuestion: Sendable {
    var round: Int
    /// The index of the question it is a part of.
    var parent: Int?
    /// As printed: `4B`, `3i`, `a`.
    var number: String?
    /// The number's parts in lower case: by these replies find it.
    var key: [String]
    /// The lines it stands on; empty where it is known from its answer alone.
    var lines: [Int]
    /// Where its words begin on the first line.
    var start: Int?
    /// The marker as printed, such as `Q4)`.
    var label: String?
    /// Whether a word names it beside its number: `Question 1`, `Q4)`.
    var isNamed: Bool { label?.first?.isLetter == true && (label?.count ?? 0) > key.joined().count }
    /// Where its answer begins on its last line: behind the cell of a table, or behind its words.
    var end: Int?
    /// Lines of its item on which the answer goes on.
    var replyLines: [Int] = []
    /// Where its words end, where another part goes on behind them on the same line.
    var textEnd: Int?

    /// The bytes of its words, line by line.
    func bytes(in sheet: Sheet) -> [Range<Int>] {
        lines.map { line in
            let content = sheet.lines[line].content
            let end = min(content.upperBound, textEnd ?? Int.max)
            let start = max(content.lowerBound, start ?? 0)
            return min(start, end)..<end
        }
    }
}

/// A stretch of the reply that answers one or several questions.
struct Reply: Sendable {
    var questions: [Int]
    /// The words that tell which question it answers, as printed.
    var label: String?
    /// The lines of the reply in order, restated questions left out.
    var lines: [Int]
    /// Where the reply begins on its first line, where that is not the line's start.
    var start: Int?
    /// True where a sentence names the questions, and no number or restated question does.
    var isNamed = false
    /// True where a sentence of the reply holds the question's number.
    var inSentence = false
    /// True where a caption in the questions' words stands above.
    var isCaptioned = false
    /// True where the reply covers the whole request because nothing says otherwise.
    var isWhole = false
}
