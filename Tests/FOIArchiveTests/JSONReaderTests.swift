import Testing

@testable import FOIArchive

@Suite struct JSONReaderTests {
    private func read(_ text: String) throws -> JSONNode { try JSONReader.read(Array(text.utf8)) }

    @Test(arguments: [
        "null", "true", "[]", "{}", "[1, -2.5e+3, 0]", #"{"a": {"b": [1, "x"]}, "c": null}"#,
        #""é😀 \" \\ \n""#,
    ])
    func whatIsReadIsPrintedBack(json: String) throws {
        #expect(try read(json).description == json)
    }

    @Test func escapesAreRead() throws {
        #expect(try read(#""\u0041\ud83d\ude00\/\b\f\t""#) == read("\"A😀/\\u0008\\u000c\\u0009\""))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", "-", "+1", "nul", "\"", "\"\\x\"", "\"\n\"",
        "\"\\ud800\"", "\"\\u00g0\"", "[1] 2", "{\"a\":1,\"a\":2}", "'a'",
    ])
    func whatIsNoJSONIsRefused(json: String) {
        #expect(throws: JSONReader.Failure.self) { try read(json) }
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(throws: JSONReader.Failure.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
    }

    @Test func deepNestingIsRefusedNotFollowed() {
        #expect(throws: JSONReader.Failure(line: 1, message: "nested deeper than 200")) {
            try read(String(repeating: "[", count: 1_000_000))
        }
    }

    @Test func valuesKnowTheirLine() throws {
        let node = try read("{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [\n      2\n    ]}}")
        #expect(node["a"]?.line == 2)
        #expect(node["b"]?["c"]?.line == 4)
    }

    @Test func equalityIsOfMeaning() throws {
        #expect(try read(#"{"a":1.0,"b":[]}"#) == read(#"{ "b": [], "a": 1 }"#))
        #expect(try read(#"{"a":1}"#) != read(#"{"a":1,"b":null}"#))
        #expect(try read("[1,2]") != read("[2,1]"))
        #expect(try read("\"e\u{301}\"") != read("\"é\""))
    }
}
