/// Parts questions from answers that were typed behind them: `Was it lit? Yes.`, `Length of the
/// contract. 8 months`.
struct InlineAnswers {
    private let sheet: Sheet

    init(_ letter: Letter) { sheet = letter.sheet }

    /// Where an answer may begin inside an item, and how sure that is.
    private struct Split {
        let start: Int
        /// It opens as answers do: `Yes`, a figure, `We do not`.
        let isPlain: Bool
        /// A question mark stands before it, and few words behind.
        let followsQuestion: Bool
        /// Few words stand behind it.
        var isBrief = true
    }

    /// The questions, those with an answer behind their words ended before it. One such item may
    /// hold the applicant's afterthought, so at least two plain ones are wanted.
    func parted(_ questions: [AskedQuestion]) -> [AskedQuestion] {
        let parents = Set(questions.compactMap(\.parent))
        let splits = questions.indices.map { parents.contains($0) ? nil : split(questions[$0]) }
        let plain = splits.count { $0?.isPlain == true }
        guard plain > 1 else { return questions }
        let isUsual = plain * 3 >= questions.count
        return zip(questions, splits).map { question, split in
            guard let split, split.isPlain || split.followsQuestion || isUsual && split.isBrief else {
                return question
            }
            return ended(question, at: split.start)
        }
    }

    private func ended(_ question: AskedQuestion, at start: Int) -> AskedQuestion {
        var question = question
        question.replyLines = question.lines.filter { sheet.lines[$0].content.lowerBound > start }
        question.lines.removeAll { sheet.lines[$0].content.lowerBound > start }
        question.end = start
        question.textEnd = endOfWords(before: start)
        return question
    }

    /// Without the dash or colon that parts the question from its answer.
    private func endOfWords(before start: Int) -> Int {
        let signs = Set([0x20, 0x0A, 0xC2, 0xA0, 0xE2, 0x80, 0x93, 0x94] + "-:".utf8)
        var end = start
        while end > 0, signs.contains(sheet.text[end - 1]) { end -= 1 }
        return end
    }

    /// The first sentence behind the last one that asks, if the question goes on with sentences.
    private func split(_ question: AskedQuestion) -> Split? {
        guard question.end == nil, let first = question.lines.first, let last = question.lines.last,
            last - first < Self.reach
        else { return nil }
        let from = max(question.start ?? 0, sheet.lines[first].content.lowerBound)
        let end = sheet.lines[last].content.upperBound
        guard from < end else { return nil }
        let item = from..<end
        let starts = sentenceStarts(in: item)
        var found: Int?
        for start in starts.reversed() {
            if asks(start..<(found ?? end)) { break }
            found = start
        }
        guard let found else { return valueBehindSign(in: item) }
        let start = starts.first { $0 >= found && (isPlain($0..<end) || isShort($0..<end)) } ?? found
        return Split(
            start: start, isPlain: isPlain(start..<end),
            followsQuestion: followsQuestion(start) && isShort(start..<end), isBrief: isShort(start..<end))
    }

    /// `outside your area: 0`, `Price of a licence - £465.70`.
    private func valueBehindSign(in item: Range<Int>) -> Split? {
        let sign = item.dropLast().last { isSign($0) && sheet.text[$0 + 1] == 0x20 }
        guard let sign else { return nil }
        let rest = (sign + 2)..<item.upperBound
        guard !rest.isEmpty, sheet.wordCount(in: rest) <= Self.value, sheet.wordCount(in: rest) > 0,
            isPlain(rest), sheet.wordCount(in: item.lowerBound..<sign) > 2
        else { return nil }
        return Split(start: rest.lowerBound, isPlain: true, followsQuestion: false)
    }

    /// Whether a byte ends a mark that a value may stand behind: a colon, or a dash behind a blank or a
    /// question mark.
    private func isSign(_ index: Int) -> Bool {
        let text = sheet.text
        if text[index] == UInt8(ascii: ":") { return true }
        let length = text[index] == UInt8(ascii: "-") ? 1 : [0x93, 0x94].contains(text[index]) ? 3 : 0
        guard length > 0, index >= length else { return false }
        let isDash = length == 1 || text[index - 2] == 0xE2 && text[index - 1] == 0x80
        return isDash && [0x20, UInt8(ascii: "?")].contains(text[index - length])
    }

    /// Words of a value behind a colon or dash.
    private static let value = 12

    private func isShort(_ reply: Range<Int>) -> Bool { sheet.wordCount(in: reply) <= Self.shortReply }

    /// Words of a reply that nothing but its place shows to be one; more may be the applicant's.
    private static let shortReply = 30

    /// Lines that an item with its answer may have.
    private static let reach = 60

    /// Where sentences begin behind the first one; none inside brackets or quotation marks, where a
    /// stop belongs to `e.g.` or to somebody's words.
    private func sentenceStarts(in item: Range<Int>) -> [Int] {
        let words = sheet.marks.words
        var starts: [Int] = []
        var depth = 0
        var read = item.lowerBound
        var index = words.firstIndex(atOrAfter: item.lowerBound) + 1
        while index < words.count, words[index].start < item.upperBound {
            let start = words[index].start
            for byte in sheet.text[read..<start] {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
            }
            read = start
            if words[index].gap != .space, depth == 0, opensSentence(start) { starts.append(withSign(start)) }
            index += 1
        }
        return starts
    }

    /// A capital, a digit or `n/a`: a lower-case word goes on behind `etc.`
    private func opensSentence(_ start: Int) -> Bool {
        let byte = sheet.text[start]
        if byte < 0x61 || byte > 0x7A { return true }
        return sheet.text[start...].prefix(3).elementsEqual("n/a".utf8)
    }

    /// With the pound sign or the like before the figure.
    private func withSign(_ start: Int) -> Int {
        if start > 1, sheet.text[start - 2] == 0xC2, sheet.text[start - 1] == 0xA3 { return start - 2 }
        return start
    }

    private func followsQuestion(_ start: Int) -> Bool {
        sheet.text[..<start].last { $0 > 0x20 && $0 != UInt8(ascii: ")") } == UInt8(ascii: "?")
    }

    private func asks(_ sentence: Range<Int>) -> Bool {
        if sheet.text[sentence].last(where: { $0 > 0x20 }) == UInt8(ascii: "?") { return true }
        return sheet.marks.starting(in: sentence).contains {
            let cue = sheet.marks.cue(of: $0)
            return cue.isNamed(.askWords) || cue.isNamed(.questionWord) || cue.isNamed(.followUpAsk)
                || cue.isNamed(.askInstruction)
        }
    }

    private func isPlain(_ reply: Range<Int>) -> Bool {
        let first = sheet.text[reply.lowerBound]
        if first >= 0x30 && first <= 0x39 || first == 0xC2 { return true }
        return sheet.marks.starting(in: reply).contains {
            sheet.marks.cue(of: $0).segment == .answer || sheet.marks.cue(of: $0).segment == .decision
        } || Self.openings.contains { sheet.text[reply].starts(with: $0) }
    }

    private static let openings = WordLists.standard[.replyOpenings].map { Array($0.utf8) }
}
