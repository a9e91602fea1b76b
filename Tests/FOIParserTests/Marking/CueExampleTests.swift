import Testing

@testable import FOIParser

/// The examples and near misses that come with every cue: what it must find and what it must not.
@Suite struct CueExampleTests {
    /// The phrases of one cue, each by itself.
    private struct Finders {
        private let machines: [PhraseMachine]

        init(_ cue: Cue) throws {
            machines = try cue.phrases.map { phrase in
                var machine = PhraseMachine()
                try machine.add(try PhrasePattern(phrase), cue: 0, text: phrase)
                return machine
            }
        }

        /// The numbers of the phrases that find something in `text`.
        func matching(_ text: String) -> [Int] {
            let bytes = Array(text.utf8)
            return machines.indices.filter { number in
                var matches = false
                let words = Words(of: bytes, vocabulary: machines[number].vocabulary)
                var automaton = PhraseAutomaton(machines[number])
                automaton.match(words) { _, _ in matches = true }
                return matches
            }
        }
    }

    private func cue(_ id: String) throws -> Cue {
        try #require(CueCatalogue.standard.cues.first { $0.id == id })
    }

    /// One sentence set in ways that leave its words alone.
    private static func settings(of text: String) -> [String: String] {
        [
            "as it stands": text,
            "with a line break": breakingTheMiddle(text),
            "in capitals": text.uppercased(),
            "with curly quotes": curlingQuotes(text),
            "with doubled spaces": text.replacing(" ", with: "  "),
        ]
    }

    /// `text` with a line break instead of its middle space.
    private static func breakingTheMiddle(_ text: String) -> String {
        let words = text.split(separator: " ")
        let half = words.count / 2
        guard half > 0 else { return text }
        return words[..<half].joined(separator: " ") + "\n" + words[half...].joined(separator: " ")
    }

    /// `text` between curly quotation marks, its apostrophes curly too.
    private static func curlingQuotes(_ text: String) -> String {
        "“" + text.replacing("'", with: "’") + "”"
    }

    @Test(arguments: CueCatalogue.standard.cues.map(\.id))
    func everyExampleIsFoundHoweverItIsSet(id: String) throws {
        let cue = try self.cue(id)
        let finders = try Finders(cue)
        #expect(!cue.examples.isEmpty, "a cue has an example")
        for example in cue.examples {
            for (setting, text) in Self.settings(of: example) {
                #expect(!finders.matching(text).isEmpty, "“\(example)” \(setting)")
            }
        }
    }

    @Test(arguments: CueCatalogue.standard.cues.map(\.id))
    func noNearMissIsFound(id: String) throws {
        let cue = try self.cue(id)
        let finders = try Finders(cue)
        #expect(!cue.nearMisses.isEmpty, "a cue has a near miss")
        for text in cue.nearMisses {
            #expect(finders.matching(text).map { cue.phrases[$0] } == [], "“\(text)”")
        }
    }

    /// A phrase that finds no example alone is one that no example needs: it cannot match, or another
    /// phrase of the cue does its work.
    @Test(arguments: CueCatalogue.standard.cues.map(\.id))
    func everyPhraseIsNeededByAnExample(id: String) throws {
        let cue = try self.cue(id)
        let finders = try Finders(cue)
        let needed = Set(cue.examples.map(finders.matching).filter { $0.count == 1 }.flatMap { $0 })
        #expect(cue.phrases.indices.filter { !needed.contains($0) }.map { cue.phrases[$0] } == [])
    }
}
