import FOIParser

/// Takes the rows of the tables, value by value, in the order of the columns.
protocol TableWriter {
    associatedtype Failure: Error

    mutating func put(_ value: String?)
    mutating func put(_ value: Int?)
    /// A share from 0 to 1.
    mutating func put(share: Double)
    /// Ends a row of the table at the place in `Table.all`.
    mutating func endRow(_ table: TableNumber) throws(Failure)
}

/// The places of the tables in `Table.all`.
enum TableNumber: Int, CaseIterable {
    case responses, requests, questions, answers, dispositions, citations, exemptions, ncnd, segments,
        findings
}

extension TableWriter {
    /// Writes the rows of one document.
    ///
    /// - Parameter number: Its number in the dataset, from 1.
    mutating func write(_ record: ResponseRecord, number: Int) throws(Failure) {
        try writeDocument(record, number)
        try writeAsked(record.response, number)
        try writeLaw(record.response, number)
        for segment in record.response.segments {
            put(number)
            put(segment.kind.rawValue)
            put(segment.rule)
            try end(.segments, segment.span)
        }
        for finding in record.response.findings {
            put(number)
            put(finding.code)
            put(finding.severity.rawValue)
            put(finding.message)
            try end(.findings, finding.span)
        }
    }

    private mutating func writeDocument(_ record: ResponseRecord, _ number: Int) throws(Failure) {
        let response = record.response
        put(number)
        put(response.source)
        put(record.hasParser ? response.parser.version : nil)
        put(record.hasParser ? response.parser.catalogue : nil)
        put(response.kind.rawValue)
        put(response.authority?.name)
        put(response.authority?.id)
        put(response.authority?.text)
        put(response.authority?.span)
        put(response.reference?.value)
        put(response.reference?.span)
        put(list: response.regimes.map(\.rawValue))
        put(response.dates.received?.value)
        put(response.dates.received?.span)
        put(response.dates.responded?.value)
        put(response.dates.responded?.span)
        put(response.outcome?.rawValue)
        put(record.hasText ? response.text : nil)
        try endRow(.responses)
    }

    private mutating func put(_ source: Source) {
        put(source.path)
        put(source.member)
        put(source.id)
        put(source.url)
        put(source.captured)
        put(list: source.labels)
        put(source.mediaType)
        put(source.charset)
        put(source.bytes)
        put(source.sha256)
        put(source.title)
    }

    /// Requests, questions, and what became of them.
    private mutating func writeAsked(_ response: Response, _ number: Int) throws(Failure) {
        for round in response.requests {
            put(number)
            put(round.id)
            put(round.label)
            try end(.requests, round.span)
        }
        for question in response.questions {
            put(number)
            put(question.id)
            put(question.request)
            put(question.parent)
            put(question.number)
            put(question.label)
            put(question.text)
            try end(.questions, question.span)
        }
        for answer in response.answers {
            put(number)
            put(answer.id)
            put(list: answer.questions)
            put(answer.label)
            put(answer.text)
            put(answer.outcome.rawValue)
            put(list: answer.exemptions)
            put(share: answer.confidence)
            try end(.answers, answer.span)
            for disposition in answer.dispositions {
                put(number)
                put(answer.id)
                put(disposition.outcome.rawValue)
                try end(.dispositions, disposition.span)
            }
        }
    }

    /// Citations, exemptions, and statements by them.
    private mutating func writeLaw(_ response: Response, _ number: Int) throws(Failure) {
        for citation in response.citations {
            put(number)
            put(citation.text)
            put(citation.instrument)
            put(citation.provision)
            put(citation.citation)
            put(citation.uri)
            put(citation.role.rawValue)
            try end(.citations, citation.span)
        }
        for exemption in response.exemptions {
            put(number)
            put(exemption.citation)
            put(exemption.title)
            put(exemption.limb.rawValue)
            put(exemption.exemptionClass)
            put(exemption.test)
            put(exemption.ncndLimb)
            put(list: exemption.questions)
            put(exemption.publicInterestConsidered ? 1 : 0)
            put("[" + exemption.spans.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]")
            try endRow(.exemptions)
        }
        for statement in response.ncnd {
            put(number)
            put(statement.text)
            put(statement.extent.rawValue)
            put(list: statement.questions)
            put(list: statement.exemptions)
            put(statement.rule)
            try end(.ncnd, statement.span)
        }
    }

    private mutating func put(_ span: Span?) {
        put(span?.start)
        put(span?.end)
    }

    private mutating func end(_ table: TableNumber, _ span: Span?) throws(Failure) {
        put(span)
        try endRow(table)
    }

    private mutating func put(list: [String]) {
        if list.isEmpty { return put("[]") }
        var writer = JSONWriter(pretty: false)
        writer.list(list) { $0.string($1) }
        put(String(decoding: writer.bytes, as: UTF8.self))
    }
}
