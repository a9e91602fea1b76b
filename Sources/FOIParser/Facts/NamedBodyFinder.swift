/// Finds bodies that no catalogue knows by the form of their names: "Thornbeck Borough Council",
/// "University of Wrekinshire", "Department for Rivers".
///
/// Each head word is looked at once and at most `reach` words around it, so the cost is linear.
struct NamedBodyFinder {
    let text: FactText
    let vocabulary: FactVocabulary
    private var bodies: BodyVocabulary { vocabulary.bodies }
    private static let reach = 9
    /// Words that stand before a name and never in one.
    private static let articles = WordKey.set("the a an our your this that my each every any")

    /// From left to right, never overlapping.
    func mentions() -> [AuthorityMention] {
        var mentions: [AuthorityMention] = []
        for index in text.words.indices {
            guard text.words[index].isCapitalised, let words = name(at: index) ?? asked(at: index) else {
                continue
            }
            if let last = mentions.last, last.words.upperBound > words.lowerBound {
                if last.words.count >= words.count { continue }
                mentions.removeLast()
            }
            mentions.append(AuthorityMention(body: .named(keys(of: words)), form: .name, words: words))
        }
        return mentions
    }

    /// The words of a name, an abbreviation at its end written out.
    private func keys(of words: Range<Int>) -> [UInt64] {
        let keys = words.map { text.words[$0].key }
        guard let last = words.last, isAbbreviation(last), let long = bodies.abbreviations[text.key(last)]
        else {
            return keys
        }
        return keys.dropLast() + PhraseTrie.words(of: long)
    }

    /// `MBC`, in capitals.
    private func isAbbreviation(_ index: Int) -> Bool {
        bodies.abbreviations[text.key(index)] != nil
            && text.bytes[text.words[index].range].allSatisfy(\.isFactUppercase)
    }

    private func name(at index: Int) -> Range<Int>? {
        guard bodies.tells.mayContain(text.words[index].place) else { return nil }
        let key = text.words[index].key
        if let followers = bodies.openings[key], let words = nameOpened(at: index, by: followers) {
            return words
        }
        if isAbbreviation(index) { return nameClosed(at: index, least: 1) }
        guard let head = bodies.heads[key]?.first(where: { follows($0.before, index) }) else { return nil }
        return nameClosed(at: index, least: head.least)
    }

    /// Whether the words before a last word, read backwards, are those of its head.
    private func follows(_ before: [UInt64], _ last: Int) -> Bool {
        before.enumerated().allSatisfy { offset, key in text.key(last - 1 - offset) == key }
    }

    /// A request site names the body asked in a fixed phrase, whatever the form of its name.
    private func asked(at index: Int) -> Range<Int>? {
        guard text.words[index].gap == .soft,
            (max(0, index - 5)..<index).contains(where: { start in
                vocabulary.requestTo.longestMatch(in: text, at: start, joins: { $0 == .soft })?.end == index
            })
        else { return nil }
        var end = index + 1
        while end < text.words.count, end - index < Self.reach, text.words[end].gap == .soft,
            !isDashed(end),
            text.words[end].isCapitalised || bodies.connectors.contains(text.words[end].key)
                || text.byte(Int(text.words[end].start)) == 38
        {
            end += 1
        }
        return index..<end
    }

    /// Whether a dash or slash with a space on either side parts a word from the one before it.
    private func isDashed(_ index: Int) -> Bool {
        let between = Int(text.words[index - 1].end)..<Int(text.words[index].start)
        return between.count >= 3 && text.bytes[between].contains { $0 == 45 || $0 == 47 || $0 == 0xE2 }
    }

    /// The capitalised words that lead up to a head.
    private func nameClosed(at head: Int, least: Int) -> Range<Int>? {
        var start = head
        while start > 0, head - start < Self.reach {
            let gap = text.words[start].gap
            let before = text.words[start - 1]
            guard
                gap == .soft || gap == .lineEnd && (start < head || least > 2) && isProse(before: start)
                    || gap == .lineEnd && isRestOfTrust(start) || gap == .comma && isListed(start)
            else { break }
            guard !isDashed(start), before.isCapitalised || bodies.connectors.contains(before.key) else {
                break
            }
            if Self.articles.contains(before.key) { break }
            start -= 1
        }
        while start < head, isStranger(start) { start += 1 }
        let capitalised = (start..<head).filter { text.words[$0].isCapitalised }
        let isNamed = capitalised.contains { !bodies.generic.contains(text.words[$0].key) }
        return capitalised.count >= least && isNamed ? start..<head + 1 : nil
    }

    /// A name runs on over a line's end only in running text, never from one line of a letterhead to the next.
    private func isProse(before index: Int) -> Bool {
        text.wordsOfLine[Int(text.words[index - 1].line)].count >= 6
    }

    /// Whether a line begins with `NHS Trust` or `NHS Foundation Trust` below the rest of a name that
    /// has the line above to itself.
    private func isRestOfTrust(_ start: Int) -> Bool {
        guard text.key(start) == Self.nhs, Self.ofTrust.contains(text.key(start + 1)) else { return false }
        let above = text.wordsOfLine[Int(text.words[start - 1].line)]
        return above.count <= 6
            && above.allSatisfy { index in
                let word = text.words[index]
                return (word.isCapitalised || bodies.connectors.contains(word.key))
                    && (index == above.lowerBound || word.gap == .soft || word.gap == .comma)
            }
    }

    private static let nhs = WordKey.of("nhs")
    private static let ofTrust = WordKey.set("trust foundation")

    /// Commas stand inside a name only in lists ("Cumbria, Northumberland and …").
    private func isListed(_ index: Int) -> Bool {
        text.key(index + 1) == WordKey.of("and") || text.key(index + 2) == WordKey.of("and")
    }

    private func isStranger(_ index: Int) -> Bool {
        let word = text.words[index]
        return !word.isCapitalised || bodies.strangers.contains(word.key)
            || text.byte(Int(word.start))?.isFactDigit == true
    }

    private func nameOpened(at head: Int, by followers: Set<UInt64>) -> Range<Int>? {
        guard head + 1 < text.words.count, text.words[head + 1].gap == .soft, !isDashed(head + 1) else {
            return nil
        }
        guard followers.isEmpty ? isOwnName(head + 1) : followers.contains(text.key(head + 1)) else {
            return nil
        }
        var end = followers.isEmpty ? head + 1 : head + 2
        var lastCapital: Int?
        while end < text.words.count, end - head < Self.reach {
            let word = text.words[end]
            guard word.gap == .soft || word.gap == .comma && text.key(end + 1) == WordKey.of("and"),
                !isDashed(end)
            else { break }
            if word.isCapitalised {
                lastCapital = end
            } else if !bodies.connectors.contains(word.key) {
                break
            }
            end += 1
        }
        guard let lastCapital else { return nil }
        return openedStart(head)..<lastCapital + 1
    }

    /// "NHS Strathorran" names a board; "NHS Trust" and "NHS Constitution" name nobody.
    private func isOwnName(_ next: Int) -> Bool {
        let word = text.words[next]
        return word.isCapitalised && !bodies.tails.contains(word.key) && word.end - word.start > 3
    }

    /// "London Borough of", "National Museum of" and "Police and Crime Commissioner for" begin before their head.
    private func openedStart(_ head: Int) -> Int {
        switch text.words[head].key {
        case WordKey.of("museum"), WordKey.of("institute"):
            return head > 0 && !isStranger(head - 1) && text.words[head].gap == .soft ? head - 1 : head
        case WordKey.of("borough")
        where head > 0 && text.words[head - 1].isCapitalised && text.words[head].gap == .soft:
            return head - 1
        case WordKey.of("commissioner") where head >= 3 && text.key(head - 1) == WordKey.of("crime"):
            return head - 3
        default: return head
        }
    }
}
