import Foundation
import Testing

@testable import FOIParser

@Suite struct JSONWriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(pretty: false)
        write(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func everyScalarSurvives() throws {
        let samples: [ClosedRange<UInt32>] = [
            0...0x2FF, 0x2020...0x2030, 0xD7F0...0xD7FF, 0xE000...0xE010, 0xFFF0...0xFFFF,
            0x1F600...0x1F610, 0x10FFF0...0x10FFFF,
        ]
        var text = String.UnicodeScalarView()
        for range in samples { text.append(contentsOf: range.compactMap(Unicode.Scalar.init)) }
        let json = written { $0.list([String(text)]) { $0.string($1) } }
        let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String]
        #expect(back?.first?.unicodeScalars.elementsEqual(text) == true)
        #expect(json.utf8.allSatisfy { $0 >= 0x20 })
    }

    @Test(arguments: [
        ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
        ("\0\u{1}\u{1F}", #""\u0000\u0001\u001f""#),
        ("\"\\/", #""\"\\/""#),
        ("\u{7F}é\u{2028}😀", "\"\u{7F}é\u{2028}😀\""),
        ("", "\"\""),
    ])
    func escapes(text: String, json: String) {
        #expect(written { $0.string(text) } == json)
    }

    /// Eight bytes are looked at together: what is escaped is found wherever it stands among them, and
    /// whatever stands beside it.
    @Test(arguments: ["a", "1", "3", "~", "é", "\u{7F}"])
    func escapesAmongOthers(other: String) {
        for place in 0..<20 {
            let (before, behind) = (
                String(repeating: other, count: place), String(repeating: other, count: 20 - place)
            )
            for (escaped, json) in [("\t", "\\t"), ("\r", "\\r"), ("\"", "\\\""), ("\\", "\\\\")] {
                #expect(written { $0.string(before + escaped + behind) } == "\"\(before)\(json)\(behind)\"")
            }
        }
    }

    @Test(arguments: [0, 7, 10, -1, 1_234_567_890, Int.max, Int.min])
    func integers(value: Int) {
        #expect(written { $0.integer(value) } == String(value))
    }

    @Test(arguments: [
        (0.0, "0"), (1.0, "1"), (0.9, "0.9"), (0.97, "0.97"), (0.05, "0.05"), (0.004, "0"), (0.996, "1"),
        (-3.0, "0"), (7.0, "1"), (Double.nan, "0"), (Double.infinity, "1"),
    ])
    func shares(value: Double, json: String) {
        #expect(written { $0.share(value) } == json)
    }

    @Test func absentValues() {
        let json = written { writer in
            writer.object { writer in
                writer.member("a", nil as String?)
                writer.member("b", nil as Span?)
                writer.member("c", [])
            }
        }
        #expect(json == #"{"a":null,"b":null,"c":[]}"#)
    }

    @Test func prettyNesting() {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.members("list", [1, 2]) { $0.integer($1) }
            writer.key("empty")
            writer.list([Int]()) { $0.integer($1) }
            writer.member("span", Span(start: 1, end: 2))
        }
        let expected = """
            {
              "list": [
                1,
                2
              ],
              "empty": [],
              "span": {"start": 1, "end": 2}
            }
            """
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }
}
