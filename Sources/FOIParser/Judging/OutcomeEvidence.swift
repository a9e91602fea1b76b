import Statutes

/// What speaks for one outcome or another in a stretch of the reply.
struct OutcomeEvidence {
    private let letter: Letter
    /// By the number of each cue with an outcome, on how many lines of the decision it stands.
    private let decided: [Int: Int]

    init(_ letter: Letter) {
        self.letter = letter
        decided = Self.decided(in: letter)
    }

    /// The features of a reply that stands on `lines`.
    ///
    /// - Parameters:
    ///   - start: where the reply begins on its first line, if not at the line's start.
    ///   - sentences: those of the same lines.
    ///   - dispositions: what these dispose of.
    func features(
        of lines: [Int], start: Int?, _ sentences: ReplySentences, _ dispositions: SentenceDispositions
    ) -> Evidence {
        var features = Evidence()
        addCues(lines, start, to: &features)
        addGrounds(lines, to: &features)
        addSize(lines, start, to: &features)
        addDecision(outside: lines, to: &features)
        addWords(lines, start, to: &features)
        sentences.add(to: &features)
        dispositions.add(to: &features)
        return features
    }

    /// The bytes of a line of the reply, which may begin inside its first one; nil where nothing is left.
    private func content(of line: Int, _ lines: [Int], _ start: Int?) -> Range<Int>? {
        let content = letter.sheet.lines[line].content
        let from = line == lines.first ? max(content.lowerBound, start ?? 0) : content.lowerBound
        return from < content.upperBound ? from..<content.upperBound : nil
    }

    private func addWords(_ lines: [Int], _ start: Int?, to features: inout Evidence) {
        for line in lines {
            if let content = content(of: line, lines, start) {
                features.insertWords(in: content, of: letter.sheet)
            }
        }
    }

    private func addCues(_ lines: [Int], _ start: Int?, to features: inout Evidence) {
        var outcomes: [AnswerOutcome] = []
        let opening = lines.prefix(3)
        for line in lines {
            guard let content = content(of: line, lines, start) else { continue }
            let opens = opening.contains(line)
            let givesReasons = letter.labels[line] == .reasons && !opens
            for mark in letter.sheet.marks.starting(in: content) {
                let cue = letter.sheet.marks.cue(of: mark)
                guard !givesReasons || cue.tags.contains(.ncnd) else {
                    features.insert("reasons:", cue.id)
                    continue
                }
                features.insert("cue:", cue.id)
                if opens { features.insert("opens:", cue.id) }
                guard let outcome = cue.outcome else { continue }
                features.insert("says:", outcome.rawValue)
                if !outcomes.contains(outcome) { outcomes.append(outcome) }
            }
        }
        if let first = outcomes.first { features.insert("first:", first.rawValue) }
        if outcomes.count == 1 { features.insert("only:", outcomes[0].rawValue) }
        if outcomes.isEmpty { features.insert("says-nothing") }
        if outcomes.contains(.disclosed), outcomes.count > 1 { features.insert("gives-and-refuses") }
    }

    /// The provisions that are cited in the reply, by what they refuse.
    private func addGrounds(_ lines: [Int], to features: inout Evidence) {
        var grounds: [ExemptionLaw.Ground] = []
        for line in lines where letter.labels[line] == .answer || letter.labels[line] == .decision {
            for index in letter.citations(on: line) {
                if let ground = letter.law.ground(of: index), !grounds.contains(ground) {
                    grounds.append(ground)
                }
            }
        }
        for ground in grounds { features.insert("ground:", ground.rawValue) }
        if grounds.isEmpty { features.insert("no-ground") }
        if grounds.count == 1 { features.insert("only-ground:", grounds[0].rawValue) }
    }

    private func addSize(_ lines: [Int], _ start: Int?, to features: inout Evidence) {
        var words = 0
        var figures = 0
        var rows = 0
        for line in lines {
            guard let content = content(of: line, lines, start) else { continue }
            words += letter.sheet.wordCount(in: content)
            let scan = LineScan(letter.sheet.text[content])
            if scan.hasWeb { features.insert("has-web-address") }
            if scan.hasPounds { figures += 1 }
            if scan.hasColumns || scan.hasPipes { rows += 1 }
            if scan.hasDigit { figures += 1 }
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
        guard !decided.isEmpty else { return }
        var own: [Int: Int] = [:]
        for line in lines where letter.labels[line] == .decision {
            letter.marks.forEachCue(on: line) { own[$0, default: 0] += 1 }
        }
        let cues = letter.sheet.marks.catalogue.cues
        for (cue, count) in decided where count > own[cue, default: 0] {
            features.insert("elsewhere:", cues[cue].id)
        }
    }

    private static func decided(in letter: Letter) -> [Int: Int] {
        let cues = letter.sheet.marks.catalogue.cues
        var decided: [Int: Int] = [:]
        for (line, label) in letter.labels.enumerated() where label == .decision {
            letter.marks.forEachCue(on: line) { cue in
                if cues[cue].outcome != nil { decided[cue, default: 0] += 1 }
            }
        }
        return decided
    }
}
