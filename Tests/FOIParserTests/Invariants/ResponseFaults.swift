import FOIParser

/// What a response object must never be, whatever the document says: each fault as a sentence.
struct ResponseFaults {
    private let response: Response
    /// The text by code points, in which spans count.
    private let text: [Unicode.Scalar]

    init(_ response: Response) {
        self.response = response
        text = Array(response.text.unicodeScalars)
    }

    func all() -> [String] {
        coverFaults() + spanFaults() + quotationFaults() + nameFaults() + lawFaults() + kindFaults()
    }

    /// Segments cover the text from its start to its end without gap or overlap.
    private func coverFaults() -> [String] {
        var faults: [String] = []
        var end = 0
        for (index, segment) in response.segments.enumerated() {
            let span = segment.span
            if span.start != end { faults.append("segment \(index) starts at \(span.start), not \(end)") }
            if span.end <= span.start { faults.append("segment \(index) is empty") }
            end = span.end
        }
        if end != text.count { faults.append("segments end at \(end), the text at \(text.count)") }
        return faults
    }

    private func spanFaults() -> [String] {
        spans().filter { slice($0.span) == nil }
            .map { "the span \($0.span.start) to \($0.span.end) of \($0.owner) lies outside the text" }
    }

    /// Every span of the object with what it belongs to.
    private func spans() -> [(owner: String, span: Span)] {
        var spans: [(String, Span?)] = [
            ("authority", response.authority?.span), ("reference", response.reference?.span),
            ("received", response.dates.received?.span), ("responded", response.dates.responded?.span),
        ]
        spans += response.requests.map { ($0.id, $0.span) }
        spans += response.questions.map { ($0.id, $0.span) }
        spans += response.answers.map { ($0.id, $0.span) }
        spans += response.answers.flatMap(\.dispositions).map { ("disposition", $0.span) }
        spans += response.citations.map { ($0.citation, $0.span) }
        spans += response.exemptions.flatMap(\.spans).map { ("exemption", $0) }
        spans += response.ncnd.map { ("statement", $0.span) }
        spans += response.findings.map { ("finding \($0.code)", $0.span) }
        return spans.compactMap { owner, span in span.map { (owner, $0) } }
    }

    /// What is quoted is what stands at its span.
    private func quotationFaults() -> [String] {
        var quotations: [(owner: String, text: String?, span: Span?)] = []
        quotations += response.authority.map { [("authority", $0.text, $0.span)] } ?? []
        quotations += response.questions.map { ($0.id, $0.text, $0.span) }
        quotations += response.answers.map { ($0.id, $0.text, $0.span) }
        quotations += response.citations.map { ($0.citation, $0.text, $0.span) }
        quotations += response.ncnd.map { ("statement", $0.text, $0.span) }
        return quotations.compactMap(quotationFault) + referenceFaults()
    }

    private func quotationFault(_ owner: String, _ quoted: String?, _ span: Span?) -> String? {
        guard (quoted == nil) == (span == nil) else {
            return "\(owner) has a text or a span without the other"
        }
        guard let quoted, let span, let slice = slice(span) else { return nil }
        if slice.isEmpty, !isNamedByTitle(owner, span) { return "\(owner) quotes nothing" }
        if slice.elementsEqual(quoted.unicodeScalars) { return nil }
        return "\(owner) quotes \(quoted.debugDescription) from elsewhere"
    }

    private func referenceFaults() -> [String] {
        guard let reference = response.reference, let slice = slice(reference.span) else { return [] }
        let words = slice.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }
        return words.joined(separator: " ") == reference.value ? [] : ["the reference stands elsewhere"]
    }

    /// An authority that only the page's title names stands nowhere in the text.
    private func isNamedByTitle(_ owner: String, _ span: Span) -> Bool {
        owner == "authority" && span == Span(start: 0, end: 0) && response.source.title != nil
    }

    /// The code points of a span, or nil where it lies outside the text.
    private func slice(_ span: Span) -> ArraySlice<Unicode.Scalar>? {
        guard span.start >= 0, span.start <= span.end, span.end <= text.count else { return nil }
        return text[span.start..<span.end]
    }

    /// Names are given once, and what they name exists.
    private func nameFaults() -> [String] {
        let rounds = response.requests.map(\.id)
        let questions = response.questions.map(\.id)
        var faults = [rounds, questions, response.answers.map(\.id)].flatMap(duplicates)
        faults += response.questions.map(\.request).filter { !rounds.contains($0) }.map { "no round \($0)" }
        for (index, question) in response.questions.enumerated() {
            guard let parent = question.parent else { continue }
            let place = questions.firstIndex(of: parent)
            if place == nil || place == index { faults.append("\(question.id) has no parent \(parent)") }
        }
        return faults + referenceFaults(to: Set(questions))
    }

    private func referenceFaults(to questions: Set<String>) -> [String] {
        var referring = response.answers.map { ($0.id, $0.questions) }
        referring += response.exemptions.map { ($0.citation, $0.questions) }
        referring += response.ncnd.map { ("statement", $0.questions) }
        return referring.flatMap { owner, names in
            let unknown = names.filter { !questions.contains($0) }
            return duplicates(names).map { "\(owner): \($0)" }
                + unknown.map { "\(owner) names no question \($0)" }
        }
    }

    private func duplicates(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }.map { "\($0) stands twice" }
    }

    /// The exemptions are the provisions relied on, where they are relied on.
    private func lawFaults() -> [String] {
        let relied = response.citations.filter { $0.role == .reliedOn }
        let exemptions = response.exemptions.map(\.citation)
        var faults = duplicates(exemptions)
        if Set(exemptions) != Set(relied.map(\.citation)) {
            faults.append("exemptions are not what is relied on")
        }
        for exemption in response.exemptions {
            let spans = Set(relied.filter { $0.citation == exemption.citation }.map(\.span))
            if Set(exemption.spans) != spans { faults.append("\(exemption.citation) stands elsewhere") }
        }
        for answer in response.answers where !Set(exemptions).isSuperset(of: answer.exemptions) {
            faults.append("\(answer.id) refuses by what is no exemption of the document")
        }
        return faults
    }

    /// Only responses and reviews answer, and each answer's confidence is a share.
    private func kindFaults() -> [String] {
        var faults: [String] = []
        let says = !response.answers.isEmpty || response.outcome != nil || !response.ncnd.isEmpty
        if says, !response.kind.answers {
            faults.append("a document of kind \(response.kind.rawValue) answers")
        }
        if response.answers.isEmpty != (response.outcome == nil) {
            faults.append("an outcome without answers, or answers without one")
        }
        faults += response.answers.filter { !(0...1).contains($0.confidence) }
            .map { "\($0.id) is \($0.confidence) sure" }
        return faults
    }
}
