/// Decides what became of each question from the evidence in its reply.
struct OutcomeJudge: Sendable {
    private let model: LinearModel
    private let sentences: SentenceJudge

    init(
        model: LinearModel = .standard(EmbeddedData.outcomeWeights),
        sentences: SentenceJudge = SentenceJudge()
    ) {
        self.model = model
        self.sentences = sentences
    }

    struct Verdict: Sendable, Equatable {
        var outcome: AnswerOutcome
        var confidence: Double
        /// The sentences that were taken to dispose of the question.
        var statements: [SentenceDispositions.Statement] = []
    }

    /// One verdict for each reply.
    func verdicts(_ asked: Asked, in letter: Letter) -> [Verdict] {
        let evidence = OutcomeEvidence(letter)
        var verdicts = asked.replies.map { reply in
            reply.lines.isEmpty
                ? Verdict(outcome: .unanswered, confidence: unansweredConfidence)
                : verdict(of: reply, asks: asked.questions, evidence, in: letter)
        }
        for index in asked.replies.indices {
            if let other = pointer(in: index, asked, letter), other != index {
                verdicts[index] = Verdict(
                    outcome: verdicts[other].outcome, confidence: verdicts[other].confidence)
            }
        }
        return verdicts
    }

    private func verdict(
        of reply: Reply, asks questions: [AskedQuestion], _ evidence: OutcomeEvidence, in letter: Letter
    ) -> Verdict {
        let sentences = ReplySentences(letter, lines: reply.lines, start: reply.start)
        let asks = reply.questions.flatMap { questions[$0].bytes(in: letter.sheet) }
        let dispositions = self.sentences.dispositions(of: sentences, in: letter, asks: asks)
        let best = model.best(
            evidence.features(of: reply.lines, start: reply.start, sentences, dispositions))
        let outcome = AnswerOutcome(rawValue: best.name) ?? .other
        return Verdict(
            outcome: defined(outcome, by: sentences), confidence: best.probability,
            statements: dispositions.likely)
    }

    /// The outcome that the definitions leave no choice about: a statement on further information stands beside
    /// something given, and where a reply opens with one on all of it, nothing is.
    private func defined(_ outcome: AnswerOutcome, by sentences: ReplySentences) -> AnswerOutcome {
        switch outcome {
        case .neitherConfirmedNorDenied where sentences.givesAndDeniesMore: .partlyDisclosed
        case .partlyDisclosed where sentences.deniesAndGivesNothing: .neitherConfirmedNorDenied
        default: outcome
        }
    }

    /// How often a question without a reply is truly unanswered, on the labelled documents.
    private let unansweredConfidence = 0.6

    /// The reply that a short `See Q3` or `See above` points to.
    private func pointer(in index: Int, _ asked: Asked, _ letter: Letter) -> Int? {
        let reply = asked.replies[index]
        guard let first = reply.lines.first, reply.lines.count <= 2 else { return nil }
        let words = letter.sheet.wordCount(on: reply.lines)
        guard words <= 12, reply.lines.contains(where: { letter.marks.has(cue: .seeOtherAnswer, on: $0) })
        else { return nil }
        let reference = letter.references[first].first { $0.range.lowerBound >= reply.start ?? 0 }
        guard let key = reference?.keys.first ?? lastNumber(of: reply.lines, letter.sheet)
        else { return words <= 4 ? replyAbove(index, asked, letter) : nil }
        let own = Set(reply.questions)
        return asked.replies.firstIndex { candidate in
            candidate.questions.contains { asked.questions[$0].key == key && !own.contains($0) }
        }
    }

    /// The number that a pointer ends with: `Please see our answer to 2`, `As A3`.
    private func lastNumber(of lines: [Int], _ sheet: Sheet) -> [String]? {
        guard let last = lines.last, let word = sheet.words(on: last..<(last + 1)).last else { return nil }
        var bytes = sheet.text[sheet.marks.words[word].start..<sheet.marks.words[word].end]
        if bytes.count > 1, bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "a") { bytes = bytes.dropFirst() }
        guard (1...2).contains(bytes.count), bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return [String(decoding: bytes, as: UTF8.self)]
    }

    /// The last reply before this one, where this one says no more than `See above`.
    private func replyAbove(_ index: Int, _ asked: Asked, _ letter: Letter) -> Int? {
        let lines = asked.replies[index].lines
        guard let first = lines.first, let last = lines.last else { return nil }
        let bytes = letter.sheet.text[letter.sheet.bytes(of: first..<(last + 1))]
        guard
            bytes.split(whereSeparator: { $0 | 0x20 < 0x61 }).contains(where: {
                $0.elementsEqual("above".utf8)
            })
        else { return nil }
        return asked.replies[..<index].lastIndex { !$0.lines.isEmpty }
    }
}
