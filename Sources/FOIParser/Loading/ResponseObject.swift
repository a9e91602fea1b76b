/// What the keys of a response object hold, as they come.
///
/// The keys of version 1.0 must be there, `text` and `parser` aside; of later ones each has a value that stands for
/// its absence.
struct ResponseObject {
    let response: Response
    let hasText: Bool
    let hasParser: Bool

    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var parts = Parts()
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "schema_version": try Self.check(try json.string(), json)
            case "text": parts.text = try json.string()
            case "parser": parts.parser = try ParserVersion(&json)
            default: if try !parts.readSummary(key, &json) { try parts.readList(key, &json) }
            }
        }
        hasText = parts.text != nil
        hasParser = parts.parser != nil
        response = try parts.response(json)
    }

    /// A line of another major version may mean other things by the same keys.
    private static func check(_ version: String, _ json: JSONPull) throws(JSONPull.Fault) {
        let major = { (version: String) in version.prefix { $0 != "." } }
        guard major(version) == major(Response.schemaVersion) else {
            throw json.fault(
                "the version is \(version), and this program reads \(major(Response.schemaVersion)).x")
        }
    }
}

/// The values met so far.
private struct Parts {
    var text: String?
    var parser: ParserVersion?
    var id: String?
    var source: Source?
    var kind: DocumentKind?
    var authority: Authority?
    var reference: Reference?
    var regimes: [Regime]?
    var dates: Dates?
    var outcome: DocumentOutcome?
    var segments: [Segment]?
    var requests: [RequestRound]?
    var questions: [Question]?
    var answers: [Answer]?
    var citations: [CitedProvision]?
    var exemptions: [Exemption]?
    var ncnd: [NCNDStatement]?
    var findings: [Finding]?

    typealias Fault = JSONPull.Fault

    /// Reads what is said of the document as a whole; false for other keys.
    mutating func readSummary(_ key: String, _ json: inout JSONPull) throws(Fault) -> Bool {
        switch key {
        case "id": id = try json.string()
        case "source": source = try Source(&json)
        case "kind": kind = try json.label()
        case "authority": authority = try json.optional { (json) throws(Fault) in try Authority(&json) }
        case "reference": reference = try json.optional { (json) throws(Fault) in try Reference(&json) }
        case "regimes": regimes = try json.list { (json) throws(Fault) in try json.label() }
        case "dates": dates = try Dates(&json)
        case "outcome": outcome = try json.optional { (json) throws(Fault) in try json.label() }
        default: return false
        }
        return true
    }

    /// Reads what is said of its parts, and passes over what is not known.
    mutating func readList(_ key: String, _ json: inout JSONPull) throws(Fault) {
        switch key {
        case "segments": segments = try json.list { (json) throws(Fault) in try Segment(&json) }
        case "requests": requests = try json.list { (json) throws(Fault) in try RequestRound(&json) }
        case "questions": questions = try json.list { (json) throws(Fault) in try Question(&json) }
        case "answers": answers = try json.list { (json) throws(Fault) in try Answer(&json) }
        case "citations": citations = try json.list { (json) throws(Fault) in try CitedProvision(&json) }
        case "exemptions": exemptions = try json.list { (json) throws(Fault) in try Exemption(&json) }
        case "ncnd": ncnd = try json.list { (json) throws(Fault) in try NCNDStatement(&json) }
        case "findings": findings = try json.list { (json) throws(Fault) in try Finding(&json) }
        default: try json.skip()
        }
    }

    func response(_ json: JSONPull) throws(Fault) -> Response {
        Response(
            id: try json.need(id, "id"), source: try json.need(source, "source"),
            parser: parser ?? ParserVersion(name: "", version: "", catalogue: ""),
            kind: try json.need(kind, "kind"), authority: authority, reference: reference,
            regimes: try json.need(regimes, "regimes"), dates: try json.need(dates, "dates"),
            outcome: outcome,
            segments: try json.need(segments, "segments"), requests: try json.need(requests, "requests"),
            questions: try json.need(questions, "questions"), answers: try json.need(answers, "answers"),
            citations: try json.need(citations, "citations"),
            exemptions: try json.need(exemptions, "exemptions"),
            ncnd: try json.need(ncnd, "ncnd"), findings: try json.need(findings, "findings"), text: text ?? ""
        )
    }
}
