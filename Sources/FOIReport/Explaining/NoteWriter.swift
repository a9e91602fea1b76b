import FOIParser

/// Says in words what the object has, part by part.
struct NoteWriter {
    private let response: Response
    private let depth: Explanation.Depth
    private let remarks: [Explanation.Remark]
    /// The provisions relied on, by canonical form.
    private let exemptions: [String: Exemption]
    /// The answers to each question.
    private let answers: [String: [Answer]]

    init(_ response: Response, depth: Explanation.Depth, remarks: [Explanation.Remark]) {
        self.response = response
        self.depth = depth
        self.remarks = remarks
        exemptions = Dictionary(response.exemptions.map { ($0.citation, $0) }) { first, _ in first }
        var answers: [String: [Answer]] = [:]
        for answer in response.answers {
            for question in answer.questions { answers[question, default: []].append(answer) }
        }
        self.answers = answers
    }

    // MARK: All of them

    /// What is said, where, and of what part of the object.
    struct Entry {
        /// Nil for what stands nowhere in the text.
        let span: Span?
        let note: Note
        /// Nil for what no summary leads to.
        var subject: Subject?
    }

    /// A part of the object that a summary has a row for; statements and findings by their place in it.
    enum Subject: Hashable {
        case answer(String)
        case exemption(String)
        case statement(Int)
        case finding(Int)
    }

    func entries() -> [Entry] {
        var entries = facts()
        if response.requests.count > 1 {
            entries += response.requests.map { Entry(span: $0.span, note: note(on: $0)) }
        }
        entries += response.questions.map { Entry(span: $0.span, note: note(on: $0)) }
        for answer in response.answers {
            entries.append(Entry(span: answer.span, note: note(on: answer), subject: .answer(answer.id)))
            entries += answer.dispositions.map { Entry(span: $0.span, note: note(on: $0, of: answer)) }
        }
        entries += response.citations.lazy.filter { depth == .everything || $0.role == .reliedOn }.map {
            citation in
            let subject = citation.role == .reliedOn ? Subject.exemption(citation.citation) : nil
            return Entry(span: citation.span, note: note(on: citation), subject: subject)
        }
        entries += response.ncnd.enumerated().map { index, statement in
            Entry(span: statement.span, note: note(on: statement), subject: .statement(index))
        }
        entries += response.findings.enumerated()
            .filter { depth == .everything || $0.element.severity != .note }.map { index, finding in
                Entry(span: finding.span, note: note(on: finding), subject: .finding(index))
            }
        return entries + remarks.flatMap(self.entries)
    }

    // MARK: Each of them

    private func facts() -> [Entry] {
        func entry(_ name: String, _ value: String, _ span: Span) -> Entry {
            Entry(
                span: span,
                note: Note(kind: .fact, heading: Shown(name), details: [Shown(value)], link: nil))
        }
        let dates = response.dates
        return [
            response.authority.map { entry("authority", Explanation.name(of: $0), $0.span) },
            response.reference.map { entry("reference", $0.value, $0.span) },
            dates.received.map { entry("received", $0.value, $0.span) },
            dates.responded.map { entry("responded", $0.value, $0.span) },
        ].compactMap { $0 }
    }

    private func note(on round: RequestRound) -> Note {
        Note(
            kind: .request, heading: Shown("request \(round.id)"),
            details: round.label.map { [Shown($0)] } ?? [], link: nil)
    }

    private func note(on question: Question) -> Note {
        var details: [String] = []
        if let number = question.number { details.append("number \(number)") }
        if let parent = question.parent { details.append("part of \(parent)") }
        if question.text == nil { details.append("known by its number alone") }
        details += (answers[question.id] ?? []).map {
            "answered by \($0.id): \(Explanation.words($0.outcome.rawValue))"
        }
        return Note(
            kind: .question, heading: Shown("question \(question.id)"), details: details.map { Shown($0) },
            link: nil)
    }

    private func note(on answer: Answer) -> Note {
        var details = [
            answer.questions.isEmpty ? "to the whole request" : "to \(Self.list(answer.questions))",
            "\(Explanation.words(answer.outcome.rawValue)), confidence \(Self.twoDigits(answer.confidence))",
        ]
        if !answer.exemptions.isEmpty { details.append("by \(Self.list(answer.exemptions))") }
        if answer.dispositions.isEmpty, answer.span != nil {
            details.append("no sentence of it was known to dispose of the question")
        }
        return Note(
            kind: .answer, heading: Shown("answer \(answer.id)"), details: details.map { Shown($0) },
            link: nil)
    }

    private func note(on disposition: Disposition, of answer: Answer) -> Note {
        Note(
            kind: .disposition, heading: Shown("says: \(Explanation.words(disposition.outcome.rawValue))"),
            details: [Shown("in answer \(answer.id)")], link: nil)
    }

    private func note(on citation: CitedProvision) -> Note {
        var details = [Explanation.words(citation.role.rawValue)]
        if citation.instrument == nil { details.append("the Act is not told") }
        if citation.role == .reliedOn, let exemption = exemptions[citation.citation] {
            details += Self.details(of: exemption)
        }
        return Note(
            kind: .citation, heading: Shown(citation.citation), details: details.map { Shown($0) },
            link: citation.uri)
    }

    private static func details(of exemption: Exemption) -> [String] {
        var details: [String] = []
        if let title = exemption.title { details.append(title) }
        let kinds = [
            exemption.limb == .ncnd ? "limb to neither confirm nor deny" : nil, exemption.exemptionClass,
        ]
        details.append(contentsOf: kinds.compactMap { $0 })
        details.append(
            exemption.questions.isEmpty ? "for no question told" : "for \(list(exemption.questions))")
        return details
    }

    private func note(on statement: NCNDStatement) -> Note {
        let questions =
            statement.questions.isEmpty ? "for no question told" : "for \(Self.list(statement.questions))"
        let exemptions =
            statement.exemptions.isEmpty ? "no provision named" : "by \(Self.list(statement.exemptions))"
        var details = [questions, exemptions]
        if depth == .everything { details.append("rule \(statement.rule)") }
        return Note(
            kind: .ncnd, heading: Shown("NCND, \(statement.extent.rawValue)"),
            details: details.map { Shown($0) }, link: nil)
    }

    private func note(on finding: Finding) -> Note {
        Note(
            kind: .finding, heading: Shown("\(finding.severity.rawValue): \(finding.code)"),
            details: [Shown(finding.message)], link: nil)
    }

    private func entries(of remark: Explanation.Remark) -> [Entry] {
        let note = Note(
            kind: .finding, heading: Shown(remark.heading), details: [Shown(remark.message)], link: nil)
        return remark.spans.isEmpty
            ? [Entry(span: nil, note: note)] : remark.spans.map { Entry(span: $0, note: note) }
    }

    // MARK: Words

    static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    /// A share with two decimals, `0.97`.
    static func twoDigits(_ share: Double) -> String {
        let hundredths = Int((min(max(share, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
    }
}
