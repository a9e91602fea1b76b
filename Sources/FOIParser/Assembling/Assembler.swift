import HTMLText
import Statutes

/// Puts what the stages found into the response object, bytes turned into code points.
struct Assembler {
    private let reading: Reading
    private let letter: Letter
    private let labels: [Labeller.Label?]
    private let judgement: Judgement
    private let points: CodePoints
    private let names: QuestionNames

    init(_ draft: AskedDraft, judgement: Judgement) {
        reading = draft.reading
        letter = draft.letter
        labels = draft.labels
        self.judgement = judgement
        points = CodePoints(reading.sheet.text)
        names = QuestionNames(judgement.asked.questions)
    }

    func response(_ facts: Facts, source: Source, findings notes: [ReadingNote]) -> Response {
        let exemptions = ExemptionBuilder(letter, judgement: judgement, points: points, names: names)
        let answers = self.answers(exemptions)
        let ncnd = statements(exemptions)
        var response = Response(
            id: "sha256:\(source.sha256)", source: source, parser: .current, kind: judgement.kind,
            authority: authority(facts),
            reference: facts.reference.map { Reference(value: $0.value, span: points.span($0.range)) },
            regimes: facts.regimes,
            dates: dates(facts),
            outcome: judgement.kind.answers
                ? DocumentOutcomeRule.outcome(of: judgement.verdicts.map(\.outcome)) : nil,
            segments: SegmentBuilder(reading.sheet, points: points).segments(labels), requests: rounds(),
            questions: questions(),
            answers: answers, citations: citations(), exemptions: exemptions.exemptions(), ncnd: ncnd,
            findings: [], text: String(decoding: reading.sheet.text, as: UTF8.self))
        response.findings = FindingReader(letter, judgement: judgement, points: points).findings(
            notes: notes, response: response)
        return response
    }

    // MARK: Facts

    private func authority(_ facts: Facts) -> Authority? {
        facts.authority.map {
            Authority(
                name: $0.name, id: $0.id, text: reading.sheet.string(of: $0.range),
                span: points.span($0.range))
        }
    }

    /// A letter that only asks has no answer to date: its one date is that of the request.
    private func dates(_ facts: Facts) -> Dates {
        guard judgement.kind == .request else {
            return Dates(received: date(facts.received), responded: date(facts.responded))
        }
        return Dates(received: date(facts.received ?? facts.responded), responded: nil)
    }

    private func date(_ found: Facts.Found?) -> DateFact? {
        found.map { DateFact(value: $0.value, span: points.span($0.range)) }
    }

    // MARK: Questions

    private func rounds() -> [RequestRound] {
        judgement.asked.rounds.enumerated().map { index, round in
            RequestRound(
                id: QuestionNames.round(index), label: round.label,
                span: round.lines.isEmpty
                    ? nil : span(of: round.lines.lowerBound...(round.lines.upperBound - 1), from: nil))
        }
    }

    private func questions() -> [Question] {
        judgement.asked.questions.enumerated().map { index, question in
            let range = bytes(of: question.lines, from: question.start)
                .map {
                    $0.lowerBound..<min($0.upperBound, question.end ?? Int.max, question.textEnd ?? Int.max)
                }
            return Question(
                id: names.ids[index], request: QuestionNames.round(question.round),
                parent: question.parent.map { names.ids[$0] },
                number: question.number, label: question.isNamed ? question.label : nil,
                text: range.map(reading.sheet.string),
                span: range.map(points.span))
        }
    }

    // MARK: Answers

    private func answers(_ exemptions: ExemptionBuilder) -> [Answer] {
        guard judgement.kind.answers else { return [] }
        let dispositions = DispositionReader(letter)
        return judgement.asked.replies.enumerated().map { index, reply in
            let verdict = judgement.verdicts[index]
            let range = bytes(of: reply.lines, from: reply.start)
            return Answer(
                id: "a\(index + 1)", questions: reply.questions.map { names.ids[$0] }, label: reply.label,
                text: range.map(reading.sheet.string), span: range.map(points.span), outcome: verdict.outcome,
                dispositions: dispositions.dispositions(of: reply, verdict)
                    .map { Disposition(outcome: $0.outcome, span: points.span($0.range)) },
                exemptions: exemptions.citations(of: index), confidence: verdict.confidence)
        }
    }

    // MARK: Law

    private func citations() -> [CitedProvision] {
        let law = letter.law
        let provisions = law.provisions.map { cited -> (text: String, uri: String?) in
            let citation = letter.citations[cited.first]
            return (
                citation.provision.description,
                citation.instrument.flatMap {
                    ExemptionLaw.catalogue.uri(for: citation.provision, in: $0)
                }
            )
        }
        return judgement.roles.enumerated().map { place, role in
            let citation = letter.citations[place]
            let provision = law.numbers[place]
            return CitedProvision(
                text: reading.sheet.string(of: citation.range), span: points.span(citation.range),
                instrument: citation.instrument, provision: provisions[provision].text,
                citation: law.provisions[provision].canonical, uri: provisions[provision].uri, role: role)
        }
    }

    private func statements(_ exemptions: ExemptionBuilder) -> [NCNDStatement] {
        guard judgement.kind.answers else { return [] }
        return judgement.statements.map { statement in
            let replies = exemptions.replies(of: statement)
            let partial =
                statement.isFurther || exemptions.isNote(statement)
                || replies.contains { judgement.verdicts[$0].outcome == .partlyDisclosed }
                    && !exemptions.coversPart(statement, of: replies)
            return NCNDStatement(
                text: reading.sheet.string(of: statement.range), span: points.span(statement.range),
                extent: partial ? .partial : .full,
                questions: exemptions.questionNames(of: replies, statement: statement),
                exemptions: exemptions.ncndCitations(of: replies), rule: statement.rule)
        }
    }

    // MARK: Ranges

    /// From the first line's beginning, or `start`, to the last line's end, blanks at both ends left out.
    private func bytes(of lines: [Int], from start: Int?) -> Range<Int>? {
        guard let first = lines.first, let last = lines.last else { return nil }
        let opening = reading.sheet.lines[first].content
        // A marker alone on its line: the words begin on the next one.
        let isEmpty = start.map { $0 >= opening.upperBound } ?? false
        var lower =
            isEmpty && lines.count > 1
            ? reading.sheet.lines[lines[1]].content.lowerBound : max(start ?? 0, opening.lowerBound)
        let upper = reading.sheet.lines[last].content.upperBound
        while lower < upper, reading.sheet.text[lower] == 0x20 || reading.sheet.text[lower] == 0x09 {
            lower += 1
        }
        return lower < upper ? lower..<upper : nil
    }

    private func span(of lines: ClosedRange<Int>, from start: Int?) -> Span? {
        bytes(of: [lines.lowerBound, lines.upperBound], from: start).map(points.span)
    }
}
