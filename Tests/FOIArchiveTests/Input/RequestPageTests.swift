import FOIParser
import Foundation
import Testing

@testable import FOIArchive

@Suite struct RequestPageTests {
    private func thread(_ page: String) throws -> RequestThread {
        try #require(RequestPage.read(Array(page.utf8)))
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func messagesAreFoundInTheirOrder() throws {
        let thread = try thread(RequestSite.thread)
        #expect(
            thread.messages.map(\.anchor) == ["outgoing-11", "incoming-12", "outgoing-13", "incoming-14"])
        #expect(thread.messages.map(\.isIncoming) == [false, true, false, true])
        #expect(thread.parts.map(\.message) == [1, 3])
        #expect(thread.parts.map(\.quoted) == [[0], [2, 0]])
        #expect(thread.url == "https://requests.example/request/ferry")
        #expect(thread.state == "partially successful")
        #expect(text(thread.subject) == "Ferry tolls")
        #expect(text(thread.authority) == "Wexmouth Council")
        #expect(text(thread.messages[3].date) == "10 April 2024")
    }

    @Test func anyOtherPageIsNone() {
        #expect(RequestPage.read(Array("<p>Our correspondence with you".utf8)) == nil)
        #expect(RequestPage.read(Array("<div class=\"a correspondence\">".utf8)) == nil)
        #expect(RequestPage.read([]) == nil)
    }

    @Test func aMessageIsReadWithTheRequestBelowIt() throws {
        let thread = try thread(RequestSite.thread)
        let lines = Parser().parse(thread.document(for: thread.parts[1])).text.split(separator: "\n").map(
            String.init)
        #expect(
            lines == [
                "From: Enquiries, Wexmouth Council", "To: Jo Quill", "Date: 10 April 2024",
                "Subject: Ferry tolls",
                "tolls.pdf", "Dear Jo Quill,",
                "Thank you for your request. A total of 4,210 tolls were collected.",
                "Enquiries Team",
                "-----Original Message-----", "From: Jo Quill", "To: Wexmouth Council", "Date: 9 April 2024",
                "Subject: Ferry tolls", "Dear Enquiries,", "Your reply is late.", "Jo Quill",
                "-----Original Message-----", "From: Jo Quill", "To: Wexmouth Council", "Date: 1 March 2024",
                "Subject: Ferry tolls", "Dear Wexmouth Council,",
                "How many ferry tolls were collected in 2023?",
                "Yours faithfully,", "Jo Quill",
            ])
    }

    @Test func eachMessageIsAnObjectWithTheQuestionsOfTheRequest() throws {
        let scratch = try Scratch()
        try scratch.file("ferry.html", RequestSite.thread)
        var source = PathDocuments([scratch.path("ferry.html").description])
        let parser = Parser()
        var members: [String?] = []
        while case .document(let bytes, let origin)? = try source.next() {
            let response = parser.parse(bytes, from: origin)
            members.append(response.source.member)
            #expect(response.source.labels == ["partially successful"])
            #expect(response.source.url == "https://requests.example/request/ferry")
            #expect(response.source.title == "Ferry tolls - a request to Wexmouth Council")
            #expect(response.questions.map(\.text) == ["How many ferry tolls were collected in 2023?"])
        }
        #expect(members == ["incoming-12", "incoming-14"])
    }

    @Test func withoutAnyReplyTheRequestIsTheObject() throws {
        let page = RequestSite.page([RequestSite.request, RequestSite.chaser])
        let items = try Items.of(Array(page.utf8), named: "x.html")
        #expect(items.count == 1)
        #expect(items.first?.hasPrefix("document outgoing-11: ") == true)
    }

    @Test func inAnArchiveThePageStandsBeforeTheAnchor() throws {
        let archive = try WrittenArchive.bytes([.init("saved/ferry.html", RequestSite.thread)], .zip)
        let items = try Items.of(archive, named: "x.zip")
        #expect(
            items.map { $0.prefix { $0 != ":" } } == [
                "document saved/ferry.html#incoming-12", "document saved/ferry.html#incoming-14",
            ])
    }

    @Test func aHiddenMessageIsKeptAsTheSiteShowsIt() throws {
        let hidden =
            "<div class=\"incoming correspondence hidden\" id=\"incoming-15\"><p>This message is hidden.</p></div>"
        let thread = try thread(RequestSite.page([RequestSite.request, hidden, RequestSite.reply]))
        #expect(thread.parts.map(\.message) == [1, 2])
        #expect(text(thread.messages[1].body) == "<p>This message is hidden.</p>")
    }

    @Test func olderPagesHaveTheirNamesInAHeading() throws {
        let old = """
            <div id="request_status" class="icon_rejected request_icon_line">Refused.</div>
            <div class="incoming correspondence box normal" id="incoming-3">
            <h2>From: Enquiries<br>Wexmouth Council<br><br>2 March 2012</h2>
            <div class="correspondence_text"><p>Dear Jo</p></div></div>
            """
        let thread = try thread(old)
        #expect(thread.state == "refused")
        #expect(text(thread.messages[0].body) == "<p>Dear Jo</p>")
        #expect(text(thread.messages[0].from).contains("2 March 2012"))
    }

    @Test(arguments: [
        "<div class=\"incoming correspondence\" id=\"incoming-1\"", "<div class=' correspondence",
    ])
    func aPageCutWithinATagIsNoThread(page: String) {
        #expect(RequestPage.read(Array(page.utf8)) == nil)
    }

    @Test func aPageCutAnywhereIsRead() {
        let page = Array(RequestSite.thread.utf8)
        for length in stride(from: 0, to: page.count, by: 97) {
            let thread = RequestPage.read(Array(page[..<length]))
            for part in thread?.parts ?? [] { _ = thread?.document(for: part) }
            #expect(thread?.messages.count ?? 0 <= 4)
        }
    }

    @Test func divisionsThatEndMoreOftenThanTheyBeginDoNoHarm() throws {
        let ends = String(repeating: "</div>", count: 9)
        let page = RequestSite.page([
            RequestSite.request + ends, RequestSite.reply, ends + RequestSite.chaser + ends,
        ])
        #expect(try thread(page).messages.map(\.anchor) == ["outgoing-11", "incoming-14", "outgoing-13"])
        #expect(try thread(ends + RequestSite.reply + ends).messages.count == 1)
    }

    @Test func aPageThatWouldGrowWithoutMeasureStaysWhole() throws {
        let long = RequestSite.message(
            "outgoing", 1, from: "Jo", "1 May 2024", String(repeating: "word ", count: 40_000))
        let replies = (2..<200).map { RequestSite.message("incoming", $0, from: "Lee", "2 May 2024", "No.") }
        let page = Array(RequestSite.page([long] + replies).utf8)
        let scratch = try Scratch()
        try Data(page).write(to: scratch.url.appending(path: "x.html"))
        var source = PathDocuments([scratch.path("x.html").description])
        guard case .document(let bytes, let origin)? = try source.next() else {
            Issue.record("no document")
            return
        }
        #expect(bytes == page)
        #expect(origin.notes.map(\.code) == ["request-page-whole"])
        let rest = try source.next()
        #expect(rest == nil)
    }

    @Test func statesHaveTheSitesWords() {
        #expect(RequestSiteState.words(for: "rejected") == "refused")
        #expect(RequestSiteState.words(for: "not_held") == "information not held")
        #expect(RequestSiteState.words(for: "sent_by_pigeon") == "sent by pigeon")
    }
}

@Suite struct RequestJSONTests {
    private let events = """
        {"event_type": "sent", "created_at": "2024-03-01T10:00:00Z", "outgoing_message_id": 11,
         "incoming_message_id": null, "body": "Dear Council,\\nHow many tolls were collected?\\nJo Quill"},
        {"event_type": "status_update", "created_at": "2024-03-01T10:00:00Z", "outgoing_message_id": null},
        {"event_type": "response", "created_at": "2024-04-10T10:00:00Z", "incoming_message_id": 14,
         "outgoing_message_id": null, "body": "Dear Jo Quill,\\nThe total is 4,210.\\nEnquiries"}
        """

    private func json(_ events: String) -> [UInt8] {
        Array(
            """
            {"id": 1, "title": "Ferry tolls", "described_state": "rejected", "user": {"name": "Jo Quill"},
             "public_body": {"name": "Wexmouth Council"}, "info_request_events": [\(events)]}
            """.utf8)
    }

    @Test func messagesWithTextAreRead() throws {
        guard case .thread(let thread) = RequestJSON.read(json(events)) else {
            Issue.record("no thread")
            return
        }
        #expect(thread.messages.map(\.anchor) == ["outgoing-11", "incoming-14"])
        #expect(thread.state == "refused")
        #expect(
            String(decoding: thread.document(for: thread.parts[0]), as: UTF8.self) == """
                From: Wexmouth Council
                To: Jo Quill
                Date: 2024-04-10
                Subject: Ferry tolls

                Dear Jo Quill,
                The total is 4,210.
                Enquiries

                -----Original Message-----
                From: Jo Quill
                To: Wexmouth Council
                Date: 2024-03-01
                Subject: Ferry tolls

                Dear Council,
                How many tolls were collected?
                Jo Quill
                """)
    }

    @Test func inAFolderOnlySuchJSONIsRead() throws {
        #expect(try Items.of(json(events), named: "ferry.json", isNamed: false).count == 1)
        #expect(
            try Items.of(Array("{}".utf8), named: "x.json", isNamed: false) == [
                "skipped x.json: JSON that is no request of a request site"
            ])
    }

    @Test(arguments: ["", #"{"event_type": "response", "incoming_message_id": 14}"#])
    func withoutTextOfMessagesItSaysWhatToDo(events: String) throws {
        let items = try Items.of(json(events), named: "ferry.json")
        #expect(items.count == 1)
        #expect(items.first?.contains("has no text of messages") == true)
    }

    @Test func brokenJSONIsUnreadable() throws {
        let items = try Items.of(Array(#"{"info_request_events": ["#.utf8), named: "ferry.json")
        #expect(items.first?.contains("is no JSON") == true)
    }
}
