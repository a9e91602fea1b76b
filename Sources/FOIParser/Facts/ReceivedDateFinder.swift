/// Finds when the request that is answered was made or received.
///
/// Each date looks back over its own sentence, over a bounded number of words, for what it dates:
/// "your request of", "which we received on". Labels ("Date received:") are stronger than prose.
struct ReceivedDateFinder {
    let text: FactText
    let mentions: [DateMention]
    let labels: [FactCueMatch]
    /// Tells the year where a sentence leaves it out.
    let responded: CalendarDate?
    /// The messages of a thread; none where the page is one letter.
    let thread: ThreadMessages
    /// Whether the letter is the outcome of a review, whose own receipt is not that of the request.
    let isReview: Bool

    private static let reach = 45
    /// The `DateWordRoles` of words.
    private let roles: KeyTable
    /// Where the text first speaks of a review.
    private let firstReview: Int?

    init(
        text: FactText, mentions: [DateMention], labels: [FactCueMatch], vocabulary: FactVocabulary,
        responded: CalendarDate?, thread: ThreadMessages, isReview: Bool
    ) {
        self.text = text
        self.mentions = mentions
        self.labels = labels
        self.responded = responded
        self.thread = thread
        self.isReview = isReview
        roles = vocabulary.dateRoles
        firstReview = text.words.firstIndex { $0.key == Self.review }
    }

    private func roles(_ key: UInt64) -> DateWordRoles { DateWordRoles(rawValue: roles[key]) }

    func find() -> (date: CalendarDate, words: Range<Int>)? {
        var best: (score: Int, date: CalendarDate, words: Range<Int>)?
        func offer(_ score: Int, _ mention: DateMention) {
            guard score > 0, let date = date(of: mention) else { return }
            if let best, !isBetter(score, date, than: (best.score, best.date)) { return }
            best = (score, date, mention.words)
        }
        let received = labelled(.receivedLabel)
        // A page that lists several requests has a date of receipt for each and none of its own.
        let isRegister = dateLabels.repliesAfterReceipts().count > 1
        let listed = Set(isRegister ? received.map(\.1.words.lowerBound) : [])
        for mention in mentions where !listed.contains(mention.words.lowerBound) {
            offer(scoreInSentence(mention), mention)
        }
        if !isRegister { for (label, mention) in received { offer(scoreOfLabel(label), mention) } }
        if let request = thread.request { offer(4, request) }
        if best == nil, let last = lastQuotedMail() { offer(1, last) }
        return best.map { ($0.date, $0.words) }
    }

    /// Of two requests that a review names in like words, the earlier is the one that was reviewed.
    private func isBetter(
        _ score: Int, _ date: CalendarDate, than best: (score: Int, date: CalendarDate)
    ) -> Bool {
        let areAlike = isReview && min(score, best.score) >= 8 && abs(score - best.score) <= 2
        return areAlike ? date < best.date : score > best.score
    }

    private func date(of mention: DateMention) -> CalendarDate? {
        mention.date ?? responded.flatMap(mention.date(notAfter:))
    }

    // MARK: Labels

    /// Each label of a kind with the date that follows it within a few words.
    private func labelled(_ cue: FactCue) -> [(FactCueMatch, DateMention)] {
        dateLabels.dates(after: [cue])
    }

    private var dateLabels: DateLabels { DateLabels(text: text, mentions: mentions, labels: labels) }

    private func scoreOfLabel(_ label: FactCueMatch) -> Int {
        switch text.kind(ofWord: label.words.lowerBound) {
        case .request, .statute: return 0
        case .quotedMail: return 3
        // What a register says of a review is the receipt of the review, unless it says "original".
        case _ where isReview && isOfReview(label): return 0
        default: return opens(label) ? 20 : 0
        }
    }

    /// Whether the particulars above a label are those of a review, and the label does not say "original".
    private func isOfReview(_ label: FactCueMatch) -> Bool {
        if label.words.contains(where: { roles(text.key($0)).contains(.original) }) { return false }
        return firstReview.map { $0 < label.words.lowerBound } ?? false
    }

    /// A label opens its line, and no sentence runs on into it.
    private func opens(_ label: FactCueMatch) -> Bool {
        let first = text.words[label.words.lowerBound]
        if first.gap == .stop || first.gap == .column { return true }
        let line = Int(first.line)
        let kind = text.kind(ofLine: line)
        return label.words.lowerBound == text.wordsOfLine[line].lowerBound
            && (kind == .letterhead || kind == .pageBoilerplate)
    }

    /// The date of the oldest message of a chain, which stands last: not one that the authority itself
    /// sent, nor the one that asks for the review.
    private func lastQuotedMail() -> DateMention? {
        let headers = MailHeaders(text: text)
        let own = headers.sender(in: .letterhead)
        return labelled(.sentLabel).last { label, _ in
            guard text.kind(ofWord: label.words.lowerBound) == .quotedMail else { return false }
            let header = headers.header(around: Int(text.words[label.words.lowerBound].line))
            if let own, headers.sender(in: header) == own { return false }
            return !(isReview && headers.subjectHasReview(in: header))
        }?.1
    }

    // MARK: Sentences

    private static let fillers = WordKey.set("the date day")
    private struct Context {
        var object: Int?
        var review: Int?
        var other: Int?
        var received: Int?
        var sent: Int?
        var isOriginal = false
        /// The authority says what it did itself: "we wrote to you".
        var isOurs = false
        /// How far back it says what the applicant did: "you wrote to us", "it came to us".
        var yours: Int?
    }

    private func scoreInSentence(_ mention: DateMention) -> Int {
        let kind = text.kind(ofWord: mention.words.lowerBound)
        if kind == .statute || kind == .pageBoilerplate { return 0 }
        let start = mention.words.lowerBound
        guard start > 0, !isValueOfLabel(start), let preposition = preposition(before: start),
            roles(preposition).contains(.direct)
        else { return 0 }
        let score = max(score(context(before: start), preposition, mention), scoreBeforeVerb(mention))
        if score > 0, clarifies(mention) { return 1 }
        switch kind {
        case .letterhead, .salutation, .decision: return score > 0 ? score + 2 : 0
        case .request: return score >= Self.deedScore ? score + 1 : 0
        case .quotedMail: return score >= 8 ? score - 5 : 0
        default: return score >= Self.deedScore ? score : 0
        }
    }

    /// `Sent: 2 June 2025` is no sentence, and a short line above a date is none that leads to it.
    private func isValueOfLabel(_ start: Int) -> Bool {
        let line = text.words[start].line
        var index = start - 1
        while index > 0, Weekdays.keys.contains(text.key(index)), text.words[index].line == line {
            index -= 1
        }
        if text.words[index].line == line {
            return roles(text.key(index)).contains(.header) && text.byte(Int(text.words[index].end)) == 58
        }
        return start == text.wordsOfLine[Int(line)].lowerBound
            && text.wordsOfLine[Int(text.words[index].line)].count <= 4
    }

    /// The word that governs the date; nil where it makes a deadline or a span of it.
    private func preposition(before start: Int) -> UInt64? {
        var index = start - 1
        guard text.words[start].gap != .stop, text.words[start].gap != .column else { return nil }
        while index > 0, isFiller(text.key(index)), start - index < 4 { index -= 1 }
        let key = text.key(index)
        if key == Self.from, text.key(index - 1) == Self.dated { return Self.dated }
        return roles(key).contains(.deadline) ? nil : key
    }

    private func isFiller(_ key: UInt64) -> Bool {
        Self.fillers.contains(key) || key != WordKey.of("on") && Weekdays.keys.contains(key)
    }

    private func context(before start: Int) -> Context {
        var context = Context()
        var index = start - 1
        while index >= 0, start - index <= Self.reach {
            let word = text.words[index]
            let roles = roles(word.key)
            if !roles.isEmpty { note(roles, of: index, start - index, in: &context) }
            if word.gap == .stop || word.gap == .column { break }
            index -= 1
        }
        return context
    }

    /// - Parameter distance: how many words before the date the word stands.
    private func note(_ roles: DateWordRoles, of index: Int, _ distance: Int, in context: inout Context) {
        let before = text.key(index - 1)
        if roles.contains(.object), context.object == nil {
            context.object = distance
            if before == Self.our { context.other = min(context.other ?? distance, distance - 1) }
        }
        if roles.contains(.review), context.review == nil { context.review = distance }
        if roles.contains(.other), context.other == nil { context.other = distance }
        if roles.contains(.receiving), context.received == nil { context.received = distance }
        if roles.contains(.sending), context.sent == nil { context.sent = distance }
        if roles.contains(.sending), Self.authority.contains(before) {
            context.isOurs = true
            context.other = context.other ?? distance
        }
        let isYours =
            roles.contains(.sending) && before == Self.you || roles.contains(.receiving) && before == Self.it
        if isYours, context.yours == nil { context.yours = distance }
        if roles.contains(.thanked), before == Self.thankedFor, context.object == nil {
            context.object = distance
        }
        if roles.contains(.original), let object = context.object, distance - object <= 3 {
            context.isOriginal = true
        }
        if roles.contains(.clarification), context.object == nil, text.kind(ofWord: index) != .request {
            context.object = distance
        }
    }

    private static let authority = WordKey.set("i we")
    private static let thankedFor = WordKey.of("for")
    private static let our = WordKey.of("our")
    /// "On 2 March you asked us", "On 2 March the applicant wrote".
    private func scoreBeforeVerb(_ mention: DateMention) -> Int {
        let start = mention.words.lowerBound
        let end = mention.words.upperBound
        guard text.key(start - 1) == Self.on, !isFollowedByReview(mention) else { return 0 }
        if isReceived(end) || isDayOfReceipt(end) { return 8 }
        guard isApplicant(end) else { return 0 }
        let verbs = end..<min(end + 4, text.words.count)
        return verbs.contains { roles(text.words[$0].key).contains(.sending) } ? 8 : 0
    }

    /// "On 18 August the Authority received this request".
    private func isReceived(_ end: Int) -> Bool {
        var received: Int?
        for index in end..<min(end + 14, text.words.count) {
            if text.words[index].gap == .stop || text.words[index].gap == .column { return false }
            let roles = roles(text.words[index].key)
            if roles.contains(.receiving) { received = received ?? index }
            guard roles.contains(.object), !roles.contains(.sending) else { continue }
            return received.map { $0 - end <= 8 } ?? false
        }
        return false
    }

    /// "Your email of 8 May clarifying your request": the request itself came earlier.
    private func clarifies(_ mention: DateMention) -> Bool {
        let end = mention.words.upperBound
        return (end..<min(end + 4, text.words.count)).contains { roles(text.key($0)).contains(.clarifying) }
    }

    /// "On 19 May, the day on which it was received".
    private func isDayOfReceipt(_ end: Int) -> Bool {
        guard text.key(end) == Self.the, Self.days.contains(text.key(end + 1)) else { return false }
        return (end + 2..<min(end + 8, text.words.count)).contains {
            roles(text.key($0)).contains(.receiving)
        }
    }

    private static let days = WordKey.set("day date")

    private func isApplicant(_ index: Int) -> Bool {
        text.key(index) == Self.you || text.key(index) == Self.the && text.key(index + 1) == Self.applicant
    }

    private func isFollowedByReview(_ mention: DateMention) -> Bool {
        for index in mention.words.upperBound..<min(mention.words.upperBound + 14, text.words.count) {
            if text.words[index].gap == .stop || text.words[index].key == Self.and { return false }
            if text.words[index].key == Self.review { return true }
            if roles(text.words[index].key).contains(.object) { return false }
        }
        return false
    }

    private static let and = WordKey.of("and")
    private static let from = WordKey.of("from")
    private static let on = WordKey.of("on")
    private static let you = WordKey.of("you")
    private static let the = WordKey.of("the")
    private static let applicant = WordKey.of("applicant")
    private static let dated = WordKey.of("dated")
    private static let review = WordKey.of("review")

    private func score(_ context: Context, _ preposition: UInt64, _ mention: DateMention) -> Int {
        if let yours = context.yours, yours < context.object ?? .max {
            return scoreOfDeed(context, preposition, mention)
        }
        guard let object = context.object else { return 0 }
        var score = 0
        if let received = context.received, received < object, context.other.map({ $0 > received }) ?? true {
            score = received <= 16 ? 11 : 0
        } else if let other = context.other, other < object {
            return 0
        } else if object <= 6, !(context.isOurs && preposition == Self.on) {
            score = 8
        } else if let sent = context.sent, sent < object, sent <= 12 {
            score = 8
        }
        if score > 0, context.isOriginal { score += isReview ? 12 : 4 }
        guard score > 0 else { return 0 }
        // The date of a request for review counts only where nothing else is acknowledged.
        if let review = context.review, review <= object + 1 { return score == 11 && !isReview ? 3 : 0 }
        return isFollowedByReview(mention) ? 0 : score
    }

    /// "You contacted us on 3 March", "It came to us on 11 August": the request itself is not named.
    private func scoreOfDeed(_ context: Context, _ preposition: UInt64, _ mention: DateMention) -> Int {
        guard preposition == Self.on, let yours = context.yours, yours <= 8,
            context.review ?? .max > yours, context.other ?? .max > yours
        else { return 0 }
        return isFollowedByReview(mention) ? 0 : Self.deedScore
    }

    /// Less than for a request that is named, since people write more than once.
    private static let deedScore = 5

    private static let it = WordKey.of("it")
}
