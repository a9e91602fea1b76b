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
                let read = parser.read(
                    kind: isSection ? .section : .regulation, anchor: anchor.anchor, number: open + 1,
                    into: &list)
            else { return nil }
            return emit(Expression(anchor: anchor, range: anchor.start..<read.end), read.next)
        default: return nil
        }
    }

    /// `paragraph (b)`, where no digit stands in the bracket.
    mutating func paragraph(at position: Int) -> Int {
        let start = bytes.wordStart(before: position)
        let end = bytes.wordEnd(from: position)
        guard bytes.sense(in: start..<end).contains(.paragraph),
            let open = bytes.skipGap(from: end),
            bytes.isLetter(open + 1), let anchor = bytes.anchor(before: open)
        else { return end }
        return below(anchor, open: open) ?? end
    }

    /// The brackets from `open` on, below the provision they stand in.
    private mutating func below(_ anchor: PlacedAnchor, open: Int) -> Int? {
        guard hasProvisionToStandIn || mayBeOwned(open) else { return nil }
        guard let read = parser.readRelative(open: open, into: &list) else { return nil }
        if let end = makeOwned(read.next) {
            return emit(Expression(anchor: anchor, range: anchor.start..<end))
        }
        let recited = isRecited(at: anchor.start)
        let ofLast = isOfLastProvision(read.next)
        guard let base = ofLast ? reading.lastProvision : standing(anchor, recited: recited) else {
            return nil
        }
        var root = base.whole
        if anchor.anchor.kind == .paragraph, base.kind == .section,
            !startsWithNumber
        {
            guard recited, let subsection = lines.subsection(bytes, at: anchor.start) else { return nil }
            root.push(subsection)
        }
        if anchor.anchor.kind == .paragraph, startsWithNumber,
            base.kind != .regulation
        {
            return nil
        }
        list.change { $0.below(root) }
        append(
            Expression(anchor: anchor, range: anchor.start..<read.end, isRelative: true),
            instrument: base.instrument, basis: recited ? Citation.Basis.recited : .carried)
        return read.end
    }

    /// Whether the text has turned to a provision before.
    private var hasProvisionToStandIn: Bool {
        reading.base != nil || reading.lastProvision != nil || recitesByCaller
    }

    /// A first look behind the bracket at `open`: more of a list, or `of section 40`.
    private func mayBeOwned(_ open: Int) -> Bool {
        guard let token = bytes.bracketToken(at: open), let next = bytes.following(token.end),
            next.stop > next.start, next.start > token.end
        else { return true }
        return !next.sense.isDisjoint(with: [.of, .in, .under]) || parser.connective(next) != nil
    }

    /// The provision that a subsection without owner stands in: the recited one, else the one that
    /// the text turned to last.
    private func standing(_ anchor: PlacedAnchor, recited: Bool) -> Reading.Base? {
        if let base = reading.base { return base }
        return recited ? nil : reading.lastProvision
    }

    private var startsWithNumber: Bool { list.provisions.first?.first.isNumber ?? false }

    private func isOfLastProvision(_ next: Following?) -> Bool {
        if case .lastProvision = names.after(next) { return true }
        return false
    }

    /// Puts the brackets read last below their owner, if one is named: `subsection (2) of section 40`,
    /// `paragraph (a) of section 1(1)`; gives the end of its name.
    private mutating func makeOwned(_ next: Following?) -> Int? {
        guard let start = next.flatMap({ past([.of, .in, .under], $0) }) else { return nil }
        var stop = bytes.wordEnd(from: start)
        guard let owner = Anchor.of(bytes.word(in: start..<stop)),
            owner.kind == .section || owner.kind == .regulation
        else { return nil }
        if bytes[stop] == UInt8(ascii: ".") { stop += 1 }
        var whole = ProvisionList()
        guard let digit = bytes.skipGap(from: stop),
            let read = parser.read(
                kind: owner.kind == .section ? .section : .regulation, anchor: Anchor(kind: owner.kind),
                number: digit, into: &whole),
            let root = whole.provisions.first, whole.provisions.count == 1
        else { return nil }
        list.change { $0.below(root) }
        return read.end
    }
}
