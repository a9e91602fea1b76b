/// The parts of the response object that say what the document is, read back.
extension Source {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var path: String?
        var member: String?
        var id: String?
        var url: String?
        var captured: String?
        var labels: [String] = []
        var mediaType: String?
        var charset: String?
        var bytes: Int?
        var sha256: String?
        var title: String?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "path": path = try json.text()
            case "member": member = try json.text()
            case "id": id = try json.text()
            case "url": url = try json.text()
            case "captured": captured = try json.text()
            case "labels": labels = try json.texts()
            case "media_type": mediaType = try json.string()
            case "charset": charset = try json.string()
            case "bytes": bytes = try json.integer()
            case "sha256": sha256 = try json.string()
            case "title": title = try json.text()
            default: try json.skip()
            }
        }
        self.init(
            path: path, member: member, id: id, url: url, captured: captured, labels: labels,
            mediaType: try json.need(mediaType, "media_type"), charset: try json.need(charset, "charset"),
            bytes: try json.need(bytes, "bytes"),
            sha256: try json.need(sha256, "sha256"), title: title)
    }
}

extension ParserVersion {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var name: String?
        var version: String?
        var catalogue: String?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "name": name = try json.string()
            case "version": version = try json.string()
            case "catalogue": catalogue = try json.string()
            default: try json.skip()
            }
        }
        self.init(
            name: try json.need(name, "name"), version: try json.need(version, "version"),
            catalogue: try json.need(catalogue, "catalogue"))
    }
}

extension Authority {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var name: String?
        var id: String?
        var text: String?
        var span: Span?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "name": name = try json.string()
            case "id": id = try json.text()
            case "text": text = try json.string()
            case "span": span = try json.span()
            default: try json.skip()
            }
        }
        self.init(
            name: try json.need(name, "name"), id: id, text: try json.need(text, "text"),
            span: try json.need(span, "span"))
    }
}

extension Reference {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var value: String?
        var span: Span?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "value": value = try json.string()
            case "span": span = try json.span()
            default: try json.skip()
            }
        }
        self.init(value: try json.need(value, "value"), span: try json.need(span, "span"))
    }
}

extension Dates {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var received: String?
        var responded: String?
        var receivedSpan: Span?
        var respondedSpan: Span?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "received": received = try json.text()
            case "responded": responded = try json.text()
            case "received_span": receivedSpan = try json.optionalSpan()
            case "responded_span": respondedSpan = try json.optionalSpan()
            default: try json.skip()
            }
        }
        self.init(received: nil, responded: nil)
        if let received {
            self.received = DateFact(value: received, span: try json.need(receivedSpan, "received_span"))
        }
        if let responded {
            self.responded = DateFact(value: responded, span: try json.need(respondedSpan, "responded_span"))
        }
    }
}

extension Segment {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var kind: SegmentKind?
        var span: Span?
        var rule: String?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "kind": kind = try json.label()
            case "span": span = try json.span()
            case "rule": rule = try json.string()
            default: try json.skip()
            }
        }
        self.init(
            kind: try json.need(kind, "kind"), span: try json.need(span, "span"),
            rule: try json.need(rule, "rule"))
    }
}

extension Finding {
    init(_ json: inout JSONPull) throws(JSONPull.Fault) {
        var code: String?
        var severity: Severity?
        var message: String?
        var span: Span?
        try json.object { (json, key) throws(JSONPull.Fault) in
            switch key {
            case "code": code = try json.string()
            case "severity": severity = try json.label()
            case "message": message = try json.string()
            case "span": span = try json.optionalSpan()
            default: try json.skip()
            }
        }
        self.init(
            code: try json.need(code, "code"), severity: try json.need(severity, "severity"),
            message: try json.need(message, "message"), span: span)
    }
}
