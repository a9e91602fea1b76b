import HTMLText

/// What the document says of itself as a letter: who answers, under which reference, when, and
/// under which regimes. All ranges are bytes of the page's text.
struct Facts: Sendable {
    /// A value with the bytes it was read from.
    struct Found: Sendable, Equatable {
        let value: String
        let range: Range<Int>
    }

    struct Body: Sendable, Equatable {
        /// The catalogue's name, or the name as printed.
        let name: String
        let id: String?
        /// The words it was known by; empty at 0 where only the page's title names it.
        let range: Range<Int>
    }

    /// As printed, inner white space collapsed.
    var reference: Found?
    var authority: Body?
    /// ISO 8601.
    var received: Found?
    /// ISO 8601.
    var responded: Found?
    var regimes: [Regime] = []

    /// Reads the facts of a page whose lines are labelled; `kinds` has one kind for each line. What
    /// is no correspondence about a request is answered under no regime.
    ///
    /// - Parameter words: those of the page's text, where they are known already.
    static func gather(
        page: Page, words: Words? = nil, kinds: [SegmentKind], document: DocumentKind = .response,
        isScottish: Bool = false
    ) -> Facts {
        let vocabulary = FactVocabulary.shared
        let text = FactText(page: page, words: words, kinds: kinds, vocabulary: vocabulary)
        let authority = AuthorityFinder(
            text: text, title: page.title, vocabulary: vocabulary, catalogue: .shared
        ).find()
        var facts = Facts()
        facts.authority = authority.map { Body(name: $0.name, id: $0.known?.id, range: $0.range) }
        let reference = ReferenceFinder(
            text: text, vocabulary: vocabulary,
            isCommissioner: authority?.known?.id == "information-commissioners-office"
        ).find()
        facts.reference = reference.map { Found(value: text.collapsed($0), range: $0) }
        facts.gatherDates(text, vocabulary, isReview: document == .internalReview)
        guard document != .other else { return facts }
        facts.regimes = RegimeFinder(
            text: text, vocabulary: vocabulary,
            isScottish: isScottish || authority?.known?.nation == "scotland",
            reference: reference
        ).find()
        return facts
    }

    private mutating func gatherDates(_ text: FactText, _ vocabulary: FactVocabulary, isReview: Bool) {
        let mentions = DateScanner(text: text).mentions()
        let thread = ThreadMessages(text: text, mentions: mentions, vocabulary: vocabulary)
        let labels = vocabulary.dates.cues(in: text)
        let responded = RespondedDateFinder(
            text: text, mentions: mentions, labels: labels, references: vocabulary.references,
            thread: thread
        ).find()
        let received = ReceivedDateFinder(
            text: text, mentions: mentions, labels: labels, vocabulary: vocabulary,
            responded: responded?.date, thread: thread, isReview: isReview
        ).find()
        func found(_ date: CalendarDate, _ words: Range<Int>) -> Found {
            Found(value: date.iso, range: text.range(words.lowerBound...words.upperBound - 1))
        }
        self.responded = responded.map(found)
        self.received = received.map(found)
    }
}
