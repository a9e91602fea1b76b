import Testing

@testable import Statutes

@Suite("Data files read from their bytes")
struct DataReaderTests {
    @Test(
        "A number is the nearest that there is",
        arguments: [
            "0", "-0.37", "0.1", "2.25", "16777215", "16777217", "123456789.5", "1e-3", "-4E2", "0.000001",
        ])
    func numbers(_ text: String) throws {
        var reader = DataReader(" \(text) ")
        #expect(try reader.number() == Float(text))
    }

    @Test func members() throws {
        var reader = DataReader(
            #" {"a": ["x", "caf\u00e9 \"\\\/\n\t"], "b" : {"c": -1.5, "d": [{}, [], null, "}"]}, "e": 2} "#)
        var strings: [String] = []
        var sum: Float = 0
        try reader.object { reader, key in
            switch key {
            case "a": strings = try reader.strings()
            case "e": sum += try reader.number()
            default:
                try reader.object { reader, key in
                    if key == "c" { sum += try reader.number() } else { try reader.skip() }
                }
            }
        }
        #expect(strings == ["x", "café \"\\/\n\t"])
        #expect(sum == 0.5)
    }

    @Test(
        "What is malformed is refused",
        arguments: [
            "", "{", "{\"a\"", "{\"a\":", "{\"a\" 1}", "{\"a\": 1 \"b\": 2}", "{\"a\": }", "{\"a", "[1]",
            "{\"\\u00g0\": 1}",
        ])
    func malformed(_ json: String) {
        var reader = DataReader(json)
        #expect(throws: DataReader.Malformed.self) { try reader.object { reader, _ in try reader.skip() } }
    }

    @Test func saysWhere() {
        var reader = DataReader("{\"a\" 1}")
        #expect {
            try reader.object { reader, _ in try reader.skip() }
        } throws: { "\($0)" == "expected “:” at byte 5" }
    }
}
