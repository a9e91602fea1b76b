import Testing

@testable import FOIParser

@Suite("What the sentences of a reply do")
struct ReplySentencesTests {
    private func sentences(_ text: String, _ kind: SegmentKind = .answer) -> ReplySentences {
        let letter = Letter.labelled(kind, text)
        return ReplySentences(letter, lines: Array(letter.sheet.lines.indices), start: nil)
    }

    private func acts(_ text: String) -> [String] { sentences(text).sentences.map(\.act.name) }

    @Test(
        "give and refuse in the order of the text",
        arguments: [
            (
                "There were 31 fires. The causes are withheld under section 31(1)(a) of the Act.",
                ["figures", "withheld"]
            ),
            (
                "The boat is green; the buyer is exempt under section 40(2) of the Act.",
                ["states", "withheld"]
            ),
            ("The list is attached, but we do not hold the dates.", ["hands", "not_held"]),
            ("2. See Q1", ["points"]),
            (
                "We do not think that section 38(1) is engaged and nothing is withheld.",
                ["sets-aside"]
            ),
        ] as [(String, [String])])
    func order(text: String, expected: [String]) {
        #expect(acts(text) == expected)
    }

    @Test("A restated question does nothing")
    func questions() {
        #expect(acts("How many boats sank? 14 of them sank.") == ["figures"])
    }

    @Test(
        "Years, days, provisions, markers and references to questions are no figures",
        arguments: [
            "It closed on 4 March 2021.", "3. It closed.", "Question 3 is the same.",
            "Section 43 is the reason.",
        ])
    func noFigures(text: String) {
        #expect(sentences(text).sentences.allSatisfy { !$0.hasFigure })
    }

    @Test("Reasons are left out")
    func reasons() {
        #expect(sentences("There were 31 fires.", .reasons).sentences.isEmpty)
    }

    @Test(
        "A number masked in a row is seen",
        arguments: ["Ely <5, March 12", "Ely *, March 12", "Ely ≤5 and March 12"])
    func masked(text: String) {
        var evidence = Evidence()
        sentences(text).add(to: &evidence)
        #expect(evidence.names.contains("masked"))
    }

    @Test(
        "A denial of more stands beside something given",
        arguments: [
            (
                "There were 31 fires. The Service neither confirms nor denies that it holds any other information.",
                true
            ),
            ("The Service neither confirms nor denies that it holds any other information.", false),
            ("There were 31 fires. The Service neither confirms nor denies that it holds a list.", false),
        ])
    func givesAndDeniesMore(text: String, expected: Bool) {
        #expect(sentences(text).givesAndDeniesMore == expected)
    }

    @Test(
        "Where a denial opens the reply and nothing is handed over or counted, all of it is denied",
        arguments: [
            (
                "The Service neither confirms nor denies that it holds a list. Gangs would read such a list.",
                true
            ),
            ("The Service neither confirms nor denies that it holds a list. There were 31 fires.", false),
            ("The Service neither confirms nor denies that it holds a list. The policy is attached.", false),
            ("Fires are frequent. The Service neither confirms nor denies that it holds a list.", false),
            (
                "The Service neither confirms nor denies that it holds any other list. Gangs would read it.",
                false
            ),
        ])
    func deniesAndGivesNothing(text: String, expected: Bool) {
        #expect(sentences(text).deniesAndGivesNothing == expected)
    }

    @Test("What is given beside a refusal is told from a refusal alone")
    func balance() {
        var mixed = Evidence()
        sentences("There were 31 fires. The causes are withheld.").add(to: &mixed)
        #expect(mixed.names.isSuperset(of: ["gives-first", "given-beside:withheld"]))
        var plain = Evidence()
        sentences("The causes are withheld.").add(to: &plain)
        #expect(plain.names.contains("only-refuses") && !plain.names.contains("gives-first"))
    }
}
