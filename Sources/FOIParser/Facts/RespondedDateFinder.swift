/// Finds the date printed on the document: a label ("Date of response:"), a bare date at its head,
/// or the header of the mail that it is.
struct RespondedDateFinder {
    let text: FactText
    let mentions: [DateMention]
    let labels: [FactCueMatch]
    /// The labels of references.
    let references: PhraseTrie
    /// The messages of a thread; none where the page is one letter.
    let thread: ThreadMessages

    func find() -> (date: CalendarDate, words: Range<Int>)? {
        var best: (score: Int, date: CalendarDate, words: Range<Int>)?
        func offer(_ score: Int, _ mention: DateMention) {
            guard score > 0, score > best?.score ?? 0, let date = mention.date else { return }
            best = (score, date, mention.words)
        }
        let labelled = DateLabels(text: text, mentions: mentions, labels: labels)
        let replies = labelled.repliesAfterReceipts()
        for (label, mention) in labelled.dates(after: [.respondedLabel, .dateLabel, .sentLabel]) {
            let isReply = replies.contains(label.words.lowerBound)
            if isReply, replies.count > 1 { continue }
            offer(isReply ? scoreAfterReceipt(label) : score(of: label), mention)
        }
        let published = Set(labelled.dates(after: [.publishedLabel]).map(\.1.words.lowerBound))
        if let reply = thread.reply { offer(13, reply) }
        for mention in mentions
        where !endsWithColon(before: mention) && !published.contains(mention.words.lowerBound) {
            offer(scoreAlone(mention), mention)
        }
        return best.map { ($0.date, $0.words) }
    }

    private func score(of label: FactCueMatch) -> Int {
        let line = Int(text.words[label.words.lowerBound].line)
        let kind = text.kind(ofLine: line)
        let opens =
            label.words.lowerBound == text.wordsOfLine[line].lowerBound
            || text.words[label.words.lowerBound].gap == .column
        let runsOn =
            label.cue == .dateLabel && hasMark(label)
            || label.cue == .respondedLabel && label.words.count > 1
                && (isAtHead(kind) || kind == .decision && hasMark(label))
        guard opens || runsOn, kind != .request, kind != .statute,
            kind != .quotedMail
        else { return 0 }
        switch label.cue {
        case .respondedLabel where opens && !isAtHead(kind) && isWrapped(label): return 0
        case .respondedLabel: return opens ? 20 : 13
        case .dateLabel: return isAtHead(kind) || kind == .signature ? opens ? 14 : 9 : 0
        case .sentLabel: return isAtHead(kind) ? 12 : 0
        default: return 0
        }
    }

    /// "Received 4 March; replied 2 April": both dates of one request on one line.
    private func scoreAfterReceipt(_ label: FactCueMatch) -> Int {
        switch text.kind(ofWord: label.words.lowerBound) {
        case .request, .statute, .quotedMail: 0
        default: 20
        }
    }

    /// A line of prose may happen to begin with the words of a label.
    private func isWrapped(_ label: FactCueMatch) -> Bool {
        text.words[label.words.lowerBound].gap == .lineEnd && !hasMark(label)
    }

    /// `Date:` and `Decision =` in the middle of a line of particulars.
    private func hasMark(_ label: FactCueMatch) -> Bool {
        let next = text.skipSpaces(Int(text.words[label.words.upperBound - 1].end))
        return text.byte(next) == 58 || text.byte(next) == 61
    }

    private func isAtHead(_ kind: SegmentKind) -> Bool {
        kind == .letterhead || kind == .salutation || kind == .pageBoilerplate
    }

    /// `Our ref: FOI/1038 / 8 March 2016`, `16 February 2017 Our ref: FOI/1038`.
    private func scoreBesideReference(_ mention: DateMention, opens: Bool, closes: Bool) -> Int {
        guard opens || closes, text.kind(ofWord: mention.words.lowerBound) == .letterhead else { return 0 }
        let line = text.wordsOfLine[Int(text.words[mention.words.lowerBound].line)]
        let cue = opens ? mention.words.upperBound : line.lowerBound
        guard references.longestMatch(in: text, at: cue, joins: { $0 == .soft }) != nil else { return 0 }
        if opens { return 8 }
        let before = text.bytes[..<Int(text.words[mention.words.lowerBound].start)].last { $0 != 32 }
        return before == 47 || before == 124 || before == 44 ? 8 : 0
    }

    /// Whether the date is the value of some other label on its line.
    private func endsWithColon(before mention: DateMention) -> Bool {
        let line = text.lines[Int(text.words[mention.words.lowerBound].line)].range
        var position = Int(text.words[mention.words.lowerBound].start) - 1
        while position >= line.lowerBound, text.bytes[position] == 32 || text.bytes[position] == 9 {
            position -= 1
        }
        return position >= line.lowerBound && text.bytes[position] == 58
    }

    private func endsSentence(_ mention: DateMention) -> Bool {
        text.byte(Int(text.words[mention.words.upperBound - 1].end)) == 46
    }

    /// `June 17, 2025 | Organisational Information`: when a page was put up, and under what.
    private func isStamp(_ mention: DateMention) -> Bool {
        let last = Int(text.words[mention.words.upperBound - 1].end)
        let next = text.skipSpaces(last)
        return next > last && text.byte(next) == 124
    }

    /// A date with a line, or a column of it, to itself.
    private func scoreAlone(_ mention: DateMention) -> Int {
        let line = Int(text.words[mention.words.lowerBound].line)
        let words = text.wordsOfLine[line]
        var start = mention.words.lowerBound
        if start > words.lowerBound, Weekdays.keys.contains(text.key(start - 1)) { start -= 1 }
        let opens = start == words.lowerBound || text.words[start].gap == .column
        let closes =
            mention.words.upperBound >= words.upperBound
            || text.words[mention.words.upperBound].gap == .column
        if isStamp(mention) { return 0 }
        guard opens, closes else { return scoreBesideReference(mention, opens: opens, closes: closes) }
        let isWhole = start == words.lowerBound && mention.words.upperBound >= words.upperBound
        switch text.kind(ofLine: line) {
        case .letterhead: return isWhole ? 11 : 10
        case .salutation: return isWhole && text.words[start].gap == .stop && !endsSentence(mention) ? 7 : 0
        case .signature: return isWhole ? 5 : 0
        case .pageBoilerplate, .rights: return isWhole ? scoreInMargin(line) : 0
        default: return 0
        }
    }

    /// A date alone between the title of a page and what it prints, or right below the signature.
    private func scoreInMargin(_ line: Int) -> Int {
        if neighbour(of: line, step: -1) == .signature { return 5 }
        guard text.kind(ofLine: line) == .pageBoilerplate, neighbour(of: line, step: -1) == .pageBoilerplate
        else { return 0 }
        switch neighbour(of: line, step: 1) {
        case .request, .salutation, .decision, .answer: return 4
        default: return 0
        }
    }

    /// The kind of the nearest line with words above or below, over at most a few empty lines.
    private func neighbour(of line: Int, step: Int) -> SegmentKind? {
        (1...4).lazy.map { line + step * $0 }
            .first { text.wordsOfLine.indices.contains($0) && !text.wordsOfLine[$0].isEmpty }
            .map(text.kind(ofLine:))
    }
}
