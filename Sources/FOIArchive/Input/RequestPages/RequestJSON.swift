/// Reads the JSON form of a request on a site that runs Alaveteli (`/request/NAME.json`).
///
/// The sites give the events of a request there, but not the text of its messages. It is read where
/// whoever saved the request put the text of each message into its event as `body`.
enum RequestJSON {
    /// True for bytes that look like such a request, without reading them as JSON.
    static func isRequest(_ bytes: [UInt8]) -> Bool {
        bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
            && bytes.firstPlace(of: "\"info_request_events\"") != nil
    }

    enum Result {
        case thread(RequestThread)
        /// What is wrong, as it stands behind the file's name.
        case fault(String)
    }

    static func read(_ bytes: [UInt8]) -> Result {
        do throws(JSONReader.Failure) {
            return thread(try JSONReader.read(bytes))
        } catch {
            return .fault("is no JSON: \(error)")
        }
    }

    private static func thread(_ node: JSONNode) -> Result {
        guard case .list(let events) = node["info_request_events"]?.value else {
            return .fault("has no list of events in \"info_request_events\"")
        }
        var thread = RequestThread(form: .text)
        thread.title = text(node["title"])
        thread.subject = thread.title
        thread.authority = text(node["public_body"]?["name"])
        if case .string(let code) = node["described_state"]?.value {
            thread.state = RequestSiteState.words(for: code)
        }
        let applicant = node["user"]?["name"] ?? node["user_name"]
        thread.messages = events.compactMap { message($0, applicant: text(applicant), thread.authority) }
        return thread.messages.isEmpty ? .fault(withoutText) : .thread(thread)
    }

    private static let withoutText =
        "has no text of messages, which request sites leave out of their JSON; "
        + "save the request's page, or add each message's text to its event as \"body\""

    private static func message(
        _ event: JSONNode, applicant: [UInt8], _ authority: [UInt8]
    ) -> RequestThread.Message? {
        guard case .string(let body) = event["body"]?.value else { return nil }
        let incoming = number(event["incoming_message_id"])
        guard let id = incoming ?? number(event["outgoing_message_id"]) else { return nil }
        let isIncoming = incoming != nil
        return RequestThread.Message(
            anchor: "\(isIncoming ? "incoming" : "outgoing")-\(id)", isIncoming: isIncoming,
            from: isIncoming ? authority : applicant,
            // The date of an ISO 8601 time.
            date: Array(text(event["created_at"]).prefix(10)), body: Array(body.utf8))
    }

    private static func text(_ node: JSONNode?) -> [UInt8] {
        if case .string(let text) = node?.value { Array(text.utf8) } else { [] }
    }

    private static func number(_ node: JSONNode?) -> String? {
        if case .number(let digits) = node?.value { digits } else { nil }
    }
}
