import Testing

@testable import FOIArchive

@Suite struct LineReaderTests {
    private func lines(_ text: String, limit: Int = 10, end: UInt8 = 0x0A) throws -> [LineReader.Line] {
        let scratch = try Scratch()
        var reader = LineReader(try ByteStream(scratch.file("lines", text)), end: end, limit: limit)
        var found: [LineReader.Line] = []
        while let line = try reader.next() { found.append(line) }
        return found
    }

    private func line(_ text: String) -> LineReader.Line { .line(Array(text.utf8)) }

    @Test func linesEndAtTheirEnds() throws {
        #expect(try lines("a\n\nb") == [line("a"), line(""), line("b")])
        #expect(try lines("a\n") == [line("a")])
        #expect(try lines("").isEmpty)
        #expect(try lines("a\nb\0c", end: 0) == [line("a\nb"), line("c")])
    }

    @Test func aLongLineIsPassedOver() throws {
        #expect(try lines("a\n12345678901\nb\n") == [line("a"), .tooLong, line("b")])
        #expect(
            try lines("a\n" + String(repeating: "x", count: 200_000) + "\nb") == [
                line("a"), .tooLong, line("b"),
            ])
        #expect(try lines(String(repeating: "x", count: 200_000)) == [.tooLong])
    }
}

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("QQ==", "A"), ("QUI=", "AB"), ("QUJD", "ABC"), ("QUJDRA", "ABCD"), ("QU\nJD", "ABC"),
    ])
    func textIsDecoded(text: String, bytes: String) {
        #expect(Base64.decode(text.utf8) == Array(bytes.utf8))
    }

    @Test(arguments: ["Q", "QQ=A", "Q*==", "QQ_-"])
    func whatIsNoneIsRefused(text: String) {
        #expect(Base64.decode(text.utf8) == nil)
    }
}

@Suite struct JSONRecordTests {
    private func record(_ line: String) throws -> JSONRecord { try JSONRecord(Array(line.utf8)) }

    private func fault(_ line: String) -> JSONRecord.Fault? {
        do throws(JSONRecord.Fault) {
            _ = try JSONRecord(Array(line.utf8)).contents()
            return nil
        } catch {
            return error
        }
    }

    @Test func textIsTextInUTF8() throws {
        let record = try record(#"{"id": "a", "text": "caf\u00e9", "charset": "latin1"}"#)
        #expect(record.id == "a")
        #expect(try record.contents() == Array("café".utf8))
        #expect(record.charset == "utf-8")
        #expect(record.mediaType == .text)
    }

    @Test func bytesHaveTheirTypeAndCharset() throws {
        let record = try record(
            #"{"id": 7, "body_b64": "6Q==", "content_type": "text/html; charset=latin1", "url": "https://example.org/"}"#
        )
        #expect(record.id == "7")
        #expect(try record.contents() == [0xE9])
        #expect(record.charset == "latin1")
        #expect(record.mediaType == .html)
        #expect(record.url == "https://example.org/")
    }

    @Test(arguments: [
        ("", nil), ("[]", nil), (#"{"id": "a"}"#, "a"), (#"{"id": "a", "text": "", "body_b64": ""}"#, "a"),
        (#"{"id": "a", "body_b64": "*"}"#, "a"), (#"{"id": "a", "text": 1}"#, "a"),
        (#"{"id": {}, "text": 1}"#, nil),
        (#"{"text": "a"#, nil),
    ])
    func aBadLineSaysWhatIsWrong(line: String, id: String?) throws {
        let fault = try #require(self.fault(line))
        #expect(fault.id == id)
        #expect(fault.message.hasPrefix("is ") || fault.message.hasPrefix("has "))
    }
}

@Suite struct PathListTests {
    private func paths(_ named: [String], _ list: String?, endsInZero: Bool = false) throws -> [PathList.Path]
    {
        let scratch = try Scratch()
        let stream = try list.map { try ByteStream(scratch.file("list", $0)) }
        var list = PathList(named, list: stream, endsInZero: endsInZero)
        var found: [PathList.Path] = []
        while let path = try list.next() { found.append(path) }
        return found
    }

    @Test func namedPathsComeFirst() throws {
        #expect(
            try paths(["a", "-"], "b\n\nc\r\n-") == [
                .path(FilePath("a")), .standardInput, .path(FilePath("b")), .path(FilePath("c")),
                .path(FilePath("-")),
            ])
    }

    @Test func pathsMayEndInNUL() throws {
        #expect(
            try paths([], "a\nb\0c\r\0", endsInZero: true) == [
                .path(FilePath("a\nb")), .path(FilePath("c\r")),
            ])
    }
}
