/// Parts questions from answers that stand behind them on the same line: `Was it lit? Yes.`
struct InlineAnswers {
    private let sheet: Sheet
    private let marks: LineMarks

    init(_ letter: Letter) {
        sheet = letter.sheet
        marks = letter.marks
    }

    /// The questions, those with an answer on their last line ended before it. One such line may be
    /// the question's own afterthought, so at least two are wanted.
    func parted(_ questions: [AskedQuestion]) -> [AskedQuestion] {
        let starts = questions.map(answerStart)
        guard starts.count(where: { $0 != nil }) > 1 else { return questions }
        return zip(questions, starts).map { question, start in
            var question = question
            question.end = start ?? question.end
            return question
        }
    }

    /// Where the answer behind the question begins.
    private func answerStart(_ question: AskedQuestion) -> Int? {
        guard question.end == nil, let line = question.lines.last else { return nil }
        let content = sheet.lines[line].content
        guard let mark = lastMark(in: content) else { return nil }
        let rest = (mark + 1)..<content.upperBound
        let words = sheet.wordCount(in: rest)
        guard words > 0, words <= 40, !asks(in: rest) else { return nil }
        let index = sheet.marks.words.firstIndex(atOrAfter: rest.lowerBound)
        let start = sheet.marks.words[index].start
        return answers(in: start..<content.upperBound) ? start : nil
    }

    /// The last question mark, or the last full stop that ends a sentence before the line does.
    private func lastMark(in content: Range<Int>) -> Int? {
        if let mark = sheet.text[content].lastIndex(of: UInt8(ascii: "?")) { return mark }
        let inner = content.lowerBound..<max(content.lowerBound, content.upperBound - 1)
        return inner.last { sheet.text[$0] == UInt8(ascii: ".") && sheet.text[$0 + 1] == 0x20 }
    }

    private func asks(in rest: Range<Int>) -> Bool {
        sheet.marks.starting(in: rest).contains {
            sheet.marks.cue(of: $0).isNamed(.askWords) || sheet.marks.cue(of: $0).isNamed(.questionWord)
        }
    }

    private func answers(in rest: Range<Int>) -> Bool {
        if sheet.text[rest].starts(with: "Yes".utf8) || sheet.text[rest].starts(with: "No".utf8) {
            return true
        }
        return sheet.marks.starting(in: rest).contains { sheet.marks.cue(of: $0).segment == .answer }
    }
}
