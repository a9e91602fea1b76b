/// What a small word means to the grammar, so that one look-up answers every question about it.
struct Sense: OptionSet, Sendable {
    let rawValue: UInt64

    private static func bit(_ number: UInt64) -> Sense { Sense(rawValue: 1 << number) }

    // The lists of `Data/drafting.json`.

    /// Goes on with the sentence after a reference: `section 12 or 14 applies`.
    static let function = bit(0)
    /// Those of them that cannot begin the text of a subsection; needed for texts in capitals.
    static let continuing = bit(1)
    /// What a number counts when it is no provision: `20 working days`.
    static let counted = bit(2)
    /// What has sections of its own and is no law: `section 3 of the report`.
    static let document = bit(3)
    /// A general name of law: `section 40 of the legislation`.
    static let law = bit(4)
    /// How the sections of forms and reports are headed: `Section 1 – Introduction`.
    static let heading = bit(5)
    /// Before a glued `S12`, makes it a section and no postal district.
    static let evidenceBefore = bit(6)
    /// Does so from the end of the line above, too.
    static let evidenceAcrossLines = bit(7)
    /// Does so behind it.
    static let evidenceAfter = bit(8)
    /// Before a cross-reference, by which the sentence does not turn to that section: `subject to section 60`.
    static let crossing = bit(9)
    /// What is done under other Acts: `section 60 costs`, `section 19 flood reports`.
    static let foreign = bit(10)

    // What joins the items of a list, and the parts to the whole.

    static let and = bit(11)
    /// `and`, `or`, `also`
    static let joins = bit(12)
    /// `to`, `through`
    static let runs = bit(13)
    static let of = bit(14)
    static let to = bit(15)
    static let `in` = bit(16)
    static let under = bit(17)
    /// `from`, `within`, `at`
    static let from = bit(18)
    static let the = bit(19)
    static let `for` = bit(20)

    // What stands below a section, and beside a schedule.

    static let sub = bit(21)
    /// `section` behind `sub-`
    static let subdivided = bit(22)
    /// `subsection`, `paragraph` behind a number
    static let subdivision = bit(23)
    static let paragraph = bit(24)
    static let schedule = bit(25)
    static let part = bit(26)
    /// `part`, `chapter`, `title` before a number
    static let division = bit(27)

    // What owns a section.

    static let determiner = bit(28)
    static let adjective = bit(29)
    static let this = bit(30)
    /// `that`, `said`
    static let that = bit(31)
    static let act = bit(32)
    /// `regulations`, `rules`, `order`
    static let regulations = bit(33)
    /// `section`, `regulation`, `article`, `subsection`
    static let provision = bit(34)
    /// `echr`, `tfeu`, `teu`
    static let treaty = bit(35)

    // Titles.

    /// The last word of a title: `Act`, `Order`.
    static let unit = bit(36)
    /// A small word inside titles, which gives no initial.
    static let joining = bit(37)
    /// Stands before a title and is no part of it.
    static let opener = bit(38)

    // Numbers.

    /// What announces a provision: `section`, `reg`.
    static let anchor = bit(39)
    /// Those that are written with a full stop; behind the others it ends the sentence.
    static let shortened = bit(40)
    /// Behind digits: `3rd`, `4pm`.
    static let ordinal = bit(41)
    /// Stands against a number by a lost blank: `section 41of`.
    static let glued = bit(42)
    /// Before a bare number: `exempt under 40(2)`.
    static let leading = bit(43)
    /// Says that exemptions are spoken of.
    static let cue = bit(44)
    /// `section`, `sections`, before a spelled number
    static let section = bit(45)
    /// `it`, which stands for a document: `section 3 of it`
    static let it = bit(46)
}

extension Sense {
    /// The meaning of a word, empty for nearly all of them.
    @inline(__always)
    static func of(_ word: Word) -> Sense { table[word] ?? [] }

    private static let table: WordTable<Sense> = {
        do {
            return try read(EmbeddedData.drafting)
        } catch {
            // The file is part of the program and a test reads it: nothing that a caller does leads here.
            preconditionFailure("The embedded words do not load: \(error)")
        }
    }()

    /// The words of a file in the form of `drafting.json`, and those of the grammar itself.
    static func read(_ json: String) throws -> WordTable<Sense> {
        var table = WordTable<Sense>([:])
        func add(_ word: Word, _ sense: Sense) { table.insert(word, (table[word] ?? []).union(sense)) }
        for (sense, words) in grammar { for word in words { add(word, sense) } }
        var reader = DataReader(json)
        try reader.object { reader, name in
            guard let sense = lists[String(decoding: name, as: UTF8.self)] else { return try reader.skip() }
            try reader.list { add(Word(try $0.text()), sense) }
        }
        return table
    }

    /// The lists of the file by their names.
    static let lists: [String: Sense] = [
        "function": .function, "continuing": .continuing, "counted": .counted, "documents": .document,
        "law": .law, "headings": .heading, "evidence_before": .evidenceBefore,
        "evidence_across_lines": .evidenceAcrossLines, "evidence_after": .evidenceAfter,
        "crossing": .crossing, "foreign": .foreign,
    ]

    private static let grammar: [(Sense, [Word])] = [
        (.and, ["and"]), (.joins, ["and", "or", "also"]), (.runs, ["to", "through"]), (.of, ["of"]),
        (.to, ["to"]), (.in, ["in"]), (.under, ["under"]), (.from, ["from", "within", "at"]),
        (.the, ["the"]), (.for, ["for"]), (.it, ["it"]), (.sub, ["sub"]),
        (.subdivided, ["section", "sections", "paragraph"]),
        (.subdivision, ["subsection", "subsections", "paragraph", "para", "subparagraph"]),
        (.paragraph, ["paragraph", "paragraphs", "para", "paras"]),
        (.schedule, ["schedule", "schedules", "sch", "sched"]), (.part, ["part"]),
        (.division, ["part", "chapter", "title"]), (.section, ["section", "sections"]),
        (
            .determiner,
            ["the", "this", "that", "our", "your", "said", "their", "a", "an", "its", "my", "each"]
        ),
        (
            .adjective,
            [
                "said", "same", "above", "aforementioned", "abovementioned", "relevant", "new", "current",
                "amended",
            ]
        ),
        (.this, ["this"]), (.that, ["that", "said"]), (.act, ["act"]),
        (.regulations, ["regulations", "rules", "order"]),
        (.provision, ["section", "regulation", "article", "subsection"]),
        (.treaty, ["echr", "tfeu", "teu"]),
        (.unit, ["act", "measure", "regulations", "order", "rules", "regulation", "directive"]),
        (
            .joining,
            ["of", "and", "the", "for", "to", "in", "on", "by", "with", "from", "etc", "or"]
        ),
        (
            .opener,
            [
                "the", "this", "that", "our", "your", "and", "or", "of", "in", "under", "to", "from", "for",
                "by", "on", "with", "section", "sections", "regulation", "article", "schedule", "part", "is",
                "are", "applies", "act",
            ]
        ),
        (.anchor, Anchor.printed),
        (
            .shortened,
            [
                "sec", "secs", "sect", "sects", "s", "ss", "reg", "regs", "r", "art", "arts", "sch", "sched",
                "para", "paras", "subs",
            ]
        ),
        (.ordinal, ["st", "nd", "rd", "th", "pm", "am", "km", "mm", "cm", "kg", "ml"]),
        (.glued, ["of", "and", "or", "to", "is", "in", "the", "exemption", "applies"]),
        (
            .leading,
            [
                "under", "by", "exempt", "apply", "applied", "engaged", "using", "virtue", "of", "are", "is",
                "at", "to",
            ]
        ),
        (
            .cue,
            [
                "exempt", "exempts", "exempted", "exemption", "exemptions", "exception", "exceptions",
                "section", "sections",
            ]
        ),
    ]
}

/// What stands behind a position of the text, over the blanks between: looked at once for all questions.
struct Following {
    /// Where the text before it ends.
    let end: Int
    let start: Int
    /// The end of its word; `start` where it is none.
    let stop: Int
    let sense: Sense
}

/// What stands before a position, in the same way.
struct Preceding {
    /// The start of its word; `end` where it is none.
    let start: Int
    let end: Int
    let sense: Sense
}

extension Bytes {
    /// What stands behind `end`; nil where the gap is too wide.
    @inline(__always)
    func following(_ end: Int) -> Following? { skipGap(from: end).map { following(end, from: $0) } }

    @inline(__always)
    func following(_ end: Int, from start: Int) -> Following {
        guard isLetter(start) else { return Following(end: end, start: start, stop: start, sense: []) }
        let stop = wordEnd(from: start)
        return Following(end: end, start: start, stop: stop, sense: Sense.of(word(in: start..<stop)))
    }

    /// What stands before `start`; nil where the gap is too wide.
    @inline(__always)
    func preceding(_ start: Int) -> Preceding? {
        guard let end = skipGapBack(from: start) else { return nil }
        let word = wordStart(before: end)
        return Preceding(start: word, end: end, sense: sense(in: word..<end))
    }

    @inline(__always)
    func sense(in range: Range<Int>) -> Sense { range.isEmpty ? [] : Sense.of(word(in: range)) }

    /// The meaning of the word that starts at `index`.
    @inline(__always)
    func sense(at index: Int) -> Sense { sense(in: index..<wordEnd(from: index)) }
}
