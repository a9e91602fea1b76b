/// Parts a request of one sentence or paragraph where the reply answers its sentences or clauses one by one: `You
/// asked for the minutes, the number of tenants and the survey`.
struct ClauseAsks {
    private let letter: Letter
    private let sheet: Sheet
    private let clauses: AskClauses

    init(_ letter: Letter) {
        self.letter = letter
        sheet = letter.sheet
        clauses = AskClauses(letter.sheet)
    }

    /// The question itself, or one question for each part that has paragraphs of its own in the reply.
    func divided(_ question: AskedQuestion) -> [AskedQuestion] {
        guard question.number == nil else { return [question] }
        let reply = letter.replyLines(to: question.lines)
        let ways = [
            inTurn(clauses.sentences(of: question), in: reply),
            inTurn(clauses.questioning(question), in: reply), ownParagraphs(question, in: reply),
        ]
        guard let most = ways.map(\.count).max(), most > 1, let way = ways.first(where: { $0.count == most })
        else { return [question] }
        return way.map { part(of: question, $0) }
    }

    private func part(of question: AskedQuestion, _ bytes: Range<Int>) -> AskedQuestion {
        var part = question
        part.lines = question.lines.filter { sheet.lines[$0].content.overlaps(bytes) }
        part.start = bytes.lowerBound
        part.textEnd = bytes.upperBound
        return part
    }

    /// The asks of which paragraphs of the reply speak one after the other, those that are answered together as
    /// one; none where the words do not tell.
    private func inTurn(_ asks: [Range<Int>], in reply: [Int]) -> [Range<Int>] {
        let alignment = WordAlignment(sheet, labels: letter.labels, asks: asks.map { [$0] })
        let groups = alignment.answers(in: reply)?.map { $0.questions.sorted() } ?? []
        let together = groups.sorted { $0[0] < $1[0] }
        guard together.flatMap({ $0 }) == Array(asks.indices) else { return [] }
        return together.map { asks[$0[0]].lowerBound..<asks[$0[$0.count - 1]].upperBound }
    }

    /// The clauses that have paragraphs of their own in the reply, each with those behind it that have none;
    /// none where the words do not tell.
    private func ownParagraphs(_ question: AskedQuestion, in reply: [Int]) -> [Range<Int>] {
        // A mail quoted below is in the applicant's own words: their commas part less than the authority's.
        guard let last = question.lines.last, reply.first.map({ $0 > last }) == true else { return [] }
        let clauses = clauses.clauses(of: question)
        let alignment = WordAlignment(sheet, labels: letter.labels, asks: clauses.map { [$0] })
        guard let answers = alignment.parted(reply) else { return [] }
        var starts = clauses.indices.filter { !answers[$0].isEmpty }
        // What stands before the first part that is answered belongs to it.
        starts[0] = 0
        return starts.enumerated().map { place, start in
            let end = place + 1 < starts.count ? starts[place + 1] : clauses.count
            return clauses[start].lowerBound..<clauses[end - 1].upperBound
        }
    }
}
