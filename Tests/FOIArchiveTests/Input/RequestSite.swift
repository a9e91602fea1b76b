/// Request pages in the manner of those that the Alaveteli software makes, with people, places and
/// numbers of our own.
enum RequestSite {
    static func message(
        _ kind: String, _ id: Int, from: String, _ day: String, _ body: String, extra: String = ""
    ) -> String {
        """
        <div class="\(kind) correspondence normal js-collapsable" id="\(kind)-\(id)">
          <div class="correspondence__header">
            <span class="correspondence__header__author js-collapsable-trigger">
                \(from)
            </span>
            <a class="correspondence__header__date" href="/request/ferry#\(kind)-\(id)">
              <time datetime="2024-03-01T10:00:00+00:00" title="x">\(day)</time>
            </a>
          </div>
          <div class="correspondence_text">\(extra)<p><p>\(body)</p></p></div>
          <p class="event_actions"></p>
          <div class="correspondence__footer"><button class="cplink__button">Link to this</button></div>
        </div>
        """
    }

    static func page(state: String = "partially_successful", _ messages: [String]) -> String {
        """
        <!DOCTYPE html><html lang="en"><head><title>Ferry tolls - a request to Wexmouth Council</title>
        <meta property="og:url" content="https://requests.example/request/ferry" />
        <script>var x = '<div class="incoming correspondence" id="incoming-1">';</script></head>
        <body><h1><a href="/">Requests</a></h1><ul><li><a href="/body/list/all">View authorities</a></li></ul>
        <div id="content"><!-- <div class="incoming correspondence" id="incoming-2"> -->
        <h1>Ferry tolls</h1>
        <p class="request-header__subtitle"><a href="/user/jo">Jo Quill</a> made this request to
        <a href="/body/wexmouth">Wexmouth Council</a></p>
        <div id="request_status" class="request-status-message request-status-message--\(state)"><p>State.</p></div>
        \(messages.joined(separator: "\n<div class=\"ff-print-fix\"></div>\n"))
        <div class="comment_in_request box" id="comment-9"><h2>Lee left an annotation</h2>
        <div class="comment_in_request_text"><p>A remark by a reader.</p></div></div>
        </div></body></html>
        """
    }

    static let request = message(
        "outgoing", 11, from: "Jo Quill", "1 March 2024",
        "Dear Wexmouth Council,</p>\n<p>How many ferry tolls were collected in 2023?</p>\n<p>Yours faithfully,</p>\n<p>Jo Quill"
    )
    static let acknowledgement = message(
        "incoming", 12, from: "Enquiries, Wexmouth Council", "2 March 2024",
        "Dear Jo Quill,\n<br /> We have received your request and will reply within twenty working days.\n<br /> Enquiries Team"
    )
    static let chaser = message(
        "outgoing", 13, from: "Jo Quill", "9 April 2024",
        "Dear Enquiries,</p>\n<p>Your reply is late.</p>\n<p>Jo Quill")
    static let reply = message(
        "incoming", 14, from: "Enquiries, Wexmouth Council", "10 April 2024",
        "Dear Jo Quill,\n<br /> Thank you for your request. A total of 4,210 tolls were collected.\n<br /> Enquiries Team",
        extra: "<div class=\"attachments\"><ul><li>tolls.pdf</li></ul></div>")

    static let thread = page([request, acknowledgement, chaser, reply])
}
