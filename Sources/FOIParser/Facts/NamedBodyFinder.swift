/// Finds bodies that no catalogue knows by the form of their names: "Thornbeck Borough Council",
/// "University of Wrekinshire", "Department for Rivers".
///
/// Each head word is looked at once and at most `reach` words around it, so the cost is linear.
struct NamedBodyFinder {
    let text: FactText
    private static let reach = 9

    /// Head words that end a name, and how many capitalised words must stand before them.
    private static let closing: [UInt64: Int] = [
        WordKey.of("council"): 1, WordKey.of("constabulary"): 1, WordKey.of("constabularies"): 1,
        WordKey.of("police"): 1,
        WordKey.of("university"): 1, WordKey.of("trust"): 2, WordKey.of("college"): 1,
        WordKey.of("commission"): 1, WordKey.of("ombudsman"): 1, WordKey.of("limited"): 2,
        WordKey.of("authority"): 2, WordKey.of("agency"): 2, WordKey.of("ministry"): 1,
    ]
    /// Heads that need a certain word before them: "Health Board", "Fire and Rescue Service".
    private static let heads: [UInt64: Set<UInt64>] = [
        WordKey.of("board"): WordKey.set("health nhs care education library"),
        WordKey.of("service"): WordKey.set("rescue fire ambulance police"),
        WordKey.of("trust"): WordKey.set("nhs foundation care academy learning schools education hsc"),
        WordKey.of("authority"): WordKey.set(
            "combined rescue park port harbour regulation regulatory pensions fire standards"),
        WordKey.of("agency"): WordKey.set("standards protection"),
    ]
    /// Words that open a name: "University of X", "Department for X".
    private static let opening: [UInt64: Set<UInt64>] = [
        WordKey.of("university"): WordKey.set("of"),
        WordKey.of("department"): WordKey.set("of for"),
        WordKey.of("ministry"): WordKey.set("of"),
        WordKey.of("borough"): WordKey.set("of"),
        WordKey.of("commissioner"): WordKey.set("for"),
    ]
    private static let keys = Set(closing.keys).union(heads.keys).union(opening.keys)
    private static let connectors = WordKey.set("of and the for upon on with under s in")
    private static let strangers = WordKey.set(
        "dear from by to the a an our your this that i we at if is are was please contact re via thank information "
            + "freedom request subject response for and about home attention follow confirm other each any every local "
            + "all parish town chief member tax british civil my what how does do did has can will as under with"
    )

    func mentions() -> [AuthorityMention] {
        var mentions: [AuthorityMention] = []
        for index in text.words.indices {
            guard text.words[index].isCapitalised, Self.keys.contains(text.words[index].key),
                let words = name(at: index)
            else { continue }
            if let last = mentions.last, last.words.upperBound > words.lowerBound {
                if last.words.count >= words.count { continue }
                mentions.removeLast()
            }
            let keys = words.map { text.words[$0].key }
            mentions.append(AuthorityMention(body: .named(keys), form: .name, words: words))
        }
        return mentions
    }

    private func name(at index: Int) -> Range<Int>? {
        let key = text.words[index].key
        if let followers = Self.opening[key], let words = nameOpened(at: index, by: followers) {
            return words
        }
        if let needed = Self.heads[key], index > 0, needed.contains(text.key(index - 1)) {
            return nameClosed(at: index, least: 2)
        }
        guard let least = Self.closing[key], Self.heads[key] == nil else { return nil }
        return nameClosed(at: index, least: least)
    }

    /// The capitalised words that lead up to a head.
    private func nameClosed(at head: Int, least: Int) -> Range<Int>? {
        var start = head
        while start > 0, head - start < Self.reach {
            let gap = text.words[start].gap
            let before = text.words[start - 1]
            guard
                gap == .soft || gap == .lineEnd && start < head && isProse(before: start)
                    || gap == .comma && isListed(start)
            else { break }
            guard before.isCapitalised || Self.connectors.contains(before.key) else { break }
            if before.key == WordKey.of("the") { break }
            start -= 1
        }
        while start < head, isStranger(start) { start += 1 }
        let capitalised = (start..<head).filter { text.words[$0].isCapitalised }
        let isNamed = capitalised.contains { !Self.generic.contains(text.words[$0].key) }
        return capitalised.count >= least && isNamed ? start..<head + 1 : nil
    }

    /// Words of a kind of body, which by themselves name none: "the County Council".
    private static let generic = WordKey.set(
        "county city borough district town parish metropolitan unitary health foundation nhs integrated care fire and "
            + "rescue ambulance police public local regional national joint combined community primary university london"
    )

    /// A name runs on over a line's end only in running text, never from one line of a letterhead to the next.
    private func isProse(before index: Int) -> Bool {
        text.wordsOfLine[Int(text.words[index - 1].line)].count >= 6
    }

    /// Commas stand inside a name only in lists ("Cumbria, Northumberland and …").
    private func isListed(_ index: Int) -> Bool {
        text.key(index + 1) == WordKey.of("and") || text.key(index + 2) == WordKey.of("and")
    }

    private func isStranger(_ index: Int) -> Bool {
        let word = text.words[index]
        return !word.isCapitalised || Self.strangers.contains(word.key)
            || text.byte(Int(word.start))?.isFactDigit == true
    }

    private func nameOpened(at head: Int, by followers: Set<UInt64>) -> Range<Int>? {
        guard followers.contains(text.key(head + 1)), text.words[head + 1].gap == .soft else { return nil }
        var end = head + 2
        var lastCapital: Int?
        while end < text.words.count, end - head < Self.reach {
            let word = text.words[end]
            guard word.gap == .soft || word.gap == .comma && text.key(end + 1) == WordKey.of("and") else {
                break
            }
            if word.isCapitalised { lastCapital = end } else if !Self.connectors.contains(word.key) { break }
            end += 1
        }
        guard let lastCapital else { return nil }
        return openedStart(head)..<lastCapital + 1
    }

    /// "London Borough of", "Police and Crime Commissioner for" begin before their head.
    private func openedStart(_ head: Int) -> Int {
        switch text.words[head].key {
        case WordKey.of("borough")
        where head > 0 && text.words[head - 1].isCapitalised && text.words[head].gap == .soft:
            return head - 1
        case WordKey.of("commissioner") where head >= 3 && text.key(head - 1) == WordKey.of("crime"):
            return head - 3
        default: return head
        }
    }
}
