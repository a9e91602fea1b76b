import Statutes

/// Finds the statements by which the authority neither confirms nor denies.
struct NCNDReader {
    private let letter: Letter

    init(_ letter: Letter) { self.letter = letter }

    struct Statement: Sendable {
        /// The lines of the sentence.
        let lines: Range<Int>
        /// Bytes of the sentence.
        let range: Range<Int>
        let rule: String
        /// Covers any other or further information.
        let isFurther: Bool
    }

    /// The statements in text order, one for each sentence.
    func statements() -> [Statement] {
        var statements: [Statement] = []
        for mark in letter.sheet.marks.all {
            let cue = letter.sheet.marks.cue(of: mark)
            guard cue.tags.contains(.ncnd), mark.range.lowerBound >= statements.last?.range.upperBound ?? 0
            else { continue }
            let line = letter.sheet.line(at: mark.range.lowerBound)
            guard isOperative(cue, on: line) else { continue }
            let range = letter.sentence(around: mark.range)
            guard !isRetold(mark, in: range), !isNotUsed(mark, in: range) else { continue }
            let first = letter.sheet.line(at: range.lowerBound)
            let last = letter.sheet.line(at: range.upperBound - 1)
            let further = letter.sheet.marks.starting(in: range).contains {
                letter.sheet.marks.cue(of: $0).tags.contains(.further)
            }
            statements.append(
                Statement(lines: first..<(last + 1), range: range, rule: cue.id, isFurther: further))
        }
        return statements
    }

    /// `Our response of 3 May gave you the figures and neither confirmed nor denied the rest`: what an
    /// earlier answer said, unless this one goes on to uphold it.
    private func isRetold(_ mark: Mark, in sentence: Range<Int>) -> Bool {
        let told = sentence.lowerBound..<mark.range.lowerBound
        let before = names(in: told)
        guard
            before.contains(.retoldAnswer)
                || letter.sheet.marks.starting(in: told).contains(where: isEarlier),
            !before.contains(.decidesNow)
        else { return false }
        let words = letter.sheet.marks.words
        let next = words.firstIndex(atOrAfter: sentence.upperBound)
        guard next < words.count else { return true }
        return !names(in: letter.sentence(around: words[next].start..<words[next].end)).contains(
            .reviewUpholds)
    }

    /// `An authority may neither confirm nor deny`, which tells the law, and `we do not think that we
    /// need to`.
    private func isNotUsed(_ mark: Mark, in sentence: Range<Int>) -> Bool {
        letter.has(.ncndNotUsed, over: mark, in: sentence)
    }

    private func isEarlier(_ mark: Mark) -> Bool {
        letter.sheet.marks.cue(of: mark).tags.contains(.earlier)
    }

    private func names(in range: Range<Int>) -> Set<CueName> {
        Set(letter.sheet.marks.starting(in: range).compactMap { letter.sheet.marks.cue(of: $0).name })
    }

    /// In the reasons only a sentence that says what the authority does is a statement; `the balance
    /// favours neither confirming nor denying` is an argument.
    private func isOperative(_ cue: Cue, on line: Int) -> Bool {
        switch letter.labels[line] {
        case .answer, .decision: true
        case .reasons: cue.tags.contains(.operative)
        case .advice: standsBelowAnswer(line)
        default: false
        }
    }

    /// A note directly below an answer may say that the rest is neither confirmed nor denied.
    private func standsBelowAnswer(_ line: Int) -> Bool {
        letter.labels[..<line].last { $0 != nil } == .some(.answer)
    }
}
