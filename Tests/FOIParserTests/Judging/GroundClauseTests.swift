import Testing

@testable import FOIParser

@Suite("Clauses in which grounds are cited")
struct GroundClauseTests {
    /// Whether the clause of the first citation denies that it is used.
    private func isDenied(_ text: String) throws -> Bool {
        let letter = Letter.labelled(.answer, "Under the Freedom of Information Act 2000: " + text)
        let citation = try #require(letter.citations.first)
        return GroundClause(
            letter.sheet, around: citation.range, in: letter.sentence(around: citation.range)
        ).isDenied
    }

    @Test(
        "A ground that is said not to be used is denied, however far apart the words stand",
        arguments: [
            "it is not the view of the Board that section 27(1) is engaged.",
            "nor is section 36(2)(b) relevant.",
            "nothing in the file shows that section 23(1) would apply to it.",
            "section 14(1) is irrelevant.",
            "I have never found section 41 to be applicable to a plan.",
        ])
    func denied(text: String) throws {
        #expect(try isDenied(text))
    }

    @Test(
        "A denial in another clause, of another thing, or in a condition denies no ground",
        arguments: [
            "we cannot disclose the list, as section 40(2) applies.",
            "we cannot disclose the list because section 40(2) applies.",
            "section 40(2) is engaged although nothing was redacted.",
            "no public interest test is needed for section 41.",
            "if section 23(5) is not engaged we look further.",
            "section 31(1) applies to a list not used before.",
            "that we gave figures does not affect our right to rely on section 12.",
        ])
    func notDenied(text: String) throws {
        #expect(try !isDenied(text))
    }
}
