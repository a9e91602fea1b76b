import FOIParser
import Testing

@testable import FOIArchive

/// Web archives written by hand, record by record.
enum WrittenWebArchive {
    static func record(
        _ type: String, url: String? = "https://example.org/", contentType: String? = nil, _ block: [UInt8],
        length: Int? = nil, version: String = "1.0"
    ) -> [UInt8] {
        var head = "WARC/\(version)\r\nWARC-Type: \(type)\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
        if let url { head += "WARC-Target-URI: \(url)\r\n" }
        if let contentType { head += "Content-Type: \(contentType)\r\n" }
        head += "Content-Length: \(length ?? block.count)\r\n\r\n"
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }

    static func response(
        _ url: String, status: String = "200 OK", _ fields: [String] = ["Content-Type: text/html"],
        body: [UInt8],
        length: Int? = nil
    ) -> [UInt8] {
        let head = (["HTTP/1.1 \(status)"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
        return record("response", url: url, Array(head.utf8) + body, length: length)
    }

    static func page(_ url: String, _ text: String) -> [UInt8] { response(url, body: Array(text.utf8)) }
}

@Suite struct WebArchiveTests {
    private typealias Written = WrittenWebArchive

    private static let pages = [
        Written.page("https://example.org/1", "<p>One"), Written.page("https://example.org/2", "<p>Two"),
    ]
    private static let read = [
        "document https://example.org/1: <p>One", "document https://example.org/2: <p>Two",
    ]

    @Test func pagesAreReadPlainAndCompressed() throws {
        let plain = Self.pages.flatMap(\.self)
        #expect(try Items.of(plain, named: "x.warc") == Self.read)
        #expect(try Items.of(plain, named: "saved") == Self.read)
        let members = try Self.pages.flatMap { page in
            try WrittenArchive.bytes([.init(Array("data".utf8), page)], .single, .gzip)
        }
        #expect(try Items.of(members, named: "x.warc.gz") == Self.read)
        let whole = try WrittenArchive.bytes([.init(Array("data".utf8), plain)], .single, .xz)
        #expect(try Items.of(whole, named: "x.warc.xz", isNamed: false) == Self.read)
    }

    @Test func whereAndWhenIsKept() {
        let bytes = Written.record(
            "resource", url: "<https://example.org/a>", contentType: "text/plain; charset=\"iso-8859-1\"",
            [0x61, 0xE9], version: "1.1")
        var source = WebArchiveDocuments(StreamBuffer(HeldChunks(bytes)), .standardInput())
        guard case .document(let block, let origin)? = source.next() else {
            Issue.record("no document")
            return
        }
        #expect(block == [0x61, 0xE9])
        #expect(origin.url == "https://example.org/a")
        #expect(origin.captured == "2024-05-06T07:08:09Z")
        #expect(origin.charset == "iso-8859-1")
        #expect(origin.mediaType == .text)
        #expect(source.next() == nil)
    }

    @Test func whatIsNoPageIsSkippedByReason() throws {
        let records = [
            Written.record("warcinfo", url: nil, []),
            Written.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8)),
            Written.record("revisit", []), Written.record("metadata", []), Written.record("novelty", []),
            Written.response("https://example.org/i", ["Content-Type: image/png"], body: [1, 2, 3]),
            Written.response("https://example.org/r", status: "301 Moved", body: Array("<p>moved".utf8)),
            Written.response("https://example.org/e", status: "404 Not Found", body: Array("<p>gone".utf8)),
            Written.response("https://example.org/n", body: []),
            Written.record("response", Array("DNS".utf8)),
            Written.response("https://example.org/b", ["Server: x"], body: [0, 1, 2]),
        ]
        #expect(
            try Items.of(records.flatMap(\.self), named: "x.warc").map { $0.split(separator: ": ").last } == [
                "a WARC record of type warcinfo", "a WARC record of type request",
                "a WARC record of type revisit",
                "a WARC record of type metadata", "a WARC record of an unknown type",
                "not a page by its content type",
                "a redirect", "a page that the server did not give, by its HTTP status",
                "a response without content",
                "a response that is not of HTTP", "not a page by its content type",
            ])
    }

    @Test func codingsAreUndone() throws {
        let gzip = try WrittenArchive.bytes([.init("data", "<p>Packed")], .single, .gzip)
        let chunked = Array("4\r\n<p>C\r\n5;x=y\r\nhunks\r\n0\r\n\r\n".utf8)
        let both = Array("\(String(gzip.count, radix: 16))\r\n".utf8) + gzip + Array("\r\n0\r\n\r\n".utf8)
        let html = "Content-Type: text/html"
        let records = [
            Written.response("u:gzip", [html, "Content-Encoding: gzip"], body: gzip),
            Written.response("u:chunked", [html, "Transfer-Encoding: chunked"], body: chunked),
            Written.response(
                "u:both", [html, "Transfer-Encoding: chunked", "content-encoding: GZIP"], body: both),
            Written.response(
                "u:undone", [html, "Transfer-Encoding: chunked", "Content-Encoding: gzip"],
                body: Array("<p>Plain".utf8)),
        ]
        #expect(
            try Items.of(records.flatMap(\.self), named: "x.warc") == [
                "document u:gzip: <p>Packed", "document u:chunked: <p>Chunks", "document u:both: <p>Packed",
                "document u:undone: <p>Plain",
            ])
    }

    @Test func aPageThatExpandsBeyondTheLimitIsLeftOut() throws {
        let gzip = try WrittenArchive.bytes(
            [.init("data", String(repeating: "a", count: 5_000))], .single, .gzip)
        let records =
            Written.response("u:big", ["Content-Type: text/html", "Content-Encoding: gzip"], body: gzip)
            + Self.pages[0]
        let items = try Items.of(
            records, named: "x.warc", options: InputOptions(limits: InputLimits(memberSize: 1_000)))
        #expect(items.count == 2)
        #expect(items.first?.contains("longer than 1000 bytes") == true)
        #expect(items.last == Self.read[0])
    }
}

@Suite struct DamagedWebArchiveTests {
    private typealias Written = WrittenWebArchive

    private static let one = Written.page("u:1", "<p>One")
    private static let two = Written.page("u:2", "<p>Two")

    @Test func noiseBetweenRecordsIsPassedOver() throws {
        let items = try Items.of(Self.one + Array("noise\nmore\n".utf8) + Self.two, named: "x.warc")
        #expect(items.count == 3)
        #expect(items.first == "document u:1: <p>One")
        #expect(
            items[1].contains("is damaged at byte \(Self.one.count) of its records (no record begins there)"))
        #expect(items.last == "document u:2: <p>Two")
    }

    @Test func aLengthThatIsNoneIsDamage() throws {
        let broken = Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\n<p>\r\n\r\n".utf8)
        let items = try Items.of(broken + Self.two, named: "x.warc")
        #expect(items.count == 2)
        #expect(items.first?.contains("the head of a record is broken") == true)
        #expect(items.last == "document u:2: <p>Two")
    }

    @Test func aLengthTooGreatDoesNotSwallowTheNextRecord() throws {
        let long = Written.response("u:1", body: Array("<p>One".utf8), length: Self.one.count + 40)
        let documents = try documents(long + Self.two + Self.one + Self.one)
        #expect(documents.map(\.url) == ["u:1", "u:2", "u:1", "u:1"])
        #expect(documents.map(\.codes) == [["truncated-record"], [], [], []])
    }

    @Test func anArchiveThatEndsWithinAPageGivesWhatIsThere() throws {
        let documents = try documents(Self.one + Self.two.dropLast(6))
        #expect(documents.map(\.text) == ["<p>One", "<p>T"])
        #expect(documents.map(\.codes) == [[], ["truncated-record"]])
    }

    @Test func aDamagedGzipMemberCostsOnlyItsRecord() throws {
        let noise = (0..<500).map { "\($0 &* 7919 % 1000)" }.joined(separator: " ")
        let pages = [Self.one, Written.page("u:noise", noise), Self.two]
        var members = try pages.map { try WrittenArchive.bytes([.init(Array("d".utf8), $0)], .single, .gzip) }
        for place in 100..<140 { members[1][place] = 0xFF }
        let items = try Items.of(members.flatMap(\.self), named: "x.warc.gz")
        #expect(items.first == "document u:1: <p>One")
        #expect(items.last == "document u:2: <p>Two")
        #expect(items.count == 3)
    }

    private func documents(_ bytes: [UInt8]) throws -> [(url: String?, text: String, codes: [String])] {
        var source = WebArchiveDocuments(StreamBuffer(HeldChunks(bytes)), .standardInput())
        var found: [(url: String?, text: String, codes: [String])] = []
        while case .document(let bytes, let origin)? = source.next() {
            found.append((origin.url, String(decoding: bytes, as: UTF8.self), origin.notes.map(\.code)))
        }
        return found
    }
}

/// Bytes at hand, given a few at a time so that every seam is met.
final class HeldChunks: ChunkSource {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes[...]
    }

    func next() -> Chunk {
        guard !bytes.isEmpty else { return .end }
        defer { bytes = bytes.dropFirst(7) }
        return .bytes(Array(bytes.prefix(7)))
    }
}

extension InputFile {
    static func standardInput() -> InputFile {
        InputFile(path: nil, isNamed: true, options: InputOptions())
    }
}

@Suite struct HTTPTests {
    @Test(arguments: [
        ("5\r\nabcde\r\n0\r\n\r\n", "abcde", true), ("5\nabcde\n0\n", "abcde", true),
        ("5\r\nab", "ab", false),
        ("A\r\n0123456789\r\n", "0123456789", false),
    ])
    func chunksAreJoined(body: String, joined: String, isWhole: Bool) throws {
        let found = try #require(ChunkedBody.join(Array(body.utf8)))
        #expect(String(decoding: found.bytes, as: UTF8.self) == joined)
        #expect(found.isWhole == isWhole)
    }

    @Test(arguments: ["", "<p>no chunk", "Z\r\n", "ffffffffffffffffffff\r\nx"])
    func whatDoesNotBeginWithAChunkIsNotChunked(body: String) {
        #expect(ChunkedBody.join(Array(body.utf8)) == nil)
    }

    @Test func contentTypesAreTakenApart() {
        #expect(ContentType("text/HTML;charset=UTF-8").name == "text/html")
        #expect(ContentType("text/html; Charset=\"utf-8\"").charset == "utf-8")
        #expect(ContentType("text/html").charset == nil)
        #expect(ContentType(" ; ").name.isEmpty)
    }

    @Test func fieldsMayBeFolded() {
        let lines = HeadEnd.lines(Array("A: 1\r\n  2\r\nno field\r\nb:3\r\n".utf8)[...])
        let fields = HeaderFields(lines)
        #expect(fields["a"] == "1 2")
        #expect(fields["b"] == "3")
    }

    @Test func anUnknownCodingIsSaid() throws {
        let message = Array("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nxyz".utf8)
        let http = try #require(HTTPResponse(message[...]))
        #expect(http.body(of: message[...], limit: 100)?.fault?.contains("\"br\"") == true)
    }
}
