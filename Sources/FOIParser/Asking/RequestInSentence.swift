/// Finds a request that stands nowhere but inside a sentence of the authority's: `Thank you for your
/// letter, in which you asked for the minutes of the March meeting.`
struct RequestInSentence {
    private let letter: Letter

    init(_ letter: Letter) { self.letter = letter }

    /// One question without a number: the words behind those that report the asking.
    func question() -> AskedQuestion? {
        for mark in letter.sheet.marks.all where reports(letter.sheet.marks.cue(of: mark)) {
            let line = letter.sheet.line(at: mark.range.lowerBound)
            guard letter.labels[line] == .salutation || letter.labels[line] == .request else { continue }
            let rest = behind(mark)..<letter.sentence(around: mark.range).upperBound
            guard letter.sheet.wordCount(in: rest) >= Self.fewestWords, !announcesList(rest) else { continue }
            let last = letter.sheet.line(at: rest.upperBound - 1)
            let words = letter.sheet.marks.words
            let start = words[words.firstIndex(atOrAfter: rest.lowerBound)].start
            return AskedQuestion(
                round: 0, parent: nil, number: nil, key: [],
                lines: Array(letter.sheet.line(at: start)...last),
                start: start, label: nil)
        }
        return nil
    }

    private func reports(_ cue: Cue) -> Bool { cue.isNamed(.askedInSentence) || cue.isNamed(.askedInThanks) }

    /// Where the words asked for begin: `Thank you for your request for the` ends with the first of them.
    private func behind(_ mark: Mark) -> Int {
        guard letter.sheet.marks.cue(of: mark).isNamed(.askedInThanks) else { return mark.range.upperBound }
        let words = letter.sheet.marks.words
        return words[words.firstIndex(atOrAfter: mark.range.upperBound) - 1].start
    }

    /// Words that can name what is wanted; fewer are a subject.
    private static let fewestWords = 4

    /// A colon behind the sentence says that the request itself follows.
    private func announcesList(_ rest: Range<Int>) -> Bool {
        letter.sheet.text[rest.upperBound...].prefix(2).contains(UInt8(ascii: ":"))
    }
}
