import FOIPatterns
import Testing

@Suite struct ConcordanceTests {
    private static let found = patterns([
        letter(
            questions: ["How many drones are owned?", "How many drones watched the rally?"],
            replies: [
                "The total was 12.",
                """
                The Constabulary neither confirms nor denies that it holds this information, by virtue of sections 23(5) and \
                24(2) of the Freedom of Information Act 2000.
                """,
            ]),
        letter(
            authority: "Calderwick City Council", date: "2 May 2019",
            questions: ["How many vans are owned?", "Is Ms Lund under investigation?"],
            replies: [
                "The total was 4.",
                """
                The Council can neither confirm nor deny whether it holds this information, by virtue of section \
                40(5B)(a)(i) of the Freedom of Information Act 2000.
                """,
            ]),
    ])

    private func numbers(_ change: (inout ConcordanceFilter) -> Void) -> [Int] {
        var filter = ConcordanceFilter()
        change(&filter)
        return Self.found.concordance.filter(filter.fits).map(\.document.number)
    }

    @Test func linesAreAlignedOnTheOperativeWords() throws {
        let lines = Self.found.concordance
        #expect(lines.map(\.operative) == ["neither confirms nor denies", "neither confirm nor deny"])
        #expect(lines.map(\.index) == [0, 1])
        let first = try #require(lines.first)
        #expect(first.left.hasSuffix("The total was 12.\n\n2. The Constabulary "))
        #expect(first.right.hasPrefix(" that it holds this information"))
        #expect(first.right.contains("Yours sincerely"))
    }

    @Test func statementsAreChosen() {
        #expect(numbers { $0.authority = "calderwick city" } == [2])
        #expect(numbers { $0.authority = "wick" } == [])
        #expect(numbers { $0.exemption = "FOIA s.23(5)" } == [1])
        #expect(numbers { $0.exemption = "24" } == [1])
        #expect(numbers { $0.exemption = "s.40(5B)" } == [2])
        #expect(numbers { $0.exemption = "s.4" } == [])
        #expect(numbers { $0.years = YearRange("2019-2021") } == [2])
        #expect(numbers { $0.years = YearRange("2020-") } == [1])
        #expect(numbers { $0.extent = .full } == [1, 2])
        #expect(numbers { $0.extent = .partial } == [])
        #expect(numbers { $0.words = "Confirm NOR deny whether" } == [2])
        #expect(
            numbers {
                $0.authority = "Council"
                $0.exemption = "23"
            } == [])
    }

    @Test(arguments: ["", "-", "20x1", "2021-2019", "2019-2020-2021"])
    func otherYearsAreRefused(text: String) {
        #expect(YearRange(text) == nil)
    }

    @Test func yearsAreRead() {
        #expect(YearRange("2021") == YearRange(first: 2021, last: 2021))
        #expect(YearRange("-2021") == YearRange(first: nil, last: 2021))
        #expect(YearRange("2019-2021") == YearRange(first: 2019, last: 2021))
    }
}
