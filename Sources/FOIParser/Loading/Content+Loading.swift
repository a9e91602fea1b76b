/// The parts of the response object that say what was asked, answered and relied on, read back.
extension RequestRound {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var id: String?
        var label: String?
        var span: Span?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "id": id = try json.string()
            case "label": label = try json.text()
            case "span": span = try json.optionalSpan()
            default: try json.skip()
            }
        }
        self.init(id: try json.need(id, "id"), label: label, span: span)
    }
}

extension Question {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var id: String?
        var request: String?
        var parent: String?
        var number: String?
        var label: String?
        var text: String?
        var span: Span?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "id": id = try json.string()
            case "request": request = try json.string()
            case "parent": parent = try json.text()
            case "number": number = try json.text()
            case "label": label = try json.text()
            case "text": text = try json.text()
            case "span": span = try json.optionalSpan()
            default: try json.skip()
            }
        }
        self.init(
            id: try json.need(id, "id"), request: try json.need(request, "request"), parent: parent,
            number: number, label: label, text: text, span: span)
    }
}

extension Answer {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var id: String?
        var questions: [String]?
        var label: String?
        var text: String?
        var span: Span?
        var outcome: AnswerOutcome?
        var dispositions: [Disposition]?
        var exemptions: [String]?
        var confidence: Double?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "id": id = try json.string()
            case "questions": questions = try json.texts()
            case "label": label = try json.text()
            case "text": text = try json.text()
            case "span": span = try json.optionalSpan()
            case "outcome": outcome = try json.label()
            case "dispositions":
                dispositions = try json.list { (json) throws(JSONPull.Fault) in try Disposition(&json) }
            case "exemptions": exemptions = try json.texts()
            case "confidence": confidence = try json.double()
            default: try json.skip()
            }
        }
        self.init(
            id: try json.need(id, "id"), questions: try json.need(questions, "questions"), label: label,
            text: text, span: span, outcome: try json.need(outcome, "outcome"),
            dispositions: try json.need(dispositions, "dispositions"),
            exemptions: try json.need(exemptions, "exemptions"),
            confidence: try json.need(confidence, "confidence"))
    }
}

extension Disposition {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var outcome: AnswerOutcome?
        var span: Span?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "outcome": outcome = try json.label()
            case "span": span = try json.span()
            default: try json.skip()
            }
        }
        self.init(outcome: try json.need(outcome, "outcome"), span: try json.need(span, "span"))
    }
}

extension CitedProvision {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var text: String?
        var span: Span?
        var instrument: String?
        var provision: String?
        var citation: String?
        var uri: String?
        var role: CitationRole?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "text": text = try json.string()
            case "span": span = try json.span()
            case "instrument": instrument = try json.text()
            case "provision": provision = try json.string()
            case "citation": citation = try json.string()
            case "uri": uri = try json.text()
            case "role": role = try json.label()
            default: try json.skip()
            }
        }
        self.init(
            text: try json.need(text, "text"), span: try json.need(span, "span"), instrument: instrument,
            provision: try json.need(provision, "provision"), citation: try json.need(citation, "citation"),
            uri: uri, role: try json.need(role, "role"))
    }
}

extension Exemption {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var citation: String?
        var title: String?
        var limb: Limb?
        var exemptionClass: String?
        var test: String?
        var ncndLimb: String?
        var questions: [String]?
        var publicInterestConsidered: Bool?
        var spans: [Span]?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "citation": citation = try json.string()
            case "title": title = try json.text()
            case "limb": limb = try json.label()
            case "class": exemptionClass = try json.text()
            case "test": test = try json.text()
            case "ncnd_limb": ncndLimb = try json.text()
            case "questions": questions = try json.texts()
            case "public_interest_considered": publicInterestConsidered = try json.bool()
            case "spans": spans = try json.list { (json) throws(JSONPull.Fault) in try json.span() }
            default: try json.skip()
            }
        }
        self.init(
            citation: try json.need(citation, "citation"), title: title, limb: try json.need(limb, "limb"),
            exemptionClass: exemptionClass, test: test, ncndLimb: ncndLimb,
            questions: try json.need(questions, "questions"),
            publicInterestConsidered: try json.need(publicInterestConsidered, "public_interest_considered"),
            spans: try json.need(spans, "spans"))
    }
}

extension NCNDStatement {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var text: String?
        var span: Span?
        var extent: Extent?
        var questions: [String]?
        var exemptions: [String]?
        var rule: String?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "text": text = try json.string()
            case "span": span = try json.span()
            case "extent": extent = try json.label()
            case "questions": questions = try json.texts()
            case "exemptions": exemptions = try json.texts()
            case "rule": rule = try json.string()
            default: try json.skip()
            }
        }
        self.init(
            text: try json.need(text, "text"), span: try json.need(span, "span"),
            extent: try json.need(extent, "extent"), questions: try json.need(questions, "questions"),
            exemptions: try json.need(exemptions, "exemptions"), rule: try json.need(rule, "rule"))
    }
}
