import Foundation
import Testing

@testable import FOIParser

@Suite struct ResponseJSONTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func keysStandInTheOrderOfTheContract() {
        let json = text(Response.sample.json())
        let keys = [
            "schema_version", "id", "source", "parser", "kind", "authority", "reference", "regimes", "dates",
            "outcome", "segments", "requests", "questions", "answers", "citations", "exemptions", "ncnd",
            "findings", "text",
        ]
        var rest = json[...]
        for key in keys {
            let range = rest.firstRange(of: "\"\(key)\":")
            #expect(range != nil, "\(key) is missing or out of order")
            if let range { rest = rest[range.upperBound...] }
        }
    }

    @Test func partsAreWrittenWhole() throws {
        let json = text(Response.sample.json())
        #expect(json.contains(#""reference":{"value":"7/24","span":{"start":5,"end":9}}"#))
        #expect(
            json.contains(
                #""dates":{"received":null,"responded":"2024-07-01","received_span":null,"#
                    + #""responded_span":{"start":5,"end":9}}"#))
        #expect(
            json.contains(
                #""answers":[{"id":"a1","questions":["r1.q1"],"label":null,"text":"Four.","#
                    + #""span":{"start":20,"end":25},"outcome":"partly_disclosed","#
                    + #""dispositions":[{"outcome":"disclosed","span":{"start":20,"end":25}}],"#
                    + #""exemptions":["FOIA s.23(5)"],"confidence":0.88}]"#))
        #expect(
            json.contains(
                #""exemptions":[{"citation":"FOIA s.23(5)","title":"Security bodies","limb":"ncnd","#
                    + #""class":"absolute","test":"class","ncnd_limb":"FOIA s.23(5)","questions":["r1.q1"],"#
                    + #""public_interest_considered":false,"spans":[{"start":60,"end":67}]}]"#))
        #expect(
            json.contains(
                #""findings":[{"code":"odd-thing","severity":"note","message":"Odd.","span":null}]"#))
    }

    @Test func aLineIsOneLine() {
        let line = Response.sample.jsonLine()
        #expect(line.last == UInt8(ascii: "\n"))
        #expect(line.dropLast().allSatisfy { $0 != UInt8(ascii: "\n") })
    }

    @Test func prettyOutputSaysTheSame() throws {
        let plain = try object(Response.sample.json())
        let pretty = try object(Response.sample.json(JSONOptions(pretty: true)))
        #expect(NSDictionary(dictionary: plain) == NSDictionary(dictionary: pretty))
    }

    @Test func prettyOutputKeepsASegmentOnOneLine() {
        let lines = text(Response.sample.json(JSONOptions(pretty: true))).split(separator: "\n")
        #expect(
            lines.contains(#"    {"kind": "letterhead", "span": {"start": 0, "end": 10}, "rule": "head"},"#))
        #expect(lines.contains(#"  "regimes": ["foia"],"#))
    }

    @Test func textAndParserCanBeLeftOut() throws {
        let options = JSONOptions(includeText: false, includeParser: false)
        let keys = Set(try object(Response.sample.json(options)).keys)
        #expect(!keys.contains("text") && !keys.contains("parser"))
        #expect(keys.count == 17)
    }

    @Test func anUnreadableDocumentHasItsObject() throws {
        let response = Response.unreadable(
            Origin(path: "x.txt"), reason: "cannot read x.txt: Permission denied",
            by: Response.sample.parser)
        let json = text(response.json())
        #expect(json.contains(#""kind":"other""#))
        #expect(json.contains(#""code":"unreadable-source","severity":"error""#))
        #expect(json.contains(#""path":"x.txt""#))
        #expect(json.contains(#""bytes":0"#))
    }
}
