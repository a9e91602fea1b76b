import Statutes

/// What speaks for one outcome or another in a stretch of the reply.
struct OutcomeEvidence {
    private let letter: Letter
    private let decided: [String: Int]

    init(_ letter: Letter) {
        self.letter = letter
        decided = Self.decided(in: letter)
    }

    /// The features of a reply that stands on `lines`.
    ///
    /// - Parameter start: where the reply begins on its first line, if not at the line's start.
    func features(of lines: [Int], start: Int?) -> Evidence {
        var features = Evidence()
        let marks = marks(in: lines, start: start)
        addCues(marks, lines, to: &features)
        addGrounds(lines, to: &features)
        addSize(lines, start, to: &features)
        addDecision(outside: lines, to: &features)
        addWords(lines, start, to: &features)
        ReplySentences(letter, lines: lines, start: start).add(to: &features)
        return features
    }

    private func addWords(_ lines: [Int], _ start: Int?, to features: inout Evidence) {
        for line in lines {
            let content = letter.sheet.lines[line].content
            let from = line == lines.first ? max(content.lowerBound, start ?? 0) : content.lowerBound
            if from < content.upperBound {
                features.insertWords(in: from..<content.upperBound, of: letter.sheet)
            }
        }
    }

    private func marks(in lines: [Int], start: Int?) -> [(line: Int, cue: Cue)] {
        lines.flatMap { line -> [(line: Int, cue: Cue)] in
            let content = letter.sheet.lines[line].content
            let from = line == lines.first ? max(content.lowerBound, start ?? 0) : content.lowerBound
            guard from < content.upperBound else { return [] }
            return letter.sheet.marks.starting(in: from..<content.upperBound).map {
                (line, letter.sheet.marks.cue(of: $0))
            }
        }
    }

    private func addCues(_ marks: [(line: Int, cue: Cue)], _ lines: [Int], to features: inout Evidence) {
        let opening = Set(lines.prefix(3))
        var outcomes: [AnswerOutcome] = []
        for (line, cue) in marks {
            guard letter.labels[line] != .reasons || cue.tags.contains(.ncnd) || opening.contains(line) else {
                features.insert("reasons:", cue.id)
                continue
            }
            features.insert("cue:", cue.id)
            if opening.contains(line) { features.insert("opens:", cue.id) }
            guard let outcome = cue.outcome else { continue }
            features.insert("says:", outcome.rawValue)
            if !outcomes.contains(outcome) { outcomes.append(outcome) }
        }
        if let first = outcomes.first { features.insert("first:", first.rawValue) }
        if outcomes.count == 1 { features.insert("only:", outcomes[0].rawValue) }
        if outcomes.isEmpty { features.insert("says-nothing") }
        if outcomes.contains(.disclosed), outcomes.count > 1 { features.insert("gives-and-refuses") }
    }

    /// The provisions that are cited in the reply, by what they refuse.
    private func addGrounds(_ lines: [Int], to features: inout Evidence) {
        var grounds: Set<String> = []
        for line in lines where letter.labels[line] == .answer || letter.labels[line] == .decision {
            for index in letter.citations(on: line) {
                if let ground = ExemptionLaw.ground(of: letter.citations[index]) {
                    grounds.insert(ground.rawValue)
                }
            }
        }
        for ground in grounds { features.insert("ground:", ground) }
        if grounds.isEmpty { features.insert("no-ground") }
        if grounds.count == 1, let only = grounds.first { features.insert("only-ground:", only) }
    }

    private func addSize(_ lines: [Int], _ start: Int?, to features: inout Evidence) {
        var words = 0
        var figures = 0
        var rows = 0
        for line in lines {
            let content = letter.sheet.lines[line].content
            let from = line == lines.first ? max(content.lowerBound, start ?? 0) : content.lowerBound
            guard from < content.upperBound else { continue }
            words += letter.sheet.wordCount(in: from..<content.upperBound)
            let scan = LineScan(letter.sheet.text[from..<content.upperBound])
            if scan.hasWeb { features.insert("has-web-address") }
            if scan.hasPounds { figures += 1 }
            if scan.hasColumns || scan.hasPipes { rows += 1 }
            if letter.sheet.text[from..<content.upperBound].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) {
                figures += 1
            }
        }
        features.insert(
            words <= 3
                ? "words-3"
                : words <= 10
                    ? "words-10" : words <= 40 ? "words-40" : words <= 120 ? "words-120" : "words-more")
        if figures > 0 { features.insert("has-figures") }
        if figures > 3 { features.insert("has-many-figures") }
        if rows > 1 { features.insert("has-rows") }
    }

    /// What the letter decides outside this reply.
    private func addDecision(outside lines: [Int], to features: inout Evidence) {
        var own: [String: Int] = [:]
        for line in lines where letter.labels[line] == .decision {
            for cue in letter.marks.cues(on: line) { own[cue.id, default: 0] += 1 }
        }
        for (cue, count) in decided where count > own[cue, default: 0] { features.insert("elsewhere:", cue) }
    }

    /// How many lines of the decision each cue with an outcome stands on.
    private static func decided(in letter: Letter) -> [String: Int] {
        var decided: [String: Int] = [:]
        for (line, label) in letter.labels.enumerated() where label == .decision {
            for cue in letter.marks.cues(on: line) where cue.outcome != nil {
                decided[cue.id, default: 0] += 1
            }
        }
        return decided
    }
}
