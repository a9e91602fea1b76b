/// References that stand in another provision: `subsection (3)`, `paragraph (b)`.
extension CitationScan {
    /// The bracket at `open` behind `subsection`, `paragraph` or `regulation`; nil where the word
    /// before it is none of them.
    mutating func relative(open: Int) -> Int? {
        guard let anchor = bytes.anchor(before: open) else { return nil }
        switch anchor.anchor.kind {
        case .subsection, .paragraph: return below(anchor, open: open)
        case .exemption, .exception, .section, .regulation:
            // `exemption (40(2))`, `Section (40)(2)`
            let isSection = anchor.anchor.kind == .section || anchor.anchor.kind == .exemption
            guard let number = bytes.provisionNumber(at: open + 1), bytes[number.end] == UInt8(ascii: "("),
                let read = parser.list(
                    kind: isSection ? .section : .regulation, anchor: anchor, number: open + 1)
            else { return nil }
            return emit(
                Expression(anchor: anchor, range: anchor.start..<read.end, provisions: read.list.provisions))
        default: return nil
        }
    }

    /// `paragraph (b)`, where no digit stands in the bracket.
    mutating func paragraph(at position: Int) -> Int {
        let start = bytes.wordStart(before: position)
        let end = bytes.wordEnd(from: position)
        guard Anchor.words[bytes.word(in: start..<end)]?.kind == .paragraph,
            let open = bytes.skipGap(from: end),
            bytes.isLetter(open + 1), let anchor = bytes.anchor(before: open)
        else { return end }
        return below(anchor, open: open) ?? end
    }

    /// The brackets from `open` on, below the provision they stand in.
    private mutating func below(_ anchor: PlacedAnchor, open: Int) -> Int? {
        guard hasProvisionToStandIn || mayBeOwned(open) else { return nil }
        guard let read = parser.relativeList(kind: .section, open: open) else { return nil }
        if let owned = owned(read.list.provisions, anchor: anchor, end: read.end) { return emit(owned) }
        let recited = isRecited(at: anchor.start)
        let ofLast = isOfLastProvision(read.end)
        guard let base = ofLast ? reading.lastProvision : standing(anchor, recited: recited) else {
            return nil
        }
        var root = base.whole
        if anchor.anchor.kind == .paragraph, base.whole.kind == .section,
            !startsWithNumber(read.list.provisions)
        {
            guard recited, let subsection = lines.subsection(bytes, at: anchor.start) else { return nil }
            root.push(subsection)
        }
        if anchor.anchor.kind == .paragraph, startsWithNumber(read.list.provisions),
            base.whole.kind != .regulation
        {
            return nil
        }
        let provisions = read.list.provisions.changed { $0.below(root) }
        append(
            Expression(
                anchor: anchor, range: anchor.start..<read.end, provisions: provisions, isRelative: true),
            instrument: base.instrument, basis: recited ? Citation.Basis.recited : .carried)
        return read.end
    }

    /// Whether the text has turned to a provision before.
    private var hasProvisionToStandIn: Bool {
        reading.base != nil || reading.lastProvision != nil || recitesByCaller
    }

    /// A first look behind the bracket at `open`: more of a list, or `of section 40`.
    private func mayBeOwned(_ open: Int) -> Bool {
        guard let token = bytes.bracketToken(at: open), let next = bytes.skipGap(from: token.end),
            bytes.isLetter(next), next > token.end
        else { return true }
        let word = bytes.word(at: next)
        return Joining.ofInUnder.contains(word) || parser.connective(after: token.end) != nil
    }

    /// The provision that a subsection without owner stands in: the recited one, else the one that
    /// the text turned to last.
    private func standing(_ anchor: PlacedAnchor, recited: Bool) -> Reading.Base? {
        if let base = reading.base { return base }
        return recited ? nil : reading.lastProvision
    }

    private func startsWithNumber(_ provisions: PlaceList) -> Bool {
        provisions.first?.first.isNumber ?? false
    }

    private func isOfLastProvision(_ end: Int) -> Bool {
        if case .lastProvision = names.after(end) { return true }
        return false
    }

    /// `subsection (2) of section 40`, `paragraph (a) of section 1(1)`.
    private func owned(_ provisions: PlaceList, anchor: PlacedAnchor, end: Int) -> Expression? {
        guard let start = word(in: Joining.ofInUnder, after: end) else { return nil }
        var stop = bytes.wordEnd(from: start)
        guard let owner = Anchor.words[bytes.word(in: start..<stop)],
            owner.kind == .section || owner.kind == .regulation
        else { return nil }
        if bytes[stop] == UInt8(ascii: ".") { stop += 1 }
        let placed = PlacedAnchor(
            anchor: Anchor(kind: owner.kind), start: start, glued: false, capital: false)
        guard let digit = bytes.skipGap(from: stop),
            let read = parser.list(
                kind: owner.kind == .section ? .section : .regulation, anchor: placed, number: digit),
            let root = read.list.provisions.first, read.list.provisions.count == 1
        else { return nil }
        return Expression(
            anchor: anchor, range: anchor.start..<read.end, provisions: provisions.changed { $0.below(root) })
    }
}
