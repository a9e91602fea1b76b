/// One place where the text names a body that may be the authority.
struct AuthorityMention: Sendable {
    enum Body: Hashable, Sendable {
        /// An index of the catalogue.
        case known(Int32)
        /// A name by its form alone: the keys of its words.
        case named([UInt64])
    }

    enum Form: Sendable { case name, short, domain }

    let body: Body
    let form: Form
    /// Indices of `FactText.words`.
    let words: Range<Int>
    /// Whether the words stand for other things too, so that they count only beside the body's name.
    var isShared = false
    /// Whether the catalogue has the words for several bodies.
    var isOfSeveral = false
}

/// Finds the names, short forms and domains of known authorities.
struct KnownAuthorityFinder {
    let text: FactText
    let catalogue: AuthorityCatalogue
    let qualifiers: WordSet
    let continuations: WordSet

    init(text: FactText, catalogue: AuthorityCatalogue, vocabulary: FactVocabulary) {
        self.text = text
        self.catalogue = catalogue
        qualifiers = vocabulary.keys(of: .nameQualifiers)
        continuations = vocabulary.keys(of: .nameContinuations)
    }

    /// From left to right, longest first, never overlapping.
    func mentions() -> [AuthorityMention] {
        var mentions: [AuthorityMention] = []
        var position = 0
        while true {
            position = nextStart(from: position)
            guard position < text.words.count else { return mentions }
            guard let found = mention(at: position) else {
                position += 1
                continue
            }
            mentions += found
            position = found.first?.words.upperBound ?? position + 1
        }
    }

    /// The next word with which a name, domain, short form or reference may begin.
    private func nextStart(from position: Int) -> Int {
        text.firstWord(from: position, in: catalogue.starts)
    }

    private func mention(at start: Int) -> [AuthorityMention]? {
        name(at: start) ?? domain(at: start) ?? shortForm(at: start) ?? reference(at: start)
    }

    private func name(at start: Int) -> [AuthorityMention]? {
        guard let match = catalogue.names.longestMatch(in: text, at: start, joins: Self.joinsName),
            !isTailOfLongerName(start), !continuesName(match.end), !leavesBrackets(start..<match.end)
        else { return nil }
        let numbers = isWrittenAsName(start) ? match.numbers : match.numbers.filter(isInLowerCase)
        guard !numbers.isEmpty else { return nil }
        return numbers.map {
            AuthorityMention(
                body: .known($0), form: .name, words: start..<match.end, isShared: numbers.count > 1)
        }
    }

    /// Whether a bracket closes inside the words that opened before them: "(… Disclosure) (Scotland)".
    private func leavesBrackets(_ words: Range<Int>) -> Bool {
        for index in words.dropFirst() where text.words[index].gap == .mark {
            for byte in text.bytes[Int(text.words[index - 1].end)..<Int(text.words[index].start)] {
                if byte == 40 { return false }
                if byte == 41 { return true }
            }
        }
        return false
    }

    private func isWrittenAsName(_ start: Int) -> Bool {
        text.words[start].isCapitalised || text.byte(Int(text.words[start].start))?.isFactDigit == true
    }

    /// A few bodies write their names in lower case: sportscotland.
    private func isInLowerCase(_ number: Int32) -> Bool {
        catalogue.authorities[Int(number)].name.utf8.first.map { 97...122 ~= $0 } ?? false
    }

    private func domain(at start: Int) -> [AuthorityMention]? {
        guard
            let match = catalogue.domains.longestMatch(
                in: text, at: start, joins: { $0 == .dot || $0 == .soft }),
            match.end - start >= 2, !isContinuedDomain(match.end)
        else { return nil }
        return match.numbers.map {
            AuthorityMention(
                body: .known($0), form: .domain, words: start..<match.end, isShared: match.numbers.count > 1)
        }
    }

    /// The beginning of a reference that is one authority's own.
    private func reference(at start: Int) -> [AuthorityMention]? {
        guard
            let match = catalogue.references.longestMatch(
                in: text, at: start, joins: { $0 == .dot || $0 == .soft }),
            isNumberNext(text.words[match.end - 1].range.upperBound)
        else { return nil }
        return match.numbers.map {
            AuthorityMention(body: .known($0), form: .domain, words: start..<match.end)
        }
    }

    private func isNumberNext(_ end: Int) -> Bool {
        let joined = text.byte(end).map { $0 == 32 || $0 == 46 || $0 == 47 || $0 == 45 } ?? false
        return joined && text.byte(end + 1)?.isFactDigit == true
    }

    private func shortForm(at start: Int) -> [AuthorityMention]? {
        guard let match = catalogue.shortForms.longestMatch(in: text, at: start, joins: { $0 == .soft })
        else {
            return nil
        }
        let last = Array(text.bytes[text.words[match.end - 1].range])
        let fitting = match.numbers.filter { catalogue.shortSpellings[$0]?.contains(last) == true }
        guard !fitting.isEmpty else { return nil }
        return fitting.map {
            AuthorityMention(
                body: .known($0), form: .short, words: start..<match.end,
                isShared: fitting.count > 1 || catalogue.sharedSpellings[$0]?.contains(last) == true,
                isOfSeveral: fitting.count > 1)
        }
    }

    static func joinsName(_ gap: WordGap) -> Bool {
        gap == .soft || gap == .comma || gap == .lineEnd || gap == .mark
    }

    private func isTailOfLongerName(_ start: Int) -> Bool {
        guard start > 0, text.words[start].gap == .soft else { return false }
        let before = text.words[start - 1]
        return before.isCapitalised && qualifiers.contains(before.key)
    }

    private func continuesName(_ end: Int) -> Bool {
        end < text.words.count && text.words[end].gap == .soft && text.words[end].isCapitalised
            && continuations.contains(text.words[end].key)
    }

    private func isContinuedDomain(_ end: Int) -> Bool {
        guard let last = text.words[..<end].last, text.byte(Int(last.end)) == 46,
            let next = text.byte(Int(last.end) + 1)
        else { return false }
        return next.isFactLetter
    }
}
