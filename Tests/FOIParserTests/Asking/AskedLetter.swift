import HTMLText

@testable import FOIParser

/// A small letter with labels of the test's own: what is learnt about labels does not touch the rules of
/// asking.
///
/// Each line opens with a sign for its kind and a blank: `?` request, `>` answer, `!` decision, `=`
/// reasons, `~` salutation, `-` rights. Empty lines part paragraphs.
struct AskedLetter {
    let letter: Letter
    private let reading: Reading

    private static let kinds: [Character: SegmentKind] = [
        "?": .request, ">": .answer, "!": .decision, "=": .reasons, "~": .salutation, "-": .rights,
    ]

    init(_ marked: String) {
        let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
        let text = lines.map { $0.dropFirst(2) }.joined(separator: "\n")
        reading = Reading(page: Reader(mediaType: .text).read(Array(text.utf8)))
        let labels = lines.map { line in
            line.first.flatMap { Self.kinds[$0] }.map { Labeller.Label(kind: $0, rule: "test") }
        }
        letter = Letter(reading, labels: labels, marks: LineMarks(reading.sheet))
    }

    var sheet: Sheet { letter.sheet }
    var sequences: ItemSequences { reading.sequences }

    /// The stretches of lines between empty ones.
    var blocks: [[Int]] {
        sheet.lines.indices.split { sheet.lines[$0].isBlank }.map(Array.init)
    }

    // MARK: Read as a whole

    /// The questions, each by its number or, without one, its place: `2a how many lamps`, `#1 the minutes`.
    var questions: [String] {
        let asked = asked.questions
        return asked.indices.map { "\(name(of: $0, in: asked)) \(words(of: asked[$0]))" }
    }

    /// The replies with the questions they answer: `1, 2: Forty.`; `3: -` where nothing does.
    var replies: [String] {
        let asked = asked
        return asked.replies.map { reply in
            let names = reply.questions.map { name(of: $0, in: asked.questions) }
            let text = text(of: reply.lines, from: reply.start, to: nil)
            return "\(names.joined(separator: ", ")): \(text.isEmpty ? "-" : text)"
        }
    }

    /// The headings of the rounds.
    var rounds: [String?] { asked.rounds.map(\.label) }

    /// What is printed before each reply to tell its question.
    var labels: [String?] { asked.replies.map(\.label) }

    private var asked: Asked { Asking(letter, of: reading).asked(answers: true).asked }

    private func name(of question: Int, in questions: [AskedQuestion]) -> String {
        questions[question].number ?? "#\(question + 1)"
    }

    /// The words of a question, as they are printed.
    func words(of question: AskedQuestion) -> String {
        text(of: question.lines, from: question.start, to: question.textEnd ?? question.end)
    }

    /// The lines of a text, run on, from one byte to another.
    func text(of lines: [Int], from start: Int?, to end: Int?) -> String {
        lines.map { line in
            let content = sheet.lines[line].content
            let first = min(max(content.lowerBound, start ?? 0), content.upperBound)
            return sheet.string(of: first..<max(first, min(content.upperBound, end ?? Int.max)))
        }
        .joined(separator: " ")
    }
}
