/// The word that announces a provision, as it is printed before the number.
struct Anchor: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case section, regulation, article, rule, schedule, paragraph, subsection
        /// `exemption 40(2)`: a section of the access regime.
        case exemption
        /// `Exception 12(5)(b)`: a regulation of the environmental regime.
        case exception
        /// A number with brackets and no word before it, in a list of exemptions.
        case bare
    }

    var kind: Kind
    /// `sections`, `ss.`: several numbers are expected.
    var plural = false
    /// One letter (`s`, `r`), which needs a number right behind it or a dot.
    var terse = false

    /// The anchor of a printed word, in lower case.
    @inline(__always)
    static func of(_ word: Word) -> Anchor? { words[word] }

    /// All printed words.
    static let printed: [Word] = Array(entries.keys)

    private static let words = WordTable<Anchor>(entries)

    private static let entries: [Word: Anchor] = [
        "section": Anchor(kind: .section), "sections": Anchor(kind: .section, plural: true),
        "sec": Anchor(kind: .section), "secs": Anchor(kind: .section, plural: true),
        "sect": Anchor(kind: .section), "sects": Anchor(kind: .section, plural: true),
        "s": Anchor(kind: .section, terse: true),
        "ss": Anchor(kind: .section, plural: true, terse: true),
        "regulation": Anchor(kind: .regulation), "regulations": Anchor(kind: .regulation, plural: true),
        "reg": Anchor(kind: .regulation), "regs": Anchor(kind: .regulation, plural: true),
        "r": Anchor(kind: .regulation, terse: true),
        "article": Anchor(kind: .article), "articles": Anchor(kind: .article, plural: true),
        "art": Anchor(kind: .article), "arts": Anchor(kind: .article, plural: true),
        "rule": Anchor(kind: .rule), "rules": Anchor(kind: .rule, plural: true),
        "schedule": Anchor(kind: .schedule), "schedules": Anchor(kind: .schedule, plural: true),
        "sch": Anchor(kind: .schedule), "sched": Anchor(kind: .schedule),
        "paragraph": Anchor(kind: .paragraph), "paragraphs": Anchor(kind: .paragraph, plural: true),
        "para": Anchor(kind: .paragraph), "paras": Anchor(kind: .paragraph, plural: true),
        "subsection": Anchor(kind: .subsection), "subsections": Anchor(kind: .subsection, plural: true),
        "subs": Anchor(kind: .subsection),
        "exemption": Anchor(kind: .exemption), "exemptions": Anchor(kind: .exemption, plural: true),
        "exception": Anchor(kind: .exception), "exceptions": Anchor(kind: .exception, plural: true),
    ]
}

/// An anchor with the place of its first byte.
struct PlacedAnchor: Sendable {
    let anchor: Anchor
    let start: Int
    /// The number follows without blank or dot: `s40`, `R12`.
    let glued: Bool
    /// The anchor is one capital letter: `S12` may be a postal district.
    let capital: Bool
}

extension Bytes {
    /// The anchor whose number starts at `number`, looking back over blanks, dots, an opening
    /// bracket and a repeated anchor (`sections s.38`).
    func anchor(before number: Int, opened: Bool = false) -> PlacedAnchor? {
        guard let gap = skipGapBack(from: number) else { return nil }
        var end = gap
        let blank = end != number
        if self[end - 1] == 0xA7, self[end - 2] == 0xC2 { return sectionSign(endingAt: end) }
        let mark = self[end - 1]
        let dotted = mark == UInt8(ascii: ".") || mark == UInt8(ascii: ":")
        if dotted {
            end -= 1
            if self[end - 1] == 0x20 { end -= 1 }
        }
        let start = wordStart(before: end)
        guard start < end, end - start <= 12, !isDigit(start - 1),
            self[start - 1] < 0x80 || blankEnds(at: start)
        else { return nil }
        let printed = word(in: start..<end)
        guard var anchor = Anchor.of(printed) else { return nil }
        if mark == UInt8(ascii: "."), blank, !Sense.of(printed).contains(.shortened) { return nil }
        if mark == UInt8(ascii: ":"), hasBreak(in: end..<number) || blank && !anchor.plural { return nil }
        if hasHyphenatedSub(before: start), anchor.kind == .section || anchor.kind == .paragraph {
            guard anchor.kind == .section else { return nil }
            anchor.kind = .subsection
            return PlacedAnchor(anchor: anchor, start: start - 4, glued: false, capital: false)
        }
        if self[start - 1] == UInt8(ascii: "-") || self[start - 1] == UInt8(ascii: "/") && anchor.terse {
            return nil
        }
        if anchor.terse, possessive(start) { return nil }
        let placed = PlacedAnchor(
            anchor: anchor, start: start, glued: !blank && !dotted,
            capital: end - start == 1 && isUpper(start) && !dotted)
        return outermost(placed)
    }

    /// `sections s.38(1)(b)`: the expression starts at the first of two anchors of one kind.
    private func outermost(_ inner: PlacedAnchor) -> PlacedAnchor {
        guard inner.anchor.terse, let end = skipGapBack(from: inner.start), end < inner.start else {
            return inner
        }
        let start = wordStart(before: end)
        guard start < end, let outer = Anchor.of(word(in: start..<end)), !outer.terse,
            outer.kind == inner.anchor.kind
        else { return inner }
        return PlacedAnchor(anchor: outer, start: start, glued: false, capital: false)
    }

    /// The sign of § or §§ that ends at `end`.
    private func sectionSign(endingAt end: Int) -> PlacedAnchor {
        let doubled = self[end - 3] == 0xA7 && self[end - 4] == 0xC2
        return PlacedAnchor(
            anchor: Anchor(kind: .section, plural: doubled), start: end - (doubled ? 4 : 2), glued: false,
            capital: false)
    }

    private func hasHyphenatedSub(before start: Int) -> Bool {
        guard self[start - 2] | 0x20 == UInt8(ascii: "b"),
            self[start - 1] == UInt8(ascii: "-") || self[start - 1] == 0x20
        else { return false }
        return sense(in: wordStart(before: start - 1)..<(start - 1)).contains(.sub)
    }

    /// The `s` of `officer's 3 days` or of `officer’s`.
    private func possessive(_ start: Int) -> Bool {
        self[start - 1] == UInt8(ascii: "'") && isLetter(start - 2)
            || self[start - 1] == 0x99 && self[start - 2] == 0x80 && self[start - 3] == 0xE2
                && isLetter(start - 4)
    }

    /// Whether the bytes before `start` are a character that parts words: a blank, a quotation
    /// mark, a dash or a bullet.
    private func blankEnds(at start: Int) -> Bool {
        self[start - 1] == 0xA0 || self[start - 3] == 0xE2
    }
}
