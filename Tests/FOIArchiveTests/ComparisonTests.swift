import Testing

@testable import FOIArchive

@Suite struct ComparisonTests {
    private func differences(_ expected: String, _ got: String, text: String = "") throws -> [Difference] {
        Comparison.differences(
            expected: try JSONReader.read(Array(expected.utf8)), got: try JSONReader.read(Array(got.utf8)),
            text: text)
    }

    @Test func aChangedValueIsNamedByItsPath() throws {
        let found = try differences(
            "{\"answers\": [{\"id\": \"a1\"},\n {\"id\": \"a2\", \"outcome\": \"withheld\"}]}",
            #"{"answers": [{"id": "a1"}, {"id": "a2", "outcome": "not_held"}]}"#)
        #expect(found.map(\.path) == ["$.answers[1].outcome"])
        #expect(found.first?.expected == #""withheld""#)
        #expect(found.first?.got == #""not_held""#)
        #expect(found.first?.line == 2)
    }

    @Test func membersMissingOnEitherSide() throws {
        let found = try differences(#"{"a": null, "b": 1}"#, #"{"b": 1, "c": 2}"#)
        #expect(found.map(\.path) == ["$.a", "$.c"])
        #expect(found.map(\.expected) == ["null", nil])
        #expect(found.map(\.got) == [nil, "2"])
    }

    @Test func anInsertedElementIsOneDifference() throws {
        let found = try differences(#"{"l": ["a", "b", "c"]}"#, #"{"l": ["a", "x", "b", "c"]}"#)
        #expect(found.count == 1)
        #expect(found.first?.path == "$.l[1]")
        #expect(found.first?.expected == nil)
        #expect(found.first?.got == #""x""#)
    }

    @Test func elementsWithTheSameSpanAreTheSame() throws {
        let found = try differences(
            #"[{"id":"q1","span":{"start":0,"end":1}},{"id":"q2","span":{"start":2,"end":3}}]"#,
            #"[{"id":"q1","span":{"start":2,"end":3}}]"#, text: "abcd")
        #expect(found.map(\.path) == ["$[0]", "$[1].id"])
    }

    @Test func theTextUnderASpanIsQuoted() throws {
        let found = try differences(
            #"{"kind": "rights", "span": {"start": 2, "end": 4}}"#,
            #"{"kind": "advice", "span": {"start": 2, "end": 5}}"#, text: "é😀\"b\nc")
        #expect(found.map(\.path) == ["$.kind", "$.span.end"])
        #expect(found.first?.expectedText?.text == #""\"b""#)
        #expect(found.first?.gotText?.text == #""\"b\n""#)
    }

    @Test func aSpanOutsideTheTextIsSaidToBe() throws {
        let found = try differences(
            #"{"k": 1, "span": {"start": 5, "end": 99}}"#, #"{"k": 2, "span": {"start": 5, "end": 99}}"#,
            text: "short")
        #expect(found.first?.expectedText?.text == "outside the text")
    }
}

@Suite struct AlignmentTests {
    private func pairs(_ left: String, _ right: String) -> String {
        Alignment.pairs(left.map(String.init), right.map(String.init))
            .map { "\($0.left.map(String.init) ?? "-"):\($0.right.map(String.init) ?? "-")" }
            .joined(separator: " ")
    }

    @Test(arguments: [
        ("abc", "abc", "0:0 1:1 2:2"),
        ("abc", "axc", "0:0 1:1 2:2"),
        ("abc", "ac", "0:0 1:- 2:1"),
        ("", "ab", "-:0 -:1"),
        ("ab", "", "0:- 1:-"),
        ("xbycz", "bc", "0:- 1:0 2:- 3:1 4:-"),
        ("aa", "aaa", "0:0 1:1 -:2"),
        ("abcd", "badc", "0:- 1:0 2:1 3:2 -:3"),
    ])
    func everyElementStandsInOnePair(left: String, right: String, expected: String) {
        let found = pairs(left, right)
        #expect(found == expected)
        let indices = found.split(separator: " ").map { $0.split(separator: ":") }
        #expect(indices.compactMap { Int($0[0]) } == Array(0..<left.count))
        #expect(indices.compactMap { Int($0[1]) } == Array(0..<right.count))
    }
}
