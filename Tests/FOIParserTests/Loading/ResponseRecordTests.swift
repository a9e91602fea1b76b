import Foundation
import Testing

@testable import FOIParser

@Suite struct ResponseRecordTests {
    static let version = #""schema_version":"\#(Response.schemaVersion)""#

    private func line(_ changes: (String, String)...) -> [UInt8] {
        var text = String(decoding: Response.sample.json(), as: UTF8.self)
        for (old, new) in changes {
            #expect(text.contains(old), "nothing to replace: \(old)")
            text = text.replacing(old, with: new)
        }
        return Array(text.utf8)
    }

    @Test(arguments: CorpusDocument.all)
    func whatWasWrittenIsWrittenAgain(document: CorpusDocument) throws {
        let written = Parser().parse(document.bytes, from: Origin(path: document.name)).jsonLine()
        let record = try ResponseRecord(json: written)
        #expect(record.hasText && record.hasParser)
        #expect(record.response.jsonLine() == written)
    }

    @Test func everyPartIsReadBack() throws {
        var expected = Response.sample
        // Written in hundredths.
        expected.answers[0].confidence = 0.88
        #expect(try ResponseRecord(json: Response.sample.json()).response == expected)
        #expect(
            try ResponseRecord(json: Response.sample.json(JSONOptions(pretty: true))).response == expected)
    }

    @Test func textAndParserMayBeMissing() throws {
        let options = JSONOptions(includeText: false, includeParser: false)
        let written = Response.sample.json(options)
        let record = try ResponseRecord(json: written)
        #expect(!record.hasText && !record.hasParser)
        #expect(record.response.json(record.options) == written)
    }

    @Test func escapesOfOtherWritersAreRead() throws {
        let text = #""text":"\u00e9 \ud83d\ude00 \/ \b\f\r\t\\ \" é"}"#
        let record = try ResponseRecord(
            json: line(
                (
                    #""text":"Ref: 7/24\nHow many?\nFour.\nWe neither confirm nor deny more: s.23(5).\n"}"#,
                    text
                )))
        #expect(record.response.text == "é 😀 / \u{8}\u{C}\r\t\\ \" é")
    }

    @Test func unknownKeysArePassedOver() throws {
        let more = line(
            (#""kind":"response""#, #""new":{"a":[1,-2.5e3,null,true,{"b":"c"}]},"kind":"response""#),
            (#""rule":"head""#, #""rule":"head","why":["x"]"#),
            (Self.version, #""schema_version":"1.99""#))
        #expect(
            try ResponseRecord(json: more).response.json() == ResponseRecord(json: line()).response.json())
    }

    @Test(arguments: [
        (
            #""outcome":"disclosed","span""#, #""outcome":"revealed","span""#,
            "$.answers[0].dispositions[0].outcome"
        ),
        (#""id":"r1","label":null"#, #""label":null"#, "$.requests[0].id"),
        (#""bytes":69"#, #""bytes":"69""#, "$.source.bytes"),
        (#""bytes":69"#, #""bytes":6.9"#, "$.source.bytes"),
        (ResponseRecordTests.version, #""schema_version":"2.0""#, "$.schema_version"),
        (
            #""received_span":null,"responded_span":{"start":5,"end":9}"#, #""received_span":null"#,
            "$.dates.responded_span"
        ),
        (#""charset":"utf-8""#, #""charset":"\ud800x""#, "$.source.charset"),
        (
            #""public_interest_considered":false"#, #""public_interest_considered":0"#,
            "$.exemptions[0].public_interest_considered"
        ),
    ])
    func faultsSayWhere(old: String, new: String, path: String) {
        #expect {
            try ResponseRecord(json: line((old, new)), line: 7)
        } throws: { error in
            let error = error as? ResponseFormatError
            return error?.line == 7 && error?.path == path
        }
    }

    @Test func aLineCutAnywhereIsAFault() {
        let whole = Response.sample.json()
        for end in whole.indices {
            #expect(throws: ResponseFormatError.self) { try ResponseRecord(json: Array(whole[..<end])) }
        }
        #expect(throws: ResponseFormatError.self) { try ResponseRecord(json: whole + whole) }
    }

    @Test func nestingIsBounded() {
        let deep = Array((#"{"new":"# + String(repeating: "[", count: 1_000_000)).utf8)
        #expect(throws: ResponseFormatError.self) { try ResponseRecord(json: deep) }
    }

    @Test func damagedLinesNeverTrap() {
        let whole = Response.sample.json()
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            var damaged = whole
            for _ in 0..<3 {
                damaged[Int.random(in: whole.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            // Reading it is the test; some damage leaves an object.
            if let record = try? ResponseRecord(json: damaged) { #expect(!record.response.json().isEmpty) }
        }
    }
}
