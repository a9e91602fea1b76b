/// Finds the statements inside a reply that dispose of the question or a part of it.
struct DispositionReader {
    private let letter: Letter

    typealias Statement = SentenceDispositions.Statement

    init(_ letter: Letter) { self.letter = letter }

    /// The disposing sentences of a reply in text order, neighbours of one outcome joined: those that say so by a
    /// phrase, and where no phrase says what the verdict does, those that were judged to say it in other words.
    func dispositions(of reply: Reply, _ verdict: OutcomeJudge.Verdict) -> [Statement] {
        let said = said(in: reply, verdict.outcome)
        guard verdict.outcome != .disclosed else { return said }
        let judged = verdict.statements.filter { statement in
            fits(statement.outcome, verdict.outcome)
                && said.allSatisfy {
                    $0.outcome != statement.outcome && !$0.range.overlaps(statement.range)
                }
        }
        guard !judged.isEmpty else { return said }
        var joined: [Statement] = []
        for statement in (said + judged).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            add(statement, to: &joined)
        }
        return joined
    }

    /// The sentences in which a phrase disposes of the question.
    private func said(in reply: Reply, _ outcome: AnswerOutcome) -> [Statement] {
        var found: [Statement] = []
        for line in reply.lines where letter.labels[line] == .answer || letter.labels[line] == .decision {
            let content = letter.sheet.lines[line].content
            let start =
                line == reply.lines.first ? max(content.lowerBound, reply.start ?? 0) : content.lowerBound
            guard start < content.upperBound else { continue }
            for mark in letter.sheet.marks.starting(in: start..<content.upperBound) {
                guard let said = letter.sheet.marks.cue(of: mark).outcome else { continue }
                let sentence = letter.sentence(around: mark.range)
                guard !isSupposed(mark, in: sentence) else { continue }
                let refused = said == .withheld ? ground(in: sentence) ?? said : said
                guard fits(refused, outcome) else { continue }
                add(Statement(outcome: refused, range: sentence), to: &found)
            }
        }
        return found
    }

    /// `Had you asked for it, section 24 would have applied`, and what an authority may do and does not.
    private func isSupposed(_ mark: Mark, in sentence: Range<Int>) -> Bool {
        letter.has(.hypotheticalGround, over: mark, in: sentence)
            || letter.has(.ncndNotUsed, over: mark, in: sentence)
    }

    /// What the provision in a refusing sentence makes of it: `We refuse this part under section 12(1)`.
    private func ground(in sentence: Range<Int>) -> AnswerOutcome? {
        letter.citations(in: sentence).indices.lazy.compactMap(letter.law.ground).compactMap(\.outcome).first
    }

    /// Of an answer with one outcome only the sentences that say so; of a partial one all that
    /// give or refuse.
    private func fits(_ said: AnswerOutcome, _ outcome: AnswerOutcome) -> Bool {
        outcome == .partlyDisclosed || said == outcome
    }

    private func add(_ statement: Statement, to found: inout [Statement]) {
        let range = statement.range
        guard let last = found.last,
            last.range.overlaps(range)
                || last.outcome == statement.outcome && range.lowerBound <= last.range.upperBound + 2
        else { return found.append(statement) }
        guard last.outcome == statement.outcome else { return }
        let start = min(last.range.lowerBound, range.lowerBound)
        let end = max(last.range.upperBound, range.upperBound)
        found[found.count - 1] = Statement(outcome: last.outcome, range: start..<end)
    }
}
