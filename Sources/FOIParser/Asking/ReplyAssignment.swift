/// Gives the replies that name no question to those that have none, and tidies what each covers.
struct ReplyAssignment {
    private let sheet: Sheet
    private let labels: [SegmentKind?]
    private let marks: LineMarks
    private let questions: [AskedQuestion]
    private let preferred: Int
    /// The questions without parts.
    private let leaves: [Int]

    /// - Parameters:
    ///   - labels: the kinds of the letter's lines, set right by the questions.
    ///   - preferred: the round that the reply answers where it says nothing else.
    init(_ letter: Letter, labels: [SegmentKind?], questions: [AskedQuestion], preferred: Int) {
        sheet = letter.sheet
        self.labels = labels
        marks = letter.marks
        self.questions = questions
        self.preferred = preferred
        let parts = questions.parts
        leaves = questions.indices.filter { parts[$0].isEmpty }
    }

    func assign(_ replies: [Reply]) -> [Reply] {
        let named = withoutForerunners(withoutReasonsAlone(replies.filter { !$0.isWhole }))
        let answered = Set(named.flatMap(\.questions))
        let open = leaves.filter { !answered.contains($0) && !isCovered($0, by: answered) }
        let current = open.filter { questions[$0].round == preferred }
        let whole = wholeReply(replies.filter(\.isWhole))
        let refusesRest = !named.isEmpty && whole.map { refuses($0) } == true
        if !current.isEmpty, !refusesRest, let aligned = aligned(named, whole) { return aligned }
        var result = named.flatMap(distributed).map(trimmed)
        if let whole, named.isEmpty || !current.isEmpty && speaksForAll(whole) {
            result.append(
                Reply(
                    questions: named.isEmpty ? leaves(in: preferred) : current, label: nil,
                    lines: whole.lines, start: whole.start, isWhole: true))
        }
        let covered = Set(result.flatMap(\.questions))
        let unanswered = leaves.filter { !covered.contains($0) && !isCovered($0, by: covered) }
        if !unanswered.isEmpty { result.append(Reply(questions: unanswered, label: nil, lines: [])) }
        return result.sorted { ($0.lines.first ?? Int.max) < ($1.lines.first ?? Int.max) }
    }

    /// Sentences of the decision that name questions answered by themselves further on say nothing
    /// new of those.
    private func withoutForerunners(_ replies: [Reply]) -> [Reply] {
        let own = Set(replies.filter { !$0.isNamed }.flatMap(\.questions))
        return replies.compactMap { reply in
            guard reply.isNamed else { return reply }
            var reply = reply
            reply.questions.removeAll { own.contains($0) }
            return reply.questions.isEmpty ? nil : reply
        }
    }

    /// Reasons under a heading of their own are no second answer to a question.
    private func withoutReasonsAlone(_ replies: [Reply]) -> [Reply] {
        func answers(_ reply: Reply) -> Bool { reply.lines.contains { labels[$0] != .reasons } }
        let answered = Set(replies.filter(answers).flatMap(\.questions))
        return replies.filter { answers($0) || !answered.isSuperset(of: $0.questions) }
    }

    // MARK: Questions

    private func leaves(in round: Int) -> [Int] { leaves.filter { questions[$0].round == round } }

    /// An answer to the question covers its parts.
    private func isCovered(_ question: Int, by answered: Set<Int>) -> Bool {
        var parent = questions[question].parent
        while let index = parent {
            if answered.contains(index) { return true }
            parent = questions[index].parent
        }
        return false
    }

    // MARK: The whole

    /// The lines that speak to the whole request, from the first that decides to the last.
    private func wholeReply(_ replies: [Reply]) -> Reply? {
        let lines = replies.flatMap(\.lines)
        guard !lines.isEmpty else { return nil }
        let kept = withoutOpening(lines)
        return Reply(questions: [], label: nil, lines: kept, start: nil, isWhole: true)
    }

    /// The reply parted among the questions by the words of its paragraphs, where they tell and no
    /// numbers or restated questions do.
    private func aligned(_ named: [Reply], _ whole: Reply?) -> [Reply]? {
        let asked = leaves(in: preferred)
        guard named.allSatisfy({ $0.inSentence && $0.questions.allSatisfy(asked.contains) }),
            asked.count == leaves.count, asked.allSatisfy({ !questions[$0].lines.isEmpty })
        else { return nil }
        var names: [Int: Set<Int>] = [:]
        for reply in named {
            guard let first = reply.lines.first else { continue }
            names[first] = Set(reply.questions.compactMap { asked.firstIndex(of: $0) })
        }
        let lines = Set(named.flatMap(\.lines) + (whole?.lines ?? [])).sorted()
        let alignment = WordAlignment(sheet, labels: labels, questions: asked.map { questions[$0] })
        let hasNumbers = asked.contains { questions[$0].number != nil }
        return alignment.answers(in: lines, named: names, counting: !hasNumbers)?.map { group in
            Reply(questions: group.questions.map { asked[$0] }.sorted(), label: nil, lines: group.lines)
        }
    }

    /// What is decided above an answer announces it and is no part of it, unless it refuses the whole.
    private func withoutOpening(_ lines: [Int]) -> [Int] {
        guard let first = lines.firstIndex(where: { labels[$0] == .answer }) else {
            return withoutHeadings(lines)
        }
        let opening = lines[..<first]
        let refusesAll = opening.contains { line in
            marks.cues(on: line).contains { [.costLimit, .vexatiousOrRepeated].contains($0.outcome) }
        }
        return withoutHeadings(refusesAll ? lines : Array(lines[first...]))
    }

    private func withoutHeadings(_ lines: [Int]) -> [Int] {
        var kept = lines[...]
        while let first = kept.first, kept.count > 1, sheet.wordCount(in: sheet.lines[first].content) <= 2,
            labels[first] != .answer
        { kept = kept.dropFirst() }
        return Array(kept)
    }

    /// Whether a reply that names no question still disposes of those left over.
    private func speaksForAll(_ whole: Reply) -> Bool {
        whole.lines.contains { labels[$0] == .answer } || refuses(whole)
    }

    /// Whether a reply refuses what it does not name: by neither confirming nor denying, or for its cost.
    private func refuses(_ whole: Reply) -> Bool {
        whole.lines.contains { line in
            marks.cues(on: line).contains { cue in
                cue.tags.contains(.ncnd) && !cue.tags.contains(.further) || cue.outcome == .costLimit
            }
        }
    }

    // MARK: Each

    /// A reply under a caption that stands for several questions, one paragraph for each.
    private func distributed(_ reply: Reply) -> [Reply] {
        guard reply.isCaptioned, reply.questions.count > 1 else { return [reply] }
        let paragraphs = sheet.paragraphs(of: reply.lines)
        guard paragraphs.count == reply.questions.count else { return [reply] }
        return zip(reply.questions, paragraphs).map { question, lines in
            var own = reply
            own.questions = [question]
            own.lines = lines
            return own
        }
    }

    /// Without the reasons under a heading of their own, where other replies share them.
    private func trimmed(_ reply: Reply) -> Reply {
        var reply = reply
        if let cut = reply.lines.indices.first(where: { headsReasons($0, of: reply.lines) }), cut > 0,
            !reply.lines[..<cut].contains(where: { marks.has(.ncnd, on: $0) })
        {
            reply.lines = Array(reply.lines[..<cut])
        }
        return reply
    }

    /// `Exemptions` alone on its line is easily labelled as a decision: the reasons below it tell what it heads.
    private func headsReasons(_ place: Int, of lines: [Int]) -> Bool {
        let line = lines[place]
        guard marks.has(.reasonsHeading, on: line) else { return false }
        return labels[line] == .reasons
            || labels[line] == .decision && sheet.wordCount(on: [line]) <= 4
                && lines[(place + 1)...].contains { labels[$0] == .reasons }
    }
}
