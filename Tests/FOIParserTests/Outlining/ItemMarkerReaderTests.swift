import Testing

@testable import FOIParser

@Suite("The marker that opens a line")
struct ItemMarkerReaderTests {
    private func read(_ line: String) -> ItemMarker? {
        let text = Array(line.utf8)
        return ItemMarkerReader.read(text, line: 0..<text.count)
    }

    @Test(
        "is read with its numbers, and the content behind it",
        arguments: MarkerExample.numbered + MarkerExample.lettered + MarkerExample.worded
            + MarkerExample.several
            + MarkerExample.bullets)
    func examples(example: MarkerExample) throws {
        let marker = try #require(read(example.line))
        #expect(marker.style == example.style)
        #expect(marker.word == example.word)
        #expect(marker.numbers.map { $0.joined(separator: ".") } == example.numbers)
        #expect(
            String(decoding: Array(example.line.utf8)[marker.contentStart...], as: UTF8.self)
                == example.content)
        #expect(!marker.isWeak)
    }

    @Test(
        "is not what a sentence begins with",
        arguments: [
            "12.5% of all cases", "10:30 on the day",
            "2/3 of the staff", "1,846 people", "01.01.2023 to 31.03.2023", "2019 - 2020",
            "2023. In that year",
            "2019/20", "1st of May", "1990s", "24/7 cover", "0 incidents", "007",
            "A man", "I am writing", "A 1 in 5 chance", "R v Orme", "mix) of", "civil) servants",
            "ivy. The wall", "Q and A", "Q&A",
            "Questions about parks", "Question time",
            "Request for information", "Response to question 4", "Point of contact", "Part of the record",
            "Answers are below", "Parties 1 and 2", "Items held", "-5 degrees", "3", "-----", "*** end",
            "£5 each", "(see below)", "(2023) was wet", "[1]",
        ])
    func nearMisses(line: String) {
        #expect(read(line) == nil)
    }

    @Test("names its own bytes and what closes it")
    func rangeAndCloser() throws {
        let line = Array("  Q4(a) - How?".utf8)
        let marker = try #require(ItemMarkerReader.read(line, line: 0..<line.count))
        #expect(marker.range == 2..<7)
        #expect(marker.contentStart == 10)
        #expect(marker.closer == UInt8(ascii: "-"))
        #expect(read("4B How?")?.closer == 0)
        #expect(read("1) How?")?.closer == UInt8(ascii: ")"))
    }

    @Test("is looked for in its line alone")
    func insideText() throws {
        let text = Array("1. One\n2. Two\n3.".utf8)
        let marker = try #require(ItemMarkerReader.read(text, line: 7..<13))
        #expect(marker.range == 7..<8)
        #expect(marker.contentStart == 10)
        #expect(ItemMarkerReader.read(text, line: 14..<16)?.contentStart == 16)
        #expect(ItemMarkerReader.read(text, line: 14..<15) == nil)
    }

    @Test(
        "is weak where only a blank stands behind a bare number",
        arguments: ["4 Please provide", "24 hours"])
    func weak(line: String) {
        #expect(read(line)?.isWeak == true)
    }

    @Test("a day before its month is none", arguments: ["12 March 2024", "1 May"])
    func day(line: String) {
        #expect(read(line) == nil)
    }

    @Test(
        "and the numbers of a reference in a sentence",
        arguments: [
            ("question 5 above", ["5"]), ("Questions 2, 3 and 4 of your request", ["2", "3", "4"]),
            ("questions two and three", ["2", "3"]), ("Q4(b) is refused", ["4.b"]),
            ("q1 and q2", ["1", "2"]),
            ("parts 1 to 3", ["1", "2", "3"]), ("query no", []),
            ("questions were raised", []), ("answer 4", []), ("requested 4", []),
        ] as [(String, [String])])
    func references(words: String, numbers: [String]) {
        let text = Array(words.utf8)
        let marker = ItemMarkerReader.readReference(text, line: 0..<text.count)
        #expect((marker?.numbers ?? []).map { $0.joined(separator: ".") } == numbers)
    }
}

@Suite("Roman numerals")
struct RomanNumeralTests {
    @Test(
        arguments: [("i", 1), ("iv", 4), ("viii", 8), ("ix", 9), ("xiv", 14), ("xxxix", 39)])
    func values(letters: String, value: Int) {
        #expect(RomanNumeral.value(letters) == value)
    }

    @Test("are written in one way only", arguments: ["", "iiii", "vv", "iix", "ic", "xl", "mix", "IV", "a"])
    func others(letters: String) {
        #expect(RomanNumeral.value(letters) == nil)
    }

    @Test func haveOneSpellingEach() {
        let letters: [Character] = ["i", "v", "x"]
        var spellings = [""]
        var values: [Int] = []
        for _ in 1...6 {
            spellings = spellings.flatMap { head in letters.map { head + String($0) } }
            values += spellings.compactMap(RomanNumeral.value)
        }
        // `xxxviii` alone is longer than six letters.
        #expect(values.sorted() == (1...37) + [39])
    }
}
