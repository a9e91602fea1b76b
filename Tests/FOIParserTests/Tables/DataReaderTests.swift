import Testing

@testable import FOIParser

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

@Suite("Tables by keys of 64 bits")
struct KeyTableTests {
    @Test func holdsWhatWasInserted() {
        var table = KeyTable()
        for number in UInt32(1)...1000 { table.insert(UInt64(number) << 32, number) }
        table.insert(7 << 32, 9)
        #expect(table.count == 1000)
        #expect(table[7 << 32] == 9 && table[1000 << 32] == 1000 && table[1001 << 32] == 0)
    }

    @Test func filterKnowsWhatWasInserted() {
        var filter = KeyFilter()
        let keys = (UInt64(1)...500).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
        for key in keys { filter.insert(key) }
        #expect(keys.allSatisfy(filter.mayContain))
        let others = (UInt64(501)...1500).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
        #expect(others.count(where: filter.mayContain) < 50)
    }
}
