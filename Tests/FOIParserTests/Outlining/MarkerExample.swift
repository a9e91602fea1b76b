import Testing

@testable import FOIParser

/// A line, the marker that opens it and what stands behind.
struct MarkerExample: Sendable, CustomTestStringConvertible {
    let line: String
    let style: ItemMarker.Style
    let word: ItemMarker.Word?
    /// The numbers, their parts joined by full stops: `4.b`.
    let numbers: [String]
    let content: String

    var testDescription: String { line.debugDescription }

    init(
        _ line: String, _ style: ItemMarker.Style, _ numbers: String..., word: ItemMarker.Word? = nil,
        content: String = "How many?"
    ) {
        self.line = line
        self.style = style
        self.word = word
        self.numbers = numbers
        self.content = content
    }

    static let numbered: [MarkerExample] = [
        MarkerExample("1. How many?", .number, "1"),
        MarkerExample("1) How many?", .number, "1"),
        MarkerExample("(1) How many?", .number, "1"),
        MarkerExample("[1] How many?", .number, "1"),
        MarkerExample("1/ How many?", .number, "1"),
        MarkerExample("1 - How many?", .number, "1"),
        MarkerExample("1 – How many?", .number, "1"),
        MarkerExample("1: How many?", .number, "1"),
        MarkerExample("1.How many?", .number, "1"),
        MarkerExample("1.\u{A0}How many?", .number, "1"),
        MarkerExample("1\tHow many?", .number, "1"),
        MarkerExample("  12. How many?", .number, "12"),
        MarkerExample("1.1 How many?", .number, "1.1"),
        MarkerExample("1.1. How many?", .number, "1.1"),
        MarkerExample("2.1.3 How many?", .number, "2.1.3"),
        MarkerExample("4B How many?", .number, "4.b"),
        MarkerExample("4b) How many?", .number, "4.b"),
        MarkerExample("1.A How many?", .number, "1.a"),
        MarkerExample("4(a) How many?", .number, "4.a"),
        MarkerExample("4 (a) How many?", .number, "4.a"),
        MarkerExample("4(a)(ii) How many?", .number, "4.a.ii"),
        MarkerExample("2. and 3.", .number, "2", "3", content: ""),
        MarkerExample("2. and 3. How many?", .number, "2", "3"),
        MarkerExample("2, 3 and 4. How many?", .number, "2", "3", "4"),
        MarkerExample("1. 5 officers", .number, "1", content: "5 officers"),
        MarkerExample("7.", .number, "7", content: ""),
    ]

    static let lettered: [MarkerExample] = [
        MarkerExample("a) How many?", .letter, "a"),
        MarkerExample("(a) How many?", .letter, "a"),
        MarkerExample("A. How many?", .letter, "a"),
        MarkerExample("i) How many?", .letter, "i"),
        MarkerExample("(i) How many?", .letter, "i"),
        MarkerExample("ii) How many?", .roman, "ii"),
        MarkerExample("(iv) How many?", .roman, "iv"),
        MarkerExample("xii. How many?", .roman, "xii"),
        MarkerExample("(a)(i) How many?", .letter, "a.i"),
    ]

    static let worded: [MarkerExample] = [
        MarkerExample("Q1) How many?", .number, "1", word: .question),
        MarkerExample("Q1 - How many?", .number, "1", word: .question),
        MarkerExample("Q1 – How many?", .number, "1", word: .question),
        MarkerExample("Q1) - How many?", .number, "1", word: .question),
        MarkerExample("Q1.1 How many?", .number, "1.1", word: .question),
        MarkerExample("Q1. How many?", .number, "1", word: .question),
        MarkerExample("Q.1 How many?", .number, "1", word: .question),
        MarkerExample("q1 How many?", .number, "1", word: .question),
        MarkerExample("Q4 (a) How many?", .number, "4.a", word: .question),
        MarkerExample("Q4a) How many?", .number, "4.a", word: .question),
        MarkerExample("Question 1a How many?", .number, "1.a", word: .question),
        MarkerExample("QUESTION 1: How many?", .number, "1", word: .question),
        MarkerExample("Question No. 4 How many?", .number, "4", word: .question),
        MarkerExample("Question 4", .number, "4", word: .question, content: ""),
        MarkerExample("Question two: How many?", .number, "2", word: .question),
        MarkerExample("Q1: 5 officers", .number, "1", word: .question, content: "5 officers"),
        MarkerExample("Query 3: How many?", .number, "3", word: .question),
        MarkerExample("Request 1: How many?", .number, "1", word: .request),
        MarkerExample("Point 1 How many?", .number, "1", word: .request),
        MarkerExample("Part B: How many?", .number, "b", word: .request),
        MarkerExample("Item 2. How many?", .number, "2", word: .request),
        MarkerExample("Answer 2: How many?", .number, "2", word: .answer),
        MarkerExample("A2. How many?", .number, "2", word: .answer),
        MarkerExample("R2 - How many?", .number, "2", word: .answer),
        MarkerExample("Response 2", .number, "2", word: .answer, content: ""),
    ]

    static let several: [MarkerExample] = [
        MarkerExample("Questions Two (2), Three (3)", .number, "2", "3", word: .question, content: ""),
        MarkerExample("Questions two and three: None.", .number, "2", "3", word: .question, content: "None."),
        MarkerExample(
            "Q2, Q3, Q4(a) and Q4(b) – None.", .number, "2", "3", "4.a", "4.b", word: .question,
            content: "None."),
        MarkerExample("Q4(a) and (b): None.", .number, "4.a", "4.b", word: .question, content: "None."),
        MarkerExample("Questions 2 & 3: None.", .number, "2", "3", word: .question, content: "None."),
        MarkerExample(
            "Questions 2, 3, and 4: None.", .number, "2", "3", "4", word: .question, content: "None."),
        MarkerExample(
            "Questions 2 to 5: None.", .number, "2", "3", "4", "5", word: .question, content: "None."),
        MarkerExample("Questions 2-4: None.", .number, "2", "3", "4", word: .question, content: "None."),
        MarkerExample("Parts A and C: None.", .number, "a", "c", word: .request, content: "None."),
    ]

    static let bullets: [MarkerExample] = ["•", "·", "▪", "●", "◦", "-", "–", "*", "o"]
        .flatMap {
            [MarkerExample("\($0) How many?", .bullet), MarkerExample("  \($0)\tHow many?", .bullet)]
        }
}
