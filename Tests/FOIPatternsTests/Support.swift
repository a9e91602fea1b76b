import FOIArchive
import FOIParser
import FOIPatterns
import Testing

/// One parser for all tests: reading the catalogues costs more than any letter.
let parser = Parser()

/// What patterns see of a letter.
func document(_ text: String, number: Int = 1, phrases: PhraseBook? = nil) -> PatternDocument {
    let response = parser.parse(Array(text.utf8), from: Origin(path: "\(number).txt"))
    return PatternReader(phrases: phrases).document(ResponseRecord(response), number: number)
}

/// What is found in some letters, in their order.
func patterns(_ texts: [String], phrases: PhraseBook? = nil) -> NCNDPatterns {
    var collector = NCNDCollector(phrases: phrases?.ids ?? [])
    for (index, text) in texts.enumerated() {
        collector.add(document(text, number: index + 1, phrases: phrases))
    }
    return collector.patterns()
}

/// A plain letter of an invented authority.
func letter(
    authority: String = "Northmere Constabulary", date: String = "14 March 2022", questions: [String],
    replies: [String]
) -> String {
    let numbered = { (texts: [String]) in texts.enumerated().map { "\($0 + 1). \($1)" } }
    return
        ([
            authority, "Date: \(date)\nOur reference: FOI/2022/4711", "Dear Ms Orme,",
            "Freedom of Information Act 2000 - request for information",
            "Thank you for your request, in which you asked for the following information:",
        ] + numbered(questions) + ["Our response to your questions is as follows:"] + numbered(replies) + [
            "Yours sincerely,\n\nJ Farrow\nInformation Governance Officer"
        ]).joined(separator: "\n\n") + "\n"
}
